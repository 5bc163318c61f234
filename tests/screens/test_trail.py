"""The breadcrumb where it does not fit, the help where it has more, what a release without a title is called."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tests.screens.seen import crumbs
from tui.screens.views.view import release_name


@pytest.mark.parametrize(
    ("columns", "trail"),
    [
        (80, "战报 › 排名 › 打掉犯罪团伙 › 夏季行动 2023 › 每百万人"),
        (50, "… › 打掉犯罪团伙 › 夏季行动 2023 › 每百万人"),
        (40, "… › 夏季行动 2023 › 每百万人"),
    ],
)
async def test_the_innermost_words_of_a_place_stay_where_not_all_fit(columns: int, trail: str, opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023&per=million", (columns, 24)) as pilot:
        assert crumbs(pilot) == trail


async def test_help_tells_how_much_is_below(opened: Opened) -> None:
    async with opened("provinces", (60, 20), "en") as pilot:
        await press(pilot, "question_mark")
        below = lines(pilot.app)[-1].partition("↓ ")[2]
        assert below.endswith(" more lines")
        await press(pilot, "down")
        assert int(lines(pilot.app)[-1].partition("↓ ")[2].split()[0]) == int(below.split()[0]) - 1
        await press(pilot, "end")
        assert "↓" not in lines(pilot.app)[-1]


async def test_the_keys_of_the_help_stand_in_two_columns_where_both_fit(opened: Opened) -> None:
    async with opened("provinces", (80, 24), "en") as pilot:
        await press(pilot, "question_mark")
        assert any("open" in line and "copy" in line for line in lines(pilot.app))
        assert any("Marks" in line for line in lines(pilot.app)), "and so the marks are on the first page"


def test_a_release_without_a_title_is_called_by_who_published_it_and_when() -> None:
    assert release_name("标题", "演示网", "2023-09-01") == ("标题", "")
    assert release_name("", "演示网", "2023-09-01") == ("演示网 2023-09-01", "")
    assert release_name("", "演示网", None) == ("演示网", "")
