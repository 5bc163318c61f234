"""A small store in a file of its own, and one that all tests of a module only read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store, open_store
from tests import small_store


@pytest.fixture
def small_path(tmp_path: Path) -> Path:
    return small_store.build(tmp_path / "small.duckdb")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(small_store.build(tmp_path_factory.mktemp("small") / "small.duckdb")) as store:
        yield store
