"""What the words of a place name: one canonical text for each thing, however it was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from seeds.naming.regions import gazetteer
from store.opening import open_store
from store.store import Store
from tests.small_store import build
from tui.asking import question
from tui.errors import AmbiguousPlace, UnknownPlace
from tui.place import (
    CampaignPlace,
    FigurePlace,
    RegionPlace,
    format,  # noqa: A004 -- the pair is parse and format
    parse,
)
from tui.place_region import Where
from tui.resolving import renamed, resolve


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(build(tmp_path_factory.mktemp("places") / "small.duckdb")) as opened:
        yield opened


def canonical(text: str, store: Store) -> str:
    return format(resolve(parse(text), store))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("420000", "湖北"),
        ("hubei", "湖北"),
        ("Hubei", "湖北"),
        ("湖北省", "湖北"),
        ("gx", "广西"),
        ("廣西", "广西"),
        ("陝西", "陕西"),
        ("shaanxi", "陕西"),
        ("吉林", "吉林"),
        ("吉林/吉林", "吉林/吉林"),
        ("武汉", "湖北/武汉"),
        ("hubei/wuhan", "湖北/武汉"),
        ("420106", "湖北/武汉/武昌区"),
        ("北京/朝阳", "北京/朝阳区"),
        ("000000", "全国"),
        ("China", "全国"),
        ("夏季行动", "夏季行动@2023"),
        ("夏季行動@2023", "夏季行动@2023"),
        ("夏季行动@2022", "百日行动@2022"),
        ("Summer campaign", "夏季行动@2023"),
        ("hubei/夏季行动", "湖北/夏季行动@2023"),
        ("全国/夏季行动@2023", "夏季行动@2023"),
        ("扫黑除恶专项斗争", "扫黑除恶专项斗争@"),
        ("湖北/@", "湖北/@"),
        ("rank/打掉犯罪团伙", "rank/dismantle.gang"),
        ("rank/dismantle.gang?campaign=夏季行动", "rank/dismantle.gang?campaign=夏季行动@2023"),
        ("compare/hubei+gx", "compare/湖北+广西"),
        ("cities/hubei", "cities/湖北"),
        ("changes/gx?year=2022", "changes/广西?year=2022"),
        ("changes/China", "changes/全国"),
        ("releases/hubei?campaign=夏季行动", "releases/湖北?campaign=夏季行动@2023"),
    ],
)
def test_one_text_for_one_thing(typed: str, written: str, store: Store) -> None:
    assert canonical(typed, store) == written
    assert canonical(written, store) == written


@pytest.mark.parametrize("offset", range(4))
def test_the_canonical_text_of_a_region_names_that_region(offset: int, store: Store) -> None:
    today = [region for region in gazetteer() if region.until is None]
    for region in today[offset::40]:
        place = resolve(parse(region.code), store)
        assert isinstance(place, RegionPlace)
        again = resolve(parse(format(place)), store)
        assert isinstance(again, RegionPlace)
        assert again.region.code == region.code


def test_several_are_named_by_texts_that_name_one_each(store: Store) -> None:
    with pytest.raises(AmbiguousPlace) as several:
        canonical("hb", store)
    assert [canonical(candidate, store) for candidate in several.value.candidates] == ["河北", "湖北"]
    with pytest.raises(AmbiguousPlace) as editions:
        canonical("湖北/净网行动", store)
    assert editions.value.candidates == ("湖北/净网行动@2019", "湖北/净网行动@2020", "湖北/净网行动@2021")


@pytest.mark.parametrize("typed", ["湖百", "hubie", "湖北/广州", "rank/dismantle.gangs", "release/hubei-z"])
def test_what_is_not_there_has_three_nearest_that_are(typed: str, store: Store) -> None:
    with pytest.raises(UnknownPlace) as refusal:
        canonical(typed, store)
    assert len(refusal.value.nearest) == 3
    for nearest in refusal.value.nearest:
        assert canonical(nearest, store) == nearest


@pytest.mark.parametrize(
    "typed",
    ["nowhere", "湖北/nothing@2023", "rank/no.such", "release/none", "rank/dismantle.gang?campaign=无@"],
)
def test_what_is_near_to_nothing_has_no_nearest(typed: str, store: Store) -> None:
    with pytest.raises(UnknownPlace, match="nothing is near it: try provinces or metrics") as refusal:
        canonical(typed, store)
    assert refusal.value.nearest == ()


@pytest.mark.parametrize(("typed", "first"), [("mafia", "search/mafia"), ("415", "search/415"), ("hubie", "湖北")])
def test_where_search_finds_what_a_place_does_not_mean_it_is_offered_first(
    typed: str, first: str, store: Store
) -> None:
    with pytest.raises(UnknownPlace) as refusal:
        canonical(typed, store)
    assert refusal.value.nearest[0] == first
    assert "海南" not in refusal.value.nearest
    with store.ask(question(resolve(parse(first), store))) as listing:
        assert listing.count > 0


def test_another_year_of_a_campaign_is_offered_where_it_was_looked_for(store: Store) -> None:
    with pytest.raises(UnknownPlace) as refusal:
        canonical("湖北/夏季行动@2099", store)
    assert refusal.value.nearest[0] == "湖北/夏季行动@2023"
    with pytest.raises(UnknownPlace) as elsewhere:
        canonical("广东/夏季行动@2099", store)
    assert elsewhere.value.nearest[0] == "夏季行动@2023"


@pytest.mark.parametrize("place", ["湖北/夏季行动@2022", "releases/全国?campaign=夏季行动@2022"])
def test_an_edition_that_stands_under_another_name_is_told(place: str, store: Store) -> None:
    typed = parse(place)
    assert renamed(typed, resolve(typed, store)) == "百日行动@2022"


def test_a_place_that_is_resolved_already_stays_as_it_is(store: Store) -> None:
    place = CampaignPlace("夏季行动@2023", Where("湖北", "420000"))
    assert resolve(place, store) == place


def test_every_place_but_a_figure_asks_one_question(store: Store) -> None:
    for text in (
        "provinces",
        "湖北",
        "湖北/夏季行动@2023",
        "metrics",
        "rank/dismantle.gang",
        "compare/湖北+广西",
        "release/hubei-a",
        "search/hb",
        "cities/湖北",
        "changes/全国",
        "releases/湖北",
        "releases/广西?campaign=百日行动@2022",
    ):
        with store.ask(question(resolve(parse(text), store))) as listing:
            assert listing.count > 0
    with pytest.raises(ValueError, match="figure"):
        question(FigurePlace("hubei-a.24"))
    with pytest.raises(ValueError, match="湖北"):
        question(RegionPlace(Where("湖北")))


def test_a_ranking_asks_for_what_its_place_says(store: Store) -> None:
    text = "rank/incidents.criminal?campaign=夏季行动@2023&kind=change&basis=yoy"
    rows = store.ask_all(question(resolve(parse(text), store)))
    assert rows
    assert {(row.campaign_id, row.kind, row.basis) for row in rows} == {("夏季行动@2023", "change", "yoy")}


def test_a_ranking_is_of_the_kind_that_its_metric_has_where_none_is_asked_for(store: Store) -> None:
    assert canonical("rank/incidents.criminal", store) == "rank/incidents.criminal?kind=change"
    assert canonical("rank/incidents.criminal?kind=share", store) == "rank/incidents.criminal?kind=share"
    assert canonical("rank/dismantle.gang", store) == "rank/dismantle.gang"
    assert canonical("rank/seize.drugs", store).startswith("rank/seize.drugs?kind=multiple")
    assert canonical("rank/rescue.victim.child", store) == "rank/rescue.victim.child"
