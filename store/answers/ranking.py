"""One metric over places: the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.deriving import MILLION, PRECISION
from store.answers.sifting import Sieve


@dataclass(frozen=True, slots=True)
class RankRow:
    """The chosen figure of one place and campaign edition, with its rank and its citation."""

    rank: int | None
    """Within the campaign edition (standing work: the year), among comparable values; equal values share a rank.

    None where the value cannot be compared: see ``unranked``.
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
    covers_from: str | None
    """First and last day of the time that the figure covers, as exactly as known."""
    covers_to: str | None
    unranked: str
    """Why there is no rank, in one word (``sifting.UNRANKED``); empty where there is one."""
    per_million: Decimal | None
    """Derived: the value per million residents of 2020, exact as ``approx`` says; None for changes and shares."""
    national_share: Decimal | None
    """Derived: the value in percent of the country's own figure of the same edition, counted until the same day or a
    month around it; None where there is none."""
    national_share_approx: str | None
    """How exact that share is; ``about`` where the two figures were counted until different days."""
    national_figure: str | None
    """Id of the country's figure."""
    formula: str
    """How the value that the rank goes by was derived; empty where it is the stated value."""
    ranked: int
    """How many places have a rank beside this one, itself counted; 0 where it has none."""
    covered: int
    """Of how many places the edition (standing work: the year) has a figure, on the same basis."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """One metric ranked over places; see the interface's ``rank/…`` place for what each narrowing means.

    The edition with figures of most places comes first. With ``per`` ``million`` the rank goes by the value per million
    residents; what is stated stays in ``value``.
    """

    metric_id: str
    campaign_id: str | None = None
    year: int | None = None
    kind: str = "level"
    basis: str | None = None
    level: str = "province"
    per: str | None = None

    row: ClassVar = RankRow
    key: ClassVar = "figure_id"
    searched: ClassVar = (
        "region_name", "region_english", "campaign", "campaign_english", "year", "as_of", "period", "title", "outlet",
    )  # fmt: skip
    order: ClassVar = (
        "covered DESC, year DESC NULLS LAST, edition, basis, rank NULLS LAST, measure DESC NULLS LAST, region, "
        "figure_id"
    )
    view: ClassVar = None

    @property
    def sieve(self) -> Sieve:
        """What the ranking lets through."""
        return Sieve(self.metric_id, self.campaign_id, self.year, self.kind, self.basis, self.level)

    def sql(self) -> tuple[str, Sequence[object]]:
        """One row a place, edition and basis, of the places of this level alone: never a city's for its province."""
        passes, given = self.sieve.passes()
        unranked, measure, formula = _DERIVED if self.per else _STATED
        return _RANKING.format(passes=passes, unranked=unranked, measure=measure, formula=formula), [
            self.metric_id,
            *given,
        ]


_PLAIN = "regexp_replace(CAST(f.comparable AS VARCHAR), '\\.?0+$', '')"
_STATED = ("h.unranked", "CAST(f.comparable AS DOUBLE)", "''")
_DERIVED = (
    "CASE WHEN h.unranked = '' AND p.residents IS NULL THEN 'residents' ELSE h.unranked END",
    f"CAST(f.comparable AS DOUBLE) * {MILLION} / p.residents",
    f"coalesce({_PLAIN} || ' ÷ ' || p.residents || ' × {MILLION}', '')",
)
"""Why a figure has no rank, what the rank goes by, and how that was derived: by what is stated, and per million."""

_RANKING = f"""
WITH shown AS (
    SELECT f.*, r.published, r.title, r.outlet, r.url, p.short AS region_name, p.english AS region_english,
           h.statements, h.national_share, h.national_share_approx, h.national_figure,
           {{unranked}} AS unranked, {{measure}} AS measure, {{formula}} AS formula,
           coalesce(f.campaign_id, '@' || coalesce(CAST(f.year AS VARCHAR), '')) AS edition,
           CASE WHEN f.kind = 'level' THEN CAST(f.comparable AS DOUBLE) * {MILLION} / p.residents END AS per_million
    FROM choice h
    JOIN figure f ON f.figure_id = h.figure_id
    JOIN release r ON r.release_id = f.release_id
    LEFT JOIN region p ON p.code = f.region
    WHERE h.metric_id = ? AND h.place = 1 AND {{passes}}
)
SELECT CASE WHEN f.unranked = '' THEN rank() OVER (
           PARTITION BY f.edition, f.basis, f.common_unit, f.unranked ORDER BY f.measure DESC
       ) END AS rank,
       CASE WHEN f.unranked = '' THEN count(*) OVER (
           PARTITION BY f.edition, f.basis, f.common_unit, f.unranked
       ) ELSE 0 END AS ranked,
       count(*) OVER (PARTITION BY f.edition, f.basis) AS covered,
       f.region, f.region_name, f.region_english, f.value, f.unit, f.approx, f.kind, f.basis, f.campaign_id,
       coalesce(c.name, f.campaign) AS campaign, coalesce(c.english, '') AS campaign_english, f.year,
       f.published AS as_of, f.period, f.metric, f.raw, f.statements, f.figure_id, f.release_id, f.title, f.outlet,
       f.url, f.covers_from, f.covers_to, f.unranked, TRY_CAST(f.per_million AS {PRECISION}) AS per_million,
       f.national_share, f.national_share_approx, f.national_figure, f.formula, f.edition, f.measure
FROM shown f LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
"""
