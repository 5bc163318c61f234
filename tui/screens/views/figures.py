"""Figures: of a campaign in a place, or of a release."""

from __future__ import annotations

from collections.abc import Mapping

from store.answers.figures import FigureRow
from store.answers.standings import StandingRow
from tui.numbers import DERIVED, MARKS, shown
from tui.place import FigurePlace, ReleasePlace
from tui.screens.views.statement import (
    basis_column,
    metric_column,
    names_of,
    period_column,
    place_column,
    ranking_of,
    value_column,
)
from tui.screens.views.view import View
from tui.script import Script, named
from tui.widgets.columns import Column

_METRIC: Column[FigureRow] = metric_column()
_VALUE: tuple[Column[FigureRow], ...] = (value_column(), basis_column(93))
_WHERE: tuple[Column[FigureRow], ...] = (place_column(92), period_column())


def campaign(standings: Mapping[str, StandingRow]) -> View[FigureRow]:
    """The figures of a campaign in a place, by group and catalogue order; ``standings`` by the figure's id."""
    return View(
        noun="figures",
        columns=(
            _METRIC,
            *_VALUE,
            *(_standing(standings) if standings else ()),
            *_WHERE,
            Column("until", lambda row, _: row.covers_to or "", 45, "covers_to", minimum=10, maximum=10),
            Column("date", lambda row, _: row.published or "", 70, "published", minimum=10, maximum=10),
            Column("source", lambda row, _: row.outlet or row.title, 50, "outlet", minimum=8, maximum=20),
        ),
        opens=lambda row, _place: FigurePlace(row.figure_id),
        ranks=ranking_of,
        source=lambda row: ReleasePlace(row.release_id),
        names=names_of,
        cites=lambda row: (row.figure_id,),
    )


def _standing(standings: Mapping[str, StandingRow]) -> tuple[Column[FigureRow], ...]:
    """Rank among places, and share of the country's own figure; a rank among one alone says nothing."""

    def rank(row: FigureRow, _script: Script) -> str:
        found = standings.get(row.figure_id)
        return f"{found.rank}/{found.ranked}" if found and found.ranked > 1 else ""

    def share(row: FigureRow, script: Script) -> str:
        found = standings.get(row.figure_id)
        if found is None or found.national_share is None:
            return ""
        return f"{MARKS[found.national_share_approx or 'exact']}{shown(found.national_share, script)}%{DERIVED}"

    return (
        Column("rank", rank, 91, None, "figure"),
        Column("of_country", share, 75, None, "figure"),
    )


CAMPAIGN = campaign({})
"""Of the whole country, or of more rows than are here."""

RELEASE = View(
    noun="figures",
    columns=(
        _METRIC,
        *_VALUE,
        *_WHERE,
        Column(
            "campaign",
            lambda row, script: named(row.campaign or "", row.campaign_english, script),
            30,
            "campaign",
            english="campaign_english",
            minimum=8,
            maximum=24,
        ),
        Column("position", lambda row, _: "" if row.start is None else f"{row.start + 1}", 29, "start", "figure"),
    ),
    opens=lambda row, _place: FigurePlace(row.figure_id),
    ranks=ranking_of,
    names=names_of,
    cites=lambda row: (row.figure_id,),
)
"""In the order of the text, with where in it each stands: it tells two of one numeral apart."""
