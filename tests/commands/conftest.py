"""One small store for all tests of commands: they only read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_store import build


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store's file."""
    return build(tmp_path_factory.mktemp("store") / "small.duckdb")
