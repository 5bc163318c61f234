"""Home: the provinces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from store.answers.provinces import ProvinceRow
from tui.numbers import UNLIKE, shown
from tui.place import Place, RegionPlace
from tui.place_region import Where
from tui.screens.views.ranking import campaign_and_year, rank_of, unlike, value_of
from tui.screens.views.view import Name, View
from tui.script import Script, named
from tui.units import unit_in
from tui.unlike import Edition
from tui.widgets.columns import Column
from tui.widgets.drawing import spark

if TYPE_CHECKING:  # only the map shaded by a metric has any
    from store.answers.endings import EndingRow
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


def with_metric(name: Name, figures: Sequence[RankRow], ends: Mapping[Edition, EndingRow]) -> View[ProvinceRow]:
    """The same with a metric's figures beside the names, those that the map is shaded by, and the campaign of them.

    ``ends``: where they were not counted until nearly the same day.
    """
    by_code = {row.region: row for row in figures}

    def told(tell: Callable[[RankRow, Script], str]) -> Callable[[ProvinceRow, Script], str]:
        return lambda row, script: tell(by_code[row.code], script) if row.code in by_code else ""

    unit = told(lambda figure, script: unit_in(figure.unit, script, figure.value))
    mark = Column[ProvinceRow](
        "unlike", told(lambda figure, _: unlike(figure, ends)), 96, minimum=1, heading=(UNLIKE, UNLIKE)
    )
    return _view(
        (
            _COLUMNS[0],
            Column("value", told(value_of), 98, None, "figure", tail=unit, heading=name),
            Column("rank", told(rank_of), 97, None, "figure"),
            *((mark,) if ends else ()),
            Column("campaign", told(campaign_and_year), 95, None, minimum=12, maximum=24),
            *_COLUMNS[1:],
        )
    )
