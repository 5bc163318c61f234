"""What a ranking does not show of its metric, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.ranking import Ranking


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """One figure of the metric that a ranking does not show."""

    reason: str
    """In one word: of ``sifting.LEFT_OUT``, or of ``choosing.RULES`` where another figure was chosen for its cell."""
    region: str
    region_name: str
    region_english: str
    metric: str
    value: Decimal
    unit: str
    approx: str
    kind: str
    basis: str | None
    campaign_id: str | None
    campaign: str | None
    period: str | None
    covers_from: str | None
    covers_to: str | None
    as_of: str | None
    scope: str
    figure_id: str
    release_id: str
    title: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Every figure of a ranking's metric that is not in the ranking, by reason."""

    ranking: Ranking

    row: ClassVar = LeftOutRow
    key: ClassVar = "figure_id"
    searched: ClassVar = ("reason", "region_name", "region_english", "campaign", "period", "title", "outlet")
    order: ClassVar = "reason, region, figure_id"
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The figures that no cell takes, and those that another was chosen over."""
        sifted, given = self.ranking.sieve.sql()
        return sifted + _LEFT_OUT, given


@dataclass(frozen=True, slots=True)
class LeftOutCount:
    """How many figures a ranking leaves out for one reason."""

    reason: str
    figures: int
    places: int
    """Of which places, the country and cities included."""


@dataclass(frozen=True, slots=True)
class LeftOutCounts:
    """How many figures of its metric a ranking leaves out, reason by reason, the most first."""

    ranking: Ranking

    row: ClassVar = LeftOutCount
    key: ClassVar = "reason"
    searched: ClassVar = ("reason",)
    order: ClassVar = "figures DESC, reason"
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The same figures, counted."""
        rows, given = LeftOut(self.ranking).sql()
        counted = "SELECT reason, count(*) AS figures, count(DISTINCT region) AS places"
        return f"{counted} FROM ({rows}) GROUP BY reason", given


_LEFT_OUT = """
SELECT coalesce(f.left_out, j.verdict) AS reason, f.region, coalesce(f.region_name, '') AS region_name,
       coalesce(f.region_english, '') AS region_english, f.metric, f.value, f.unit, f.approx, f.kind, f.basis,
       f.campaign_id, coalesce(c.name, f.campaign) AS campaign, f.period, f.covers_from, f.covers_to,
       f.published AS as_of, f.scope, f.figure_id, f.release_id, f.title, f.outlet, f.url
FROM stated f
LEFT JOIN judged j ON j.figure_id = f.figure_id AND f.left_out IS NULL
LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
WHERE f.left_out IS NOT NULL OR j.verdict <> 'chosen'
"""
