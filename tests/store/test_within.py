"""What lies within a place: its changes, the places inside it, its releases in time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.figure import Reading, Release
from store.answers.changes import Changes
from store.answers.cities import Cities
from store.answers.timeline import Timeline
from store.importing import Importer
from store.opening import open_store
from store.store import Store
from tests.small_store import HUNDRED, SUMMER, build, figure

CRIME, FRAUD = "incidents.criminal", "solve.case.telecom_fraud"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(build(tmp_path_factory.mktemp("within") / "small.duckdb")) as opened:
        yield opened


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Store]:
    """Changes with and without an amount of the same time beside them."""

    def release(key: str, published: str) -> Release:
        return Release(key, "演示", "演示日报", published, "", "media", "", "420000", SUMMER)

    path = tmp_path / "told.duckdb"
    with Importer(path, empty=True) as importer:
        importer.add(
            Reading(release("one", "2023-08-01"), (
                figure("10", "10", "%", "破获电诈案件", "420000", SUMMER, metric_id=FRAUD, kind="change", basis="yoy"),
                figure("700", "700", "起", "破获电诈案件", "420000", SUMMER, metric_id=FRAUD),
                figure("90", "90", "起", "破获电诈案件", "420000", SUMMER, metric_id=FRAUD, period="7月"),
                figure("5", "-5", "%", "刑事警情", "420600", SUMMER, metric_id=CRIME, kind="change", basis="yoy"),
                figure("6", "-6", "%", "刑事警情", "420000", SUMMER, metric_id=CRIME, kind="change", basis="yoy"),
                figure("3", "3", "%", "演示警情", "420000", SUMMER, kind="change", basis="pop", scope="case"),
                figure("2", "2", "倍", "演示警情", "420000", kind="multiple", basis="other", period="2021年"),
            ))
        )  # fmt: skip
        importer.add(
            Reading(release("two", "2023-09-30"), (
                figure("900", "900", "起", "刑事警情", "420000", SUMMER, metric_id=CRIME),
            ))
        )  # fmt: skip
    with open_store(path) as opened:
        yield opened


def test_changes_stand_latest_first_and_the_place_before_its_parts(told: Store) -> None:
    rows = told.ask_all(Changes("420000"))
    assert [(row.year, row.region, str(row.value)) for row in rows] == [
        (2023, "420000", "-6"), (2023, "420000", "10"), (2023, "420600", "-5"), (2021, "420000", "2"),
    ]  # fmt: skip


def test_a_year_narrows_and_another_has_nothing(told: Store) -> None:
    assert [str(row.value) for row in told.ask_all(Changes("420000", 2021))] == ["2"]
    assert told.ask_all(Changes("420000", 2020)) == []


def test_an_amount_is_of_the_same_release_and_time_or_there_is_none(told: Store) -> None:
    amounts = {str(row.value): row.amount for row in told.ask_all(Changes("420000", 2023))}
    assert amounts == {"10": Decimal(700), "-6": None, "-5": None}


def test_changes_of_the_country_are_all_that_are_placed(store: Store) -> None:
    regions = {row.region for row in store.ask_all(Changes("000000"))}
    assert regions == {"000000", "330000", "420000", "420100"}


def test_a_county_counts_for_its_city_and_a_city_for_the_province(store: Store) -> None:
    assert [(row.short, row.figures, row.releases) for row in store.ask_all(Cities("420000"))] == [("武汉", 3, 1)]
    assert {row.short: row.level for row in store.ask_all(Cities("000000"))}["湖北"] == "province"
    assert store.ask_all(Cities("620000")) == []


def test_a_running_total_runs_through_its_releases(store: Store) -> None:
    rows = store.ask_all(Timeline(HUNDRED, "450000"))
    assert [(row.published, row.metric, row.value, row.approx) for row in rows] == [
        ("2022-08-10", "打掉犯罪团伙", Decimal(120), "exact"),
        ("2022-09-28", "打掉犯罪团伙", Decimal(212), "exact"),
        ("2022-09-28", "打掉犯罪团伙", Decimal(210), "over"),
    ]
    assert [row.figures for row in rows] == [1, 2, 1]


def test_a_release_without_the_metric_is_in_the_line_without_a_value(store: Store) -> None:
    rows = store.ask_all(Timeline(SUMMER, "420000"))
    assert [(row.release_id, row.value is None) for row in rows] == [("wuhan-a", True), ("hubei-a", False)]


def test_standing_work_has_a_line_too(store: Store) -> None:
    [row] = store.ask_all(Timeline("", "420000"))
    assert (row.release_id, row.metric_id, row.value) == ("hubei-b", "", None)
