"""Figures: of a campaign in a place, or of a release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from store.answers.figures import FigureRow
from store.answers.standings import StandingRow
from tui.labels import say
from tui.numbers import DERIVED, MARKS, shown, stated, unit_in
from tui.place import FigurePlace, Level, Place, RankPlace, ReleasePlace
from tui.screens.views.view import Name, View, region
from tui.script import Script, named
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from seeds.figure import Basis, Kind


def value(row: FigureRow, script: Script) -> str:
    """The figure's value with its marks."""
    return stated(row.value, row.approx, row.kind, script)


def against(row: FigureRow, script: Script) -> str:
    """What a change or multiple is measured against; empty for amounts and shares."""
    return say(row.basis, script) if row.basis else ""


def ranking_of(row: FigureRow) -> Place | None:
    """The ranking that the figure stands in: its metric, campaign, kind and basis."""
    if row.metric_id is None:
        return None
    level: Level = "province" if row.region.endswith("0000") else "city"
    kind, basis = cast("Kind", row.kind), cast("Basis | None", row.basis)  # the store admits no other words
    return RankPlace(row.metric_id, row.campaign_id or "", kind=kind, basis=basis, level=level)


def _names(row: FigureRow) -> Iterable[tuple[str, Name]]:
    label = (row.metric, row.metric_english)
    return (
        (row.figure_id, label),
        (row.release_id, (row.title or row.outlet, "")),
        (row.metric_id or "", label),
    )


_METRIC = Column[FigureRow](
    "metric", lambda row, script: named(row.metric, row.metric_english, script), 100, "metric", minimum=20, maximum=44
)
_SHARED: tuple[Column[FigureRow], ...] = (
    Column("value", value, 99, "value", "figure", tail=lambda row, script: unit_in(row.unit, script)),
    Column("basis", against, 90, "basis", minimum=10, maximum=14),
    Column(
        "place",
        lambda row, script: region(row.region, row.region_name, row.region_english, script),
        60,
        "region",
        minimum=6,
        maximum=16,
    ),
    Column("period", lambda row, script: named(row.period or "", "", script), 40, "period", minimum=8, maximum=16),
)


def campaign(standings: Mapping[str, StandingRow]) -> View[FigureRow]:
    """The figures of a campaign in a place, by group and catalogue order; ``standings`` by the figure's id."""
    return View(
        noun="figures",
        columns=(
            _METRIC,
            *_SHARED[:2],
            *(_standing(standings) if standings else ()),
            *_SHARED[2:],
            Column("until", lambda row, _: row.covers_to or "", 45, "covers_to", minimum=10, maximum=10),
            Column("date", lambda row, _: row.published or "", 70, "published", minimum=10, maximum=10),
            Column("source", lambda row, _: row.outlet or row.title, 50, "outlet", minimum=8, maximum=20),
        ),
        opens=lambda row, _place: FigurePlace(row.figure_id),
        ranks=ranking_of,
        source=lambda row: ReleasePlace(row.release_id),
        names=_names,
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
        Column("rank", rank, 85, None, "figure"),
        Column("of_country", share, 75, None, "figure"),
    )


CAMPAIGN = campaign({})
"""Of the whole country, or of more rows than are here."""

RELEASE = View(
    noun="figures",
    columns=(
        _METRIC,
        *_SHARED,
        Column(
            "campaign",
            lambda row, script: named(row.campaign or "", row.campaign_english, script),
            30,
            "campaign",
            minimum=8,
            maximum=24,
        ),
    ),
    opens=lambda row, _place: FigurePlace(row.figure_id),
    ranks=ranking_of,
    names=_names,
)
"""In the order of the text."""
