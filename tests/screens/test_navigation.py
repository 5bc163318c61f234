"""Keys and where they lead: what a reader notices, not how it is done."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press, settle


def state(pilot: Pilot[Any]) -> str:
    return lines(pilot.app)[-2].strip()


def crumbs(pilot: Pilot[Any]) -> str:
    return lines(pilot.app)[0].strip()


def cursor_line(pilot: Pilot[Any]) -> str:
    """The row under the cursor, found by its ground alone."""
    screen = pilot.app.screen
    height = pilot.app.size.height
    ground = screen.get_style_at(1, 1).bgcolor
    rows = [y for y in range(2, height - 2) if screen.get_style_at(1, y).bgcolor != ground]
    assert len(rows) == 1
    return lines(pilot.app)[rows[0]]


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


async def test_ranking_of_a_row(opened: Opened) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "down", "down", "down", "r")
        assert "排名 › 打掉犯罪团伙 › 夏季行动 2023" in crumbs(pilot)
        assert "浙江" in lines(pilot.app)[2]


async def test_a_row_outside_the_catalogue_has_no_ranking(opened: Opened) -> None:
    async with opened("甘肃/百日行动@2022") as pilot:
        await press(pilot, "G")
        assert "摸排窝点" in cursor_line(pilot)
        await press(pilot, "r")
        assert "不能排名" in lines(pilot.app)[-2]


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
        assert "4 / 31" in state(pilot)
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


async def test_per_million_is_derived_marked_and_turned_back(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023", (100, 24)) as pilot:
        await press(pilot, "p")
        assert crumbs(pilot).endswith("夏季行动 2023 › 每百万人")
        assert "每百万人" in lines(pilot.app)[1]
        hubei = next(line for line in lines(pilot.app) if "湖北" in line)
        assert "7.1858*" in hubei  # 415 of 57,752,557 residents
        assert "415 个" in hubei
        await press(pilot, "p")
        assert crumbs(pilot).endswith("rank/dismantle.gang?campaign=夏季行动@2023")


async def test_the_variants_of_a_ranking_are_offered_and_lead_there(opened: Opened) -> None:
    async with opened("rank/incidents.criminal", (80, 30)) as pilot:
        assert "未列" in state(pilot)
        await press(pilot, "n")
        listed = [line.split(maxsplit=1)[1] for line in lines(pilot.app)[2:-2] if line.strip()[:1].isdigit()]
        assert "变化 同比" in listed
        await press(pilot, str(listed.index("变化 同比") + 1))
        assert crumbs(pilot).endswith("刑事警情 › 变化 同比")
        assert "▼21.48" in "\n".join(lines(pilot.app))


async def test_what_a_ranking_leaves_out_can_be_seen_with_the_reason(opened: Opened) -> None:
    async with opened("rank/dismantle.gang") as pilot:
        await press(pilot, "u")
        reasons = "\n".join(lines(pilot.app))
        assert "是全国、市县" in reasons
        level = next(line for line in lines(pilot.app) if "是全国、市县" in line).split()[0]
        await press(pilot, level)
        assert any("武汉  88 个" in line for line in lines(pilot.app))
        await press(pilot, "1")
        assert "原文数字  88" in "\n".join(lines(pilot.app))


async def test_a_key_that_does_nothing_here_says_why(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "S")
        assert "还没有排序" in state(pilot)
        await press(pilot, "escape")
        assert "最外层" in state(pilot)
        await press(pilot, "down", "f", "escape")
        assert "31 个省份" in state(pilot)


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
        listed = [line.strip() for line in lines(pilot.app) if "  m  " in line]
        assert listed
        await press(pilot, listed[0].split()[0])
        assert crumbs(pilot).startswith("战报 › 指标目录")


async def test_an_ambiguous_place_opens_the_search_for_it(opened: Opened) -> None:
    async with opened("hb") as pilot:
        assert "搜索 › hb" in crumbs(pilot)
        found = " ".join(lines(pilot.app))
        assert "湖北" in found
        assert "河北" in found


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
