"""Help: what works here, and why the rest does not."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tests.screens.seen import state


def of_key(shown: list[str], key: str) -> tuple[str, bool]:
    """What help says of a key, and whether among those that work."""
    at, line = next((at, line) for at, line in enumerate(shown) if f" {key} " in line)
    return line, at < shown.index(" Not now")


async def test_a_ranking_does_not_call_its_rows_uncatalogued(opened: Opened) -> None:
    async with opened("rank/dismantle.gang", (120, 60), "en") as pilot:
        await press(pilot, "question_mark")
        line, works = of_key(lines(pilot.app), "r")
        assert "This is a ranking already" in line
        assert not works
        await press(pilot, "escape", "r")
        assert "This is a ranking already" in state(pilot)


@pytest.mark.parametrize("place", ["provinces", "cities/湖北", "releases/湖北"])
async def test_rows_that_are_no_metrics_say_so(place: str, opened: Opened) -> None:
    async with opened(place, script="en") as pilot:
        await press(pilot, "r")
        assert "Rows here are no metrics" in state(pilot)


@pytest.mark.parametrize(
    ("place", "keys", "cells", "works"),
    [
        ("provinces", (), 120, True),
        ("provinces", (), 80, False),
        ("provinces", ("v",), 120, False),
        ("rank/dismantle.gang", (), 120, False),
        ("rank/dismantle.gang", ("v",), 120, True),
        ("rank/dismantle.gang", ("v",), 80, False),
        ("湖北/夏季行动@2023", (), 120, False),
    ],
)
async def test_tab_is_offered_where_a_map_stands_beside_the_table(
    place: str, keys: tuple[str, ...], cells: int, works: bool, opened: Opened
) -> None:
    async with opened(place, (cells, 60), "en") as pilot:
        await press(pilot, *keys, "question_mark")
        line, offered = of_key(lines(pilot.app), "Tab")
        assert offered == works
        assert ("No map beside the table" in line) != works
        await press(pilot, "tab")  # does there what it does here
        assert ("No map beside the table" in state(pilot)) != works
        at_map = getattr(pilot.app.focused, "id", None) == "map"
        assert at_map == (works or (cells == 80 and keys == ("v",)))
        if works:
            await press(pilot, "tab")
            assert getattr(pilot.app.focused, "id", None) == "table"
            await press(pilot, "tab")
            assert getattr(pilot.app.focused, "id", None) == "map"


async def test_who_finds_nothing_is_told_that_english_words_are_found_too(opened: Opened) -> None:
    async with opened("provinces", script="en") as pilot:
        await press(pilot, "slash", *"qqqq")
        assert "Nothing found: try characters, pinyin, initials, English or a number" in "\n".join(lines(pilot.app))
