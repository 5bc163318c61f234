"""The tile map: every province reachable, shades that need no colour, one cursor for map and table."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.labels_places import tile_name
from tui.widgets.shading import PATTERNS, shade, steps
from tui.widgets.tilegrid import TILES, Way, neighbour

VALUES = st.lists(st.decimals(min_value=0, max_value=10**9, places=2), max_size=31)


def test_every_province_has_a_tile_of_its_own() -> None:
    assert len(TILES) == 31
    assert len(set(TILES.values())) == 31
    assert len({tile_name(code, "hans") for code in TILES}) == len({tile_name(code, "en") for code in TILES}) == 31


def test_every_province_can_be_walked_to_from_every_other() -> None:
    reached = {"110000"}
    while new := {neighbour(code, way) for code in reached for way in get_args(Way)} - reached:
        reached |= new
    assert reached == TILES.keys()
    assert all({neighbour(code, way) for way in get_args(Way)} - {code} for code in TILES)


@pytest.mark.parametrize(
    ("code", "way", "other"),
    [
        ("420000", "down", "430000"),
        ("420000", "right", "340000"),
        ("110000", "left", "130000"),
        ("650000", "right", "620000"),
        ("460000", "up", "440000"),
        ("460000", "down", "460000"),
    ],
)
def test_walking_goes_where_a_reader_expects(code: str, way: Way, other: str) -> None:
    assert neighbour(code, way) == other


@given(VALUES)
def test_steps_cover_all_values_in_order_and_keep_zero_apart(values: list[Decimal]) -> None:
    found = steps(values)
    assert len(found) == min(len(PATTERNS), len({value for value in values if value}))
    assert all(one.low <= one.high for one in found)
    assert all(one.high < other.low for one, other in pairwise(found))
    for value in values:
        assert shade(value, found) == (0 if not value else [s.low <= value <= s.high for s in found].index(True) + 1)
    assert shade(None, found) is None


async def test_at_home_the_map_stands_beside_the_table_and_both_point_at_one_province(opened: Opened) -> None:
    async with opened(size=(120, 40)) as pilot:
        await press(pilot, *["down"] * 16, "tab")
        screen = "\n".join(lines(pilot.app))
        assert "湖北  数据 9" in screen
        assert "0 零" in screen
        await press(pilot, "left", "left", "right", "right", "down")
        assert "湖南  数据 0" in "\n".join(lines(pilot.app))
        await press(pilot, "up", "enter")
        assert lines(pilot.app)[0].startswith(" 战报 › 湖北")


async def test_a_narrow_screen_shows_the_map_in_place_of_the_table(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        assert not any("龙江" in line for line in lines(pilot.app)[:6])
        await press(pilot, "v")
        assert "数据" in lines(pilot.app)[1]
        assert "龙江" in lines(pilot.app)[2]
        await press(pilot, "v")
        assert "省份" in lines(pilot.app)[1]


async def test_the_map_of_a_ranking_is_of_the_edition_pointed_at(opened: Opened) -> None:
    async with opened("rank/dismantle.gang", (120, 40)) as pilot:
        await press(pilot, "v", "tab")
        assert any("夏季行动 2023" in line and "地区" in line for line in lines(pilot.app))
        assert any("浙江  ≈500 个" in line for line in lines(pilot.app))
        await press(pilot, "shift+tab", "G", "tab")
        assert any("百日行动 2022" in line and "地区" in line for line in lines(pilot.app))
        assert any("无可比数据" in line for line in lines(pilot.app))


async def test_the_legend_says_how_exact_a_value_is(opened: Opened) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023", (80, 24)) as pilot:
        await press(pilot, "v")
        assert any("≈500" in line and "415" in line for line in lines(pilot.app)[-5:])


async def test_the_map_speaks_every_script(opened: Opened) -> None:
    async with opened(size=(120, 40), script="en") as pilot:
        assert any(" XZ " in line for line in lines(pilot.app))
        assert any("Figures" in line for line in lines(pilot.app)[1:2])


async def test_the_map_of_the_provinces_is_shaded_by_a_chosen_metric(opened: Opened) -> None:
    async with opened(size=(120, 40)) as pilot:
        await press(pilot, "n")
        listed = [line.split()[:2] for line in lines(pilot.app) if line.strip()[:1].isdigit()]
        await press(pilot, next(digit for digit, word in listed if word == "打掉犯罪团伙"))
        screen = "\n".join(lines(pilot.app))
        assert "31 个省份 · 打掉犯罪团伙 夏季行动 2023" in screen, "the latest of those that most provinces report"
        assert "无可比数据" in screen
        hubei = next(line for line in lines(pilot.app) if line.startswith(" 湖北"))
        assert "415 个" in hubei
        assert "2/2" in hubei
        await press(pilot, "n", "1")
        assert "415 个" not in "\n".join(lines(pilot.app))
