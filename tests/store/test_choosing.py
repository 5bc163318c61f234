"""Which of several statements a cell shows, rule by rule, and what it says of the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from seeds.figure import Figure, Reading, Release
from store import Store, open_store
from store.answers.contenders import Contenders, Series
from store.answers.ranking import Ranking
from tests.small_store import HUNDRED, SUMMER, SWEEP, figure
from tests.store.readings import run

GANG = figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang")
OFFICIAL = Release("a", "标题", "甲报", "2023-08-20", "", "official", "", "420000")


def stated(path: Path, *statements: tuple[Release, Figure]) -> Store:
    """A store of releases with one figure each; their ids are a, b, c …"""
    readings = [
        Reading(replace(release, id=name), (one,)) for name, (release, one) in zip("abcdef", statements, strict=False)
    ]
    run(path, readings)
    return open_store(path)


def verdicts(store: Store, figure_id: str = "a.1") -> dict[str, str]:
    return {row.figure_id: row.verdict for row in store.ask_all(Contenders(figure_id))}


MEDIA = replace(OFFICIAL, host="media")
LATER = replace(OFFICIAL, published="2023-09-10")


@pytest.mark.parametrize(
    ("lost", "chosen", "rule"),
    [
        ((LATER, replace(GANG, unit="头")), (OFFICIAL, GANG), "unit"),
        ((LATER, replace(GANG, period="7月")), (OFFICIAL, GANG), "time"),
        ((LATER, replace(GANG, period="今年以来")), (OFFICIAL, GANG), "time"),
        ((LATER, replace(GANG, period="2023年")), (OFFICIAL, GANG), "time"),
        ((OFFICIAL, GANG), (replace(LATER, host="media"), replace(GANG, approx="over")), "earlier"),
        ((replace(OFFICIAL, published=""), GANG), (MEDIA, replace(GANG, approx="about")), "earlier"),
        ((LATER, replace(GANG, period="截至7月底")), (OFFICIAL, GANG), "earlier"),
        ((replace(LATER, published="2023-10-20"), GANG), (replace(MEDIA, published="2023-11-02"), GANG), "restated"),
        ((MEDIA, GANG), (OFFICIAL, replace(GANG, approx="over")), "media"),
        ((OFFICIAL, replace(GANG, approx="over")), (OFFICIAL, replace(GANG, confidence=0.5)), "rounded"),
        ((OFFICIAL, replace(GANG, confidence=0.5)), (OFFICIAL, GANG), "unsure"),
    ],
)
def test_each_rule_decides_where_those_before_it_do_not(
    tmp_path: Path, lost: tuple[Release, Figure], chosen: tuple[Release, Figure], rule: str
) -> None:
    with stated(tmp_path / "x.duckdb", lost, chosen) as store:
        assert verdicts(store) == {"a.1": rule, "b.1": "chosen"}
        assert [row.figure_id for row in store.ask_all(Ranking("dismantle.gang"))] == ["b.1"]


def test_statements_alike_in_all_are_chosen_by_their_ids(tmp_path: Path) -> None:
    with stated(tmp_path / "x.duckdb", (OFFICIAL, GANG), (OFFICIAL, GANG)) as store:
        assert verdicts(store, "b.1") == {"a.1": "chosen", "b.1": "repeated"}


def test_a_month_counts_until_its_last_day(tmp_path: Path) -> None:
    month, day = replace(GANG, period="截至8月底"), replace(GANG, period="截至8月20日")
    with stated(tmp_path / "x.duckdb", (LATER, day), (LATER, month)) as store:
        assert verdicts(store) == {"a.1": "earlier", "b.1": "chosen"}


def test_other_places_kinds_and_single_cases_are_in_other_cells(tmp_path: Path) -> None:
    others = [
        replace(GANG, region="420100"),
        replace(GANG, kind="change", basis="yoy", unit="%"),
        replace(GANG, scope="case"),
        replace(GANG, campaign_id=HUNDRED),
    ]
    with stated(tmp_path / "x.duckdb", (OFFICIAL, GANG), *((OFFICIAL, other) for other in others)) as store:
        assert verdicts(store) == {"a.1": "chosen"}
        assert verdicts(store, "d.1") == {}


def test_the_corps_reports_on_a_domain_of_its_own(tmp_path: Path) -> None:
    corps = replace(OFFICIAL, issuer="新疆生产建设兵团公安局", region="650000")
    province = replace(OFFICIAL, issuer="新疆维吾尔自治区公安厅", region="650000", published="2023-07-01")
    one = replace(GANG, region="650000")
    with stated(tmp_path / "x.duckdb", (corps, one), (province, one)) as store:
        assert [row.figure_id for row in store.ask_all(Ranking("dismantle.gang"))] == ["b.1"]
        assert verdicts(store) == {}


def test_two_releases_of_a_campaign_are_one_row_and_a_series_of_two(small: Store) -> None:
    (row,) = [row for row in small.ask_all(Ranking("dismantle.mafia_organization")) if row.region == "620000"]
    assert (row.figure_id, row.statements) == ("gansu-b.1", 2)
    assert [(one.published, str(one.value)) for one in small.ask_all(Series("gansu-b.1"))] == [
        ("2020-01-15", "31"), ("2021-05-07", "60"),
    ]  # fmt: skip
    card = small.figure("gansu-c.1")
    assert card is not None
    assert [one.figure_id for one in card.series] == ["gansu-c.1", "gansu-b.1"]
    assert [(one.figure_id, one.verdict) for one in card.contenders] == [
        ("gansu-b.1", "chosen"), ("gansu-c.1", "earlier"),
    ]  # fmt: skip


def test_a_series_holds_no_parts_and_one_figure_a_day(small: Store) -> None:
    assert [one.figure_id for one in small.ask_all(Series("gansu-a.1"))] == ["gansu-a.1"]
    assert [one.figure_id for one in small.ask_all(Series("guangxi-b.1"))] == ["guangxi-b.1", "guangxi-a.1"]


def test_a_year_of_standing_work_is_no_running_total(small: Store) -> None:
    assert small.ask_all(Series("hubei-b.1")) == []


def test_what_is_shown_without_a_rank_says_why(tmp_path: Path) -> None:
    sweep = figure("9", "9", "个", "打掉涉黑组织", "310000", SWEEP, metric_id="dismantle.mafia_organization")
    standing = replace(sweep, campaign=None, campaign_id=None, region="420000")
    statements = [
        (OFFICIAL, replace(sweep, period="2020年")),
        (OFFICIAL, replace(sweep, region="110000", period="上半年")),
        (OFFICIAL, replace(sweep, region="120000", unit="头")),
        (OFFICIAL, replace(sweep, region="130000", period="2017年以来")),
        (OFFICIAL, standing),
        (OFFICIAL, replace(standing, region="430000", period="今年以来")),
    ]
    with stated(tmp_path / "x.duckdb", *statements) as store:
        rows = store.ask_all(Ranking("dismantle.mafia_organization"))
        assert {row.figure_id[0]: (row.unranked, row.rank) for row in rows} == {
            "a": ("year", None), "b": ("part", None), "c": ("unit", None), "d": ("wider", None),
            "e": ("unstated", None), "f": ("running", None),
        }  # fmt: skip
