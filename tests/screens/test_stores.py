"""A dashboard that is left open for days: its store is opened anew now and then, and nobody notices."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from seeds.figure import Reading, Release
from store.importing import Importer
from store.schema import SCHEMA_VERSION
from tests import small_store
from tests.screens.picture import lines, press, settle
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens import stores
from tui.screens.answering import Desk
from tui.screens.answers import TableAnswer
from tui.screens.history import Visit

_OPEN = Path("/proc/self/fd")
pytestmark = pytest.mark.skipif(not _OPEN.exists(), reason="needs /proc")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that is opened anew after three questions."""
    monkeypatch.setattr(stores, "_QUESTIONS", 3)
    return small_store.build(tmp_path / "own.duckdb")


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    own = Desk(path)
    yield own
    own.close()


def times_open(path: Path) -> int:
    return sum(one.resolve() == path for one in _OPEN.iterdir())


def answered(desk: Desk, place: str) -> TableAnswer:
    answer = desk.answer(Visit(parse(place)))
    assert isinstance(answer, TableAnswer)
    return answer


def test_what_is_on_screen_goes_on_with_its_store_which_is_closed_with_it(desk: Desk, path: Path) -> None:
    for place in ("provinces", "metrics"):
        answered(desk, place).close()
        assert not desk.tired
    shown = answered(desk, "rank/dismantle.gang")
    assert desk.tired
    desk.rest()
    assert times_open(path) == 2
    assert shown.listing.page(0, 9) == shown.window.rows()[:9], "its pages can still be had"
    after = answered(desk, "rank/dismantle.gang")
    assert after.window.rows() == shown.window.rows()
    shown.close()
    desk.rest()
    assert times_open(path) == 1
    assert after.listing.page(0, 9) == after.window.rows()[:9]
    assert not desk.tired


def test_a_store_that_is_being_asked_is_not_closed(desk: Desk, path: Path) -> None:
    with desk._stores.asked() as store:
        for _ in range(3):
            answered(desk, "provinces").close()
        desk.rest()
        desk.rest()
        assert store.release("hubei-a") is not None
    desk.rest()
    assert times_open(path) == 1


def test_another_version_of_the_file_is_read_on_request_only(desk: Desk, path: Path) -> None:
    def releases() -> int:
        with closing(answered(desk, "releases/湖北")) as answer:
            return answer.window.count

    before = [releases() for _ in range(3)]
    new = Release("new", published="2024-05-01", region="420000")
    with Importer(path) as importer:
        importer.add(Reading(new, (small_store.figure("7", "7", "个", "打掉犯罪团伙", "420000"),)))
    desk.rest()
    assert desk.changed
    assert releases() == before[-1]
    desk.renew()
    assert releases() == before[-1] + 1
    assert not desk.changed


def test_a_store_of_an_older_zhanbao_is_brought_up_and_then_is_the_present_one(desk: Desk, path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", [str(SCHEMA_VERSION - 1)])
    answered(desk, "provinces").close()
    assert not desk.changed


async def test_a_reader_notices_nothing(desk: Desk, path: Path) -> None:
    async with Dashboard(desk, parse("provinces"), "hans").run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "down", "down", "down")
        before = lines(pilot.app)
        for _ in range(6):
            await press(pilot, "enter", "escape")
            assert lines(pilot.app) == before
        assert 1 <= times_open(path) <= 2
