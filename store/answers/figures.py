"""Figures: of a campaign in a place, or of a release."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with its citation: what a table of figures, an export and a pipe show of it."""

    figure_id: str
    metric: str
    """The label as the release words it."""
    metric_id: str | None
    metric_english: str
    group: str
    """The catalogue group's id; empty for labels that are not in the catalogue."""
    value: Decimal
    raw: str
    unit: str
    approx: str
    kind: str
    basis: str | None
    region: str
    region_name: str
    campaign_id: str | None
    campaign: str | None
    campaign_english: str
    period: str | None
    scope: str
    confidence: float
    release_id: str
    title: str
    outlet: str
    published: str | None
    url: str
    start: int | None
    """Where the numeral stands in the release, in code points; None where the page is not kept."""
    end: int | None


@dataclass(frozen=True, slots=True)
class CampaignFigures:
    """All figures of a campaign edition in a place (and the places inside it), by group and catalogue order.

    ``campaign_id`` empty: standing work. ``region`` ``000000``: the campaign over the whole country.
    """

    campaign_id: str
    region: str


@dataclass(frozen=True, slots=True)
class ReleaseFigures:
    """All figures of one release, in the order of the text."""

    release_id: str
