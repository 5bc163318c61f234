"""What is not of the same stands side by side, or in one ranking, with a mark; and the likest figures are chosen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.figure import Reading, Release
from store import open_store
from store.answers.compare import Compare, CompareRow
from store.answers.endings import Endings
from store.answers.ranking import Ranking
from tests.screens.picture import lines, settle
from tests.small_store import SUMMER, figure
from tests.store.readings import run
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens.answering import Desk
from tui.script import Script

HUBEI, GUANGXI, GANSU = "420000", "450000", "620000"
YEARS = "扫黑除恶专项斗争@"
GANGS = "dismantle.gang"


def release(name: str, day: str, region: str, campaign: str, value: str, period: str | None = None) -> Reading:
    gangs = figure(value, value, "个", "打掉犯罪团伙", region, campaign, metric_id=GANGS, period=period)
    return Reading(Release(name, name, "演示日报", day, "", "media", "", region, campaign), (gangs,), source="shipped")


def standing(name: str, day: str, region: str, value: str, period: str) -> Reading:
    gangs = figure(value, value, "个", "打掉犯罪团伙", region, metric_id=GANGS, period=period)
    return Reading(Release(name, name, "演示日报", day, "", "media", "", region), (gangs,), source="shipped")


@pytest.fixture(scope="module")
def unlike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two places of which one was counted two years longer; one of them also in a campaign that the third had too."""
    path = tmp_path_factory.mktemp("unlike") / "unlike.duckdb"
    run(
        path,
        [
            release("hubei-years", "2018-12-20", HUBEI, YEARS, "21"),
            release("hubei-summer", "2023-09-20", HUBEI, SUMMER, "4"),
            release("guangxi-years", "2020-12-10", GUANGXI, YEARS, "60"),
            release("gansu-summer", "2023-09-25", GANSU, SUMMER, "9"),
        ],
    )
    return path


def compared(path: Path, *regions: str) -> dict[str | None, CompareRow]:
    """The rows of a comparison, by the campaign of their first figure."""
    with open_store(path) as store:
        rows = store.ask_all(Compare(regions))
    return {next(one for one in row.campaign_ids if one): row for row in rows}


def test_what_was_counted_until_days_far_apart_is_not_alike(unlike: Path) -> None:
    row = compared(unlike, HUBEI, GUANGXI)[YEARS]
    assert not row.alike
    assert row.until == ("2018-12-20", "2020-12-10")
    assert compared(unlike, HUBEI, GANSU)[SUMMER].alike


def test_a_place_that_has_the_metric_of_another_edition_is_no_gap(unlike: Path) -> None:
    rows = compared(unlike, HUBEI, GUANGXI, GANSU)
    assert rows[YEARS].elsewhere == (False, False, True)
    assert rows[SUMMER].elsewhere == (False, True, False)
    assert rows[SUMMER].elsewhere_values == (None, Decimal(60), None)
    assert rows[YEARS].elsewhere_values == (None, None, Decimal(9))


def test_an_edition_that_more_places_share_comes_before_a_later_one(tmp_path: Path) -> None:
    path = tmp_path / "shared.duckdb"
    run(
        path,
        [
            *(release(f"{region}-2020", "2020-12-10", region, YEARS, "60") for region in (HUBEI, GUANGXI, GANSU)),
            *(release(f"{region}-2023", "2023-09-20", region, SUMMER, "4") for region in (HUBEI, GUANGXI)),
        ],
    )
    assert list(compared(path, HUBEI, GUANGXI, GANSU)) == [YEARS, SUMMER]


