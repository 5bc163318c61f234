"""A listing is an Arrow stream: what takes one gets the very rows of its pages, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import duckdb
import pytest

from store.answers.question import Order
from store.opening import open_store
from store.store import Store
from tui.asking import question
from tui.place import parse
from tui.resolving import resolve


@pytest.fixture(scope="module")
def store(small_store: Path) -> Iterator[Store]:
    with open_store(small_store) as opened:
        yield opened


@pytest.mark.parametrize(
    "place", ["provinces", "湖北/夏季行动@2023", "rank/dismantle.gang", "search/湖北", "西藏/夏季行动@2023"]
)
def test_the_rows_of_a_stream_are_those_of_the_pages(place: str, store: Store) -> None:
    asked = question(resolve(parse(place), store))
    with store.ask(asked, Order(asked.key, descending=True)) as listing, duckdb.connect() as other:
        paged = [plain(astuple(row)) for row in listing.page(0, listing.count)]
        assert [plain(row) for row in other.sql("SELECT * FROM listing").fetchall()] == paged
        assert [plain(astuple(row)) for row in listing.page(0, 1)] == paged[:1]


def plain(values: tuple[object, ...]) -> tuple[object, ...]:
    """Lists as tuples; decimals are equal whatever their scale."""
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)
