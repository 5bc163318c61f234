"""The cell of a figure: the statements that compete for it, and the rule by which each lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.figures import FIGURE_SEARCHED, FigureRow

_CELL = """
    FROM choice own
    JOIN choice h ON h.metric_id = own.metric_id AND h.chosen_id = own.chosen_id
"""
"""The figures ``h`` of the cell of the figure ``own``: none for one that is in no cell."""


@dataclass(frozen=True, slots=True)
class ContenderRow:
    """One statement of a cell."""

    verdict: str
    """``chosen``, or the rule that it lost by, in one word (``choosing.RULES``)."""
    value: Decimal
    unit: str
    approx: str
    period: str | None
    covers_from: str | None
    covers_to: str | None
    as_of: str | None
    host: str | None
    confidence: float
    figure_id: str
    release_id: str
    title: str
    outlet: str
    url: str
    start: int | None
    """Where its numeral stands in its release, in characters from 0; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Contenders:
    """The figures that compete with one for its cell, itself among them, the chosen one first."""

    figure_id: str

    row: ClassVar = ContenderRow
    key: ClassVar = "figure_id"
    searched: ClassVar = ("verdict", "period", "title", "outlet")
    order: ClassVar = "verdict <> 'chosen', as_of DESC NULLS LAST, figure_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The cell's figures, judged."""
        return _JUDGED, [self.figure_id]


_JUDGED = f"""
SELECT h.verdict, f.value, f.unit, f.approx, f.period, f.covers_from, f.covers_to, r.published AS as_of, r.host,
       f.confidence, f.figure_id, f.release_id, r.title, r.outlet, r.url,
       f.start_at AS start
{_CELL}
JOIN figure f ON f.figure_id = h.figure_id
JOIN release r ON r.release_id = f.release_id
WHERE own.figure_id = ?
"""


@dataclass(frozen=True, slots=True)
class Series:
    """The running total that a figure is a statement of: its cell's figures in time, the oldest first.

    Only those counted from the campaign's beginning are in it, and only dated ones; of two that were stated on one day,
    counted until one day, the one that is chosen over the other. Empty for figures of standing work: a year is no
    running total.
    """

    figure_id: str

    row: ClassVar = FigureRow
    key: ClassVar = "figure_id"
    searched: ClassVar = FIGURE_SEARCHED
    order: ClassVar = "counted_until, published, figure_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The series' figures, with their names."""
        return _SERIES, [self.figure_id]


_SERIES = f"""
SELECT v.*, rpad(v.covers_to, 10, '-99') AS counted_until
{_CELL}
JOIN figure_row v ON v.figure_id = h.figure_id
WHERE own.figure_id = ? AND v.kind = 'level' AND v.campaign_id IS NOT NULL AND v.covers_to IS NOT NULL
  AND h.unranked = ''
QUALIFY row_number() OVER (PARTITION BY v.covers_to, v.published ORDER BY h.place) = 1
"""
