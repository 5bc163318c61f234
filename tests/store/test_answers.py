"""What each question answers about the small store."""

from __future__ import annotations

from decimal import Decimal

import pytest

from store import Store
from store.answers.campaigns import Campaigns
from store.answers.figures import CampaignFigures, ReleaseFigures
from store.answers.metrics import Metrics
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking, RankRow
from store.answers.releases import Releases
from store.answers.search import Search
from tests.small_store import HUNDRED, SUMMER, SWEEP, TEXT


def ranked(rows: list[RankRow]) -> list[tuple[int | None, str, str, str | None]]:
    return [(row.rank, row.region_name, str(row.value), row.campaign_id) for row in rows]


def test_home_lists_the_31_provinces_with_what_is_there(small: Store) -> None:
    rows = {row.short: row for row in small.ask_all(Provinces())}
    assert len(rows) == 31
    hubei = rows["湖北"]
    assert (hubei.code, hubei.releases, hubei.campaigns, hubei.figures) == ("420000", 3, 1, 9)
    assert hubei.latest == "2024-01-20"
    assert rows["广东"].figures == 0
    assert rows["广东"].latest is None


def test_years_of_all_provinces_run_over_the_same_span(small: Store) -> None:
    rows = small.ask_all(Provinces())
    assert {len(row.years) for row in rows} == {2024 - 2019 + 1}
    gansu = next(row for row in rows if row.short == "甘肃")
    assert gansu.years == (0, 1, 2, 3, 0, 0)


def test_campaigns_of_a_place_hold_its_cities_and_end_with_standing_work(small: Store) -> None:
    rows = small.ask_all(Campaigns("420000"))
    assert [row.campaign_id for row in rows] == [SUMMER, ""]
    assert (rows[0].name, rows[0].year, rows[0].figures, rows[0].releases) == ("夏季行动", 2023, 7, 2)


def test_the_headline_is_of_the_place_itself(small: Store) -> None:
    rows = {row.campaign_id: row for row in small.ask_all(Campaigns("450000"))}
    assert (rows[HUNDRED].headline, rows[HUNDRED].headline_value) == ("打掉犯罪团伙", "212 个")
    assert rows[HUNDRED].headline_figure == "guangxi-a.1"
    zhejiang = {row.campaign_id: row for row in small.ask_all(Campaigns("330000"))}
    assert zhejiang[SWEEP].figures == 1
    assert zhejiang[SWEEP].headline == ""  # only its city Huzhou reports


def test_campaigns_of_the_country_are_all_of_them(small: Store) -> None:
    assert [row.campaign_id for row in small.ask_all(Campaigns("000000"))] == [SUMMER, HUNDRED, SWEEP, ""]


def test_figures_of_a_campaign_stand_by_group_and_catalogue(small: Store) -> None:
    rows = small.ask_all(CampaignFigures(SUMMER, "420000"))
    assert len(rows) == 7
    groups = [row.group for row in rows]
    assert groups == sorted(groups, key=groups.index)
    assert (rows[0].group, rows[0].value) == ("incidents", Decimal("-21.48"))
    assert {row.region for row in rows} == {"420000", "420100"}


def test_standing_work_is_the_campaign_without_a_name(small: Store) -> None:
    assert {row.campaign_id for row in small.ask_all(CampaignFigures("", "000000"))} == {None}


def test_values_are_the_numbers_as_stated(small: Store) -> None:
    values = [str(row.value) for row in small.ask_all(ReleaseFigures("hubei-b"))]
    assert values == ["-5.2", "217070000000"]


def test_ranks_are_within_an_edition_and_equal_values_share_one(small: Store) -> None:
    assert ranked(small.ask_all(Ranking("dismantle.gang"))) == [
        (1, "浙江", "500", SUMMER), (2, "湖北", "415", SUMMER),
        (1, "广西", "212", HUNDRED), (1, "甘肃", "212", HUNDRED),
    ]  # fmt: skip


def test_a_running_total_counts_by_its_latest_statement(small: Store) -> None:
    (row,) = small.ask_all(Ranking("dismantle.mafia_organization"))
    assert (row.region_name, row.value, row.as_of, row.period, row.statements) == (
        "甘肃", Decimal(60), "2021-05-07", "三年来", 2,
    )  # fmt: skip


def test_of_two_outlets_the_exact_statement_is_chosen_over_the_rounded(small: Store) -> None:
    rows = small.ask_all(Ranking("dismantle.gang", campaign_id=HUNDRED))
    assert [(row.figure_id, row.approx, row.statements) for row in rows if row.region == "450000"] == [
        ("guangxi-a.1", "exact", 3)
    ]


def test_a_part_of_the_time_never_stands_for_the_whole(small: Store) -> None:
    rows = small.ask_all(Ranking("dismantle.gang", campaign_id=HUNDRED))
    assert [(row.value, row.period) for row in rows if row.region == "620000"] == [(Decimal(212), None)]


def test_a_citys_value_is_never_its_provinces(small: Store) -> None:
    assert ranked(small.ask_all(Ranking("dismantle.gang", level="city"))) == [(1, "武汉", "88", SUMMER)]
    assert "330500" not in {row.region for row in small.ask_all(Ranking("dismantle.mafia_organization"))}


