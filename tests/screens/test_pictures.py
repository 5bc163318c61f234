"""Every screen at the sizes that people have; each picture was looked at before it was accepted."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.screens.conftest import Opened
from tests.screens.picture import press, take
from tui.script import Script

SIZES = ((80, 24), (120, 40), (60, 20))
PLACES = {
    "provinces": ("provinces", ()),
    "provinces-sorted": ("provinces", ("s", "3", "down")),
    "provinces-sort-menu": ("provinces", ("s", "down")),
    "provinces-map": ("provinces", ("v",)),
    "provinces-filtering": ("provinces", ("f", *"hu")),
    "provinces-filtered": ("provinces", ("f", *"hu", "enter")),
    "provinces-filtered-away": ("provinces", ("f", *"zzz", "enter")),
    "provinces-jumping": ("provinces", ("apostrophe", *"guang", "down")),
    "provinces-marked": ("provinces", ("down", "space", "space")),
    "provinces-why-not": ("provinces", ("S",)),
    "provinces-actions": ("provinces", ("colon", "down")),
    "provinces-shaded": ("provinces", ("n", "2")),
    "province": ("湖北", ()),
    "country": ("provinces", ("2",)),
    "changes": ("湖北", ("2",)),
    "changes-year": ("changes/湖北?year=2023", ("n",)),
    "cities": ("湖北", ("3",)),
    "releases": ("releases/全国", ()),
    "timeline": ("releases/广西?campaign=百日行动@2022", ()),
    "campaign": ("湖北/夏季行动@2023", ()),
    "campaign-national": ("夏季行动@2023", ("down", "down")),
    "standing": ("湖北/@", ()),
    "ranking": ("rank/dismantle.gang", ()),
    "ranking-map": ("rank/dismantle.gang", ("v",)),
    "ranking-million": ("rank/dismantle.gang?campaign=夏季行动@2023&per=million", ()),
    "ranking-change": ("rank/incidents.criminal?kind=change&basis=yoy", ()),
    "ranking-empty": ("rank/dismantle.gang?kind=share", ()),
    "ranking-variants": ("rank/dismantle.gang", ("n",)),
    "ranking-left-out": ("rank/dismantle.gang", ("u",)),
    "compare": ("compare/广西+甘肃", ()),
    "compare-unlike": ("compare/湖北+广西+浙江", ()),
    "compare-whose": ("compare/广西+甘肃", ("enter",)),
    "metrics": ("metrics", ()),
    "release": ("release/hubei-a", ()),
    "release-text": ("release/hubei-a", ("v", "right")),
    "figure": ("湖北/夏季行动@2023", ("down", "down", "down", "enter")),
    "figure-end": ("广西/百日行动@2022", ("down", "enter", "G")),
    "figure-copy": ("figure/hubei-a.24", ("y",)),
    "search": ("provinces", ("slash", *"hubei")),
    "search-kinds": ("provinces", ("slash", *"hb")),
    "search-blank": ("provinces", ("slash",)),
    "search-nothing": ("provinces", ("slash", *"qqqq")),
    "help": ("湖北/夏季行动@2023", ("question_mark",)),
}
SPOKEN = ("provinces", "province", "changes", "campaign", "ranking", "compare-unlike", "release-text", "figure", "help")
WORN = ("provinces", "ranking-map", "release-text", "figure")
THEMES_WORN = ("light", "contrast", "terminal")


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("name", PLACES)
async def test_simplified(name: str, size: tuple[int, int], opened: Opened, snapshot: SnapshotAssertion) -> None:
    place, keys = PLACES[name]
    async with opened(place, size) as pilot:
        await press(pilot, *keys)
        take(pilot.app, snapshot)


@pytest.mark.parametrize("script", ["hant", "en"])
@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("name", SPOKEN)
async def test_spoken(
    name: str, size: tuple[int, int], script: Script, opened: Opened, snapshot: SnapshotAssertion
) -> None:
    place, keys = PLACES[name]
    async with opened(place, size, script) as pilot:
        await press(pilot, *keys)
        take(pilot.app, snapshot)


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (39, 12), (20, 6)], ids=named)
async def test_small(size: tuple[int, int], opened: Opened, snapshot: SnapshotAssertion) -> None:
    async with opened("湖北/夏季行动@2023", size) as pilot:
        take(pilot.app, snapshot)


@pytest.mark.parametrize("theme", THEMES_WORN)
@pytest.mark.parametrize("name", WORN)
async def test_worn(
    name: str, theme: str, opened: Opened, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHANBAO_THEME", theme)
    place, keys = PLACES[name]
    async with opened(place) as pilot:
        await press(pilot, *keys)
        take(pilot.app, snapshot)


@pytest.mark.parametrize("name", WORN)
async def test_colourless(
    name: str, opened: Opened, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    place, keys = PLACES[name]
    async with opened(place) as pilot:
        await press(pilot, *keys)
        take(pilot.app, snapshot)
