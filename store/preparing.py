"""Preparing: a reading checked and made into rows, in any process, without the database.

What costs time a figure (checks, comparable values, spans, encoding) is done here, so that the one process which writes
has little left to do, however many read for it.
"""

from __future__ import annotations

import csv
import hashlib
import pickle
from dataclasses import dataclass, replace
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from seeds.naming.metrics import metrics
from seeds.naming.regions import gazetteer
from store.checking import Known, refusal
from store.correcting import corrected, corrections
from store.rows import figure_rows

if TYPE_CHECKING:
    from seeds.figure import Reading, Release

NULL = float("nan")
"""What stands for no value in rows of CSV: a number, so that no text, which is always quoted, can be it."""
_BYTES_A_CHARACTER = 4
"""In UTF-8, at most."""


class Rows(NamedTuple):
    """Rows of a table as CSV, without a header: text quoted, ``NULL`` where there is no value, lists as JSON."""

    csv: bytes = b""
    longest: int = 0
    """Bytes that its longest row has at most."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading as the store takes it."""

    release: Release
    source: str
    text: str | None
    figures: int
    """How many figures it has."""
    depth: int
    """How much of the release is at hand: 0 figures alone, 1 with their offsets, 2 with its text."""
    content: str
    """Hash of all that was read, but for the warnings: one text has one content in whatever encoding it came."""
    rows: Rows
    """The rows of the table ``figure``; none where the reading is refused."""
    campaign_ids: frozenset[str]
    """The editions that the release and its figures refer to."""
    refusal: str
    """Why the store cannot take it, in one line; empty where it can."""
    whole: Reading | bytes
    """The reading; pickled in one that came from another process: few are ever asked for it."""

    @property
    def reading(self) -> Reading:
        """The reading itself."""
        if isinstance(self.whole, bytes):
            found: Reading = pickle.loads(self.whole)  # noqa: S301 -- of our own making, see ``packed``
            return found
        return self.whole

    def packed(self) -> Prepared:
        """The same, quick to send to another process and to take apart there."""
        whole = self.whole if isinstance(self.whole, bytes) else pickle.dumps(self.whole, pickle.HIGHEST_PROTOCOL)
        return replace(self, whole=whole)

    def light(self) -> Prepared:
        """The same without the reading, when nobody will ask for it any more: it takes more memory than all else."""
        return replace(self, whole=b"")

    def cited_as(self, release: Release) -> Prepared:
        """The same figures under another citation, which may date them otherwise."""
        return self if release == self.release else prepare(replace(self.reading, release=release))


def prepare(reading: Reading) -> Prepared:
    """Make the reading ready for the store; what must not be stored is told in ``refusal``."""
    reading = corrected(reading, corrections())
    reason = refusal(reading, _known()) or ""
    rows = Rows() if reason else _encoded(reading)
    named = {figure.campaign_id for figure in reading.figures} | {reading.release.campaign_id}
    return Prepared(
        reading.release,
        reading.source,
        reading.text,
        len(reading.figures),
        _depth(reading),
        _content(reading, rows),
        rows,
        frozenset(name for name in named if name is not None),
        reason,
        reading,
    )


@cache
def _known() -> Known:
    """What figures may refer to: the catalogues that a store is made with."""
    return Known(frozenset(region.code for region in gazetteer()), frozenset(metrics()))


def _encoded(reading: Reading) -> Rows:
    written = StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    before = longest = 0
    for row in figure_rows(reading):
        writer.writerow([NULL if value is None else value for value in row])
        at = written.tell()
        before, longest = at, max(longest, at - before)
    return Rows(written.getvalue().encode(), longest * _BYTES_A_CHARACTER)


def _depth(reading: Reading) -> int:
    if reading.text is not None:
        return 2
    return 1 if any(figure.start is not None for figure in reading.figures) else 0


def _content(reading: Reading, rows: Rows) -> str:
    """The figures' rows have all that was read of them, and values in one form however they came."""
    release = replace(reading.release, warnings=())
    told = hashlib.blake2b(rows.csv, digest_size=16)
    told.update(repr((release, reading.text)).encode("utf-8", "surrogatepass"))
    return told.hexdigest()
