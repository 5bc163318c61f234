"""What the words of a place name: regions by name, code, pinyin or initials; campaigns by name; metrics by id or label.

The result has one canonical text for each thing, whichever way it was typed, and every region in it has its code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from seeds.terms import COUNTRY, Kind
from store.folding import fold
from tui.errors import AmbiguousPlace, UnknownPlace, WrongPlace
from tui.place import (
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    ComparePlace,
    Place,
    RankPlace,
    RegionPlace,
    ReleasePlace,
    ReleasesPlace,
    SearchPlace,
    format,  # noqa: A004 -- the pair is parse and format
)
from tui.place_region import LEVELS, NATION, Where
from tui.resolving_regions import regions

if TYPE_CHECKING:
    from store.answers.campaigns import CampaignRow
    from store.answers.metrics import MetricRow
    from store.store import Store

_NEAREST = 3
_BEST = 100
"""Hits of a search among which the nearest are looked for."""
_ALIKE, _ALIKE_CHINESE = 0.65, 0.5
"""From which likeness on (``difflib``) words resemble a name; of a name of two characters one is half."""
_MANY = 5_000
"""Releases among which one spelt alike is looked for."""


def resolve(place: Place, store: Store) -> Place:
    """``place`` with its names found; ``UnknownPlace`` or ``AmbiguousPlace`` where they name nothing, or several."""
    match place:
        case RegionPlace(region):
            return _region_or_campaign(region, store)
        case CampaignPlace(campaign, region):
            found = _region(region, store)
            return CampaignPlace(_campaign(campaign, found, store), found)
        case CitiesPlace(region) | ChangesPlace(region):
            return replace(place, region=_region(region, store))
        case ReleasesPlace(region, campaign):
            found = _region(region, store)
            return ReleasesPlace(found, None if campaign is None else _campaign(campaign, found, store))
        case RankPlace(metric, campaign):
            edition = None if campaign is None else _campaign(campaign, NATION, store)
            return _with_figures(replace(place, metric=_metric(metric, store), campaign=edition), store)
        case ComparePlace(places, campaign):
            edition = None if campaign is None else _campaign(campaign, NATION, store)
            return ComparePlace(_different([_region(region, store) for region in places]), edition)
        case ReleasePlace(release_id):
            if store.release(release_id) is None:
                raise unknown(f"no release {release_id} in the store", release_id, store)
            return place
        case SearchPlace(words):
            from tui.written import written  # noqa: PLC0415 -- only for a search

            return replace(place, first=written(words, store))
        case _:
            return place


def _different(regions: Sequence[Where]) -> tuple[Where, ...]:
    """Regions to compare, however they were typed; ``WrongPlace`` where one of them stands twice."""
    twice = next((region for at, region in enumerate(regions) if region in regions[:at]), None)
    if twice is not None:
        raise WrongPlace(f"compare/ names {twice.words} twice: name different places")
    return tuple(regions)


def renamed(typed: Place, found: Place) -> str | None:
    """The edition's id where the campaign was typed by another of its names (夏季行动@2022 is 百日行动@2022)."""
    edition = _edition_of(found)
    name = _edition_of(typed)
    if name is None and isinstance(typed, RegionPlace):
        name = typed.region.words.rpartition("/")[2]
    if not edition or not name or fold(name).partition("@")[0] == fold(edition).partition("@")[0]:
        return None
    return edition


def _edition_of(place: Place) -> str | None:
    return place.campaign if isinstance(place, CampaignPlace | RankPlace | ComparePlace | ReleasesPlace) else None


def unknown(
    message: str, words: str, store: Store, spelt: Mapping[str, str] | None = None, first: Sequence[str] = ()
) -> UnknownPlace:
    """That something does not exist, with the nearest places: ``first``, what search finds, then what is spelt alike.

    ``spelt`` has the spellings of what could have been meant, and their places; None: the releases and their ids. Where
    the best that search finds could not have been meant, the search itself comes first. Nothing is named that is near
    to nothing: beside what is near stand the next ones, three in all.
    """
    from difflib import get_close_matches  # noqa: PLC0415 -- only for what is not there, as is the search

    from store.answers.search import Search  # noqa: PLC0415

    spelt = _releases(store) if spelt is None else spelt
    meant = set(spelt.values())
    with store.ask(Search(words)) as found:
        hits = [hit.place for hit in found.page(0, _BEST)]
    nearest = [*first, *(hit for hit in hits if hit in meant)]
    alike = _ALIKE if words.isascii() else _ALIKE_CHINESE
    if nearest or get_close_matches(words.lower(), spelt, n=1, cutoff=alike):
        nearest += [spelt[key] for key in get_close_matches(words.lower(), spelt, n=2 * _NEAREST, cutoff=0.0)]
    if hits and not first and hits[0] not in meant:
        nearest.insert(0, format(SearchPlace(words)))
    return UnknownPlace(message, list(dict.fromkeys(nearest))[:_NEAREST])


def _provinces(store: Store) -> Mapping[str, str]:
    from store.answers.provinces import Provinces  # noqa: PLC0415 -- only for what is not there

    rows = store.ask_all(Provinces())
    return {key: row.short for row in rows for key in (row.english.lower(), row.short, row.name)}


def _campaigns(store: Store, region: Where) -> Mapping[str, str]:
    """Those with figures in the region, there; the others over the country."""
    inside = {row.campaign_id for row in _editions_in(region.code, store)}
    spelt: dict[str, str] = {}
    for row in _editions_in(COUNTRY, store):
        if row.campaign_id:
            place = format(CampaignPlace(row.campaign_id, region if row.campaign_id in inside else NATION))
            spelt |= dict.fromkeys((row.name, row.english.lower(), row.campaign_id), place)
    return spelt


