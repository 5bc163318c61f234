"""Place to question: the one mapping that the dashboard and ``zhanbao show`` share.

The answer to a place is a listing (``Store.ask``), but for a figure, whose answer is its card (``Store.figure``).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
from tui.place_region import Where

if TYPE_CHECKING:
    from store.answers.question import Question


def question(place: Place) -> Question[Any]:
    """What to ask the store for ``place``, whose names are resolved (``tui.resolving.resolve``).

    Raises ``ValueError`` for a region without its code and for a figure, which is no listing.
    """
    match place:
        case ProvincesPlace():
            return _ask("provinces", "Provinces")
        case RegionPlace(region):
            return _ask("campaigns", "Campaigns", _code(region))
        case CitiesPlace() | ChangesPlace() | ReleasesPlace():
            return _within(place)
        case CampaignPlace(campaign, region):
            return _ask("figures", "CampaignFigures", campaign, _code(region))
        case MetricsPlace():
            return _ask("metrics", "Metrics")
        case RankPlace(metric, campaign, year, kind, basis, level, per):
            return _ask("ranking", "Ranking", metric, campaign, year, kind, basis, level, per)
        case ReleasePlace(release_id):
            return _ask("figures", "ReleaseFigures", release_id)
        case SearchPlace(words, first):
            return _ask("search", "Search", words, first)
        case ComparePlace(regions, campaign):
            return _ask("compare", "Compare", tuple(map(_code, regions)), campaign)
        case FigurePlace(figure_id):
            raise ValueError(f"figure {figure_id} is answered by Store.figure")


def _within(place: CitiesPlace | ChangesPlace | ReleasesPlace) -> Question[Any]:
    code = _code(place.region)
    match place:
        case CitiesPlace():
            return _ask("cities", "Cities", code)
        case ChangesPlace(_, year):
            return _ask("changes", "Changes", code, year)
        case ReleasesPlace(_, campaign):
            return (
                _ask("releases", "Releases", code) if campaign is None else _ask("timeline", "Timeline", campaign, code)
            )


def _ask(home: str, name: str, *given: object) -> Question[Any]:
    """The question ``name``, of the one module of answers that it needs."""
    asked: Question[Any] = getattr(import_module(f"store.answers.{home}"), name)(*given)
    return asked


def _code(region: Where) -> str:
    if not region.code:
        raise ValueError(f"region {region.words} is not resolved")
    return region.code
