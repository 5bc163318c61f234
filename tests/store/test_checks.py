"""What the data checks find, what they leave in peace, and where it can be read."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.figure import Figure, Reading, Release
from store import Store, open_store
from store.answers.findings import Findings
from store.checks import CHECKS
from tests import small_store
from tests.small_store import SUMMER, figure
from tests.store.readings import run

GANG = figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang")
AUGUST = Release("a", "标题", "甲报", "2023-08-20", "", "official", "", "420000")
SEPTEMBER = replace(AUGUST, id="b", outlet="乙报", published="2023-09-10")
FILED = figure("500", "500", "起", "刑事立案", "420000", metric_id="file.case.criminal", period="2022年")
SOLVED = figure("400", "400", "起", "破获刑事案件", "420000", metric_id="solve.case.criminal", period="2022年")
RATE = figure("80", "80", "%", "破案率", "420000", metric_id="rate.clearance.criminal", kind="share", period="2022年")


def found(path: Path, *readings: Reading) -> set[tuple[str, str, str | None]]:
    """Check, figure and other figure of every finding without an explanation."""
    run(path, readings)
    with open_store(path) as store:
        return {(row.check, row.figure_id, row.other_id) for row in store.ask_all(Findings()) if not row.explanation}


@pytest.mark.parametrize(
    ("wrong", "check"),
    [
        (replace(GANG, unit="头"), "unit"),
        (replace(GANG, value=Decimal(-3)), "sign"),
        (replace(GANG, value=Decimal(-103), unit="%", kind="change", basis="yoy"), "sign"),
        (replace(RATE, value=Decimal(112)), "share"),
        (replace(GANG, period="截至9月30日", campaign_id=None), None),
        (replace(GANG, period="2023年12月"), "future"),
        (replace(GANG, value=Decimal(-99), unit="%", kind="change", basis="yoy"), None),
        (replace(RATE, value=Decimal(100)), None),
        (GANG, None),
    ],
)
def test_figures_that_are_wrong_by_themselves(tmp_path: Path, wrong: Figure, check: str | None) -> None:
    assert found(tmp_path / "x.duckdb", Reading(AUGUST, (wrong,))) == ({(check, "a.1", None)} if check else set())


def test_a_part_is_not_more_than_its_whole(tmp_path: Path) -> None:
    whole = GANG
    part = replace(GANG, metric="打掉电诈团伙", metric_id="dismantle.gang.telecom_fraud", value=Decimal(416))
    assert found(tmp_path / "x.duckdb", Reading(AUGUST, (whole, part))) == {("parts", "a.2", "a.1")}
    for other in (
        replace(part, value=Decimal(415)),
        replace(part, approx="about"),
        replace(part, period="7月"),
        replace(part, region="420100"),
        replace(part, campaign_id=None),
    ):
        assert found(tmp_path / "x.duckdb", Reading(AUGUST, (whole, other))) == set()
    over = replace(whole, approx="over")
    assert found(tmp_path / "x.duckdb", Reading(AUGUST, (over, part))) == set()


def test_a_rate_is_that_of_its_two_sides(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    assert found(path, Reading(AUGUST, (FILED, SOLVED, RATE))) == set()
    assert found(path, Reading(AUGUST, (FILED, SOLVED, replace(RATE, value=Decimal(91))))) == {("rate", "a.3", "a.2")}
    assert found(path, Reading(AUGUST, (FILED, replace(SOLVED, value=Decimal(501)), RATE))) == {("rate", "a.3", "a.2")}


def test_a_city_has_not_more_than_its_province(tmp_path: Path) -> None:
    city = replace(GANG, region="420100", value=Decimal(416))
    path = tmp_path / "x.duckdb"
    assert found(path, Reading(SEPTEMBER, (GANG,)), Reading(AUGUST, (city,))) == {("places", "a.1", "b.1")}
    assert found(path, Reading(replace(SEPTEMBER, published="2023-08-01"), (GANG,))) == set()  # it may have grown since
    assert found(path, Reading(SEPTEMBER, (replace(GANG, region="430000"),))) == set()


def test_a_running_total_does_not_fall(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    lower = replace(GANG, value=Decimal(400))
    assert found(path, Reading(AUGUST, (GANG,)), Reading(SEPTEMBER, (lower,))) == {("falls", "b.1", "a.1")}
    for harmless in (replace(lower, approx="over"), replace(lower, period="8月"), replace(lower, value=Decimal(415))):
        assert found(path, Reading(SEPTEMBER, (harmless,))) == set()


def test_outlets_that_contradict_each_other_stand_on_each_others_cards(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    other = replace(SEPTEMBER, published=AUGUST.published)
    assert found(path, Reading(AUGUST, (GANG,)), Reading(other, (replace(GANG, value=Decimal(451)),))) == {
        ("contradiction", "b.1", "a.1")
    }
    with open_store(path) as store:
        for own, against in (("a.1", "b.1"), ("b.1", "a.1")):
            card = store.figure(own)
            assert card is not None
            assert card.notes == ("contradiction: 451 个, but 415 个 by 甲报 (2023-08-20)",)
            assert [one.figure_id for one in card.others] == [against]


def test_one_quantity_told_twice_needs_no_explanation(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    assert found(path, Reading(AUGUST, (GANG,)), Reading(replace(AUGUST, id="b"), (GANG,))) == set()
    with open_store(path) as store:
        (row,) = store.ask_all(Findings())
    assert (row.check, row.figure_id, row.other_id) == ("duplicate", "b.1", "a.1")


def test_a_value_far_from_its_siblings_is_looked_at(tmp_path: Path) -> None:
    provinces = ("330000", "340000", "350000", "360000", "370000", "410000")
    siblings = [
        Reading(replace(AUGUST, id=region), (replace(GANG, region=region, value=Decimal(400)),)) for region in provinces
    ]
    path = tmp_path / "x.duckdb"
    assert found(path, *siblings, Reading(AUGUST, (GANG,))) == set()
    assert found(path, Reading(AUGUST, (replace(GANG, value=Decimal(4_150_000)),))) == {("magnitude", "a.1", None)}


def test_findings_go_when_what_they_found_goes(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    assert found(path, Reading(AUGUST, (replace(RATE, value=Decimal(112)),))) == {("share", "a.1", None)}
    assert found(path, Reading(AUGUST, (RATE,))) == set()


def test_every_check_can_be_run_and_says_what_it_means(small: Store) -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS) == 12
    assert all(check.meaning for check in CHECKS)
    assert [(row.check, row.figure_id, row.other_id) for row in small.ask_all(Findings())] == []


def test_of_what_ships_every_finding_is_explained(tmp_path: Path) -> None:
    with open_store(tmp_path / "shipped.duckdb") as store:
        findings = store.ask_all(Findings())
    assert findings
    assert [row for row in findings if not row.explanation] == []


def test_the_small_store_has_what_its_readings_say(small: Store) -> None:
    assert small.info().releases == len(small_store.readings())
