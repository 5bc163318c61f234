"""English is complete: what the dashboard says, and every name of the catalogues; only the releases' own words stay."""

from __future__ import annotations

import re

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.screens.answers import CardAnswer, TableAnswer
from tui.screens.place import PlaceScreen

CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLACES = (
    "provinces", "湖北", "湖北/武汉", "changes/湖北", "cities/湖北", "releases/湖北",
    "releases/广西?campaign=百日行动@2022", "夏季行动@2023", "湖北/武汉/夏季行动@2023", "湖北/@", "metrics",
    "rank/dismantle.gang", "rank/incidents.criminal?kind=change",
    "compare/湖北+广西+浙江", "release/hubei-a", "search/hb", "search/xjxd", "search/团伙",
)  # fmt: skip
RELEASED = {"title", "outlet", "source", "period"}
"""Columns that show a release's own words."""


@pytest.mark.parametrize("place", PLACES)
async def test_every_name_of_the_catalogues_is_said_in_english(place: str, opened: Opened) -> None:
    async with opened(place, (120, 40), "en") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        answer = screen.body.answer
        assert isinstance(answer, TableAnswer)
        assert answer.window.rows()
        for row in answer.window.rows():
            uncatalogued = getattr(row, "metric_english", "-") == "" or getattr(row, "kind", "") == "release"
            for column in answer.view.columns:
                if column.name in RELEASED or (uncatalogued and column.name in ("metric", "name", "detail")):
                    continue
                said = column.text(row, "en") + (column.tail(row, "en") if column.tail else "")
                assert not CHINESE.search(said), f"{column.name}: {said}"
        first, *_, last = lines(pilot.app)
        crumbs = re.split(r"  +", first.strip())[0]
        if not place.startswith(("search/", "release/")):
            assert not CHINESE.search(crumbs), "the breadcrumb"
        assert not CHINESE.search(last.replace("简体", "")), "the keys"
        assert not CHINESE.search(lines(pilot.app)[1]), "the headings"


async def test_the_card_speaks_english_around_the_words_of_the_release(opened: Opened) -> None:
    async with opened("figure/wuhan-a.1", (100, 40), "en") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        assert isinstance(screen.body.answer, CardAnswer)
        shown = lines(pilot.app)
        for words in ("Criminal gangs dismantled", "Wuhan", "Summer campaign"):
            assert any(words in line for line in shown), words


@pytest.mark.parametrize("keys", [("s",), ("n",), ("u",), ("colon",), ("T",), ("x",), ("question_mark",)])
async def test_menus_and_help_speak_english(keys: tuple[str, ...], opened: Opened) -> None:
    async with opened("rank/dismantle.gang", (120, 60), "en") as pilot:
        await press(pilot, *keys)
        for line in lines(pilot.app)[1:-2]:
            words = re.sub(r"演示\S*|简体|同比、环比|“.*”", "", line)
            assert not CHINESE.search(words), line
