"""Rows that are one stated figure each: the columns that they share, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar, cast

from tui.labels import say
from tui.numbers import stated
from tui.periods import period_in
from tui.place import Place, RankPlace
from tui.place_region import level_of
from tui.screens.views.view import Name, region, release_name
from tui.script import named
from tui.units import unit_in
from tui.widgets.columns import Column

if TYPE_CHECKING:  # who shows the rows of one answer loads the types of no other
    from seeds.terms import Basis, Kind
    from store.answers.changes import ChangeRow
    from store.answers.figures import FigureRow
    from store.answers.releases import ReleaseRow

    Stated = FigureRow | ChangeRow
    """A row of one figure, as its release states it."""

_Stated = TypeVar("_Stated", bound="Stated")
_Placed = TypeVar("_Placed", bound="Stated | ReleaseRow")


def ranking_of(row: Stated) -> Place | None:
    """The ranking that a figure stands in: its metric, campaign, kind and basis, among places of its level."""
    if row.metric_id is None:
        return None
    kind, basis = cast("Kind", row.kind), cast("Basis | None", row.basis)  # the store admits no other words
    return RankPlace(row.metric_id, row.campaign_id or "", kind=kind, basis=basis, level=level_of(row.region))


def names_of(row: Stated) -> Iterable[tuple[str, Name]]:
    """What the figure, its release and its metric are called."""
    label = (row.metric, row.metric_english)
    release = release_name(row.title, row.outlet, row.published)
    return (row.figure_id, label), (row.release_id, release), (row.metric_id or "", label)


def metric_column() -> Column[_Stated]:
    """What is counted."""
    return Column(
        "metric", lambda row, script: named(row.metric, row.metric_english, script), 100, "metric",
        english="metric_english", minimum=20, maximum=44,
    )  # fmt: skip


def value_column() -> Column[_Stated]:
    """The figure's value with its marks and its unit."""
    return Column(
        "value", lambda row, script: stated(row.value, row.approx, row.kind, script), 99, "value", "figure",
        tail=lambda row, script: unit_in(row.unit, script, row.value),
    )  # fmt: skip


def basis_column(importance: int) -> Column[_Stated]:
    """What a change or multiple is measured against; empty for amounts and shares."""
    return Column(
        "basis", lambda row, script: say(row.basis, script) if row.basis else "", importance, "basis", minimum=10,
        maximum=14,
    )  # fmt: skip


def place_column(importance: int) -> Column[_Placed]:
    """Where."""
    return Column(
        "place", lambda row, script: region(row.region, row.region_name, row.region_english, script), importance,
        "region", english="region_english", minimum=6, maximum=16,
    )  # fmt: skip


def period_column() -> Column[_Stated]:
    """The time that the text gives for this figure in particular."""
    return Column(
        "period", lambda row, script: period_in(row.period or "", script), 90, "period", minimum=8, maximum=24
    )
