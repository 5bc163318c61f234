"""Places side by side: what is alike, and the mark of what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import open_store
from store.answers.compare import Compare
from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.script import Script

GUANGXI, GANSU, HUBEI, ZHEJIANG = "450000", "620000", "420000", "330000"


def test_an_edition_that_two_places_share_has_its_row(small_path: Path) -> None:
    with open_store(small_path) as store:
        rows = {row.cell: row for row in store.ask_all(Compare((GUANGXI, GANSU)))}
    [row] = [row for row in rows.values() if row.metric_id == "dismantle.gang"]
    assert row.alike
    assert row.campaign_ids == ("百日行动@2022",) * 2
    assert [str(value) for value in row.values] == ["212", "212"], "the chosen totals, not a part of the time"
    assert all(row.figures)
    assert all(row.urls)


def test_places_without_a_common_edition_stand_side_by_side_but_not_alike(small_path: Path) -> None:
    with open_store(small_path) as store:
        [row] = store.ask_all(Compare((HUBEI, GUANGXI)))[:1]
        assert not store.ask_all(Compare((HUBEI, GUANGXI), "百日行动@2022"))
    assert not row.alike
    assert row.years == (2023, 2022)


def test_parts_keep_the_order_of_the_places_and_gaps_stay_gaps(small_path: Path) -> None:
    with open_store(small_path) as store:
        rows = store.ask_all(Compare((ZHEJIANG, GUANGXI, HUBEI)))
        turned = store.ask_all(Compare((HUBEI, GUANGXI, ZHEJIANG)))
    assert [row.values for row in rows] == [row.values[::-1] for row in turned]
    [gang] = [row for row in rows if row.metric_id == "dismantle.gang"]
    assert [None if value is None else int(value) for value in gang.values] == [500, None, 415]
    assert gang.approx == ("about", None, "exact")


async def test_marked_places_are_compared_and_lead_to_their_figures(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023") as pilot:
        await press(pilot, "c")
        assert "标记两到四个" in lines(pilot.app)[-2]
        await press(pilot, "space", "space", "c")
        crumb, heading, *rows = lines(pilot.app)
        assert "对照 › 浙江 + 湖北" in crumb
        assert crumb.endswith("compare/浙江+湖北")
        assert heading.split() == ["指标", "比较", "同一行动", "浙江", "湖北"]
        assert any(row.split() == ["打掉犯罪团伙", "2023", "夏季行动", "≈500", "个", "415", "个"] for row in rows)
        await press(pilot, "enter")
        assert any(line.startswith(" 1   浙江") for line in lines(pilot.app))
        await press(pilot, "2")
        assert "数据 › " in lines(pilot.app)[0]
        await press(pilot, "escape", "escape")
        assert "已标 2" in lines(pilot.app)[-2]


@pytest.mark.parametrize("script", ["hans", "en"])
@pytest.mark.parametrize("cells", [40, 60, 80, 100, 120])
async def test_the_mark_of_unlike_figures_stays_however_far_one_scrolls(
    cells: int, script: Script, opened: Opened
) -> None:
    async with opened("compare/湖北+广西", (cells, 24), script) as pilot:
        rows = range(2, 22)
        marked = [at for at in rows if "≠" in lines(pilot.app)[at]]
        assert marked
        seen = set()
        for _ in range(12):
            shown = lines(pilot.app)
            assert "≠" in shown[1]
            assert all("≠" in shown[at] for at in marked)
            seen |= set(shown[1].split())
            await press(pilot, "right")
        assert {"湖北", "广西"} <= seen or {"Hubei", "Guangxi"} <= seen
        await press(pilot, *["left"] * 12)
        assert "≠" in lines(pilot.app)[1]


async def test_unlike_figures_are_marked_and_each_says_what_it_is_of(opened: Opened) -> None:
    async with opened("compare/湖北+广西", (120, 24)) as pilot:
        text = "\n".join(lines(pilot.app))
        assert "≠" in text
        assert "2023 夏季行动" in text
        assert "2022 百日行动" in text


async def test_why_marked_rows_cannot_be_compared_is_said_of_those_rows(opened: Opened) -> None:
    async with opened() as pilot:
        for _ in range(5):
            await press(pilot, "space", "down")
        await press(pilot, "c")
        assert "最多并列四个" in lines(pilot.app)[-2]
    async with opened("metrics") as pilot:
        await press(pilot, "space", "down", "space", "c")
        assert "标记的行不是地区" in lines(pilot.app)[-2]


async def test_a_place_with_another_edition_alone_has_its_value_behind_the_mark(opened: Opened) -> None:
    async with opened("compare/湖北+广西+浙江", (120, 24)) as pilot:
        rows = {line.split()[0]: line for line in lines(pilot.app)[2:5]}
        assert "≠ 212 个" in rows["打掉犯罪团伙"]
        assert "2022 百日行动" in rows["打掉犯罪团伙"]
        assert "≠" not in rows["刑事警情"]
        await press(pilot, "down", "down", "enter")
        offered = [line.split()[1] for line in lines(pilot.app) if line.startswith((" 1  ", " 2  ", " 3  "))]
        assert offered == ["湖北", "广西", "浙江"]
        await press(pilot, "2")
        assert any("212" in line for line in lines(pilot.app))
        assert any("百日行动" in line for line in lines(pilot.app))
