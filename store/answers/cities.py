"""The places inside a place: a province's cities, a city's counties, with what the store holds of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from store.answers.place import within


@dataclass(frozen=True, slots=True)
class CityRow:
    """One place inside, with what is stated of it and of what lies in it."""

    code: str
    name: str
    """Full name: 武汉市."""
    short: str
    """As a place is written: 武汉; a county by its full name."""
    english: str
    level: str
    """province, prefecture or county."""
    releases: int
    campaigns: int
    """Campaign editions with figures there."""
    figures: int
    latest: str | None
    """Dateline of the latest release with a figure of it; None where all are undated."""


@dataclass(frozen=True, slots=True)
class Cities:
    """The places directly inside ``region`` of which the store has a figure, by GB/T 2260 code."""

    region: str

    row: ClassVar = CityRow
    key: ClassVar = "code"
    searched: ClassVar = ("code", "name", "english")
    order: ClassVar = "code"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The places inside, each with its counts."""
        inside, given = within("f.region", self.region)
        return _CITIES.format(inside=inside), [*given, self.region]


# What lies in a place has a code that begins as the place's own does.
_CITIES = """
WITH inside AS (
    SELECT f.region, f.release_id, f.campaign_id, r.published
    FROM figure f JOIN release r ON r.release_id = f.release_id WHERE {inside}
), placed AS (
    SELECT i.region, c.code
    FROM (SELECT DISTINCT region FROM inside) i
    JOIN region c ON starts_with(i.region, regexp_replace(c.code, '(00)+$', ''))
    WHERE c.parent = ?
)
SELECT c.code, c.name, CASE c.level WHEN 'county' THEN c.name ELSE c.short END AS short, c.english, c.level,
       count(DISTINCT i.release_id) AS releases, count(DISTINCT i.campaign_id) AS campaigns, count(*) AS figures,
       max(i.published) AS latest
FROM inside i JOIN placed p ON p.region = i.region JOIN region c ON c.code = p.code
GROUP BY ALL
"""
