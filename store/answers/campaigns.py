"""The campaigns of a place: one row a campaign edition."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign edition with what a place reports of it; standing work has an empty ``campaign_id``."""

    campaign_id: str
    name: str
    english: str
    year: int | None
    place: str
    """GB/T 2260 code of who runs it; ``000000`` the country."""
    place_name: str
    figures: int
    releases: int
    latest: str | None
    headline: str
    """The best-reported metric's label there; empty where none is in the catalogue."""
    headline_id: str
    headline_value: str
    """Its stated value with its unit, plain: ``415 个``."""


@dataclass(frozen=True, slots=True)
class Campaigns:
    """Campaigns with figures in ``region`` (its prefectures and counties included), latest year first; all of the country for ``000000``."""

    region: str
