"""A comparison for eyes: one column a place, its value whole with its mark and unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.numbers import MARKS, plain
from tui.printing.answer import Answer, Row
from tui.script import Script, named

if TYPE_CHECKING:
    from store.answers.compare import CompareRow

_OF = "{place} of"
"""The column of the campaign edition that a place's value is of."""


def side_by_side(rows: Iterable[CompareRow], places: Sequence[str], script: Script) -> Answer:
    """``rows`` with a column for each of ``places``, in their order: first what can be compared, then of what it is."""
    of = tuple(_OF.format(place=place) for place in places)
    return Answer(("metric", *places, "kind", "basis", "alike", *of, "metric_id"), _rows(rows, script))


def _rows(rows: Iterable[CompareRow], script: Script) -> Iterator[Row]:
    for row in rows:
        values = tuple(_value(row, at) for at in range(len(row.values)))
        editions = tuple(_edition(row, at, script) for at in range(len(row.values)))
        metric = named(row.metric, row.metric_english, script)
        yield (metric, *values, row.kind, row.basis, row.alike, *editions, row.metric_id)


def _value(row: CompareRow, at: int) -> str:
    value = row.values[at]
    return "" if value is None else f"{MARKS[row.approx[at] or 'exact']}{plain(value)} {row.units[at] or ''}".rstrip()


def _edition(row: CompareRow, at: int, script: Script) -> str:
    if row.values[at] is None:
        return ""
    campaign = named(row.campaigns[at] or "", row.campaigns_english[at] or "", script) or "@"
    return f"{campaign} {row.years[at] or ''}".rstrip()
