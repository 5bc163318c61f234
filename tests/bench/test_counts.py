"""What does not depend on the machine: queries and rows a key, bytes a key, work a character; at any size of store."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from seeds import parse
from store import open_store
from store.answers.figures import CampaignFigures
from store.answers.question import Order
from store.answers.ranking import Ranking
from tests.bench.counting import Counted
from tests.bench.processes import COMMAND, environment
from tests.bench.releases import release
from tests.bench.stores import built
from tests.bench.terminal import Program
from tests.screens.picture import settle
from tui.dashboard import Dashboard
from tui.place import parse as place_of
from tui.screens.answering import Desk
from tui.widgets.table import Table
from tui.widgets.window import PAGE

SMALL, LARGE = 2_000, 40_000
LIST, RANKING = "夏季行动@2023", "rank/dismantle.gang"
LINES = 37
"""Of a table on a screen of 40."""
AHEAD = 2 * 4
"""Queries for two pages that are not on screen yet."""
BYTES_A_MOVE, BYTES_A_PAGE = 500, 10_500
"""At 120×40, of the widest list; the aims are 400 and 6,500."""


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("stores")
    return {size: built(folder, size) for size in (SMALL, LARGE)}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


@asynccontextmanager
async def shown(path: Path, place: str) -> AsyncIterator[Pilot[Exception | None]]:
    """The dashboard at a place, its answer on screen."""
    desk = Desk(path)
    try:
        async with Dashboard(desk, place_of(place), "hans").run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            yield pilot
    finally:
        desk.close()


@pytest.mark.parametrize(
    ("place", "rows"), [("provinces", 200), ("湖北", 200), (LIST, 600), ("metrics", 800), (RANKING, 2_500)]
)
async def test_opening_a_place_fetches_what_screens_show(
    place: str, rows: int, stores: dict[int, Path], counted: Counted
) -> None:
    asked: dict[int, tuple[int, int]] = {}
    for size, path in stores.items():
        counted.since()
        async with shown(path, place):
            asked[size] = counted.since()
    assert asked[LARGE][0] <= asked[SMALL][0] + AHEAD, "more figures cost more queries"
    assert asked[LARGE][1] <= rows, "rows that no screen shows are fetched"


@pytest.mark.parametrize("question", [CampaignFigures(LIST, "000000"), Ranking("dismantle.gang")])
@pytest.mark.parametrize("order", [None, Order("value", descending=True)], ids=["as it is", "sorted"])
def test_a_page_anywhere_costs_its_own_rows(
    question: CampaignFigures | Ranking, order: Order | None, stores: dict[int, Path], counted: Counted
) -> None:
    for path in stores.values():
        with open_store(path, create=False) as store, store.ask(question, order) as listing:
            # Few rows are put in order to be counted, many are only counted.
            assert counted.since() == (2 if question.few else 1, 1), "more is asked than how many rows there are"
            for start in (0, listing.count // 2, listing.count - 5):
                assert len(listing.page(start, start + 5)) == 5
                queries, rows = counted.since()
                # The order of all rows, once; which rows; where their figures lie; the figures; their releases.
                assert queries <= 5
                # A release states some figures of a metric, among which the row's is looked for.
                assert rows <= 8 * 5


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_moving_asks_nothing_and_paging_a_page(size: int, stores: dict[int, Path], counted: Counted) -> None:
    async with shown(stores[size], LIST) as pilot:
        counted.since()
        await pilot.press(*["down"] * 10)
        await settle(pilot)
        assert counted.since() == (0, 0)
        for _ in range(12):
            await pilot.press("pagedown")
            await settle(pilot)
            queries, rows = counted.since()
            assert queries <= 4
            assert rows <= 4 * PAGE


async def test_a_move_paints_the_row_left_and_the_row_entered(
    stores: dict[int, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    render = Table.render_line

    def counted_line(table: Table[object], y: int) -> Strip:
        painted.append(y)
        return render(table, y)

    monkeypatch.setattr(Table, "render_line", counted_line)
    async with shown(stores[SMALL], LIST) as pilot:
        for key, lines in (("down", [1, 2]), ("down", [2, 3]), ("up", [2, 3]), ("t", [*range(LINES)])):
            painted.clear()
            await pilot.press(key)
            await settle(pilot)
            assert sorted(painted) == lines, key


@pytest.mark.parametrize("place", [LIST, RANKING])
def test_a_key_costs_as_many_bytes_with_many_figures_as_with_few(
    place: str, stores: dict[int, Path], tmp_path: Path
) -> None:
    cost: dict[int, tuple[int, int]] = {}
    for size, path in stores.items():
        with Program([*COMMAND, "--db", str(path), place], environment(tmp_path)) as program:
            program.until("演示" if place == LIST else " 个")
            program.burst(0.3)
            moves = [program.burst(0.1, keys=b"\x1b[B", silent=5).size for _ in range(5)]
            page = program.burst(0.2, keys=b"\x1b[6~", silent=5).size
            program.leave(b"q")
        cost[size] = sorted(moves)[2], page
    assert all(move <= BYTES_A_MOVE and page <= BYTES_A_PAGE for move, page in cost.values()), cost
    assert cost[LARGE][0] <= cost[SMALL][0] + 150


def test_parsing_takes_as_many_steps_a_character_in_a_long_document_as_in_a_short_one() -> None:
    def steps(releases: int) -> float:
        text = "".join(release(number) for number in range(releases))
        calls = 0

        def count(_frame: object, event: str, _given: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            parse(text)
        finally:
            sys.setprofile(None)
        return calls / len(text)

    steps(1)
    assert steps(16) <= 1.15 * steps(4)
