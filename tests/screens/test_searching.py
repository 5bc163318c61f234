"""Search, from anywhere to anywhere."""

from __future__ import annotations

import re

import pytest
from textual.widgets import Input

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press, settle
from tests.screens.seen import crumbs


@pytest.mark.parametrize("words", ["湖北", "hubei", "Hubei", "hub"])
async def test_search_finds_a_province_however_it_is_typed(words: str, opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *words, "enter")
        assert crumbs(pilot).startswith("战报 › 湖北")
        await press(pilot, "escape")
        assert crumbs(pilot).startswith("战报 › 各省")


async def test_search_opens_the_best_even_if_enter_comes_before_the_hits(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        await pilot.press(*"xjxd", "enter")
        await settle(pilot)
        assert "夏季行动" in crumbs(pilot)


async def test_search_is_left_without_a_trace(opened: Opened) -> None:
    async with opened("湖北") as pilot:
        before = lines(pilot.app)
        await press(pilot, "slash", *"quit", "escape")
        assert lines(pilot.app) == before


async def test_an_ambiguous_place_opens_the_search_for_it(opened: Opened) -> None:
    async with opened("hb") as pilot:
        assert "搜索 › hb" in crumbs(pilot)
        found = " ".join(lines(pilot.app))
        assert "湖北" in found
        assert "河北" in found


async def test_a_place_and_a_year_lead_to_what_changed_there(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"hubei 2023", "enter")
        assert crumbs(pilot).startswith("战报 › 湖北 › 变化 › 2023")
        assert "▼21.48 %" in "\n".join(lines(pilot.app))


async def test_hits_stand_kind_by_kind_the_best_kind_first(opened: Opened) -> None:
    async with opened(size=(80, 40)) as pilot:
        await press(pilot, "slash", *"hb")
        kinds = [re.split(r"  +", line.strip())[1] for line in lines(pilot.app)[2:-2] if line.strip()]
        assert len(kinds) > 2
        assert kinds[0] == "省份"
        groups = [kind for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind]
        assert len(groups) == len(set(groups))


@pytest.mark.parametrize("number", ["415", "1.31万", "13,100", "21.48%", "2200"])
async def test_a_number_leads_to_where_it_comes_from(number: str, opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        pilot.app.screen.query_one(Input).value = number
        await settle(pilot)
        await press(pilot, "enter")
        screen = "\n".join(lines(pilot.app))
        assert "原文数字" in screen
        assert crumbs(pilot).startswith("战报 › 数据 ›")


@pytest.mark.parametrize(
    ("words", "crumb"),
    [
        ("compare/湖北+广西", "对照 › 湖北 + 广西"),
        ("湖北 广西", "对照 › 湖北 + 广西"),
        ("zhanbao 'rank/dismantle.gang?campaign=夏季行动@2023'", "排名 › 打掉犯罪团伙 › 夏季行动 2023"),
        ("hubei xjxd", "湖北 › 夏季行动 2023"),
        ("figure/hubei-a.24", "数据 › 打掉犯罪团伙"),
        ("黑社会", "排名 › 打掉涉黑组织"),
    ],
)
async def test_pasted_places_and_words_put_together_open_what_they_say(words: str, crumb: str, opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash")
        pilot.app.screen.query_one(Input).value = words
        await settle(pilot)
        await press(pilot, "enter")
        assert crumbs(pilot).startswith(f"战报 › {crumb}")


async def test_an_empty_search_lists_where_one_was_but_for_where_one_is(opened: Opened) -> None:
    async with opened() as pilot:
        for words in ("hubei", "guangxi"):
            await press(pilot, "slash", *words, "enter", "escape")
        await press(pilot, "slash")
        listed = [line.split()[0] for line in lines(pilot.app)[2:-2] if line.strip()]
        assert listed == ["广西", "湖北"]
        await press(pilot, "enter")
        assert crumbs(pilot).startswith("战报 › 广西")
        await press(pilot, "slash")
        listed = [line.split()[0] for line in lines(pilot.app)[2:-2] if line.strip()]
        assert listed == ["provinces", "湖北"]
