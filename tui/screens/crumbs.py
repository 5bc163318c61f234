"""The breadcrumb: a place in words of the chosen script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tui.labels import say
from tui.place import (
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    ComparePlace,
    FigurePlace,
    MetricsPlace,
    Place,
    ProvincesPlace,
    RankPlace,
    RegionPlace,
    ReleasePlace,
    ReleasesPlace,
    SearchPlace,
)
from tui.place_region import NATION, Where
from tui.screens.views.view import Name
from tui.script import Script, named
from tui.widgets.cells import clean

if TYPE_CHECKING:  # of a module that loads Textual, which the first question does not wait for
    from tui.widgets.spans import Span

Names = Mapping[str, Name]

_BETWEEN = " › "
_INSIDE = (RegionPlace, CampaignPlace, CitiesPlace, ChangesPlace, ReleasesPlace)
"""Places that begin with a region."""


def crumbs(place: Place, names: Names, script: Script) -> list[str]:
    """The words of ``place``, the outermost first; ``names`` knows what codes and ids are called."""
    match place:
        case ProvincesPlace():
            return [say("provinces_place", script)]
        case MetricsPlace():
            return [say("metrics_place", script)]
        case RegionPlace(region):
            return _region(region, names, script)
        case CampaignPlace() | CitiesPlace() | ChangesPlace() | ReleasesPlace():
            return [*_region(place.region, names, script), *_inside(place, names, script)]
        case RankPlace():
            return [say("ranking_place", script), *_ranking(place, names, script)]
        case ComparePlace(regions, campaign):
            words = [" + ".join(_region(region, names, script)[-1] for region in regions)]
            edition = [_campaign(campaign, names, script)] if campaign is not None else []
            return [say("compare_place", script), *words, *edition]
        case ReleasePlace(release_id):
            return [say("release_place", script), _name(release_id, names, script)]
        case FigurePlace(figure_id):
            return [say("figure_place", script), _name(figure_id, names, script)]
        case SearchPlace(words):
            return [say("search_place", script), words]


def crumb_spans(words: Iterable[str], script: Script) -> list[Span]:
    """The breadcrumb as spans, the last word strong."""
    trail = [say("zhanbao", script), *map(clean, words)]
    spans: list[Span] = []
    for word in trail[:-1]:
        spans += [(word, "dim"), (_BETWEEN, "dim")]
    return [*spans, (trail[-1], "strong")]


def _inside(
    place: CampaignPlace | CitiesPlace | ChangesPlace | ReleasesPlace, names: Names, script: Script
) -> list[str]:
    """The words of a place that lies in a region, without those of the region."""
    match place:
        case CampaignPlace(campaign):
            return [_campaign(campaign, names, script)]
        case CitiesPlace():
            return [say("cities", script)]
        case ChangesPlace(_, year):
            return [say("changes", script), *([] if year is None else [str(year)])]
        case ReleasesPlace(_, campaign):
            edition = [] if campaign is None else [_campaign(campaign, names, script)]
            return [*edition, say("releases", script)]


def ids_in(place: Place) -> list[str]:
    """The codes and ids whose names the words of ``place`` need."""
    wanted: list[str] = []
    if isinstance(place, ComparePlace):
        wanted += [region.code for region in place.regions]
    if isinstance(place, RankPlace):
        wanted.append(place.metric)
    if isinstance(place, CampaignPlace | RankPlace | ReleasesPlace | ComparePlace) and place.campaign:
        wanted.append(place.campaign)
    if isinstance(place, _INSIDE) and place.region != NATION:
        wanted += [*outer_codes(place.region), place.region.code]
    return wanted


def outer_codes(region: Where) -> list[str]:
    """The codes of the places around a region, the outermost first, as many as its words name."""
    around = [f"{region.code[:2]}0000", f"{region.code[:4]}00"]
    return around[: region.words.count("/")]


def _region(region: Where, names: Names, script: Script) -> list[str]:
    *outer, last = region.words.split("/")
    if region.code == NATION.code:
        return [say("country", script)]
    around = [
        named(*names.get(code, (word, "")), script) for code, word in zip(outer_codes(region), outer, strict=False)
    ]
    return [*around, named(*names.get(region.code, (last, "")), script)]


def _campaign(campaign: str, names: Names, script: Script) -> str:
    if not campaign:
        return say("standing", script)
    name, _, edition = campaign.partition("@")
    year = edition.partition("@")[0]
    return named(*names.get(campaign, (f"{name} {year}".rstrip(), "")), script)


def _ranking(place: RankPlace, names: Names, script: Script) -> list[str]:
    words = [_name(place.metric, names, script)]
    if place.campaign is not None:
        words.append(_campaign(place.campaign, names, script))
    if place.year is not None:
        words.append(str(place.year))
    if place.kind != "level":
        words.append(say(place.kind, script) + (f" {say(place.basis, script)}" if place.basis else ""))
    if place.per:
        words.append(say("per_million", script))
    if place.level != "province":
        words.append(say("level_city", script))
    return words


def _name(identity: str, names: Names, script: Script) -> str:
    return named(*names.get(identity, (identity, "")), script)
