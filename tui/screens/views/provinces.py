"""Home: the provinces."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.provinces import ProvinceRow
from tui.numbers import shown
from tui.place import Place, RegionPlace, Where
from tui.screens.views.view import Name, View
from tui.script import named
from tui.widgets.columns import Column
from tui.widgets.painting import spark


def _opens(row: ProvinceRow, _place: Place) -> Place:
    return RegionPlace(Where(row.short, row.code))


def _names(row: ProvinceRow) -> Iterable[tuple[str, Name]]:
    return ((row.code, (row.short, row.english)),)


VIEW = View(
    noun="provinces",
    columns=(
        Column[ProvinceRow](
            "province", lambda row, script: named(row.short, row.english, script), 100, "code", minimum=8
        ),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
        Column("campaigns", lambda row, script: shown(Decimal(row.campaigns), script), 80, "campaigns", "figure"),
        Column("releases", lambda row, script: shown(Decimal(row.releases), script), 70, "releases", "figure"),
        Column("latest", lambda row, _: row.latest or "", 60, "latest", minimum=10, maximum=10),
        Column("years", lambda row, _: spark(row.years), 50, None, "spark"),
    ),
    opens=_opens,
    where=lambda row: Where(row.short, row.code),
    names=_names,
)
"""Provinces by code; sorting by name is sorting by code."""
