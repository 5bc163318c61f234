"""The metric catalogue, with how much the store holds of each."""

from __future__ import annotations

from dataclasses import dataclass


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
