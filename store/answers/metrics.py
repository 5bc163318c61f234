"""The metric catalogue, with how much the store holds of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One metric of the catalogue."""

    metric_id: str
    label: str
    english: str
    group: str
    group_label: str
    group_english: str
    unit: str
    places: int
    """Provinces that report it, themselves or by a city."""
    releases: int
    figures: int
    notes: str
    least: Decimal | None
    """The least and the greatest amount of a province that a ranking chooses, in ``unit``; None where there is none."""
    least_approx: str | None
    most: Decimal | None
    most_approx: str | None
    years: tuple[int, ...]
    """Figures by year of their releases, from the store's first year to its last."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """The catalogue in its own order; metrics without a figure included, last in their group."""

    row: ClassVar = MetricRow
    key: ClassVar = "metric_id"
    searched: ClassVar = ("metric_id", "label", "english", "group_label", "group_english", "notes")
    order: ClassVar = "group_position, figures = 0, position"
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metrics, each with what is counted of it."""
        return _METRICS, []


_METRICS = """
WITH dated AS (
    SELECT f.metric_id, TRY_CAST(left(r.published, 4) AS INTEGER) AS year
    FROM figure f JOIN release r ON r.release_id = f.release_id WHERE f.metric_id IS NOT NULL
), span AS (
    SELECT min(year) AS first, max(year) AS last
    FROM (SELECT TRY_CAST(left(published, 4) AS INTEGER) AS year FROM release)
), by_year AS (
    SELECT metric_id, year, count(*) AS figures FROM dated WHERE year IS NOT NULL GROUP BY ALL
), spark AS (
    SELECT m.metric_id, list(coalesce(b.figures, 0) ORDER BY y.year) AS years
    FROM (SELECT DISTINCT metric_id FROM by_year) m
    CROSS JOIN (SELECT unnest(generate_series(first, last)) AS year FROM span WHERE first IS NOT NULL) y
    LEFT JOIN by_year b ON b.metric_id = m.metric_id AND b.year = y.year
    GROUP BY m.metric_id
), spread AS (
    SELECT h.metric_id, min(f.comparable) AS least, arg_min(f.approx, f.comparable) AS least_approx,
           max(f.comparable) AS most, arg_max(f.approx, f.comparable) AS most_approx
    FROM choice h JOIN figure f ON f.figure_id = h.figure_id
    WHERE h.place = 1 AND f.kind = 'level' AND f.comparable IS NOT NULL AND f.region LIKE '__0000'
      AND f.region <> '000000'
    GROUP BY h.metric_id
)
SELECT m.metric_id, m.label, m.english, m.group_id AS "group", g.label AS group_label, g.english AS group_english,
       m.unit, coalesce(n.places, 0) AS places, coalesce(n.releases, 0) AS releases, coalesce(n.figures, 0) AS figures,
       m.notes, s.least, s.least_approx, s.most, s.most_approx, coalesce(y.years, []) AS years,
       g.position AS group_position, m.position
FROM metric m
JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN (
    SELECT metric_id, count(*) AS figures, count(DISTINCT release_id) AS releases,
           count(DISTINCT left(region, 2)) FILTER (region NOT IN ('', '000000')) AS places
    FROM figure WHERE metric_id IS NOT NULL GROUP BY metric_id
) n ON n.metric_id = m.metric_id
LEFT JOIN spread s ON s.metric_id = m.metric_id
LEFT JOIN spark y ON y.metric_id = m.metric_id
"""
