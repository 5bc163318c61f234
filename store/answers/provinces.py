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
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The provinces, each with its counts."""
        return _PROVINCES, []


# A release belongs to the province that issued it and to every province that it has a figure of. The years run from the
# first year of any dated release to the last, for every province alike, so that sparks can be laid side by side.
_PROVINCES = """
WITH counted AS (
    SELECT left(f.region, 2) AS province, f.release_id, f.campaign_id, TRY_CAST(left(r.published, 4) AS INTEGER) AS year
    FROM figure f JOIN release r ON r.release_id = f.release_id
    WHERE f.region NOT IN ('', '000000')
), figures AS (
    SELECT province, count(*) AS figures, count(DISTINCT campaign_id) AS campaigns FROM counted GROUP BY province
), releases AS (
    SELECT province, count(*) AS releases, max(published) AS latest
    FROM (
        SELECT province, release_id FROM counted
        UNION SELECT left(region, 2), release_id FROM release WHERE region NOT IN ('', '000000')
    ) JOIN release USING (release_id) GROUP BY province
), span AS (
    SELECT min(year) AS first, max(year) AS last FROM (
        SELECT TRY_CAST(left(published, 4) AS INTEGER) AS year FROM release
    )
), by_year AS (
    SELECT province, year, count(*) AS figures FROM counted WHERE year IS NOT NULL GROUP BY province, year
), spark AS (
    SELECT left(p.code, 2) AS province, list(coalesce(b.figures, 0) ORDER BY y.year) AS years
    FROM region p
    CROSS JOIN (SELECT unnest(generate_series(first, last)) AS year FROM span WHERE first IS NOT NULL) y
    LEFT JOIN by_year b ON b.province = left(p.code, 2) AND b.year = y.year
    WHERE p.level = 'province' GROUP BY p.code
)
SELECT p.code, p.name, p.short, p.english, coalesce(r.releases, 0) AS releases, coalesce(f.campaigns, 0) AS campaigns,
       coalesce(f.figures, 0) AS figures, r.latest, coalesce(s.years, []) AS years, p.residents
FROM region p
LEFT JOIN figures f ON f.province = left(p.code, 2)
LEFT JOIN releases r ON r.province = left(p.code, 2)
LEFT JOIN spark s ON s.province = left(p.code, 2)
WHERE p.level = 'province' AND p.residents IS NOT NULL
"""
