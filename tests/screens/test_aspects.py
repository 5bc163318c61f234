"""The sides of a place: one digit away, and no step in history."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tests.screens.seen import crumbs, cursor_line, state


async def test_what_changed_in_a_province_in_a_year_is_two_keys_and_a_year_away(opened: Opened) -> None:
    async with opened("湖北", (100, 24)) as pilot:
        assert "2 变化" in crumbs(pilot)
        await press(pilot, "2")
        assert crumbs(pilot).startswith("战报 › 湖北 › 变化")
        assert "▼21.48 %" in "\n".join(lines(pilot.app))
        await press(pilot, "n")
        listed = [line.split()[:2] for line in lines(pilot.app) if line.strip()[:1].isdigit()]
        await press(pilot, next(digit for digit, word in listed if word == "2023"))
        assert crumbs(pilot).startswith("战报 › 湖北 › 变化 › 2023")
        assert crumbs(pilot).endswith("changes/湖北?year=2023")
        await press(pilot, "enter")
        assert "原文数字" in "\n".join(lines(pilot.app))


async def test_turning_is_no_step_in_history_and_keeps_each_side_as_it_was_left(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, *["down"] * 16, "enter", "down")
        row = cursor_line(pilot)
        await press(pilot, "2", "4", "1")
        assert cursor_line(pilot) == row
        await press(pilot, "3", "escape")
        assert crumbs(pilot).startswith("战报 › 各省")
        assert "湖北" in cursor_line(pilot)


async def test_a_city_of_a_province_is_entered_and_left(opened: Opened) -> None:
    async with opened("cities/湖北") as pilot:
        await press(pilot, "enter")
        assert crumbs(pilot).startswith("战报 › 湖北 › 武汉 ")
        assert crumbs(pilot).endswith("湖北/武汉")
        await press(pilot, "escape")
        assert "武汉" in cursor_line(pilot)


async def test_the_releases_of_a_campaign_are_a_line_in_time(opened: Opened) -> None:
    async with opened("广西/百日行动@2022", (100, 24)) as pilot:
        await press(pilot, "2")
        assert crumbs(pilot).startswith("战报 › 广西 › 百日行动 2022 › 通报")
        shown = lines(pilot.app)
        assert [line.split()[0] for line in shown[2:5]] == ["2022-08-10", "2022-09-28", "2022-09-28"]
        assert "120 个" in shown[2]
        assert shown[2].count("█") < shown[3].count("█")
        await press(pilot, "enter")
        assert "广西“百日行动”过半" in crumbs(pilot)


@pytest.mark.parametrize(("place", "above"), [("changes/湖北?year=2023", "湖北"), ("releases/全国", "各省")])
async def test_escape_from_a_side_that_was_opened_leads_to_what_it_is_a_side_of(
    place: str, above: str, opened: Opened
) -> None:
    async with opened(place) as pilot:
        await press(pilot, "escape")
        assert crumbs(pilot).startswith(f"战报 › {above} ")


async def test_where_there_are_no_sides_a_digit_says_so(opened: Opened) -> None:
    async with opened("release/hubei-a") as pilot:
        await press(pilot, "2")
        assert "没有别的面" in state(pilot)


async def test_the_sides_can_be_chosen_by_name(opened: Opened) -> None:
    async with opened("湖北", (80, 40)) as pilot:
        await press(pilot, "colon", "up", "enter")
        assert crumbs(pilot).startswith("战报 › 湖北 › 通报")


async def test_the_years_that_are_offered_have_changes(opened: Opened) -> None:
    async with opened("changes/湖北?year=2023", (100, 24)) as pilot:
        await press(pilot, "n")
        offered = [line.replace("•", "").split()[1:] for line in lines(pilot.app)]
        assert ["2023", "3"] in offered
        assert not any(words[:1] == ["2022"] for words in offered)
