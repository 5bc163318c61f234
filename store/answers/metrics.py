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

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metrics, each with what is counted of it."""
        return _METRICS, []


_METRICS = """
SELECT m.metric_id, m.label, m.english, m.group_id AS "group", g.label AS group_label, g.english AS group_english,
       m.unit, coalesce(t.places, 0) AS places, coalesce(t.releases, 0) AS releases, coalesce(t.figures, 0) AS figures,
       m.notes, t.least, t.least_approx, t.most, t.most_approx, coalesce(t.years, []) AS years,
       g.position AS group_position, m.position
FROM metric m
JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN metric_tally t ON t.metric_id = m.metric_id
"""
