"""Releases: the sources."""

from __future__ import annotations

from dataclasses import dataclass


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
    campaign_id: str | None
    figures: int
    has_text: bool
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Releases:
    """The releases of a place, latest first, undated last; ``000000``: all."""

    region: str = "000000"
