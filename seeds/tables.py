"""Tables of figures read before (CSV or JSON lines), with a table of their releases beside them or without.

The columns are the figure guide's, and ``release``; ``seeds/data/SOURCES.md`` explains each. They may be those of
``parse``, which name no release: then the table is one. Figures that ``show`` printed and tables of an export name it
``release_id``. A table is taken whole or not at all: nothing is given out before every row has been checked.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

from seeds.figure import Figure, Reading, Release
from seeds.table_rows import FIGURE_COLUMNS, Row, TableError, citation, edition, figure, release

__all__ = ["TableError", "combine", "own_id", "read_table", "releases_beside", "rows"]

_ESCAPED = re.compile("^'(?=[=+@＝＋－＠-])")
"""What ``show`` puts before text that a spreadsheet would take for a formula."""


def read_table(path: Path, releases: Path | None = None) -> Iterator[Reading]:
    """The readings of a table of figures, one a release, in the order in which the table first names them.

    ``releases`` is the table of their citations; without it, ``releases.csv`` beside ``path`` is taken where there is
    one, else a release is known by what the figures' own rows say of it. Raises ``TableError``.
    """
    releases = releases or releases_beside(path)
    return iter(combine(rows(path), None if releases is None else rows(releases), alone=own_id(path)))


def releases_beside(path: Path) -> Path | None:
    """The table of the releases of the figures at ``path``, by the names that it ships and is exported under."""
    found = (path.with_name(name) for name in ("releases.csv", "release.csv"))
    return next((beside for beside in found if beside.is_file() and beside != path), None)


def own_id(path: Path) -> str:
    """The id of the one release of a table whose rows name none: a hash of the table."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.is_file() else ""


def rows(path: Path) -> list[Row]:
    """The rows of a CSV file or, for ``.jsonl`` and ``.ndjson``, of a file of JSON objects; UTF-8."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TableError(f"{path.name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise TableError(f"{path.name} is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    lines = StringIO(text, newline="")  # breaks lines as a file does; splitlines() would break cells at U+2028 too
    return list(_objects(path.name, lines) if path.suffix in (".jsonl", ".ndjson") else _records(path.name, lines))


def combine(figure_rows: Iterable[Row], release_rows: Iterable[Row] | None, *, alone: str = "") -> list[Reading]:
    """Figures under their releases. Every figure's release must be in the table of releases, if there is one.

    Figures that name no release are of the release ``alone``, where one is given.
    """
    given = {} if release_rows is None else _releases(release_rows)
    figures: dict[str, list[Figure]] = {}
    cited: dict[str, Release] = {}
    for row in figure_rows:
        _require(row, FIGURE_COLUMNS)
        named = row.names_release or not alone
        name = row.needed("release") if named else alone
        if name not in cited:
            if release_rows is not None and named and name not in given:
                raise row.wrong("release", "is not in the table of releases")
            cited[name] = given[name][0] if name in given else citation(row, name)
            figures[name] = []
        figures[name].append(figure(row, cited[name]))
    silent = (name for name in given if name not in cited)
    return [
        Reading(_with_campaign(cited[name], given[name][1] if name in given else None, found), tuple(found))
        for name, found in figures.items()
    ] + [Reading(_with_campaign(*given[name], []), ()) for name in silent]


def _releases(release_rows: Iterable[Row]) -> dict[str, tuple[Release, Row]]:
    given: dict[str, tuple[Release, Row]] = {}
    for row in release_rows:
        one = release(row)
        if one.id in given:
            raise row.wrong("release", f"is in row {given[one.id][1].number} already")
        given[one.id] = (one, row)
    return given


def _with_campaign(cited: Release, row: Row | None, figures: list[Figure]) -> Release:
    """A release with its main campaign's edition: of its own figures under that name, else what the name means then."""
    if row is None or cited.campaign_id is not None or "campaign_id" in row.cells or not row.text("campaign"):
        return cited
    editions = Counter(one.campaign_id for one in figures if one.campaign == row.text("campaign"))
    main = editions.most_common(1)[0][0] if editions else edition(row, cited.published, cited.region)
    return replace(cited, campaign_id=main)


def _require(row: Row, columns: tuple[str, ...]) -> None:
    missing = [column for column in columns if column not in row.cells]
    if missing:
        raise TableError(f"{row.table}, row {row.number}: no column {', '.join(missing)}")


def _records(name: str, lines: Iterable[str]) -> Iterator[Row]:
    reader = csv.reader(lines)
    try:
        header = next(reader, [])
        for cells in reader:
            if len(cells) > len(header):
                raise TableError(f"{name}, row {reader.line_num}: {len(cells)} cells under {len(header)} columns")
            if any(cells):
                plain = (_ESCAPED.sub("", cell) for cell in cells)
                yield Row(name, reader.line_num, dict(zip(header, plain, strict=False)))
    except csv.Error as error:
        raise TableError(f"{name}, row {reader.line_num}: {error}") from error


def _objects(name: str, lines: Iterable[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found = json.loads(line, parse_float=str, parse_int=str, parse_constant=str)
            except (ValueError, RecursionError) as error:
                raise TableError(f"{name}, row {number}: not JSON ({error})") from error
            if not isinstance(found, dict):
                raise TableError(f"{name}, row {number}: not a JSON object")
            yield Row(name, number, {str(key): _cell(value) for key, value in found.items()})


def _cell(value: object) -> str:
    """A JSON value as a cell: null is empty, a list is its parts with ``|`` between."""
    if isinstance(value, list):
        return "|".join(map(_cell, value))
    return "" if value is None else str(value)
