"""Sorting by names: in the order of the words on screen, in whatever script they are."""

from __future__ import annotations

import pytest

from store.answers.question import Order
from tests.screens.conftest import Opened
from tests.screens.picture import lines, press, settle
from tests.screens.seen import state
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens.answering import Desk
from tui.screens.answers import TableAnswer
from tui.screens.history import Visit
from tui.screens.place import PlaceScreen
from tui.script import Script
from tui.state import load, save


def names(shown: list[str], count: int) -> list[str]:
    return [line.split()[0] for line in shown[2 : 2 + count]]


async def test_provinces_sorted_by_name_are_in_alphabetical_order_in_english(opened: Opened) -> None:
    async with opened("provinces", (80, 40), script="en") as pilot:
        await press(pilot, "s", "2")
        assert "Province▲" in lines(pilot.app)[1]
        assert "by Province ▲" in state(pilot)
        assert names(lines(pilot.app), 5) == ["Anhui", "Beijing", "Chongqing", "Fujian", "Gansu"]
        await press(pilot, "s", "2")
        assert "Province▼" in lines(pilot.app)[1]
        assert names(lines(pilot.app), 3) == ["Zhejiang", "Yunnan", "Xinjiang"]
        await press(pilot, "S")
        assert names(lines(pilot.app), 1) == ["Anhui"]


@pytest.mark.parametrize("script", ["hans", "hant"])
async def test_in_chinese_they_are_in_the_order_of_their_codes(script: Script, opened: Opened) -> None:
    async with opened("provinces", (80, 40), script=script) as pilot:
        await press(pilot, "s", "2")
        assert names(lines(pilot.app), 3) == ["北京", "天津", "河北"]


async def test_the_catalogue_is_in_alphabetical_order_by_metric_and_by_group(opened: Opened) -> None:
    async with opened("metrics", (120, 40), "en") as pilot:
        for key, field in (("2", "english"), ("3", "group_english")):
            await press(pilot, "s", key)
            screen = pilot.app.screen
            assert isinstance(screen, PlaceScreen)
            assert isinstance(screen.body.answer, TableAnswer)
            said = [getattr(row, field).lower() for row in screen.body.answer.window.rows()]
            assert said == sorted(said)


async def test_a_row_without_an_english_name_comes_last(opened: Opened) -> None:
    async with opened("湖北", script="en") as pilot:
        for keys in (("s", "2"), ("S",)):
            await press(pilot, *keys)
            rows = [line for line in lines(pilot.app)[2:-2] if line]
            assert len(rows) > 1
            assert "Standing work" in rows[-1]


async def test_an_order_stays_and_its_mark_with_it_where_the_script_is_another(opened: Opened) -> None:
    async with opened("provinces", (80, 40), script="en") as pilot:
        await press(pilot, "s", "2", "t")
        assert "省份▲" in lines(pilot.app)[1]
        assert "按省份▲排序" in state(pilot)
        assert names(lines(pilot.app), 2) == ["安徽", "北京"]
        await press(pilot, "s")
        assert any("• 省份 ▲" in line for line in lines(pilot.app))
        await press(pilot, "2")  # the other way round, now as Chinese has it
        assert "省份▼" in lines(pilot.app)[1]
        assert names(lines(pilot.app), 2) == ["新疆", "宁夏"]
        await press(pilot, "t", "t")
        assert "Province▼" in lines(pilot.app)[1]
        assert names(lines(pilot.app), 2) == ["Xinjiang", "Ningxia"]


async def test_an_english_order_comes_back_in_the_next_run(desk: Desk, opened: Opened) -> None:
    async with opened("provinces", (80, 40), script="en") as pilot:
        await press(pilot, "s", "2")
        before = lines(pilot.app)
        assert isinstance(pilot.app, Dashboard)
        save(pilot.app.state)
    app = Dashboard(desk, None, "en", load())
    async with app.run_test(size=(80, 40)) as again:
        await settle(again)
        assert lines(app) == before


async def test_a_click_on_a_heading_sorts_by_the_english_names(opened: Opened) -> None:
    async with opened("provinces", (80, 40), script="en") as pilot:
        for mark, first in (("▲", "Anhui"), ("▼", "Zhejiang")):
            await pilot.click("#table", offset=(3, 0))
            await settle(pilot)
            assert f"Province{mark}" in lines(pilot.app)[1]
            assert names(lines(pilot.app), 1) == [first]


@pytest.mark.parametrize(
    "place", ["湖北", "cities/湖北", "changes/湖北", "releases/湖北", "湖北/夏季行动@2023", "夏季行动@2023", "metrics",
              "rank/dismantle.gang", "compare/湖北+广西", "release/hubei-a", "releases/广西?campaign=百日行动@2022"]
)  # fmt: skip
def test_every_column_of_english_names_is_sorted_by_them(place: str, desk: Desk) -> None:
    answer = desk.answer(Visit(parse(place)))
    assert isinstance(answer, TableAnswer)
    fields = [column.english for column in answer.view.columns if column.english]
    assert fields
    for field in fields:
        answer = desk.answer(Visit(parse(place), order=Order(field)))
        assert isinstance(answer, TableAnswer)
        english = [getattr(row, field) for row in answer.window.rows()]
        named = [name.lower() for name in english if name]
        assert named == sorted(named), "as their letters go"
        assert not any(english[len(named) :]), "those without such a name are last"
