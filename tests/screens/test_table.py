"""The windowed table: a million rows behave like thirty."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import App, ComposeResult

from store.errors import StoreError
from tests.screens.picture import lines, press, settle
from tui.widgets.columns import Column
from tui.widgets.stand import FIRST_ROW, Stand
from tui.widgets.table import Table
from tui.widgets.window import PAGE, Window

MILLION = 1_000_000


@dataclass(frozen=True)
class Row:
    key: str
    value: str
    note: str


class Numbers:
    """Rows made when they are asked for; remembers what was asked."""

    count = MILLION

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.broken = False

    def page(self, start: int, stop: int) -> Sequence[Row]:
        self.asked.append((start, stop))
        self.gate.wait(10)
        if self.broken:
            raise StoreError("the store is gone")
        return [Row(f"row{n}", f"{n:,}", f"note {n} " + "x" * 30) for n in range(start, min(stop, self.count))]


COLUMNS: tuple[Column[Row], ...] = (
    Column("place", lambda row, _: row.key, 100, "key", minimum=10),
    Column("value", lambda row, _: row.value, 90, "value", "figure"),
    Column("source", lambda row, _: row.note, 50, minimum=20),
    Column("date", lambda row, _: row.note, 40, minimum=20),
)


class Harness(App[None]):
    def __init__(self, source: Numbers) -> None:
        super().__init__()
        self.source = source
        self.failures: list[str] = []

    def compose(self) -> ComposeResult:
        yield Table[Any]()

    def on_mount(self) -> None:
        self.query_one(Table).styles.overflow_y = "scroll"
        self.query_one(Table).styles.scrollbar_size_vertical = 0
        self.show(0, FIRST_ROW)

    def show(self, index: int, stand: Stand) -> None:
        table = self.query_one(Table)
        table.show(COLUMNS, Window[Any](self.source), "key", None)
        table.stand_at(index, stand)
        table.focus()

    def on_rows_failed(self, message: Table.Failed) -> None:
        self.failures.append(message.message)


async def test_far_jumps_fetch_only_what_is_seen_and_a_screen_beside_it() -> None:
    source = Numbers()
    async with Harness(source).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "G")
        assert "row999999" in lines(pilot.app)[-1]
        assert "999,999" in lines(pilot.app)[-1]
        await press(pilot, "pageup", "g")
        assert "row0 " in lines(pilot.app)[1]
        end = MILLION - PAGE
        assert source.asked == [(0, PAGE), (end, MILLION), (end - PAGE, end)]


async def test_rows_on_their_way_are_shown_as_such_and_the_screen_answers() -> None:
    source = Numbers()
    source.gate.clear()
    async with Harness(source).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert lines(pilot.app)[1].strip() == "…"
        await pilot.press("down", "enter")
        source.gate.set()
        await settle(pilot)
        assert "row0 " in lines(pilot.app)[1]
        assert source.asked == [(0, PAGE)]


async def test_a_page_that_fails_is_told_and_asked_for_again() -> None:
    source = Numbers()
    source.broken = True
    async with Harness(source).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(pilot.app, Harness)
        assert pilot.app.failures == ["the store is gone"]
        source.broken = False
        await press(pilot, "down")
        assert "row1 " in lines(pilot.app)[2]


async def test_coming_back_puts_the_row_on_its_line() -> None:
    async with Harness(Numbers()).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app, table = pilot.app, pilot.app.query_one(Table)
        assert isinstance(app, Harness)
        app.show(500_000, Stand("row500000", line=7))
        await settle(pilot)
        assert "row500000" in lines(app)[1 + 7]
        assert table.stand == Stand("row500000", line=7)


async def test_sideways_by_whole_columns_the_first_stays() -> None:
    async with Harness(Numbers()).run_test(size=(50, 12)) as pilot:
        await settle(pilot)
        assert lines(pilot.app)[0].endswith("›")
        assert "日期" not in lines(pilot.app)[0]
        await press(pilot, "right", "right", "right", "right")
        heading, first = lines(pilot.app)[:2]
        assert heading.startswith("‹地区")
        assert "日期" in heading
        assert first.startswith(" row0")
        await press(pilot, "h", "h", "h")
        assert lines(pilot.app)[0].startswith(" 地区")
