"""What becomes of a reading: new, the same again, or in place of another.

*Depth* is how much of a release is at hand: 0 figures alone, 1 with their offsets, 2 with its text. A deeper reading
takes the place of a shallower one of the same release, known by its id or by its url, and never the other way round:
importing what ships again does not undo the user's own documents. Citations that the deeper one lacks are kept from
the other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from seeds.figure import Reading, Release

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Status = Literal["imported", "replaced", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one reading."""

    source: str
    """What the reading calls itself: a file's name."""
    release_id: str
    status: Status
    figures: int
    """Figures of the release in the store; 0 where it failed."""
    reason: str = ""
    """Why it failed, in one line."""

    def failed(self, reason: str) -> Outcome:
        """The same reading, refused after all."""
        return replace(self, status="failed", figures=0, reason=reason)

    def log_row(self, at: datetime) -> tuple[object, ...]:
        """Its row of the import log."""
        return at, self.source, self.release_id, self.status, self.figures


@dataclass(frozen=True, slots=True)
class Standing:
    """What the store knows of a release when another reading of it comes."""

    depth: int
    content: str
    """Hash of all that was read."""
    title: str
    outlet: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading with the citation that it is stored with, and what it does to the store."""

    reading: Reading
    standing: Standing
    outcome: Outcome
    replaces: tuple[str, ...] = ()
    """Ids of other releases whose place it takes."""

    def campaign_ids(self) -> set[str]:
        """The editions that the release and its figures refer to."""
        named = {figure.campaign_id for figure in self.reading.figures} | {self.reading.release.campaign_id}
        return {campaign_id for campaign_id in named if campaign_id is not None}


class Ledger:
    """What the store has, and what a run has added to it so far."""

    def __init__(self, connection: DuckDBPyConnection) -> None:
        """Read what the store has."""
        self._standings: dict[str, Standing] = {}
        self._pages: dict[str, dict[str, Standing]] = {}
        rows = connection.execute(
            "SELECT release_id, depth, content, title, outlet, coalesce(published, ''), url FROM release "
            "ORDER BY release_id"
        ).fetchall()
        for release_id, *values in rows:
            self._put(release_id, Standing(*values))

    def get(self, release_id: str) -> Standing | None:
        """The standing of a release; None where the store does not have it."""
        return self._standings.get(release_id)

    def others(self, release: Release) -> dict[str, Standing]:
        """Other releases of the same url, by id."""
        page = self._pages.get(release.url, {}) if release.url else {}
        return {key: standing for key, standing in page.items() if key != release.id}

    def enter(self, decision: Decision) -> None:
        """Note what a decision changes."""
        for gone in (*decision.replaces, decision.outcome.release_id):
            standing = self._standings.pop(gone, None)
            if standing is not None:
                self._pages[standing.url].pop(gone, None)
        self._put(decision.outcome.release_id, decision.standing)

    def _put(self, release_id: str, standing: Standing) -> None:
        self._standings[release_id] = standing
        self._pages.setdefault(standing.url, {})[release_id] = standing


def decide(reading: Reading, ledger: Ledger) -> Decision:
    """What to do with ``reading``, given what the store has."""
    release = reading.release
    own, others, depth = ledger.get(release.id), ledger.others(release), _depth(reading)
    deeper = [standing for standing in (own, *others.values()) if standing is not None and standing.depth > depth]
    if deeper:
        return _unchanged(reading, deeper[0])
    replaces = {key: standing for key, standing in others.items() if standing.depth < depth}
    for source in (own, *replaces.values()):
        if source is not None:
            release = _cited(release, source)
    whole = replace(reading, release=release)
    standing = Standing(depth, _content(whole), release.title, release.outlet, release.published, release.url)
    if own == standing and not replaces:
        return _unchanged(whole, standing)
    text_is_new = depth == 2 and (own is None or own.depth < 2) and not replaces
    status: Status = "imported" if text_is_new or (own is None and not replaces) else "replaced"
    outcome = Outcome(reading.source, release.id, status, len(reading.figures))
    return Decision(whole, standing, outcome, tuple(replaces))


def _unchanged(reading: Reading, standing: Standing) -> Decision:
    outcome = Outcome(reading.source, reading.release.id, "unchanged", len(reading.figures))
    return Decision(reading, standing, outcome)


def _depth(reading: Reading) -> int:
    if reading.text is not None:
        return 2
    return 1 if any(figure.start is not None for figure in reading.figures) else 0


def _cited(release: Release, source: Standing) -> Release:
    return replace(
        release,
        title=release.title or source.title,
        outlet=release.outlet or source.outlet,
        published=release.published or source.published,
        url=release.url or source.url,
    )


def _content(reading: Reading) -> str:
    read = repr((reading.release, reading.figures, reading.text))
    return hashlib.sha256(read.encode("utf-8", "surrogatepass")).hexdigest()
