"""One metric over places: the ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.deriving import MILLION, PRECISION
from store.answers.parted import Parted
from store.answers.sifting import Sieve
from store.ids import release_of_sql


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
class Ranking(Parted):
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
    found_by: ClassVar = "figure_id"
    kept: ClassVar = (
        "rank", "region", "region_name", "region_english", "value", "unit", "approx", "kind", "basis", "campaign_id",
        "campaign", "campaign_english", "year", "period", "metric", "raw", "statements", "release_id", "covers_from",
        "covers_to", "unranked", "per_million", "national_share", "national_share_approx", "national_figure",
        "formula", "ranked", "covered",
    )  # fmt: skip
    few: ClassVar = True
    order: ClassVar = (
        "covered DESC, year DESC NULLS LAST, edition, basis, rank NULLS LAST, measure DESC NULLS LAST, region, "
        "figure_id"
    )

    @property
    def sieve(self) -> Sieve:
        """What the ranking lets through."""
        return Sieve(self.metric_id, self.campaign_id, self.year, self.kind, self.basis, self.level)

    def sql(self) -> tuple[str, Sequence[object]]:
        """One row a place, edition and basis, of the places of this level alone: never a city's for its province."""
        ranked, given = self.brief()
        told = "r.title, r.outlet, r.url, r.published AS as_of"
        return f"SELECT h.*, {told} FROM ({ranked}) h JOIN release r ON r.release_id = h.release_id", given

    def brief(self) -> tuple[str, Sequence[object]]:
        """The choices of the metric, ranked."""
        passes, given = self.sieve.passes()
        unranked, measure, formula = _DERIVED if self.per else _STATED
        return _RANKED.format(passes=passes, unranked=unranked, measure=measure, formula=formula), given

    def count(self) -> tuple[str, Sequence[object]]:
        """How many they are."""
        passes, given = self.sieve.passes()
        chosen = "choice f LEFT JOIN region p ON p.code = f.region"
        return f"SELECT count(*) FROM {chosen} WHERE f.place = 1 AND {passes}", given


_PLAIN = "regexp_replace(CAST(f.comparable AS VARCHAR), '\\.?0+$', '')"
_STATED = ("f.unranked", "CAST(f.comparable AS DOUBLE)", "''")
_DERIVED = (
    "CASE WHEN f.unranked = '' AND p.residents IS NULL THEN 'residents' ELSE f.unranked END",
    f"CAST(f.comparable AS DOUBLE) * {MILLION} / p.residents",
    f"coalesce({_PLAIN} || ' ÷ ' || p.residents || ' × {MILLION}', '')",
)
"""Why a figure has no rank, what the rank goes by, and how that was derived: by what is stated, and per million."""

# A rank is a place in the list of its cell's values: of some thousand rows in hundreds of editions, windows take twice
# the time.
_RANKED = f"""
WITH cell AS MATERIALIZED (
    SELECT f.* REPLACE ({{unranked}} AS unranked, coalesce(c.name, f.campaign) AS campaign),
           {{measure}} AS measure, {{formula}} AS formula,
           coalesce(f.campaign_id, '@' || coalesce(CAST(f.year AS VARCHAR), '')) AS edition,
           {release_of_sql("f.figure_id")} AS release_id, coalesce(p.short, '') AS region_name,
           coalesce(p.english, '') AS region_english, coalesce(c.english, '') AS campaign_english,
           CASE WHEN f.kind = 'level' THEN CAST(f.comparable AS DOUBLE) * {MILLION} / p.residents END AS per_million
    FROM choice f
    LEFT JOIN region p ON p.code = f.region LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
    WHERE f.place = 1 AND {{passes}}
), told AS (
    SELECT edition, basis, count(*) AS covered FROM cell GROUP BY ALL
), ranked AS (
    SELECT edition, basis, common_unit, list_sort(list(measure), 'DESC') AS measures
    FROM cell WHERE unranked = '' GROUP BY ALL
)
SELECT CASE WHEN f.unranked = '' THEN list_position(r.measures, f.measure) END AS rank,
       CASE WHEN f.unranked = '' THEN len(r.measures) ELSE 0 END AS ranked, t.covered,
       f.* REPLACE (TRY_CAST(f.per_million AS {PRECISION}) AS per_million)
FROM cell f
JOIN told t ON t.edition = f.edition AND t.basis IS NOT DISTINCT FROM f.basis
LEFT JOIN ranked r ON r.edition = f.edition AND r.basis IS NOT DISTINCT FROM f.basis AND r.common_unit = f.common_unit
"""
