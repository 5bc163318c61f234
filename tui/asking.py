"""Place to question: the one mapping that the dashboard and ``zhanbao show`` share.

The answer to a place is a listing (``Store.ask``), but for a figure, whose answer is its card (``Store.figure``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.answers.campaigns import Campaigns
from store.answers.changes import Changes
from store.answers.cities import Cities
from store.answers.compare import Compare
from store.answers.figures import CampaignFigures, ReleaseFigures
from store.answers.metrics import Metrics
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking
from store.answers.releases import Releases
from store.answers.search import Search
from store.answers.timeline import Timeline
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
    Where,
)

if TYPE_CHECKING:
    from store.answers.question import Question


def question(place: Place) -> Question[Any]:
    """What to ask the store for ``place``, whose names are resolved (``tui.resolving.resolve``).

    Raises ``ValueError`` for a region without its code and for a figure, which is no listing.
    """
    match place:
        case ProvincesPlace():
            return Provinces()
        case RegionPlace(region):
            return Campaigns(_code(region))
        case CitiesPlace() | ChangesPlace() | ReleasesPlace():
            return _within(place)
        case CampaignPlace(campaign, region):
            return CampaignFigures(campaign, _code(region))
        case MetricsPlace():
            return Metrics()
        case RankPlace(metric, campaign, year, kind, basis, level, per):
            return Ranking(metric, campaign, year, kind, basis, level, per)
        case ReleasePlace(release_id):
            return ReleaseFigures(release_id)
        case SearchPlace(words):
            return Search(words)
        case ComparePlace(regions, campaign):
            return Compare(tuple(map(_code, regions)), campaign)
        case FigurePlace(figure_id):
            raise ValueError(f"figure {figure_id} is answered by Store.figure")


def _within(place: CitiesPlace | ChangesPlace | ReleasesPlace) -> Question[Any]:
    code = _code(place.region)
    match place:
        case CitiesPlace():
            return Cities(code)
        case ChangesPlace(_, year):
            return Changes(code, year)
        case ReleasesPlace(_, campaign):
            return Releases(code) if campaign is None else Timeline(campaign, code)


def _code(region: Where) -> str:
    if not region.code:
        raise ValueError(f"region {region.words} is not resolved")
    return region.code
