"""One metric over places: the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.choosing import CHOOSING, REACH


@dataclass(frozen=True, slots=True)
class RankRow:
    """The chosen figure of one place and campaign edition, with its rank and its citation."""

    rank: int | None
    """Within the campaign edition (standing work: the year), among comparable values; equal values share a rank.

    None where the value cannot be compared: its unit does not convert, or it covers only a part of the time.
    """
    region: str
    region_name: str
    region_english: str
    value: Decimal
    unit: str
    approx: str
    kind: str
    basis: str | None
    campaign_id: str | None
    campaign: str | None
    campaign_english: str
    year: int | None
    """Of the edition, else the year that the figure covers; None for many-year editions."""
    as_of: str | None
    """The release's dateline; None where it is undated."""
    period: str | None
    metric: str
    raw: str
    statements: int
    """How many figures compete for this cell, the chosen one included."""
    figure_id: str
    release_id: str
    title: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """One metric ranked over places; see the interface's ``rank/…`` place for what each narrowing means."""

    metric_id: str
    campaign_id: str | None = None
    year: int | None = None
    kind: str = "level"
    basis: str | None = None
    level: str = "province"

    row: ClassVar = RankRow
    key: ClassVar = "figure_id"
    searched: ClassVar = (
        "region_name", "region_english", "campaign", "campaign_english", "year", "as_of", "period", "title", "outlet",
    )  # fmt: skip
    order: ClassVar = (
        "year DESC NULLS LAST, edition, basis, rank NULLS LAST, comparable DESC NULLS LAST, region, figure_id"
    )
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """One row a place, edition and basis, of the places of this level alone: never a city's for its province."""
        conditions = ["f.metric_id = ?", "f.scope = 'total'", "f.kind = ?", "p.level = ?"]
        given: list[object] = [self.metric_id, self.kind, _LEVELS.get(self.level, self.level)]
        if self.campaign_id is not None:
            conditions.append("coalesce(f.campaign_id, '') = ?")
            given.append(self.campaign_id)
        if self.year is not None:
            conditions.append("f.year = ?")
            given.append(self.year)
        if self.basis is not None:
            conditions.append("f.basis = ?")
            given.append(self.basis)
        return _RANKING.format(conditions=" AND ".join(conditions)), given


_LEVELS = {"city": "prefecture"}
_CELL = "f.region, f.edition, f.basis"

_RANKING = f"""
WITH stated AS (
    SELECT f.*, r.published, r.host, r.title, r.outlet, r.url, p.short AS region_name, p.english AS region_english,
           coalesce(f.campaign_id, '@' || coalesce(CAST(f.year AS VARCHAR), '')) AS edition
    FROM figure f JOIN release r ON r.release_id = f.release_id JOIN region p ON p.code = f.region
    WHERE {{conditions}}
), chosen AS (
    SELECT f.*, count(*) OVER (PARTITION BY {_CELL}) AS statements,
           f.comparable IS NOT NULL AND {REACH} <= 1 AS ranked
    FROM stated f
    QUALIFY row_number() OVER (PARTITION BY {_CELL} ORDER BY {CHOOSING}) = 1
)
SELECT CASE WHEN ranked THEN rank() OVER (
           PARTITION BY edition, basis, common_unit, ranked ORDER BY comparable DESC
       ) END AS rank,
       f.region, f.region_name, f.region_english, f.value, f.unit, f.approx, f.kind, f.basis, f.campaign_id,
       coalesce(c.name, f.campaign) AS campaign, coalesce(c.english, '') AS campaign_english, f.year,
       f.published AS as_of, f.period, f.metric, f.raw, f.statements, f.figure_id, f.release_id, f.title, f.outlet,
       f.url, f.edition, f.comparable
FROM chosen f LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
"""
