"""Every screen at the sizes that people have; each picture was looked at before it was accepted."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.screens.conftest import Opened
from tests.screens.picture import press, take
from tui.script import Script

SIZES = ((80, 24), (120, 40))
PLACES = {
    "provinces": ("provinces", ()),
    "provinces-sorted": ("provinces", ("s", "s", "down")),
    "province": ("湖北", ()),
    "campaign": ("湖北/夏季行动@2023", ()),
    "campaign-national": ("夏季行动@2023", ("down", "down")),
    "standing": ("湖北/@", ()),
    "ranking": ("rank/dismantle.gang", ()),
    "ranking-change": ("rank/incidents.criminal?kind=change&basis=yoy", ()),
    "ranking-empty": ("rank/dismantle.gang?kind=share", ()),
    "metrics": ("metrics", ()),
    "release": ("release/hubei-a", ()),
    "figure": ("湖北/夏季行动@2023", ("down", "down", "down", "enter")),
    "figure-end": ("湖北/夏季行动@2023", ("down", "down", "down", "enter", "G")),
    "search": ("provinces", ("slash", *"hubei")),
    "search-blank": ("provinces", ("slash",)),
    "search-nothing": ("provinces", ("slash", *"zqzq")),
    "help": ("湖北/夏季行动@2023", ("question_mark",)),
}
SPOKEN = ("provinces", "province", "campaign", "ranking", "figure", "help")


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


async def test_colourless(opened: Opened, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened("湖北/夏季行动@2023") as pilot:
        take(pilot.app, snapshot)
