"""Sorting, filtering, jumping, marking: the reader keeps the row."""

from __future__ import annotations

import pytest
from textual.events import Paste

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press, settle
from tests.screens.seen import crumbs, cursor_line, state
from tui.widgets.prompt import Prompt


async def test_sorting_keeps_the_row_and_marks_the_column(opened: Opened) -> None:
    async with opened("夏季行动@2023") as pilot:
        await press(pilot, "G")
        row = cursor_line(pilot)
        await press(pilot, "s", "3")
        assert "数值▼" in lines(pilot.app)[1]
        assert cursor_line(pilot) == row
        await press(pilot, "S")
        assert "数值▲" in lines(pilot.app)[1]
        assert "按数值▲排序" in lines(pilot.app)[-2]
        assert cursor_line(pilot) == row


async def test_the_sort_menu_offers_every_column_and_shows_the_one_at_work(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s", "down", "down", "enter")
        assert "数据▼" in lines(pilot.app)[1]
        await press(pilot, "s")
        assert any("• 数据 ▼" in line for line in lines(pilot.app))
        await press(pilot, "escape")
        assert "数据▼" in lines(pilot.app)[1]
        await press(pilot, "s", "1")
        assert "▼" not in lines(pilot.app)[1]


async def test_filter_as_you_type_counts_and_keeps_the_row(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, *["down"] * 16)
        assert "湖北" in cursor_line(pilot)
        await press(pilot, "f", *"hu")
        assert "2 / 31" in state(pilot)
        assert "湖北" in cursor_line(pilot)
        await press(pilot, *"be", "enter")
        assert "1 / 31" in state(pilot)
        await press(pilot, "enter", "escape")
        assert "1 / 31" in state(pilot)
        await press(pilot, "escape")
        assert "31 个省份" in state(pilot)
        assert "湖北" in cursor_line(pilot)


async def test_a_filter_that_is_left_leaves_no_trace(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, *["down"] * 25)
        before = lines(pilot.app)
        await press(pilot, "f", *"q jing", "escape")
        assert lines(pilot.app) == before


async def test_a_filter_that_nothing_passes_says_so(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "f", *"zzz")
        assert "0 / 31" in state(pilot)
        await press(pilot, "backspace", "backspace", "backspace")
        assert "31 个省份" in state(pilot)


async def test_jumping_goes_to_rows_as_one_types_and_back_when_left(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "apostrophe", *"guang")
        assert "广东" in cursor_line(pilot)
        await press(pilot, "down")
        assert "广西" in cursor_line(pilot)
        await press(pilot, "down")
        assert "广东" in cursor_line(pilot)
        await press(pilot, *"zz")
        assert "没有这样的行" in state(pilot)
        await press(pilot, "escape")
        assert "北京" in cursor_line(pilot)


async def test_marks_survive_sorting_filtering_and_leaving(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "space", "space")
        assert [line[:3] for line in lines(pilot.app)[2:5]] == ["+北京"[:3], "+天津"[:3], " 河北"[:3]]
        await press(pilot, "s", "3", "enter", "escape")
        assert "已标 2" in state(pilot)
        await press(pilot, "f", *"tian", "enter")
        assert lines(pilot.app)[2].startswith("+天津")
        await press(pilot, "space", "escape")
        assert "已标 1" in state(pilot)


async def test_a_click_on_a_heading_sorts_and_on_a_row_selects_then_opens(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.click("#table", offset=(12, 0))
        await settle(pilot)
        assert "数据▼" in lines(pilot.app)[1]
        await pilot.click("#table", offset=(3, 5))
        await settle(pilot)
        row = cursor_line(pilot)
        assert lines(pilot.app)[6] == row
        await pilot.click("#table", offset=(3, 5))
        await settle(pilot)
        assert row.split()[0] in crumbs(pilot)


async def test_a_filter_finds_what_is_shown_and_nothing_that_is_hidden(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "f", *"415")  # also in the release's title, which no column shows
        assert "1 / 7" in state(pilot)
        await press(pilot, "enter", "enter")
        assert "原文数字  415" in "\n".join(lines(pilot.app))


@pytest.mark.parametrize(
    ("words", "found"), [("同比", 1), ("▼", 2), ("13100", 0), ("1.31", 1), ("2200", 1), ("武汉", 3)]
)
async def test_words_and_marks_on_screen_are_found(words: str, found: int, opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "f")
        pilot.app.screen.query_one(Prompt).post_message(Paste(words))
        await settle(pilot)
        assert f"{found} / 7" in state(pilot)


async def test_a_filter_speaks_the_script_on_screen(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023", script="en") as pilot:
        await press(pilot, "f", *"13100")  # 13,100 there
        assert "1 of 7" in state(pilot)


async def test_initials_lead_to_the_place_that_they_are_of(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "apostrophe", *"gs")
        assert "甘肃" in cursor_line(pilot)
        await press(pilot, "escape", "f", *"gs")
        assert "1 / 31" in state(pilot)


async def test_what_begins_with_the_words_is_jumped_to_first(opened: Opened) -> None:
    async with opened("夏季行动@2023") as pilot:
        await press(pilot, "apostrophe", *"dadiao")
        assert "打掉犯罪团伙" in cursor_line(pilot)


async def test_a_jump_says_how_many_rows_have_the_words(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "apostrophe", *"hb")
        assert "河北" in cursor_line(pilot)
        assert "第 1 处，共 2 处" in state(pilot)
        await press(pilot, "down")
        assert "湖北" in cursor_line(pilot)
        assert "第 2 处，共 2 处" in state(pilot)
        await press(pilot, "enter")
        assert "共 2 处" not in state(pilot)


async def test_a_filter_that_leaves_nothing_says_what_to_do(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "f", *"qq", "enter")
        assert "Esc 看全部" in state(pilot)
        await press(pilot, "escape")
        assert "31 个省份" in state(pilot)
