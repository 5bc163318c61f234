"""A place: what rose and fell there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from store.answers.changes import ChangeRow
from tui.labels import say
from tui.numbers import stated, unit_in
from tui.place import FigurePlace, Level, Place, RankPlace, ReleasePlace
from tui.screens.views.view import Name, View, region
from tui.script import Script, named
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from seeds.figure import Basis, Kind


def _amount(row: ChangeRow, script: Script) -> str:
    if row.amount is None or row.amount_approx is None:
        return ""
    return stated(row.amount, row.amount_approx, "level", script)


def _campaign(row: ChangeRow, script: Script) -> str:
    return named(row.campaign, row.campaign_english, script) if row.campaign else say("standing", script)


def _ranks(row: ChangeRow) -> Place | None:
    if row.metric_id is None:
        return None
    level: Level = "province" if row.region.endswith("0000") else "city"
    kind, basis = cast("Kind", row.kind), cast("Basis | None", row.basis)  # the store admits no other words
    return RankPlace(row.metric_id, row.campaign_id or "", kind=kind, basis=basis, level=level)


def _names(row: ChangeRow) -> Iterable[tuple[str, Name]]:
    label = (row.metric, row.metric_english)
    return ((row.figure_id, label), (row.release_id, (row.title or row.outlet, "")), (row.metric_id or "", label))


VIEW = View(
    noun="changes",
    columns=(
        Column[ChangeRow](
            "metric",
            lambda row, script: named(row.metric, row.metric_english, script),
            100,
            "metric",
            minimum=20,
            maximum=44,
        ),
        Column(
            "value",
            lambda row, script: stated(row.value, row.approx, row.kind, script),
            99,
            "value",
            "figure",
            tail=lambda row, script: unit_in(row.unit, script),
        ),
        Column(
            "basis",
            lambda row, script: say(row.basis, script) if row.basis else "",
            98,
            "basis",
            minimum=10,
            maximum=14,
        ),
        Column("year", lambda row, _: str(row.year or ""), 97, "year", "figure"),
        Column(
            "amount", _amount, 80, "amount", "figure", tail=lambda row, script: unit_in(row.amount_unit or "", script)
        ),
        Column(
            "place",
            lambda row, script: region(row.region, row.region_name, row.region_english, script),
            90,
            "region",
            minimum=6,
            maximum=16,
        ),
        Column("campaign", _campaign, 85, "campaign", minimum=8, maximum=24),
        Column("until", lambda row, _: row.covers_to or "", 60, "covers_to", minimum=10, maximum=10),
        Column("period", lambda row, script: named(row.period or "", "", script), 40, "period", minimum=8, maximum=16),
        Column("source", lambda row, _: row.outlet or row.title, 50, "outlet", minimum=8, maximum=20),
    ),
    opens=lambda row, _place: FigurePlace(row.figure_id),
    ranks=_ranks,
    source=lambda row: ReleasePlace(row.release_id),
    names=_names,
)
"""The latest year first, what is of the place itself before what is of a part of it."""
