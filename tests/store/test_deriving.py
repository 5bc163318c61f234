"""Values that no release states: what they are worked out of, how exact they are, and that they are right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.figure import Reading, Release
from seeds.terms import Approx
from store import Order, Store, open_store
from store.answers.deriving import PRECISION, Derived, product_approx, quotient_approx, quotient_approx_sql, rounded
from store.answers.metrics import Metrics
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking, RankRow
from store.connecting import memory
from tests.small_store import HUNDRED, SUMMER, figure
from tests.store.readings import run

APPROX: tuple[Approx, ...] = get_args(Approx)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("shipped") / "store.duckdb") as store:
        yield store


def test_per_million_is_where_the_arithmetic_puts_it(shipped: Store) -> None:
    residents = {row.code: row.residents for row in shipped.ask_all(Provinces())}
    with shipped.ask(Metrics(), Order("figures", descending=True)) as listing:
        metrics = listing.page(0, 60)
    seen = set()
    for metric in metrics:
        rows = shipped.ask_all(Ranking(metric.metric_id, per="million"))
        editions = {(row.campaign_id, row.year) for row in rows}
        for row in rows:
            value, divisor = row.formula.removesuffix(" × 1000000").split(" ÷ ") if row.formula else ("", "")
            assert bool(value) == (row.unranked != "unit")
            if value:
                seen.add(row.region)
                assert int(divisor) == residents[row.region]
                exactly = Decimal(value) * 1_000_000 / residents[row.region]
                assert row.per_million == pytest.approx(exactly, rel=Decimal("1e-12"), abs=Decimal("0.00005"))
        for edition in editions:
            values = [row for row in rows if (row.campaign_id, row.year) == edition and row.rank is not None]
            for row in values:
                assert row.rank == 1 + sum(1 for other in values if _density(other) > _density(row))
    assert {"540000", "440000"} <= seen


def _density(row: RankRow) -> Fraction:
    value, divisor = row.formula.removesuffix(" × 1000000").split(" ÷ ")
    return Fraction(value) / int(divisor)


def test_what_is_stated_has_no_formula(small: Store) -> None:
    assert {row.formula for row in small.ask_all(Ranking("dismantle.gang"))} == {""}
    rows = small.ask_all(Ranking("dismantle.gang", campaign_id=SUMMER, per="million"))
    assert [(row.region_name, row.rank, row.formula) for row in rows] == [
        ("浙江", 1, "500 ÷ 64567588 × 1000000"),
        ("湖北", 2, "415 ÷ 57752557 × 1000000"),
    ]
    assert [row.approx for row in rows] == ["about", "exact"]


def test_cities_have_no_residents_to_be_measured_by(small: Store) -> None:
    (row,) = small.ask_all(Ranking("dismantle.gang", level="city", per="million"))
    assert (row.rank, row.unranked, row.per_million, row.formula) == (None, "residents", None, "")


@given(st.sampled_from(APPROX), st.sampled_from(APPROX))
def test_how_exact_a_quotient_is(over: Approx, under: Approx) -> None:
    found = quotient_approx(over, under)
    if "about" in (over, under):
        assert found == "about"
    assert quotient_approx(over, "exact") == over
    assert product_approx(over, under) == product_approx(under, over)
    assert (found == "exact") == (over == under == "exact")


@pytest.mark.parametrize(
    ("over", "under", "expected"),
    [
        ("over", "exact", "over"), ("exact", "over", "under"), ("exact", "under", "over"), ("over", "under", "over"),
        ("over", "over", "about"), ("under", "under", "about"), ("under", "over", "under"),
    ],
)  # fmt: skip
def test_more_than_a_hundred_by_two_is_more_than_fifty(over: Approx, under: Approx, expected: Approx) -> None:
    assert quotient_approx(over, under) == expected


def test_the_database_says_the_same() -> None:
    with memory() as connection:
        for over in APPROX:
            for under in APPROX:
                said = quotient_approx_sql(f"'{over}'", f"'{under}'")
                found = connection.execute(f"SELECT {said}").fetchone()
                assert found == (quotient_approx(over, under),)
        assert connection.execute(f"SELECT CAST(2.39814 AS {PRECISION})").fetchone() == (rounded(Decimal("2.39814")),)


GANG = figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang")
DONE = Release("a", published="2023-10-08", region="420000")


def derived(path: Path, *readings: Reading) -> dict[str, Derived]:
    """What follows from the first figure of the first reading."""
    run(path, readings)
    with open_store(path) as store:
        card = store.figure(f"{readings[0].release.id}.1")
        assert card is not None
        return {one.name: one for one in card.derived}


def test_a_share_of_the_country_is_told_of_one_edition_and_day(tmp_path: Path) -> None:
    nation = replace(GANG, region="000000", value=Decimal(4150), approx="over")
    found = derived(tmp_path / "x.duckdb", Reading(DONE, (GANG,)), Reading(replace(DONE, id="b"), (nation,)))
    share = found["national_share"]
    assert (share.value, share.unit, share.approx, share.sources) == (Decimal(10), "%", "under", ("a.1", "b.1"))
    with open_store(tmp_path / "x.duckdb") as store:
        (row,) = store.ask_all(Ranking("dismantle.gang"))
    assert (row.national_share, row.national_share_approx, row.national_figure) == (Decimal(10), "under", "b.1")


@pytest.mark.parametrize(("published", "approx"), [("2023-09-20", "about"), ("2023-07-20", None)])
def test_a_country_counted_until_another_day_makes_a_rough_share_or_none(
    tmp_path: Path, published: str, approx: str | None
) -> None:
    nation = replace(GANG, region="000000", value=Decimal(4150))
    found = derived(
        tmp_path / "x.duckdb", Reading(DONE, (GANG,)), Reading(replace(DONE, id="b", published=published), (nation,))
    )
    assert (found["national_share"].approx if "national_share" in found else None) == approx


def test_a_change_follows_from_two_whole_editions(tmp_path: Path) -> None:
    before = replace(GANG, value=Decimal(332), campaign="百日行动", campaign_id=HUNDRED)
    earlier = Release("b", published="2022-10-08", region="420000")
    change = derived(tmp_path / "x.duckdb", Reading(DONE, (GANG,)), Reading(earlier, (before,)))["change"]
    assert (change.value, change.unit, change.sources) == (Decimal(25), "%", ("a.1", "b.1"))


def test_no_change_follows_from_an_edition_that_still_ran(tmp_path: Path) -> None:
    before = replace(GANG, value=Decimal(332), campaign="百日行动", campaign_id=HUNDRED)
    earlier = Release("b", published="2022-08-08", region="420000")
    assert "change" not in derived(tmp_path / "x.duckdb", Reading(DONE, (GANG,)), Reading(earlier, (before,)))


def test_a_change_of_standing_work_follows_from_two_years(tmp_path: Path) -> None:
    year = replace(GANG, campaign=None, campaign_id=None, period="2022年")
    before = replace(year, period="2021年", value=Decimal(500), approx="over")
    change = derived(tmp_path / "x.duckdb", Reading(DONE, (year, before)))["change"]
    assert (change.value, change.approx) == (Decimal(-17), "under")


def test_a_rate_and_its_whole_imply_the_part(tmp_path: Path) -> None:
    rate = figure(
        "80", "80", "%", "刑事破案率", "420000", metric_id="rate.clearance.criminal", kind="share", period="2022年"
    )
    filed = figure("500", "500", "起", "刑事立案", "420000", metric_id="file.case.criminal", period="2022年")
    implied = derived(tmp_path / "x.duckdb", Reading(DONE, (rate, filed)))["implied"]
    assert (implied.metric_id, implied.value, implied.unit, implied.approx) == (
        "solve.case.criminal", Decimal(400), "起", "about",
    )  # fmt: skip
    solved = replace(filed, metric_id="solve.case.criminal", value=Decimal(400))
    implied = derived(tmp_path / "y.duckdb", Reading(DONE, (rate, solved)))["implied"]
    assert (implied.metric_id, implied.value) == ("file.case.criminal", Decimal(500))
    both = derived(tmp_path / "z.duckdb", Reading(DONE, (rate, filed, solved)))
    assert "implied" not in both


def test_nothing_follows_from_a_single_case(small: Store) -> None:
    card = small.figure("wuhan-a.3")
    assert card is not None
    assert card.derived == ()
