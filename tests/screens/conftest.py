"""The dashboard over the small store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests import small_store
from tests.screens.picture import settle
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens.answering import Desk
from tui.script import Script

Opened = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


@pytest.fixture(scope="session")
def small_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_store.build(tmp_path_factory.mktemp("small") / "small.duckdb")


@pytest.fixture
def desk(small_path: Path) -> Iterator[Desk]:
    desk = Desk(small_path)
    yield desk
    desk.close()


@pytest.fixture
def opened(desk: Desk) -> Opened:
    """``async with opened(place, size, script) as pilot``: the dashboard, its first answer on screen."""

    @asynccontextmanager
    async def run(
        place: str = "provinces", size: tuple[int, int] = (80, 24), script: Script = "hans"
    ) -> AsyncIterator[Pilot[Any]]:
        app = Dashboard(desk, parse(place), script)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield pilot

    return run
