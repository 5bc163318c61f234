"""One small store for all tests of commands, which only read it, and ``zhanbao show`` of it in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import Show, Shown
from tests.small_store import build
from tui.cli import main


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store's file."""
    return build(tmp_path_factory.mktemp("store") / "small.duckdb")


@pytest.fixture
def show(small_store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Show:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments: str) -> Shown:
        code = main(["show", *arguments, "--db", str(small_store)])
        captured = capsys.readouterr()
        return Shown(code, captured.out, captured.err)

    return run
