"""The place that the words of a search write out: typed as a place, or copied with the command that opens it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from store.answers.names import Names
from store.answers.search import Hit, Search
from tui.errors import Refused
from tui.place import (
    HOME,
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    ComparePlace,
    FigurePlace,
    MetricsPlace,
    Place,
    RankPlace,
    RegionPlace,
    ReleasePlace,
    ReleasesPlace,
    SearchPlace,
    format,  # noqa: A004 -- the pair is parse and format
    parse,
)
from tui.place_region import level_of
from tui.screens.crumbs import crumbs, ids_in

if TYPE_CHECKING:
    from store.store import Store

_COMMAND = ("zhanbao", "show")
_MARKS = frozenset("/@?")
"""One of these is in all texts of places but of those that search finds by their names, and in few other words."""
_ALONE = frozenset({format(HOME), format(MetricsPlace())})
"""Texts of places that have none of them."""
_WIDE = str.maketrans("／？＝＋＆＠％", "/?=+&@%")
"""Marks as an input method for Chinese writes them."""
_BEST = 10
_KINDS: dict[type[Place], str] = {
    CampaignPlace: "campaign",
    ChangesPlace: "changes",
    CitiesPlace: "cities",
    ComparePlace: "compare",
    FigurePlace: "figure",
    RankPlace: "metric",
    ReleasePlace: "release",
    ReleasesPlace: "releases",
    SearchPlace: "search",
}


def written(words: str, store: Store) -> tuple[Hit, ...]:
    """A hit for the place that ``words`` are the text of, in canonical words; none where they are no place's."""
    text = _bare(words)
    if not _MARKS.intersection(text) and text not in _ALONE:
        return ()
    from tui.resolving import resolve  # noqa: PLC0415 -- which knows of this

    try:
        place = parse(text)
        if isinstance(place, FigurePlace | ReleasePlace):
            return _by_id(place, store)
        place = place if isinstance(place, SearchPlace) else resolve(place, store)
    except Refused:
        return ()
    return (_hit(place, store),)


def _bare(words: str) -> str:
    """The words without the command, its options and the shell's quotes."""
    text = words.strip().translate(_WIDE)
    try:
        parts = shlex.split(text)
    except ValueError:  # a quote that is not closed: no command, as it stands
        return text
    if not parts or parts[0] != _COMMAND[0]:
        return parts[0] if len(parts) == 1 else text
    arguments = [part for part in parts if part not in _COMMAND and not part.startswith("-")]
    return arguments[0] if arguments else ""


def _by_id(place: FigurePlace | ReleasePlace, store: Store) -> tuple[Hit, ...]:
    """The hit of a source, which search describes as its id's."""
    identity = place.figure_id if isinstance(place, FigurePlace) else place.release_id
    with store.ask(Search(identity)) as found:
        return tuple(hit for hit in found.page(0, _BEST) if hit.place == format(place))[:1]


def _hit(place: Place, store: Store) -> Hit:
    names = {row.id: (row.name, row.english) for row in store.ask_all(Names(tuple(ids_in(place))))}
    kind = _KINDS.get(type(place), "place")
    if isinstance(place, RegionPlace):
        code = place.region.code
        kind = {"province": "province", "city": "prefecture" if code.endswith("00") else "county"}[level_of(code)]
    label, english = (" › ".join(crumbs(place, names, script)) for script in ("hans", "en"))
    return Hit(format(place), kind, label, english, "", "")
