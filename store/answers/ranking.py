"""One metric over places: the ranking."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class RankRow:
    """The chosen figure of one place and campaign edition, with its rank and its citation."""

    rank: int
    """Within the campaign edition, among comparable values; equal values share a rank."""
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
