"""The cell of a figure: the statements that compete for it, and the rule by which each lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.choosing import REACH, verdict
from store.answers.figures import FIGURE_SEARCHED, FigureRow

_CELL = """
    SELECT f.*, r.published, r.host, r.title, r.outlet, r.url
    FROM figure f JOIN release r ON r.release_id = f.release_id
    JOIN figure own ON own.figure_id = ?
    WHERE f.metric_id = own.metric_id AND f.region = own.region AND f.campaign_id IS NOT DISTINCT FROM own.campaign_id
      AND (own.campaign_id IS NOT NULL OR f.year IS NOT DISTINCT FROM own.year)
      AND f.kind = own.kind AND f.basis IS NOT DISTINCT FROM own.basis
      AND f.scope = 'total' AND own.scope = 'total' AND f.domain = '' AND own.domain = ''
"""
"""The figures of the cell that a figure is in; none for one that is in no cell. One parameter: its id."""


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


@dataclass(frozen=True, slots=True)
class Contenders:
    """The figures that compete with one for its cell, itself among them, the chosen one first."""

    figure_id: str

    row: ClassVar = ContenderRow
    key: ClassVar = "figure_id"
    searched: ClassVar = ("verdict", "period", "title", "outlet")
    order: ClassVar = "verdict <> 'chosen', as_of DESC NULLS LAST, figure_id"
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The cell's figures, judged."""
        return f"WITH cell AS ({_CELL}) {_JUDGED}", [self.figure_id]


_JUDGED = f"""
SELECT {verdict("f.metric_id")} AS verdict, f.value, f.unit, f.approx, f.period, f.covers_from, f.covers_to,
       f.published AS as_of, f.host, f.confidence, f.figure_id, f.release_id, f.title, f.outlet, f.url
FROM cell f
"""


@dataclass(frozen=True, slots=True)
class Series:
    """The running total that a figure is a statement of: its cell's figures in time, one a day, the oldest first.

    Only those counted from the same beginning are in it (the campaign's own time, or until a later day), and only dated
    ones; of two of one day the one that is chosen over the other. Empty for figures of standing work: a year is no
    running total.
    """

    figure_id: str

    row: ClassVar = FigureRow
    key: ClassVar = "figure_id"
    searched: ClassVar = FIGURE_SEARCHED
    order: ClassVar = "counted_until, figure_id"
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The series' figures, with their names."""
        return _SERIES, [self.figure_id]


_SERIES = f"""
WITH cell AS ({_CELL} AND f.kind = 'level' AND f.campaign_id IS NOT NULL), dated AS (
    SELECT f.figure_id, rpad(least(f.covers_to, f.published), 10, '-99') AS counted_until,
           {verdict("least(f.covers_to, f.published)")} AS verdict
    FROM cell f WHERE f.comparable IS NOT NULL AND {REACH} = 0 AND f.covers_to IS NOT NULL
)
SELECT v.*, d.counted_until FROM dated d JOIN figure_row v ON v.figure_id = d.figure_id WHERE d.verdict = 'chosen'
"""