def test_a_shared_edition_is_preferred_but_a_part_of_it_is_no_figure_of_it(tmp_path: Path) -> None:
    path, lasting = tmp_path / "parts.duckdb", "常态化扫黑除恶斗争@"
    summers = [
        release("hubei-summer", "2023-09-20", HUBEI, SUMMER, "4"),
        release("guangxi-summer", "2022-09-20", GUANGXI, "百日行动@2022", "1"),
        release("hubei-years", "2024-08-29", HUBEI, lasting, "27"),
    ]
    run(path, [*summers, release("guangxi-part", "2023-11-22", GUANGXI, lasting, "7", "2023年1月至11月")])
    [row] = compared(path, HUBEI, GUANGXI).values()
    assert (row.values, row.alike) == ((Decimal(4), Decimal(1)), False), (
        "eleven months beside four years would be less alike"
    )
    run(path, [release("guangxi-years", "2024-08-20", GUANGXI, lasting, "9")])
    [row] = compared(path, HUBEI, GUANGXI).values()
    assert (row.values, row.alike) == ((Decimal(27), Decimal(9)), True)


def test_without_a_common_edition_the_figures_of_like_spans_stand_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "spans.duckdb"
    run(
        path,
        [
            release("hubei-summer", "2023-09-20", HUBEI, SUMMER, "4"),
            release("hubei-years", "2024-08-29", HUBEI, "常态化扫黑除恶斗争@", "27"),
            release("gansu-years", "2020-12-10", GANSU, YEARS, "60"),
        ],
    )
    [row] = compared(path, HUBEI, GANSU).values()
    assert [int(value) for value in row.values if value is not None] == [27, 60]
    assert not row.alike


def test_an_edition_with_ends_far_apart_is_told_of(unlike: Path) -> None:
    with open_store(unlike) as store:
        [row] = store.ask_all(Endings(Ranking(GANGS)))
    assert (row.campaign_id, row.first, row.last) == (YEARS, "2018-12-20", "2020-12-10")


@pytest.fixture
def unlike_desk(unlike: Path) -> Iterator[Desk]:
    desk = Desk(unlike)
    yield desk
    desk.close()


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_a_ranking_marks_who_was_counted_until_long_before(columns: int, unlike_desk: Desk) -> None:
    app = Dashboard(unlike_desk, parse(f"rank/{GANGS}?campaign={YEARS}"), "hans")
    async with app.run_test(size=(columns, 24)) as pilot:
        await settle(pilot)
        heading, *rows = lines(pilot.app)[1:4]
        assert "≠" in heading
        assert [("≠" in row, row.split()[0]) for row in rows] == [(False, "广西"), (True, "湖北")]
        assert "≠ 截至 2018-12–2020-12" in lines(pilot.app)[-2]


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_a_comparison_marks_what_is_unlike_at_every_width(columns: int, unlike_desk: Desk) -> None:
    app = Dashboard(unlike_desk, parse("compare/湖北+广西+甘肃"), "en")
    async with app.run_test(size=(columns, 24)) as pilot:
        await settle(pilot)
        rows = [line for line in lines(pilot.app) if line.startswith(" Criminal g")]
        assert len(rows) == 2
        assert sorted(row.count("≠") for row in rows) == [1, 2]


@pytest.mark.parametrize(
    ("script", "period", "said"),
    [
        ("hans", "2019年至2023年", "统计 2019–2023"), ("en", "2019年至2023年", "covers 2019–2023"),
        ("hans", "2023年1月至5月", "统计 2023-01–05"), ("hans", "2023年至2023年5月", "统计 2023–2023-05"),
    ],
)  # fmt: skip
async def test_a_total_of_another_time_has_no_rank_among_single_years_and_says_its_span(
    script: Script, period: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "years.duckdb"
    run(
        path,
        [
            standing("hubei-year", "2024-01-20", HUBEI, "90", "2023年"),
            standing("gansu-year", "2024-01-25", GANSU, "80", "2023年"),
            standing("guangxi-years", "2024-02-10", GUANGXI, "400", period),
        ],
    )
    desk = Desk(path)
    app = Dashboard(desk, parse(f"rank/{GANGS}"), script)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = lines(pilot.app)[2:5]
    desk.close()
    assert [said in row for row in rows] == [False, False, True]
    assert [row.split()[1] for row in rows] == ["1/2", "2/2", "–"]
