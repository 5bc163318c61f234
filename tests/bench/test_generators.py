"""Generated releases and stores are what they claim to be: plausible, and the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from seeds import parse
from store import open_store
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking
from store.connecting import connect
from tests.bench.releases import LENGTH, release, write
from tests.bench.stores import PER_RELEASE, built


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("stores"), 4_000)


def test_releases_are_the_same_by_seed_and_differ_by_number() -> None:
    assert release(3) == release(3)
    assert len({release(number, seed) for number in range(20) for seed in (1, 2)}) == 40


def test_releases_have_the_length_and_the_figures_of_the_genre() -> None:
    texts = [release(number) for number in range(10)]
    assert all(LENGTH <= len(text) <= 1.3 * LENGTH for text in texts)
    characters_a_figure = sum(map(len, texts)) / sum(len(parse(text).figures) for text in texts)
    assert 40 <= characters_a_figure <= 80


def test_releases_that_are_written_already_stay(tmp_path: Path) -> None:
    first = write(tmp_path / "documents", 2) / "000000.txt"
    first.write_text("kept", encoding="utf-8")
    write(tmp_path / "documents", 3)
    assert first.read_text(encoding="utf-8") == "kept"
    assert len(list(first.parent.iterdir())) == 3


def test_a_store_is_made_once_and_of_whole_releases(store: Path) -> None:
    before = store.stat().st_mtime_ns
    assert built(store.parent, 4_000) == store
    assert store.stat().st_mtime_ns == before
    with open_store(store, create=False) as opened:
        info = opened.info()
    assert info.releases == 4_000 // PER_RELEASE
    assert info.figures == 4_000


def test_every_figure_of_a_store_refers_to_what_is_there(store: Path) -> None:
    with connect(store) as connection:
        orphans = connection.execute(
            "SELECT count(*) FROM figure f LEFT JOIN release r USING (release_id) LEFT JOIN metric m USING (metric_id) "
            "LEFT JOIN region p ON p.code = f.region LEFT JOIN campaign c ON c.campaign_id = f.campaign_id "
            "WHERE r.title IS NULL OR (f.metric_id IS NOT NULL AND m.label IS NULL) OR p.name IS NULL "
            "OR (f.campaign_id IS NOT NULL AND c.name IS NULL)"
        ).fetchall()
    assert orphans == [(0,)]


def test_a_store_answers_as_a_real_one_does(store: Path) -> None:
    with open_store(store, create=False) as opened:
        assert sum(row.figures > 0 for row in opened.ask_all(Provinces())) > 25
        ranked = [row for row in opened.ask_all(Ranking("dismantle.gang")) if row.rank is not None]
    assert len({row.campaign_id for row in ranked}) > 1
    assert max(row.rank or 0 for row in ranked) > 3
