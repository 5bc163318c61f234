"""The sides of a place: a region has campaigns, changes, places inside and releases; a digit turns to each.

They stand beside the breadcrumb. Turning is no step in history: Esc leads to where the reader came from, from any side.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.labels import say
from tui.place import (
    HOME,
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    MetricsPlace,
    Place,
    ProvincesPlace,
    RegionPlace,
    ReleasesPlace,
)
from tui.place_region import NATION, Where
from tui.script import Script
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from tui.screens.travelling import TravellingScreen

Aspect = tuple[str, Place]
"""Its label and its place."""

_COUNTRY: tuple[Aspect, ...] = (
    ("provinces_place", HOME),
    ("campaigns", RegionPlace(NATION)),
    ("changes", ChangesPlace(NATION)),
    ("releases", ReleasesPlace(NATION)),
    ("metrics_place", MetricsPlace()),
)
MOST = len(_COUNTRY)
"""Sides that a place has at most."""


def aspects(place: Place) -> Sequence[Aspect]:
    """The sides of what ``place`` shows, itself among them; none where it has but one."""
    match place:
        case ProvincesPlace() | MetricsPlace():
            return _COUNTRY
        case CampaignPlace(campaign, region) | ReleasesPlace(region, str(campaign)):
            return (("figures", CampaignPlace(campaign, region)), ("releases", ReleasesPlace(region, campaign)))
        case RegionPlace(region) | ChangesPlace(region) | ReleasesPlace(region):
            return _COUNTRY if region == NATION else _of_region(region)
        case CitiesPlace(region) if region != NATION:
            return _of_region(region)
        case _:
            return ()


def turn(screen: TravellingScreen, number: int) -> None:
    """Turn to the side with a number, counted from 1."""
    sides = aspects(screen.history.present.place)
    if not sides or number > len(sides):
        screen.tell(say("no_aspect", screen.script))
    elif number != _present(screen.history.present.place, sides):
        screen.show(screen.leave().turn(sides[number - 1][1]))


def aspect_spans(place: Place, script: Script) -> list[Span]:
    """The sides with their digits, the present one strong."""
    sides = aspects(place)
    present = _present(place, sides)
    spans: list[Span] = []
    for number, (label, _) in enumerate(sides, 1):
        here = number == present
        spans += [(f"  {number} ", "dim" if here else "key"), (say(label, script), "strong" if here else "dim")]
    return spans


def _of_region(region: Where) -> tuple[Aspect, ...]:
    found: list[Aspect] = [("campaigns", RegionPlace(region)), ("changes", ChangesPlace(region))]
    if region.code.endswith("00"):
        found.append(("cities", CitiesPlace(region)))
    return (*found, ("releases", ReleasesPlace(region)))


def _present(place: Place, sides: Sequence[Aspect]) -> int:
    """The number of the side that ``place`` is, however it is narrowed; 0 for none."""
    return next((number for number, (_, side) in enumerate(sides, 1) if type(side) is type(place)), 0)
