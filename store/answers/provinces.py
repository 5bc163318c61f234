"""The provinces: what is in the store for each (the home screen)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """One province, with what the store holds of it and of its prefectures and counties."""

    code: str
    name: str
    short: str
    english: str
    releases: int
    """Releases issued there or covering it."""
    campaigns: int
    """Campaign editions with figures there."""
    figures: int
    latest: str | None
    """Dateline of the latest release; None where all are undated."""
    years: tuple[int, ...]
    """Figures by year of their releases, from the store's first year to its last (the spark)."""
    residents: int
    """Residents on 1 November 2020 (Seventh National Population Census)."""


@dataclass(frozen=True, slots=True)
class Provinces:
    """All 31, by GB/T 2260 code."""
