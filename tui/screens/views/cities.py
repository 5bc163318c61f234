"""The places inside a place."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.cities import CityRow
from tui.numbers import shown
from tui.place import CitiesPlace, Place, RegionPlace
from tui.place_region import NATION, Where
from tui.screens.views.view import Name, View
from tui.script import named
from tui.widgets.columns import Column


def _opens(row: CityRow, place: Place) -> Place:
    inside = isinstance(place, CitiesPlace) and place.region != NATION
    words = f"{place.region.words}/{row.short}" if inside and isinstance(place, CitiesPlace) else row.short
    return RegionPlace(Where(words, row.code))


def _names(row: CityRow) -> Iterable[tuple[str, Name]]:
    return ((row.code, (row.short, row.english)),)


VIEW = View(
    noun="cities",
    columns=(
        Column[CityRow](
            "place",
            lambda row, script: named(row.short, row.english, script),
            100,
            "code",
            english="english",
            minimum=8,
        ),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
        Column("campaigns", lambda row, script: shown(Decimal(row.campaigns), script), 80, "campaigns", "figure"),
        Column("releases", lambda row, script: shown(Decimal(row.releases), script), 70, "releases", "figure"),
        Column("latest", lambda row, _: row.latest or "", 60, "latest", minimum=10, maximum=10),
    ),
    opens=_opens,
    where=lambda row: Where(row.code, row.code),
    names=_names,
)
"""By code; sorting by a Chinese name is sorting by code."""
