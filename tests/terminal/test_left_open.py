"""A dashboard that is left open while the store is replaced again and again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_dashboard import DOWN, command, store

__all__ = ["store"]  # the fixture

_OPEN = Path("/proc/self/fd")


@pytest.mark.skipif(not _OPEN.exists(), reason="needs /proc")
def test_versions_of_the_store_that_nobody_sees_any_more_are_closed(store: Path, tmp_path: Path) -> None:
    own, spare = tmp_path / "own.duckdb", tmp_path / "spare.duckdb"
    shutil.copyfile(store, own)
    with Terminal(command(own), (80, 24)) as terminal:
        terminal.see("湖北")
        for _ in range(6):
            shutil.copyfile(store, spare)
            spare.replace(own)
            terminal.send(DOWN)
            terminal.press("R")  # the store says the same: there is nothing to paint
            terminal.drain(0.2)
        held = [str(one.readlink()) for one in Path(f"/proc/{terminal.process}/fd").iterdir()]
        assert sum("own.duckdb" in name for name in held) <= 2, "the version that is asked, and the one before it"
        terminal.send("q")
        assert terminal.end() == 0