def test_bases_are_never_ranked_together(small: Store) -> None:
    rows = small.ask_all(Ranking("incidents.criminal", kind="change", level="city"))
    assert [(row.region_name, row.basis, row.rank) for row in rows] == [("武汉", "pop", 1)]
    provinces = small.ask_all(Ranking("incidents.criminal", kind="change", basis="yoy"))
    assert {row.basis for row in provinces} == {"yoy"}
    assert small.ask_all(Ranking("incidents.criminal", kind="change", basis="pop")) == []


@pytest.mark.parametrize(
    ("narrowed", "places"),
    [
        (Ranking("dismantle.gang", year=2023), ["浙江", "湖北"]),
        (Ranking("dismantle.gang", campaign_id=SUMMER), ["浙江", "湖北"]),
        (Ranking("dismantle.gang", campaign_id=""), []),
        (Ranking("dismantle.gang", kind="share"), []),
        (Ranking("no.such.metric"), []),
    ],
)
def test_narrowing_a_ranking(small: Store, narrowed: Ranking, places: list[str]) -> None:
    assert [row.region_name for row in small.ask_all(narrowed)] == places


def test_a_figure_of_one_case_is_in_no_ranking(small: Store) -> None:
    assert small.ask_all(Ranking("value.case", level="city")) == []


def test_metrics_count_places_releases_and_figures(small: Store) -> None:
    rows = small.ask_all(Metrics())
    gang = next(row for row in rows if row.metric_id == "dismantle.gang")
    assert (gang.places, gang.releases, gang.figures) == (4, 7, 8)
    of_group = [row.figures for row in rows if row.group == gang.group]
    assert of_group.index(0) == sum(1 for figures in of_group if figures)  # those without a figure come last


def test_releases_of_a_place_latest_first_undated_last(small: Store) -> None:
    assert [row.release_id for row in small.ask_all(Releases("420000"))] == ["hubei-b", "wuhan-a", "hubei-a"]
    assert len(small.ask_all(Releases())) == 12


def test_a_release_by_its_id(small: Store) -> None:
    release = small.release("hubei-a")
    assert release is not None
    assert (release.figures, release.has_text, release.warnings) == (4, True, ("units are lost in one table",))
    assert small.release("no-such") is None


def test_a_card_shows_the_numeral_in_its_passage(small: Store) -> None:
    card = small.figure(f"hubei-a.{TEXT.index('1.31万')}")
    assert card is not None
    assert card.passage is not None
    assert card.passage.text[card.passage.start : card.passage.end] == card.figure.raw == "1.31万"
    assert "\n" not in card.passage.text
    assert card.issuer == "湖北省公安厅"


def test_a_card_lists_the_other_statements_latest_first(small: Store) -> None:
    card = small.figure("guangxi-b.1")
    assert card is not None
    assert [other.figure_id for other in card.others] == ["guangxi-a.1", "guangxi-c.1"]
    assert card.passage is None


def test_a_card_tells_how_fields_were_read(small: Store) -> None:
    card = small.figure(f"hubei-a.{TEXT.index('415')}")
    assert card is not None
    assert [(step.field, step.rule, step.start) for step in card.trace] == [
        ("unit", "unit.after", 29), ("campaign", "campaign.document", None),
    ]  # fmt: skip


def test_there_is_no_card_for_an_unknown_figure(small: Store) -> None:
    assert small.figure("hubei-a.9999") is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("湖北", "湖北"), ("hubei", "湖北"), ("Hubei", "湖北"), ("420000", "湖北"), ("gx", "广西"), ("廣西", "广西"),
        ("武汉", "湖北/武汉"), ("wuhan", "湖北/武汉"), ("夏季行动@2023", "夏季行动@2023"), ("xjxd", "夏季行动@2023"),
        ("打掉犯罪团伙", "rank/dismantle.gang"), ("打掉犯罪團伙", "rank/dismantle.gang"),
        ("dismantle.gang", "rank/dismantle.gang"), ("ddfzt", "rank/dismantle.gang"),
        ("打犯团伙", "rank/dismantle.gang"),
        ("保康", "420626"), ("襄樊", "湖北/襄阳"), ("浙江夏季行动战果", "release/zhejiang-a"),
    ],
)  # fmt: skip
def test_search_finds_first(small: Store, words: str, place: str) -> None:
    with small.ask(Search(words)) as found:
        assert found.page(0, 1)[0].place == place


def test_search_names_both_provinces_of_ambiguous_initials(small: Store) -> None:
    with small.ask(Search("hb")) as found:
        assert {hit.label for hit in found.page(0, 2)} == {"湖北", "河北"}


@pytest.mark.parametrize("words", ["", "   ", "%", "_", "zzqqx", "'; DROP TABLE name; --", "\\", "打掉犯罪团伙" * 400])
def test_search_finds_nothing_where_nothing_matches(small: Store, words: str) -> None:
    assert small.ask_all(Search(words)) == []
