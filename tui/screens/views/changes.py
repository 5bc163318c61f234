"""A place: what rose and fell there."""

from __future__ import annotations

from store.answers.changes import ChangeRow
from tui.labels import say
from tui.numbers import stated
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
from tui.units import unit_in
from tui.widgets.columns import Column


def _amount(row: ChangeRow, script: Script) -> str:
    if row.amount is None or row.amount_approx is None:
        return ""
    return stated(row.amount, row.amount_approx, "level", script)


def _campaign(row: ChangeRow, script: Script) -> str:
    return named(row.campaign, row.campaign_english, script) if row.campaign else say("standing", script)


_COLUMNS: tuple[Column[ChangeRow], ...] = (
    metric_column(),
    value_column(),
    basis_column(98),
    Column("year", lambda row, _: str(row.year or ""), 97, "year", "figure"),
    Column(
        "amount",
        _amount,
        80,
        "amount",
        "figure",
        tail=lambda row, script: unit_in(row.amount_unit or "", script, row.amount),
    ),
    place_column(90),
    Column("campaign", _campaign, 85, "campaign", english="campaign_english", minimum=8, maximum=24),
    Column("until", lambda row, _: row.covers_to or "", 60, "covers_to", minimum=10, maximum=10),
    period_column(),
    Column("source", lambda row, _: row.outlet or row.title, 50, "outlet", minimum=8, maximum=20),
)
VIEW = View(
    noun="changes",
    columns=_COLUMNS,
    opens=lambda row, _place: FigurePlace(row.figure_id),
    ranks=ranking_of,
    source=lambda row: ReleasePlace(row.release_id),
    names=names_of,
    cites=lambda row: (row.figure_id,),
)
"""The latest year first, what is of the place itself before what is of a part of it."""
