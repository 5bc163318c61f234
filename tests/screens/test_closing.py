"""Screens over each other: each closes for itself, in whatever order keys reach them."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from tests.screens.conftest import Opened
from tests.screens.picture import press, settle
from tui.screens.help import HelpScreen
from tui.screens.place import PlaceScreen


async def test_a_key_for_a_screen_that_another_covers_closes_neither_wrongly(opened: Opened) -> None:
    """Two ``?`` typed fast: the second is under way to the place when a third key reaches the first help."""
    async with opened() as pilot:
        places = pilot.app.screen
        assert isinstance(places, PlaceScreen)
        stack: list[Screen[Any]] = [places]
        places.action_act("help")
        below = pilot.app.screen
        assert isinstance(below, HelpScreen)
        places.action_act("help")
        stack += [below, pilot.app.screen]
        await settle(pilot)
        below.give_back("")
        below.action_leave()
        await settle(pilot)
        assert pilot.app.screen_stack == stack
        await press(pilot, "escape")
        assert pilot.app.screen_stack == stack[:2]
        await press(pilot, "escape")
        assert pilot.app.screen_stack == stack[:1]
