"""While the store is asked, and where it has no answer: the reader sees it, keeps what was there, and can go on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from store.errors import StoreError
from tests.screens.picture import lines, settle, take
from tests.screens.seen import crumbs, state
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens.answering import Desk
from tui.screens.answers import Answer
from tui.screens.history import Visit


class Slow(Desk):
    """A store that answers only when it is let, or not at all."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.let = threading.Event()
        self.let.set()
        self.problem: str = ""

    def answer(self, visit: Visit) -> Answer:
        self.let.wait(20)
        if self.problem:
            raise StoreError(self.problem)
        return super().answer(visit)


@pytest.fixture
def slow(small_path: Path) -> Iterator[Slow]:
    desk = Slow(small_path)
    yield desk
    desk.let.set()
    desk.close()


async def test_opening_says_so_until_there_is_an_answer(slow: Slow, snapshot: SnapshotAssertion) -> None:
    slow.let.clear()
    app = Dashboard(slow, parse("湖北"), "hans")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.3)
        assert "打开数据库" in state(pilot)
        take(app, snapshot)
        slow.let.set()
        await settle(pilot)
        assert "项行动" in state(pilot)


async def test_a_long_answer_is_spoken_of_and_what_was_there_stays(slow: Slow, snapshot: SnapshotAssertion) -> None:
    app = Dashboard(slow, parse("湖北"), "hans")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = lines(app)[1:-2]
        slow.let.clear()
        await pilot.press("m")
        await pilot.pause(0.4)
        assert "读取中" in state(pilot)
        assert lines(app)[1:-2] == rows
        take(app, snapshot)
        slow.let.set()
        await settle(pilot)
        assert "指标目录" in crumbs(pilot)


async def test_what_has_no_answer_is_said_and_the_reader_stays(slow: Slow, snapshot: SnapshotAssertion) -> None:
    app = Dashboard(slow, parse("湖北"), "hans")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        slow.problem = "the store cannot be read: Input/output error; look at the disk"
        await pilot.press("m")
        await pilot.pause()
        slow.problem = ""
        await settle(pilot)
        assert "Input/output error" in state(pilot)
        assert crumbs(pilot).startswith("战报 › 湖北")
        take(app, snapshot)
        await pilot.press("enter")
        await settle(pilot)
        assert "夏季行动 2023" in crumbs(pilot)
