"""The metric catalogue, with how much the store holds of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
SELECT m.metric_id, m.label, m.english, m.group_id AS "group", g.label AS group_label, g.english AS group_english,
       m.unit, coalesce(n.places, 0) AS places, coalesce(n.releases, 0) AS releases, coalesce(n.figures, 0) AS figures,
       m.notes, g.position AS group_position, m.position
FROM metric m
JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN (
    SELECT metric_id, count(*) AS figures, count(DISTINCT release_id) AS releases,
           count(DISTINCT left(region, 2)) FILTER (region NOT IN ('', '000000')) AS places
    FROM figure WHERE metric_id IS NOT NULL GROUP BY metric_id
) n ON n.metric_id = m.metric_id
"""
