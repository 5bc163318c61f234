"""The places that a word on the command line may become."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from store.answers.campaigns import Campaigns
from store.answers.metrics import Metrics
from store.answers.provinces import Provinces
from store.answers.search import Search
from tui.errors import Refused
from tui.place import HEADS, CampaignPlace, RegionPlace, format, parse  # noqa: A004 -- the pair is parse and format
from tui.resolving import resolve

if TYPE_CHECKING:
    from store.store import Store

_MOST = 40


def candidates(word: str, store: Store) -> list[str]:
    """Texts of places, the likeliest first; those of a region's campaigns after its slash."""
    return list(dict.fromkeys(islice(_candidates(word, store), _MOST)))


def _candidates(word: str, store: Store) -> Iterator[str]:
    before, slash, last = word.rpartition("/")
    if before == "rank":
        yield from (f"rank/{row.metric_id}" for row in store.ask_all(Metrics()) if row.metric_id.startswith(last))
    elif slash and before not in HEADS:
        yield from (place for place in _inside(before, store) if place.startswith(word))
    elif not slash:
        yield from (head for head in sorted(HEADS) if head.startswith(word) and word)
        if word:
            with store.ask(Search(word)) as found:
                yield from (hit.place for hit in found.page(0, _MOST))
        else:
            yield from (row.short for row in store.ask_all(Provinces()))


def _inside(words: str, store: Store) -> Iterator[str]:
    """The campaigns of a region, written after the words by which it was typed."""
    try:
        region = resolve(parse(words), store)
    except Refused:
        return  # no place, or several: nothing to offer
    if isinstance(region, RegionPlace):
        for row in store.ask_all(Campaigns(region.region.code)):
            yield f"{words}/{format(CampaignPlace(row.campaign_id))}"