def _metrics(rows: Sequence[MetricRow]) -> Mapping[str, str]:
    return {key: f"rank/{row.metric_id}" for row in rows for key in (row.metric_id, row.label, row.english.lower())}


def _releases(store: Store) -> Mapping[str, str]:
    from store.answers.releases import Releases  # noqa: PLC0415 -- only for what is not there

    with store.ask(Releases()) as listing:
        return {row.release_id: f"release/{row.release_id}" for row in listing.page(0, _MANY)}


def _region_or_campaign(region: Where, store: Store) -> Place:
    found = regions(region, store)
    if found:
        return RegionPlace(_one(region, found))
    before, _, last = region.words.rpartition("/")
    inside = regions(Where(before), store) if before else []
    editions = _editions(last, store)
    if editions and (inside or not before):
        where = _one(Where(before), inside) if before else NATION
        if len(editions) > 1:
            raise AmbiguousPlace(region.words, [format(CampaignPlace(edition, where)) for edition in editions])
        return CampaignPlace(editions[0], where)
    there = _one(Where(before), inside) if inside else NATION
    raise unknown(f"no place {region.words}", last, store, {**_campaigns(store, there), **_provinces(store)})


def _region(region: Where, store: Store) -> Where:
    found = regions(region, store)
    if not found:
        raise unknown(f"no region {region.words}", region.words.rpartition("/")[2], store, _provinces(store))
    return _one(region, found)


def _one(typed: Where, found: list[Where]) -> Where:
    if len(found) > 1:
        raise AmbiguousPlace(typed.words, [format(RegionPlace(region)) for region in found])
    return found[0]


def _campaign(typed: str, region: Where, store: Store) -> str:
    """The id of a campaign that is given by its id or, where it has one edition, its name."""
    if not typed:
        return typed
    editions = _editions(typed, store)
    if not editions:
        others = _editions_of(typed, region, store)
        raise unknown(f"no campaign {typed}", typed, store, _campaigns(store, region), others)
    if len(editions) > 1:
        raise AmbiguousPlace(typed, [format(CampaignPlace(edition, region)) for edition in editions])
    return editions[0]


def _editions(typed: str, store: Store) -> list[str]:
    """Ids of the editions that an id or a name may mean; of the store, then of the catalogue."""
    name, at, when = fold(typed).partition("@")
    rows = _editions_in(COUNTRY, store)
    found = [
        row.campaign_id
        for row in rows
        if row.campaign_id
        and name in (fold(row.name), fold(row.english))
        and (not at or _when(row.campaign_id) == when)
    ]
    return found or _catalogued(typed)


def _editions_of(typed: str, region: Where, store: Store) -> list[str]:
    """Places of the campaign's other editions: those with figures in the region, there; else those over the country."""
    editions = _editions(typed.partition("@")[0], store)
    inside = {row.campaign_id for row in _editions_in(region.code, store)}
    there = [format(CampaignPlace(edition, region)) for edition in editions if edition in inside]
    return there or [format(CampaignPlace(edition)) for edition in editions]


def _editions_in(code: str, store: Store) -> list[CampaignRow]:
    """The campaign editions with figures in a region."""
    from store.answers.campaigns import Campaigns  # noqa: PLC0415 -- only where a campaign is named

    return store.ask_all(Campaigns(code))


def _catalogued(typed: str) -> list[str]:
    """The same of the catalogue, which knows other names of a campaign and editions without a figure."""
    from seeds.naming.campaigns import campaign_key, campaigns  # noqa: PLC0415 -- loads the catalogue: only for strangers

    name, at, when = typed.partition("@")
    key = campaign_key(name)
    named = [one for one in campaigns() if key in map(campaign_key, (one.name, *one.aliases))]
    return [one.id for one in named if not at or _when(one.id) == when]


def _when(campaign_id: str) -> str:
    return campaign_id.partition("@")[2]


def _with_figures(place: RankPlace, store: Store) -> RankPlace:
    """``place``, where neither kind nor level is asked for, of those that the metric has figures of.

    Of provinces before cities, by amounts before the kind that has most figures.
    """
    if replace(place, campaign=None, year=None) != RankPlace(place.metric):
        return place
    from store.answers.kinds import Kinds  # noqa: PLC0415 -- only for a ranking

    for level in LEVELS:
        kinds = store.ask_all(Kinds(place.metric, level, place.campaign, place.year))
        if kinds:
            return replace(place, level=level, kind=cast("Kind", kinds[0].kind))
    return place


def _metric(typed: str, store: Store) -> str:
    """The id of a metric that is given by its id or by a label."""
    from store.answers.names import Names  # noqa: PLC0415 -- only for a ranking

    # A metric's id has a point, a region's code has none, and a campaign's id has an @.
    if "." in typed and "@" not in typed and any(row.id == typed for row in store.ask_all(Names((typed,)))):
        return typed
    from seeds.naming.metrics import classify  # noqa: PLC0415 -- loads the labels: only for what is no id
    from store.answers.metrics import Metrics  # noqa: PLC0415 -- as above

    rows = store.ask_all(Metrics())
    found = classify(fold(typed)) or next((row.metric_id for row in rows if fold(row.english) == fold(typed)), None)
    if found is None:
        raise unknown(f"no metric {typed}", typed, store, _metrics(rows))
    return found
