"""How places stand beside each other: ranks and how far they reach, changes beside headlines, ranges of metrics."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from seeds.figure import Reading, Release
from store.answers.campaigns import Campaigns
from store.answers.metrics import Metrics
from store.answers.ranking import Ranking
from store.answers.standings import Standings
from store.importing import Importer
from store.opening import open_store
from store.store import Store
from tests.small_store import HUNDRED, SUMMER, build, figure

GANG, CRIME = "dismantle.gang", "incidents.criminal"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(build(tmp_path_factory.mktemp("standings") / "small.duckdb")) as opened:
        yield opened


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three provinces and the country in one campaign, a fourth that tells of one month alone."""

    def reading(code: str, count: str, *, period: str | None = None) -> Reading:
        release = Release(code, "演示", "演示网", "2023-09-30", "", "official", "", code, SUMMER)
        crime = figure("8", "-8", "%", "刑事警情", code, SUMMER, metric_id=CRIME, kind="change", basis="yoy")
        level = figure("900", "900", "起", "刑事警情", code, SUMMER, metric_id=CRIME)
        gang = figure(count, count, "个", "打掉犯罪团伙", code, SUMMER, metric_id=GANG, period=period)
        return Reading(release, (gang, level, crime) if code == "420000" else (gang,))

    path = tmp_path_factory.mktemp("three") / "three.duckdb"
    with Importer(path, empty=True) as importer:
        for one in (
            reading("420000", "30"),
            reading("430000", "40"),
            reading("440000", "30"),
            reading("000000", "300"),
        ):
            importer.add(one)
        importer.add(reading("450000", "5", period="7月"))
    with open_store(path) as opened:
        yield opened


def test_a_ranking_tells_among_how_many_and_of_how_many_places(three: Store) -> None:
    rows = three.ask_all(Ranking(GANG))
    assert [(row.region, row.rank, row.ranked, row.covered) for row in rows] == [
        ("430000", 1, 3, 4), ("420000", 2, 3, 4), ("440000", 2, 3, 4), ("450000", None, 0, 4),
    ]  # fmt: skip


def test_the_edition_that_most_places_report_comes_first(store: Store) -> None:
    covered = [row.covered for row in store.ask_all(Ranking(GANG))]
    assert covered == sorted(covered, reverse=True)


def test_the_headline_of_a_campaign_has_its_rank_and_its_change(three: Store) -> None:
    [row] = three.ask_all(Campaigns("420000"))
    assert (row.headline_id, row.rank, row.ranked) in {(GANG, 2, 3), (CRIME, 1, 1)}
    [country] = three.ask_all(Campaigns("000000"))
    assert (country.rank, country.ranked) == (None, None)


def test_a_change_stands_beside_the_amount_of_the_same_metric_alone(store: Store, three: Store) -> None:
    [row] = three.ask_all(Campaigns("420000"))
    told = (row.change, row.change_basis)
    assert told == ((Decimal(-8), "yoy") if row.headline_id == CRIME else (None, None))
    assert all(row.change is None for row in store.ask_all(Campaigns("450000")))


def test_standings_are_those_of_the_ranking_and_the_share_is_of_the_country(three: Store) -> None:
    ranks = {row.figure_id: row.rank for row in three.ask_all(Ranking(GANG)) if row.region == "420000"}
    [row] = [row for row in three.ask_all(Standings(SUMMER, "420000")) if row.figure_id in ranks]
    assert (row.rank, row.ranked, row.national_share) == (2, 3, Decimal(10))
    assert three.ask_all(Standings(HUNDRED, "420000")) == []
    assert three.ask_all(Standings(SUMMER, "450000")) == [], "a part of the time has no rank"


def test_the_range_of_a_metric_is_of_what_provinces_state(three: Store, store: Store) -> None:
    gang = next(row for row in three.ask_all(Metrics()) if row.metric_id == GANG)
    assert (gang.least, gang.most) == (Decimal(5), Decimal(40))
    assert gang.years == (5,)
    by_id = {row.metric_id: row for row in store.ask_all(Metrics())}
    assert (by_id["seize.drugs"].least, by_id["seize.drugs"].most) == (None, None), "a multiple is no amount"
    assert sum(by_id[GANG].years) == by_id[GANG].figures - 1, "one release has no date"
