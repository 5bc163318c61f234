"""Home: the provinces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from store.answers.provinces import ProvinceRow
from tui.numbers import shown
from tui.place import Place, RegionPlace
from tui.place_region import Where
from tui.screens.views.ranking import rank_of, value_of
from tui.screens.views.view import Name, View
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.columns import Column
from tui.widgets.drawing import spark

if TYPE_CHECKING:  # only the map shaded by a metric has any
    from store.answers.ranking import RankRow


def _opens(row: ProvinceRow, _place: Place) -> Place:
    return RegionPlace(Where(row.short, row.code))


def _names(row: ProvinceRow) -> Iterable[tuple[str, Name]]:
    return ((row.code, (row.short, row.english)),)


_COLUMNS: tuple[Column[ProvinceRow], ...] = (
    Column[ProvinceRow](
        "province", lambda row, script: named(row.short, row.english, script), 100, "code", english="english", minimum=8
    ),
    Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
    Column("campaigns", lambda row, script: shown(Decimal(row.campaigns), script), 80, "campaigns", "figure"),
    Column("releases", lambda row, script: shown(Decimal(row.releases), script), 70, "releases", "figure"),
    Column("latest", lambda row, _: row.latest or "", 60, "latest", minimum=10, maximum=10),
    Column("years", lambda row, _: spark(row.years), 50, None, "spark"),
)


def _view(columns: tuple[Column[ProvinceRow], ...]) -> View[ProvinceRow]:
    return View(
        noun="provinces",
        columns=columns,
        opens=_opens,
        where=lambda row: Where(row.short, row.code),
        names=_names,
    )


VIEW = _view(_COLUMNS)
"""Provinces by code; sorting by a Chinese name is sorting by code."""


def with_metric(name: Name, figures: Sequence[RankRow]) -> View[ProvinceRow]:
    """The same with a metric's figures beside the names: those that the map is shaded by."""
    by_code = {row.region: row for row in figures}

    def value(row: ProvinceRow, script: Script) -> str:
        found = by_code.get(row.code)
        return value_of(found, script) if found else ""

    def unit(row: ProvinceRow, script: Script) -> str:
        found = by_code.get(row.code)
        return unit_in(found.unit, script, found.value) if found else ""

    def rank(row: ProvinceRow, script: Script) -> str:
        found = by_code.get(row.code)
        return rank_of(found, script) if found else ""

    metric = Column[ProvinceRow]("value", value, 98, None, "figure", tail=unit, heading=name)
    return _view((_COLUMNS[0], metric, Column("rank", rank, 97, None, "figure"), *_COLUMNS[1:]))
