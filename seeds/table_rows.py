"""One row of a table becomes a Figure or a Release, every field checked, the row and column named where it cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from seeds.errors import Unreadable
from seeds.figure import Figure, Release
from seeds.naming.campaigns import campaign_id, campaigns, split_campaign_id
from seeds.naming.regions import gazetteer
from seeds.terms import Approx, Basis, Host, Kind, Scope, Script

T = TypeVar("T")

FIGURE_COLUMNS = ("raw", "value", "unit", "approx", "kind", "basis", "metric", "region")
"""What a table of figures must have. Without ``release`` (or ``release_id``) it is of one release."""
_ALSO = {"release": "release_id", "start": "start_at", "end": "end_at", "published": "as_of"}
"""What columns are called in exports and in answers that were printed."""
_APPROX = ("exact", "over", "about", "under")
_KINDS = ("level", "change", "share", "multiple")
_BASES = ("yoy", "pop", "other", "unstated")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class TableError(Unreadable):
    """A table that is not one of figures or releases; the message names the file, the row and the column."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as text, with where it stands. Rows are counted as an editor counts lines: the header of a CSV is row 1."""

    table: str
    number: int
    cells: Mapping[str, str]

    def wrong(self, column: str, what: str) -> TableError:
        """The error that a cell is: ``figures.csv, row 7: value 'abc' is not a number``."""
        return TableError(f"{self.table}, row {self.number}: {column} {self.cells.get(column, '')!r} {what}")

    def text(self, column: str) -> str:
        """The cell, without outer blanks; empty where the table has no such column."""
        return self.cells.get(column if column in self.cells else _ALSO.get(column, column), "").strip()

    @property
    def names_release(self) -> bool:
        """Whether the table says which release a figure is of."""
        return "release" in self.cells or "release_id" in self.cells

    def parts(self, column: str) -> tuple[str, ...]:
        """A cell with several texts: separated by ``|``, or as exports have them in JSON."""
        found = self.text(column)
        if found.startswith("["):
            try:
                return tuple(map(str, json.loads(found)))
            except (ValueError, TypeError):
                pass  # a text that begins with a bracket
        return tuple(filter(None, found.split("|")))

    def needed(self, column: str) -> str:
        """The cell, which may not be empty."""
        found = self.text(column)
        if not found:
            raise TableError(f"{self.table}, row {self.number}: {column} is empty")
        return found

    def word(self, column: str, words: tuple[str, ...], default: str = "") -> str:
        """A cell that holds one of a few words; an empty cell is the default."""
        found = self.text(column) or default
        if found not in words:
            raise self.wrong(column, f"is none of {', '.join(filter(None, words))}")
        return found

    def number_or(self, column: str, read: Callable[[str], T], default: T) -> T:
        """A cell that holds a number, as ``read`` makes it; an empty cell is the default."""
        found = self.text(column)
        try:
            return read(found) if found else default
        except (ValueError, InvalidOperation):
            raise self.wrong(column, "is not a number") from None

    def region(self, column: str) -> str:
        """A GB/T 2260 code, or empty."""
        found = self.text(column)
        if found and gazetteer().by_code(found) is None:
            raise self.wrong(column, "is no GB/T 2260 code")
        return found


def figure(row: Row, release: Release) -> Figure:
    """The figure of a row; ids that the table does not have are found by its names."""
    kind = row.word("kind", _KINDS, "level")
    basis = row.word("basis", ("", *_BASES))
    if (kind in ("change", "multiple")) != bool(basis):
        raise row.wrong("basis", f"does not go with the kind {kind}")
    start, end = row.number_or("start", int, None), row.number_or("end", int, None)
    if (start is None) != (end is None) or (start is not None and end is not None and not 0 <= start < end):
        raise row.wrong("end", f"makes no span with start {row.text('start')!r}")
    confidence = row.number_or("confidence", float, 1.0)
    if not 0 <= confidence <= 1:
        raise row.wrong("confidence", "is not between 0 and 1")
    row.needed("value")
    value = row.number_or("value", Decimal, Decimal(0))
    if not value.is_finite():
        raise row.wrong("value", "is not a number")
    metric, unit = row.needed("metric"), row.text("unit")
    return Figure(
        raw=row.needed("raw"),
        value=value,
        unit=unit,
        approx=cast(Approx, row.word("approx", _APPROX, "exact")),
        kind=cast(Kind, kind),
        basis=cast(Basis, basis) if basis else None,
        metric=metric,
        region=row.region("region"),
        campaign=row.text("campaign") or None,
        period=row.text("period") or None,
        scope=cast(Scope, row.word("scope", ("total", "case"), "total")),
        start=start,
        end=end,
        metric_id=_metric_id(row, metric, unit, kind),
        campaign_id=edition(row, release.published, release.region),
        confidence=confidence,
        notes=row.parts("notes"),
    )


def citation(row: Row, name: str) -> Release:
    """The release ``name`` of a figure's row, with what the row says of its page."""
    published = row.text("published")
    return Release(
        id=name,
        title=row.text("title"),
        outlet=row.text("outlet"),
        published=published if _DATE.fullmatch(published) else "",
        url=row.text("url"),
        host=cast("Host | None", row.word("host", ("", "official", "media")) or None),
    )


def release(row: Row) -> Release:
    """The release of a row of a table of releases; its campaign is not told yet where the table has no edition."""
    published = row.text("published")
    if published and not _DATE.fullmatch(published):
        raise row.wrong("published", "is no date: YYYY-MM-DD, YYYY-MM or YYYY")
    region = row.region("region")
    known = "campaign_id" in row.cells or "campaign_year" in row.cells
    return Release(
        id=row.needed("release"),
        title=row.text("title"),
        outlet=row.text("outlet"),
        published=published,
        url=row.text("url"),
        host=cast("Host | None", row.word("host", ("", "official", "media")) or None),
        issuer=row.text("issuer"),
        region=region,
        campaign_id=edition(row, published, region) if known else None,
        script=cast(Script, row.word("script", ("hans", "hant"), "hans")),
        warnings=row.parts("warnings"),
    )


def edition(row: Row, published: str, region: str) -> str | None:
    """The campaign edition that a row is of: by its id, by name, year and place, or by what the name means then."""
    written, name = row.text("campaign_id"), row.text("campaign")
    if written:
        try:
            split_campaign_id(written)
        except ValueError:
            raise row.wrong("campaign_id", "is no campaign id (NAME@YEAR, NAME@ or NAME@YEAR@CODE)") from None
        return written
    if not name or "campaign_id" in row.cells:
        return None
    if "campaign_year" in row.cells:
        return campaign_id(name, row.number_or("campaign_year", int, None), row.region("campaign_place"))
    year = int(published[:4]) if published else None
    return campaigns().id_of(name, year, region)


def _metric_id(row: Row, metric: str, unit: str, kind: str) -> str | None:
    if "metric_id" in row.cells:
        return row.text("metric_id") or None
    from seeds.naming.metrics import classify  # noqa: PLC0415 - its catalogue is for tables that name no ids

    return classify(metric, unit, kind)
