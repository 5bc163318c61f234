"""A number finds every figure of its value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from store import open_store
from store.answers.search import Search
from tests.store.readings import READ, run

_FIGURES = 60


def test_no_figure_of_a_value_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "many.duckdb"
    releases = [
        replace(
            READ, release=replace(READ.release, id=f"{at:06x}", url=f"https://example.org/{at}"), source=f"{at}.txt"
        )
        for at in range(_FIGURES)
    ]
    run(path, releases)
    with open_store(path, create=False) as store:
        hits = store.ask_all(Search("415"))
    assert len({hit.place for hit in hits if hit.kind == "figure"}) == _FIGURES
