"""What comes back next time, and what a damaged memory costs."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from seeds.figure import Reading, Release
from store.importing import Importer
from tests import small_store
from tests.screens.picture import lines, press, settle
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens import place
from tui.screens.answering import Desk
from tui.state import State, load, save, state_file

STATE = State(
    "夏季行动@2023", "value", True, "gangs", "hubei-a.24", 3, 1, "table", "dismantle.gang", ("夏季行动@2023", "湖北"),
    "en", "light",
)  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def test_a_state_comes_back_as_it_was() -> None:
    assert load() == State()
    save(STATE)
    assert load() == STATE


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        '{"version": 99}',
        '{"version": 1}',
        "[" * 100_000,
        json.dumps({"version": 2, **asdict(State()), "place": 5}),
        json.dumps({"version": 2, **asdict(State()), "place": "rank/"}),
    ],
    ids=["empty", "torn", "list", "newer", "short", "deep", "type", "no-place"],
)
def test_a_damaged_file_is_set_aside(damage: str) -> None:
    save(STATE)
    state_file().write_text(damage)
    assert load() == State()
    assert not state_file().exists()
    assert state_file().with_suffix(".json.bad").read_text() == damage


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    save(STATE)
    assert load() == State()


async def test_the_reader_comes_back_to_place_order_filter_and_colours(desk: Desk) -> None:
    app = Dashboard(desk, None, "hans", replace(STATE, script="", skipped=0))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(app)[0].startswith(" 战报 › 全国 › 夏季行动 2023")
        assert "数值▼" in lines(app)[1]
        assert "“gangs”" in lines(app)[-2]
        assert app.theme == "zhanbao-light"
        await press(pilot, "slash")
        assert any("湖北" in line and "最近看过" in line for line in lines(app))
        await press(pilot, "escape", "t", "m")
    assert app.state.place == "metrics"
    assert app.state.script == "hant"
    assert app.state.theme == "light"
    assert app.state.recent[:3] == ("metrics", "夏季行动@2023", "湖北")


async def test_the_row_the_columns_and_the_shading_come_back_too(desk: Desk) -> None:
    app = Dashboard(desk, parse("provinces"), "hans")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "n", "2", *["down"] * 16, "right")
        before = lines(app)
    again = Dashboard(desk, None, "hans", app.state)
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(again) == before


async def test_who_comes_for_the_first_time_is_told_the_first_keys(desk: Desk, folder: Path) -> None:
    app = Dashboard(desk, None, "hans", load())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "? 全部按键" in lines(app)[-2]
        await press(pilot, "down", "enter", "escape")
        assert "31 个省份" in lines(app)[-2]
    save(app.state)
    again = Dashboard(desk, None, "hans", load())
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "全部按键" not in lines(again)[-2]


@pytest.mark.parametrize("column", ["no_such_column", "region"])
async def test_an_order_by_what_is_no_column_is_forgotten(column: str, desk: Desk) -> None:
    app = Dashboard(desk, None, "hans", State(place="湖北", sorted_by=column))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(app)[0].startswith(" 战报 › 湖北")
        assert "夏季行动" in lines(app)[2]


async def test_what_is_gone_leads_home(desk: Desk) -> None:
    app = Dashboard(desk, None, "hans", State(place="release/gone"))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(app)[0].startswith(" 战报 › 各省")
        assert "北京" in lines(app)[2]


async def test_a_named_place_counts_more_than_what_is_remembered(desk: Desk) -> None:
    app = Dashboard(desk, parse("湖北"), "hans", STATE)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert lines(app)[0].startswith(" 战报 › 湖北")


async def test_a_store_that_changes_under_the_reader_is_noticed_and_read_anew_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "_WATCH", 0.05)
    path = small_store.build(tmp_path / "store.duckdb")
    desk = Desk(path)
    app = Dashboard(desk, parse("湖北"), "hans")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = lines(app)
        with Importer(path) as importer:
            importer.add(Reading(Release("hubei-new", "新通报", "演示日报", "2024-05-01", "", "media", "", "420000"), (
                small_store.figure("7", "7", "个", "打掉犯罪团伙", "420000", small_store.SUMMER),
            )))  # fmt: skip
        await pilot.pause(0.3)
        assert "按 R" in lines(app)[-2]
        assert lines(app)[:-2] == before[:-2], "nothing changes before the reader wants it"
        await press(pilot, "R")
        assert lines(app)[2].split()[:3] == ["夏季行动", "2023", "8"]
        assert "按 R" not in lines(app)[-2]
    desk.close()
