"""What becomes of a reading: new, the same again, or in place of another.

*Depth* is how much of a release is at hand: 0 figures alone, 1 with their offsets, 2 with its text. A deeper reading
takes the place of a shallower one of the same release, known by its id or by its url, and never the other way round:
importing what ships again does not undo the user's own documents. Citations that the deeper one lacks are kept from
the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from seeds.figure import Release
    from store.preparing import Prepared

Status = Literal["imported", "replaced", "unchanged", "failed"]
_CHUNK = 2_000


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


class Standing(NamedTuple):
    """What the store has of a release when another reading of it comes."""

    depth: int
    content: str


class Citation(NamedTuple):
    """What a reading that says less of its release takes from the one whose place it takes."""

    title: str
    outlet: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading as it is to be stored, and what it does to the store."""

    prepared: Prepared
    outcome: Outcome
    gone: tuple[str, ...] = ()
    """Ids of releases whose place it takes: an older reading of the same, others of its url."""


class Ledger:
    """What the store has, and what a run has added to it so far: a few hundred bytes a release."""

    def __init__(self, connection: DuckDBPyConnection) -> None:
        """Read what the store has. ``connection`` is asked later for citations."""
        self.connection = connection
        self._standings: dict[str, str] = {}
        self._pages: dict[str, dict[str, None]] = {}
        self._urls: dict[str, str] = {}
        self._unwritten: dict[str, Release] = {}
        found = connection.execute("SELECT release_id, depth || content, url FROM release ORDER BY release_id")
        while rows := found.fetchmany(_CHUNK):
            for release_id, standing, url in rows:
                self._put(release_id, standing, url)

    def get(self, release_id: str) -> Standing | None:
        """The standing of a release; None where the store does not have it."""
        standing = self._standings.get(release_id)
        return None if standing is None else Standing(int(standing[0]), standing[1:])

    def others(self, release: Release) -> dict[str, Standing]:
        """Other releases of the same url, by id."""
        ids = self._pages.get(release.url, {}) if release.url else {}
        found = ((key, self.get(key)) for key in ids if key != release.id)
        return {key: standing for key, standing in found if standing is not None}

    def citation(self, release_id: str) -> Citation:
        """How a release of the ledger is cited."""
        held = self._unwritten.get(release_id)
        if held is not None:
            return Citation(held.title, held.outlet, held.published, held.url)
        row = self.connection.execute(
            "SELECT title, outlet, coalesce(published, ''), url FROM release WHERE release_id = ?", [release_id]
        ).fetchone()
        return Citation("", "", "", "") if row is None else Citation(*row)

    def enter(self, decision: Decision) -> None:
        """Note what a decision changes."""
        for gone in decision.gone:
            del self._standings[gone]
            self._unwritten.pop(gone, None)
            url = self._urls.pop(gone, "")
            if url:
                del self._pages[url][gone]
        prepared, release = decision.prepared, decision.prepared.release
        self._put(release.id, f"{prepared.depth}{prepared.content}", release.url)
        self._unwritten[release.id] = release

    def written(self) -> None:
        """What was entered is in the store of ``connection``."""
        self._unwritten.clear()

    def _put(self, release_id: str, standing: str, url: str) -> None:
        self._standings[release_id] = standing
        if url:
            self._urls[release_id] = url
            self._pages.setdefault(url, {})[release_id] = None


def decide(prepared: Prepared, ledger: Ledger) -> Decision:
    """What to do with a reading, given what the store has."""
    release, depth = prepared.release, prepared.depth
    own, others = ledger.get(release.id), ledger.others(release)
    if any(standing.depth > depth for standing in (own, *others.values()) if standing is not None):
        return _unchanged(prepared)
    replaced = [key for key, standing in others.items() if standing.depth < depth]
    if own == (depth, prepared.content) and not replaced:
        return _unchanged(prepared)
    gone = (release.id, *replaced) if own is not None else tuple(replaced)
    for key in gone:
        release = _cited(release, ledger.citation(key))
    prepared = prepared.cited_as(release)
    if own == (depth, prepared.content) and not replaced:
        return _unchanged(prepared)
    text_is_new = depth == 2 and (own is None or own.depth < 2) and not replaced
    status: Status = "imported" if text_is_new or not gone else "replaced"
    return Decision(prepared, Outcome(prepared.source, release.id, status, prepared.figures), gone)


def _unchanged(prepared: Prepared) -> Decision:
    return Decision(prepared, Outcome(prepared.source, prepared.release.id, "unchanged", prepared.figures))


def _cited(release: Release, source: Citation) -> Release:
    return replace(
        release,
        title=release.title or source.title,
        outlet=release.outlet or source.outlet,
        published=release.published or source.published,
        url=release.url or source.url,
    )
