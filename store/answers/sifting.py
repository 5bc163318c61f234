"""Sifting: of all figures of a metric, which stand in a ranking, which were left out of it, and why.

``Ranking`` shows what passes, ``LeftOut`` the rest: together every figure of the metric once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.answers.choosing import REACH, verdict
from store.answers.days import NEAR, apart
from store.answers.deriving import MILLION, quotient_approx_sql

LEFT_OUT = ("case", "kind", "basis", "domain", "campaign", "year", "level")
"""Why a figure is in no cell of a ranking, in the order in which it is asked: it belongs to one single case; is of
another kind; of another basis; of an issuer's own domain; of another campaign; of another year; of a place of another
level (the country, a city), or of an unknown one. Figures that are in a cell and were not chosen have the word of the
rule that they lost by (``choosing.RULES``)."""

UNRANKED = ("unit", "unstated", "running", "year", "part", "wider", "residents")
"""Why a chosen figure has no rank: its unit does not convert; of standing work, its time is not stated or it is a
running total; it covers one year of the campaign, a part of its time, or a time that began before it; its place's
residents are not known."""

_LEVELS = {"city": "prefecture"}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a ranking lets through."""

    metric_id: str
    campaign_id: str | None = None
    year: int | None = None
    kind: str = "level"
    basis: str | None = None
    level: str = "province"
    per: str | None = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """Common table expressions up to ``sifted``, and their parameters.

        ``sifted`` has every figure of the metric, with ``left_out`` (NULL in a cell), ``verdict`` and ``statements`` of
        its cell, ``unranked``, and of chosen figures the derived values.
        """
        outside: list[tuple[str, str, list[object]]] = [
            ("case", "f.scope <> 'total'", []),
            ("kind", "f.kind <> ?", [self.kind]),
        ]
        if self.basis is not None:
            outside.append(("basis", "f.basis IS DISTINCT FROM ?", [self.basis]))
        outside.append(("domain", "f.domain <> ''", []))
        if self.campaign_id is not None:
            outside.append(("campaign", "coalesce(f.campaign_id, '') <> ?", [self.campaign_id]))
        if self.year is not None:
            outside.append(("year", "f.year IS DISTINCT FROM ?", [self.year]))
        outside.append(("level", "p.level IS DISTINCT FROM ?", [_LEVELS.get(self.level, self.level)]))
        reasons = " ".join(f"WHEN {test} THEN '{reason}'" for reason, test, _ in outside)
        given = [value for _, _, values in outside for value in values]
        return _SIFTED.format(reasons=reasons, lacking="f.residents IS NULL" if self.per else "false"), [
            *given,
            self.metric_id,
        ]


_CELL = "f.region, f.edition, f.basis, f.left_out"

# The country's own figures are left out of a ranking by their level; of those of the edition, the one that was counted
# until nearly the same day is what a place's share is of.
_SIFTED = f"""
WITH stated AS (
    SELECT f.*, r.published, r.host, r.title, r.outlet, r.url, p.short AS region_name, p.english AS region_english,
           p.residents, coalesce(f.campaign_id, '@' || coalesce(CAST(f.year AS VARCHAR), '')) AS edition,
           CASE {{reasons}} END AS left_out
    FROM figure f JOIN release r ON r.release_id = f.release_id LEFT JOIN region p ON p.code = f.region
    WHERE f.metric_id = ?
), judged AS (
    SELECT f.*, {verdict(_CELL)} AS verdict, count(*) OVER (PARTITION BY {_CELL}) AS statements, {REACH} = 0 AS whole
    FROM stated f WHERE f.left_out IS NULL OR (f.left_out = 'level' AND f.region = '000000')
), nation AS (
    SELECT * FROM judged WHERE region = '000000' AND whole AND kind = 'level' AND comparable > 0
), share AS (
    SELECT f.figure_id, n.figure_id AS national_figure,
           CAST(f.comparable AS DOUBLE) * 100 / n.comparable AS national_share,
           CASE WHEN f.covers_to = n.covers_to THEN {quotient_approx_sql("f.approx", "n.approx")} ELSE 'about' END
               AS national_share_approx
    FROM judged f JOIN nation n ON n.edition = f.edition AND n.common_unit = f.common_unit
    WHERE f.left_out IS NULL AND f.verdict = 'chosen' AND f.whole AND f.kind = 'level'
      AND {apart("f.covers_to", "n.covers_to")} <= {NEAR}
    QUALIFY row_number() OVER (
        PARTITION BY f.figure_id
        ORDER BY {apart("f.covers_to", "n.covers_to")}, n.verdict <> 'chosen', n.published DESC, n.figure_id
    ) = 1
), sifted AS (
    SELECT f.*, s.national_figure, s.national_share, s.national_share_approx,
           CASE WHEN f.comparable IS NULL THEN 'unit'
                WHEN f.whole AND {{lacking}} THEN 'residents'
                WHEN f.whole THEN ''
                WHEN f.campaign_id IS NULL AND f.reach = 'own' THEN 'unstated'
                ELSE f.reach END AS unranked,
           CASE WHEN f.kind = 'level' THEN CAST(f.comparable AS DOUBLE) * {MILLION} / f.residents END AS per_million
    FROM judged f LEFT JOIN share s USING (figure_id)
    WHERE f.left_out IS NULL
)
"""
