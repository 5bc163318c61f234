"""Two to four places side by side, over the metrics that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.choosing import CHOOSING, REACH
from store.answers.days import NEAR, last_day


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One metric, kind and basis with the figure of each place that reports it.

    The tuples have one part a place, in the order in which the places were asked for; None where it has no figure.
    """

    cell: str
    """Names the row for good."""
    metric_id: str
    metric: str
    metric_english: str
    group: str
    kind: str
    basis: str | None
    alike: bool
    """Whether all figures are of one campaign edition (of standing work: of one year) and were counted until nearly
    the same day, as far as that is known: only then can they be compared."""
    values: tuple[Decimal | None, ...]
    units: tuple[str | None, ...]
    approx: tuple[str | None, ...]
    campaign_ids: tuple[str | None, ...]
    campaigns: tuple[str | None, ...]
    campaigns_english: tuple[str | None, ...]
    years: tuple[int | None, ...]
    """Of the edition, else the year that the figure covers; None for many-year editions."""
    until: tuple[str | None, ...]
    """Until when each was counted, as exactly as known."""
    elsewhere: tuple[bool, ...]
    """Whether a place that has no figure in this row reports the metric of another edition."""
    elsewhere_values: tuple[Decimal | None, ...]
    """What it reports there: a figure like the row's by its span, the latest. It compares with nothing in the row."""
    elsewhere_units: tuple[str | None, ...]
    elsewhere_approx: tuple[str | None, ...]
    elsewhere_campaign_ids: tuple[str | None, ...]
    elsewhere_campaigns: tuple[str | None, ...]
    elsewhere_campaigns_english: tuple[str | None, ...]
    elsewhere_years: tuple[int | None, ...]
    elsewhere_figures: tuple[str | None, ...]
    figures: tuple[str | None, ...]
    """Ids of the figures."""
    releases: tuple[str | None, ...]
    titles: tuple[str | None, ...]
    outlets: tuple[str | None, ...]
    as_of: tuple[str | None, ...]
    urls: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """What at least two of ``regions`` report, by group and catalogue order; ``campaign_id`` narrows (empty: standing).

    A row an edition that two of them share, the one that most share first. Of a metric that they report of no common
    edition there is one row, which is not ``alike``, with one figure of each: of the span (one year, many, standing
    work) that most of them report, the latest. Figures of a part of the time are in no row.
    """

    regions: tuple[str, ...]
    campaign_id: str | None = None

    row: ClassVar = CompareRow
    key: ClassVar = "cell"
    searched: ClassVar = ("metric", "metric_english", "metric_id", "campaigns", "campaigns_english", "years")
    order: ClassVar = "group_position, metric_position, alike DESC, shared DESC, latest DESC NULLS LAST, cell"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metrics that two places share."""
        given: list[object] = [] if self.campaign_id is None else [self.campaign_id]
        edition = "coalesce(f.campaign_id, '') = ?" if given else "true"
        return _COMPARE.format(edition=edition), [list(self.regions), *given]


_PARTS = {
    "values": "value", "units": "unit", "approx": "approx", "campaign_ids": "campaign_id", "campaigns": "campaign",
    "campaigns_english": "campaign_english", "years": "edition_year", "until": "covers_to", "figures": "figure_id",
    "releases": "release_id", "titles": "title", "outlets": "outlet", "as_of": "published", "urls": "url",
}  # fmt: skip
_BESIDE = ("values", "units", "approx", "campaign_ids", "campaigns", "campaigns_english", "years", "figures")
"""The parts that are told of a figure of another edition, too."""
_STRUCT = f"struct_pack({', '.join(f'{name} := {column}' for name, column in _PARTS.items())})"
_CELL = "f.metric_id, f.campaign_id, CASE WHEN f.campaign_id IS NULL THEN f.year END, f.kind, f.basis"
_UNTIL = last_day("covers_to")
_COMPARE = f"""
WITH asked AS (SELECT CAST(? AS VARCHAR[]) AS regions), chosen AS (
    SELECT f.*, concat_ws('|', f.metric_id, f.kind, f.basis) AS theme,
           CASE WHEN f.campaign_id IS NULL THEN f.year ELSE c.year END AS edition_year,
           CASE WHEN f.campaign_id IS NULL THEN 'standing' WHEN c.year IS NULL THEN 'years' ELSE 'year' END AS span
    FROM figure_row f CROSS JOIN asked a LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
    WHERE list_contains(a.regions, f.region) AND f.metric_id IS NOT NULL AND f.scope = 'total' AND f.domain = ''
      AND {REACH} = 0 AND f.comparable IS NOT NULL AND {{edition}}
    QUALIFY row_number() OVER (PARTITION BY f.region, {_CELL} ORDER BY {CHOOSING}) = 1
), shared AS (
    SELECT *, concat_ws('|', theme, coalesce(campaign_id, ''), edition_year) AS cell FROM chosen
), counted AS (
    SELECT *, count(*) OVER (PARTITION BY cell) > 1 AS alike,
           count(DISTINCT region) OVER (PARTITION BY theme, span) AS of_span
    FROM shared
), likest AS (
    SELECT * FROM counted QUALIFY row_number() OVER (
        PARTITION BY theme, region
        ORDER BY of_span DESC, edition_year DESC NULLS LAST, published DESC NULLS LAST, figure_id
    ) = 1
), latest AS (
    SELECT * REPLACE (theme AS cell) FROM likest c WHERE NOT EXISTS (FROM counted o WHERE o.theme = c.theme AND o.alike)
), laid AS (
    SELECT cell, any_value(theme) AS theme, any_value(metric_id) AS metric_id, any_value(kind) AS kind,
           any_value(basis) AS basis, any_value(group_position) AS group_position,
           any_value(metric_position) AS metric_position, max(edition_year) AS latest, count(*) AS shared,
           any_value(alike) AND coalesce(date_diff('day', min({_UNTIL}), max({_UNTIL})) <= {NEAR}, true) AS alike,
           map_from_entries(list((region, {_STRUCT}))) AS by_region
    FROM (FROM counted WHERE alike UNION ALL FROM latest) GROUP BY cell HAVING count(*) > 1
), reporting AS (
    SELECT theme, map_from_entries(list((region, {_STRUCT}))) AS by_region FROM likest GROUP BY theme
), told AS (
    SELECT l.*, a.regions,
           list_transform(
               a.regions, lambda place: CASE WHEN l.by_region[place] IS NULL THEN t.by_region[place] END
           ) AS beside
    FROM laid l CROSS JOIN asked a JOIN reporting t ON t.theme = l.theme
)
SELECT l.*, list_transform(l.beside, lambda other: other IS NOT NULL) AS elsewhere,
       m.label AS metric, m.english AS metric_english, m.group_id AS "group",
       {", ".join(f"list_transform(l.regions, lambda place: l.by_region[place].{name}) AS {name}" for name in _PARTS)},
       {", ".join(f"list_transform(l.beside, lambda other: other.{name}) AS elsewhere_{name}" for name in _BESIDE)}
FROM told l JOIN metric m ON m.metric_id = l.metric_id
"""
