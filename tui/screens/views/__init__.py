"""One file a kind of answer: its columns and where its rows lead."""

from __future__ import annotations

from typing import Any

from store.answers.campaigns import Campaigns
from store.answers.changes import Changes
from store.answers.cities import Cities
from store.answers.figures import CampaignFigures, ReleaseFigures
from store.answers.metrics import Metrics
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking
from store.answers.releases import Releases
from store.answers.search import Search
from store.answers.timeline import Timeline
from tui.screens.views import campaigns, changes, cities, figures, hits, metrics, provinces, ranking, releases, timeline
from tui.screens.views.view import View

_VIEWS: dict[type, View[Any]] = {
    Provinces: provinces.VIEW,
    Campaigns: campaigns.VIEW,
    Changes: changes.VIEW,
    Cities: cities.VIEW,
    Releases: releases.VIEW,
    Timeline: timeline.VIEW,
    CampaignFigures: figures.CAMPAIGN,
    ReleaseFigures: figures.RELEASE,
    Metrics: metrics.VIEW,
    Search: hits.VIEW,
}


def view_of(question: object) -> View[Any]:
    """The view of a question's rows; a comparison has its own (``compare.view``)."""
    if isinstance(question, Ranking):
        return ranking.view(question)
    return _VIEWS[type(question)]
