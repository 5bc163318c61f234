"""The provinces: what is in the store for each (the home screen)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


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

    row: ClassVar = ProvinceRow
    key: ClassVar = "code"
    searched: ClassVar = ("code", "name", "english")
    order: ClassVar = "code"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The provinces, each with its counts."""
        return _PROVINCES, []


_PROVINCES = """
SELECT p.code, p.name, p.short, p.english, coalesce(t.releases, 0) AS releases, coalesce(t.campaigns, 0) AS campaigns,
       coalesce(t.figures, 0) AS figures, t.latest, coalesce(t.years, []) AS years, p.residents
FROM region p LEFT JOIN province_tally t ON t.code = p.code
WHERE p.level = 'province' AND p.residents IS NOT NULL
"""
