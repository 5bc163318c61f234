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
    value = row.values[at]
    if value is None:
        return UNLIKE if row.elsewhere[at] else ""
    unit = unit_in(row.units[at] or "", script, value)
    return f"{Marked(value, row.approx[at] or 'exact')} {unit}".rstrip()


def _edition(row: CompareRow, at: int, script: Script) -> str:
    if row.values[at] is None:
        return ""
    campaign = named(row.campaigns[at] or "", row.campaigns_english[at] or "", script) or "@"
    return f"{campaign} {row.years[at] or ''}".rstrip()
