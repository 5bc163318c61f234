"""Where the reader has been: places with the row and the order that they were left in."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from store.answers.question import Order
from tui.place import HOME, CampaignPlace, ChangesPlace, CitiesPlace, Place, ProvincesPlace, RegionPlace, ReleasesPlace
from tui.place_region import Where
from tui.screens.matching import Sight
from tui.widgets.stand import FIRST_ROW, Stand


@dataclass(frozen=True, slots=True)
class Visit:
    """A place as the reader left it."""

    place: Place
    stand: Stand = FIRST_ROW
    order: Order | None = None
    contains: str = ""
    """The words that narrow its rows."""
    sight: Sight = field(default_factory=Sight, compare=False)
    """What was on screen when they were typed: they are looked for there alone."""
    marked: Mapping[object, Any] = field(default_factory=dict, compare=False)
    """The rows that are marked, by their key."""
    restored: bool = False
    """Whether it is of an earlier run: what it names may be gone."""
    shade: str = ""
    """The metric that the map of the provinces is shaded by; empty: what the store holds of each."""
    look: str = ""
    """How the answer is shown where there are several ways: a key of ``tui.screens.looks``; empty: the first."""


_FORGOTTEN = 50
"""Places that are still known of after their visits have been forgotten."""


class History:
    """Visits in a row, with a finger on the present one. Going on from an earlier one forgets what came after it."""

    def __init__(self, visit: Visit) -> None:
        """Begin with a visit."""
        self._visits = [visit]
        self._at = 0
        self._aside: dict[Place, Visit] = {}
        self._forgotten: deque[Place] = deque(maxlen=_FORGOTTEN)

    @property
    def present(self) -> Visit:
        """The visit that the finger is on."""
        return self._visits[self._at]

    def note(self, **what: Any) -> Visit:
        """Note how the reader has the present place: fields of ``Visit``."""
        self._visits[self._at] = replace(self.present, **what)
        return self.present

    def enter(self, place: Place) -> Visit:
        """Go on to a place."""
        self._forgotten.extendleft(visit.place for visit in self._visits[self._at + 1 :])
        del self._visits[self._at + 1 :]
        self._visits.append(Visit(place))
        self._at += 1
        return self.present

    def turn(self, place: Place) -> Visit:
        """Turn to another side of the present place: it takes its place here, and is as it was left if it was seen."""
        self._aside[self.present.place] = self.present
        self._forgotten.appendleft(self.present.place)
        self._visits[self._at] = self._aside.get(place, Visit(place))
        return self.present

    def step(self, steps: int) -> Visit | None:
        """Walk back (-1) or on (1); None at the end."""
        if not 0 <= self._at + steps < len(self._visits):
            return None
        self._at += steps
        return self.present

    @property
    def leads_out(self) -> bool:
        """Whether ``out`` leads anywhere."""
        return self._at > 0 or enclosing(self.present.place) is not None

    @property
    def places(self) -> list[Place]:
        """All places of the visits, the latest first, then those of visits that were forgotten."""
        return [*(visit.place for visit in reversed(self._visits)), *self._forgotten]

    @property
    def leads_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._at > 0

    @property
    def leads_on(self) -> bool:
        """Whether there is a later visit."""
        return self._at + 1 < len(self._visits)

    def out(self) -> Visit | None:
        """Back to where the reader came from, else to what encloses the place; None from home."""
        if (visit := self.step(-1)) is not None:
            return visit
        above = enclosing(self.present.place)
        if above is None:
            return None
        self._visits.insert(0, Visit(above))
        return self.present


def enclosing(place: Place) -> Place | None:
    """What a place lies in: a campaign in its region, a region in the outer one, all else in the provinces."""
    match place:
        case ProvincesPlace():
            return None
        case CitiesPlace(region) | ChangesPlace(region) | ReleasesPlace(region, None) if region.code != "000000":
            return RegionPlace(region)
        case ReleasesPlace(region, str(campaign)):
            return CampaignPlace(campaign, region)
        case CampaignPlace(_, region) if region.code not in ("", "000000"):
            return RegionPlace(region)
        case RegionPlace(Where(words)) if "/" in words:
            return RegionPlace(Where(words.rpartition("/")[0]))
        case _:
            return HOME
