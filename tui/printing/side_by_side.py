"""A comparison for eyes: one column a place, its value whole with its mark and unit.

What a terminal has no room for leaves by columns, so the mark of what cannot be compared stands at the metric, which
always has room, and where a value would be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.numbers import UNLIKE
from tui.printing.answer import Answer, Row
from tui.printing.values import Marked
from tui.script import Script, named
from tui.units import unit_in

if TYPE_CHECKING:
    from decimal import Decimal

    from store.answers.compare import CompareRow

_OF = "{place} of"
"""The column of the campaign edition that a place's value is of."""


def side_by_side(rows: Iterable[CompareRow], places: Sequence[str], script: Script) -> Answer:
    """``rows`` with a column for each of ``places``, in their order: first what can be compared, then of what it is."""
    of = tuple(_OF.format(place=place) for place in places)
    return Answer(("metric", *places, "kind", "basis", *of, "alike", "metric_id"), _rows(rows, script))


def _rows(rows: Iterable[CompareRow], script: Script) -> Iterator[Row]:
    for row in rows:
        values = tuple(_value(row, at, script) for at in range(len(row.values)))
        editions = tuple(_edition(row, at, script) for at in range(len(row.values)))
        metric = unlike(row) + named(row.metric, row.metric_english, script)
        yield (metric, *values, row.kind, row.basis, *editions, row.alike, row.metric_id)


def unlike(row: CompareRow) -> str:
    """What stands before the first that a reader sees of a row: nothing where its values can be compared."""
    return "" if row.alike else f"{UNLIKE} "


def _value(row: CompareRow, at: int, script: Script) -> str:
    """The value whole; behind the mark, where the place has one of another edition alone."""
    if not row.elsewhere[at]:
        return _stated(row.values[at], row.approx[at], row.units[at], script)
    told = _stated(row.elsewhere_values[at], row.elsewhere_approx[at], row.elsewhere_units[at], script)
    return f"{UNLIKE} {told}"


def _stated(value: Decimal | None, approx: str | None, unit: str | None, script: Script) -> str:
    return "" if value is None else f"{Marked(value, approx or 'exact')} {unit_in(unit or '', script, value)}".rstrip()


def _edition(row: CompareRow, at: int, script: Script) -> str:
    campaign, english, year = row.campaigns[at], row.campaigns_english[at], row.years[at]
    if row.elsewhere[at]:
        campaign = row.elsewhere_campaigns[at]
        english, year = row.elsewhere_campaigns_english[at], row.elsewhere_years[at]
    elif row.values[at] is None:
        return ""
    return f"{named(campaign or '', english or '', script) or '@'} {year or ''}".rstrip()
