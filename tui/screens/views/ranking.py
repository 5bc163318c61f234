"""One metric over places, with bars."""

from __future__ import annotations

from collections.abc import Iterable

from store.answers.ranking import RankRow
from tui.labels import say
from tui.numbers import stated, unit_in
from tui.place import FigurePlace, ReleasePlace, Where
from tui.screens.views.view import Name, View
from tui.script import Script, named
from tui.widgets.columns import Column


def campaign_of(row: RankRow, script: Script) -> str:
    """The name of the campaign that a row is of."""
    if row.campaign is None:
        return say("standing", script)
    return named(row.campaign, row.campaign_english, script)


def _names(row: RankRow) -> Iterable[tuple[str, Name]]:
    return (
        (row.figure_id, (row.metric, "")),
        (row.release_id, (row.title or row.outlet, "")),
        (row.region, (row.region_name, row.region_english)),
    )


VIEW = View(
    noun="places",
    columns=(
        Column[RankRow](
            "place",
            lambda row, script: named(row.region_name, row.region_english, script),
            100,
            "region",
            minimum=14,
            maximum=20,
        ),
        Column("rank", lambda row, _: str(row.rank or "–"), 95, "rank", "figure"),
        Column(
            "value",
            lambda row, script: stated(row.value, row.approx, row.kind, script),
            99,
            "value",
            "figure",
            tail=lambda row, script: unit_in(row.unit, script),
        ),
        Column(
            "bar",
            lambda _row, _script: "",
            40,
            None,
            "bar",
            minimum=14,
            maximum=24,
            length=lambda row: float(row.value) if row.rank else 0.0,
            group=lambda row: (row.campaign_id, row.year, row.unit),
        ),
        Column("campaign", campaign_of, 90, "campaign", minimum=12, maximum=24),
        Column("year", lambda row, _: str(row.year or ""), 85, "year", "figure"),
        Column("date", lambda row, _: row.as_of or "", 60, "as_of", minimum=10, maximum=10),
        Column("source", lambda row, _: row.outlet, 30, "outlet", minimum=8, maximum=20),
    ),
    opens=lambda row, _place: FigurePlace(row.figure_id),
    source=lambda row: ReleasePlace(row.release_id),
    where=lambda row: Where(row.region),
    names=_names,
)
"""Ranked within each campaign edition; a bar is measured against the longest of its own edition, year
and unit, and drawn only where there are two to compare."""
