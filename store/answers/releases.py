"""Releases: the sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from store.answers.place import within


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One release with its citation."""

    release_id: str
    title: str
    outlet: str
    published: str | None
    url: str
    host: str | None
    issuer: str
    region: str
    region_name: str
    region_english: str
    campaign_id: str | None
    figures: int
    has_text: bool
    warnings: tuple[str, ...]


_RELEASES = """
SELECT r.release_id, r.title, r.outlet, r.published, r.url, r.host, r.issuer, r.region,
       coalesce(p.short, '') AS region_name, coalesce(p.english, '') AS region_english,
       r.campaign_id, coalesce(n.figures, 0) AS figures,
       d.release_id IS NOT NULL AS has_text, r.warnings
FROM release r
LEFT JOIN region p ON p.code = r.region
LEFT JOIN document d ON d.release_id = r.release_id
LEFT JOIN (SELECT release_id, count(*) AS figures FROM figure GROUP BY release_id) n ON n.release_id = r.release_id
"""


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of a place, latest first, undated last; ``000000``: all."""

    region: str = "000000"

    row: ClassVar = ReleaseRow
    key: ClassVar = "release_id"
    searched: ClassVar = ("title", "outlet", "issuer", "region_name", "published", "url")
    order: ClassVar = "published DESC NULLS LAST, release_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The releases issued in the region or with a figure inside it."""
        issued, given = within("r.region", self.region)
        inside, given_again = within("f.region", self.region)
        there = f"{issued} OR r.release_id IN (SELECT f.release_id FROM figure f WHERE {inside})"
        return f"{_RELEASES} WHERE {there}", [*given, *given_again]


@dataclass(frozen=True, slots=True)
class ReleaseById:
    """One release, or none."""

    release_id: str

    row: ClassVar = ReleaseRow
    key: ClassVar = "release_id"
    searched: ClassVar = ("title",)
    order: ClassVar = "release_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The release with this id."""
        return f"{_RELEASES} WHERE r.release_id = ?", [self.release_id]
