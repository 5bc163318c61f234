"""What ships: figures that were read by hand, and those that the parser read from documents, with their citations."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files

from seeds.figure import Reading
from seeds.tables import combine, rows


def shipped() -> Iterator[Reading]:
    """One reading a release. A page that the parser has read itself takes the place of the one read by hand."""
    with as_file(files("seeds.data")) as data:
        by_hand = combine(rows(data / "figures.csv"), rows(data / "releases.csv"))
        by_parser = combine(rows(data / "read_figures.csv"), rows(data / "read_releases.csv"))
    read = {reading.release.url for reading in by_parser if reading.release.url}
    yield from by_parser
    yield from (reading for reading in by_hand if reading.release.url not in read)
