"""What ships, in a store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from seeds.shipped import shipped
from store import Store, open_store
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking
from store.answers.search import Search
from store.importing import Importer


@pytest.fixture(scope="module")
def shipped_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("shipped") / "store.duckdb") as store:
        yield store


def test_a_new_store_has_what_ships(shipped_store: Store) -> None:
    info = shipped_store.info()
    assert info.releases >= 200
    assert info.figures >= 2000
    assert info.documents == 0
    assert sum(1 for row in shipped_store.ask_all(Provinces()) if row.figures) == 31


def test_importing_what_ships_again_changes_nothing(shipped_store: Store) -> None:
    with Importer(shipped_store.path) as importer:
        assert {importer.add(reading).status for reading in shipped()} == {"unchanged"}


def test_gangs_dismantled_are_ranked_by_edition(shipped_store: Store) -> None:
    rows = {row.region: row for row in shipped_store.ask_all(Ranking("dismantle.gang"))}
    hubei = rows["420000"]
    assert (str(hubei.value), hubei.campaign_id, hubei.rank) == ("415", "夏季行动@2023", 1)
    assert hubei.title
    assert hubei.url


def test_the_dashboards_search_reaches_every_province_by_pinyin(shipped_store: Store) -> None:
    for province in shipped_store.ask_all(Provinces()):
        with shipped_store.ask(Search(province.english.lower())) as found:
            assert found.page(0, 1)[0].place == province.short
