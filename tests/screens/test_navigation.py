"""Keys and where they lead: what a reader notices, not how it is done."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press, settle
from tests.screens.seen import crumbs, cursor_line, state


async def test_in_and_out_to_the_very_row(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, *["down"] * 25)
        row, above = cursor_line(pilot), lines(pilot.app)[2]
        await press(pilot, "enter", "escape")
        assert cursor_line(pilot) == row
        assert lines(pilot.app)[2] == above


async def test_enter_enter_enter_reaches_the_source_card(opened: Opened) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, "enter")
        assert "湖北 › 夏季行动 2023" in crumbs(pilot)
        await press(pilot, "G", "up", "enter")
        screen = "\n".join(lines(pilot.app))
        assert "原文数字  2200" in screen
        assert "≥2,200 起" in screen


async def test_two_keys_from_a_number_to_its_release(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "o")
        assert "通报 › 湖北公安机关夏季行动打掉犯罪团伙415个" in crumbs(pilot)
        await press(pilot, "escape", "enter", "enter")
        assert "通报 › 湖北公安机关夏季行动打掉犯罪团伙415个" in crumbs(pilot)


async def test_history_goes_back_and_on(opened: Opened) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, "enter", "m", "left_square_bracket")
        assert crumbs(pilot).startswith("战报 › 湖北 › 夏季行动 2023")
        await press(pilot, "right_square_bracket")
        assert crumbs(pilot).startswith("战报 › 指标目录")
        await press(pilot, "right_square_bracket")
        assert "后面没有了" in lines(pilot.app)[-2]


async def test_escape_from_a_deep_link_leads_outwards(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "escape")
        assert crumbs(pilot).startswith("战报 › 湖北 ")
        await press(pilot, "escape")
        assert crumbs(pilot).startswith("战报 › 各省")
        await press(pilot, "escape")
        assert crumbs(pilot).startswith("战报 › 各省")


async def test_a_key_that_does_nothing_here_says_why(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "S")
        assert "还没有排序" in state(pilot)
        await press(pilot, "escape")
        assert "最外层" in state(pilot)
        await press(pilot, "down", "f", "escape")
        assert "31 个省份" in state(pilot)


async def test_script_follows_at_once_and_the_row_stays(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "down", "down")
        assert "1.31万" in cursor_line(pilot)
        await press(pilot, "t")
        assert "抓獲犯罪嫌疑人" in cursor_line(pilot)
        assert "1.31萬" in cursor_line(pilot)
        await press(pilot, "t")
        assert "13,100 people" in cursor_line(pilot)
        assert "Hubei › Summer campaign 2023" in crumbs(pilot)


async def test_help_lists_what_works_and_why_the_rest_does_not_and_runs_keys(opened: Opened) -> None:
    async with opened(size=(80, 50)) as pilot:
        await press(pilot, "question_mark")
        screen = lines(pilot.app)
        now, _, later = "\n".join(screen).partition("此刻不能用的")
        assert "\n /  " in now
        assert "最外层" in later
        await press(pilot, "escape")
        assert crumbs(pilot).startswith("战报 › 各省")
        await press(pilot, "question_mark", "m")
        assert crumbs(pilot).startswith("战报 › 指标目录")
        await press(pilot, "question_mark", "u")
        assert "没有未列入的数据" in state(pilot)


@pytest.mark.parametrize("keys", [("question_mark", "escape"), ("slash", "escape"), ("slash", *"hubei", "enter")])
async def test_a_key_that_comes_while_a_screen_closes_does_no_harm(keys: tuple[str, ...], opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, *keys[:-1])
        for _ in range(3):
            pilot.app.simulate_key(keys[-1])  # all at once, as a slow line delivers them
        await settle(pilot)
        assert crumbs(pilot).startswith("战报 ›")


async def test_actions_can_be_chosen_by_name(opened: Opened) -> None:
    async with opened(size=(80, 40)) as pilot:
        await press(pilot, "colon")
        listed = [line.split()[:1] for line in lines(pilot.app)]
        await press(pilot, *["down"] * (listed.index(["m"]) - listed.index(["/"])), "enter")
        assert crumbs(pilot).startswith("战报 › 指标目录")


@pytest.mark.parametrize("keys", [("q",), ("question_mark", "q"), ("ctrl+c",)])
async def test_quits_from_anywhere(keys: tuple[str, ...], opened: Opened) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, *keys)
        assert not pilot.app.is_running


async def test_resizing_keeps_the_row_in_view(opened: Opened) -> None:
    async with opened(size=(120, 40)) as pilot:
        await press(pilot, "G")
        row = cursor_line(pilot).split()[0]
        await pilot.resize_terminal(80, 14)
        await settle(pilot)
        assert cursor_line(pilot).split()[0] == row
        assert "22–31" in lines(pilot.app)[-2]


@pytest.mark.parametrize("key", ["down", "enter"])
async def test_what_was_said_of_a_key_is_gone_with_the_next(key: str, opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "escape")
        assert state(pilot) == "这里已是最外层"
        await press(pilot, key)
        assert "最外层" not in state(pilot)


async def test_the_list_of_actions_takes_the_keys_that_it_shows(opened: Opened) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, "colon", "2")
        assert crumbs(pilot).startswith("战报 › 湖北 › 变化")
        await press(pilot, "colon", "m")
        assert "指标目录" in crumbs(pilot)


async def test_a_digit_without_a_line_chooses_nothing(opened: Opened) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, "T", "9")
        assert "配色" in "\n".join(lines(pilot.app))
        await press(pilot, "escape", "down")
        assert pilot.app.is_running


async def test_a_long_list_is_paged_and_tells_its_part(opened: Opened) -> None:
    async with opened("湖北", (80, 16)) as pilot:
        await press(pilot, "colon")
        assert "1–11 / " in "\n".join(lines(pilot.app))
        await press(pilot, "pagedown", "pagedown")
        assert " 1–11 / " not in "\n".join(lines(pilot.app))
        await press(pilot, "home", "enter")
        assert crumbs(pilot).startswith("战报 › 各省")
