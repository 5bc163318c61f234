"""The text of places: what is written is what is read."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.terms import Basis, Kind
from tui.errors import WrongPlace
from tui.place import (
    HOME,
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    ComparePlace,
    FigurePlace,
    MetricsPlace,
    Place,
    RankPlace,
    RegionPlace,
    ReleasePlace,
    ReleasesPlace,
    SearchPlace,
    format,  # noqa: A004 -- the pair is parse and format
    parse,
)
from tui.place_region import NATION, Level, Where

NAMES = st.one_of(
    st.text(st.characters(), min_size=1, max_size=8),
    st.text("湖北夏季行动·—“”@/%?&=+ 42 \u3000\x1b\u202e", min_size=1, max_size=8),
    st.sampled_from(["provinces", "rank", "search", "figure", "%41", "100%"]),
)
SEGMENTS = NAMES.filter(lambda name: "/" not in name)
REGIONS = st.lists(SEGMENTS, min_size=1, max_size=3).map(lambda parts: Where("/".join(parts)))
CAMPAIGNS = st.one_of(
    st.just(""),
    st.builds(
        lambda name, year, code: f"{name}@{year}{code}",
        NAMES.filter(lambda name: "@" not in name and bool(name.strip())),
        st.sampled_from(["", "2023", "1999"]),
        st.sampled_from(["", "@420000", "@451000"]),
    ),
)
NARROWED = st.one_of(st.none(), CAMPAIGNS, NAMES.filter(lambda name: "@" not in name and bool(name.strip())))
PLACES: st.SearchStrategy[Place] = st.one_of(
    st.just(HOME),
    st.just(MetricsPlace()),
    st.builds(RegionPlace, REGIONS),
    st.builds(CampaignPlace, CAMPAIGNS, st.one_of(st.just(NATION), REGIONS)),
    st.builds(
        RankPlace,
        NAMES,
        NARROWED,
        st.one_of(st.none(), st.integers(1000, 9999)),
        st.sampled_from(get_args(Kind)),
        st.one_of(st.none(), st.sampled_from(get_args(Basis))),
        st.sampled_from(get_args(Level)),
        st.sampled_from((None, "million")),
    ),
    st.builds(ComparePlace, st.lists(REGIONS, min_size=2, max_size=4).map(tuple), NARROWED),
    st.builds(CitiesPlace, st.one_of(st.just(NATION), REGIONS)),
    st.builds(ChangesPlace, REGIONS, st.one_of(st.none(), st.integers(1000, 9999))),
    st.builds(ReleasesPlace, REGIONS, NARROWED),
    st.builds(ReleasePlace, NAMES),
    st.builds(FigurePlace, NAMES),
    st.builds(SearchPlace, st.text(max_size=8)),
)


@given(PLACES)
def test_what_is_written_is_what_is_read(place: Place) -> None:
    assert parse(format(place)) == place


@given(PLACES)
def test_a_place_is_printable_whatever_its_names_hold(place: Place) -> None:
    assert format(place).isprintable()


@given(st.text())
def test_any_text_is_a_place_or_refused_and_canonical_text_is_stable(text: str) -> None:
    try:
        place = parse(text)
    except WrongPlace:
        return
    assert parse(format(place)) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("provinces", HOME),
        ("湖北", RegionPlace(Where("湖北"))),
        ("420000", RegionPlace(Where("420000"))),
        ("湖北/武汉", RegionPlace(Where("湖北/武汉"))),
        ("夏季行动@2023", CampaignPlace("夏季行动@2023")),
        ("扫黑除恶专项斗争@", CampaignPlace("扫黑除恶专项斗争@")),
        ("剥茧行动@2022@420000", CampaignPlace("剥茧行动@2022@420000")),
        ("湖北/夏季行动@2023", CampaignPlace("夏季行动@2023", Where("湖北"))),
        ("湖北/武汉/夏季行动@2023", CampaignPlace("夏季行动@2023", Where("湖北/武汉"))),
        ("湖北/@", CampaignPlace("", Where("湖北"))),
        ("metrics", MetricsPlace()),
        ("rank/dismantle.gang", RankPlace("dismantle.gang")),
        (
            "rank/dismantle.gang?campaign=夏季行动@2023&year=2023&kind=change&basis=yoy&level=city",
            RankPlace("dismantle.gang", "夏季行动@2023", 2023, "change", "yoy", "city"),
        ),
        ("rank/dismantle.gang?per=million", RankPlace("dismantle.gang", per="million")),
        ("rank/dismantle.gang?campaign=@", RankPlace("dismantle.gang", "")),
        ("compare/湖北+湖南", ComparePlace((Where("湖北"), Where("湖南")))),
        ("cities/湖北", CitiesPlace(Where("湖北"))),
        ("changes/广西", ChangesPlace(Where("广西"))),
        ("changes/湖北/武汉?year=2022", ChangesPlace(Where("湖北/武汉"), 2022)),
        ("releases/全国", ReleasesPlace(NATION)),
        ("releases/湖北?campaign=夏季行动@2023", ReleasesPlace(Where("湖北"), "夏季行动@2023")),
        ("release/hubei-2023-1", ReleasePlace("hubei-2023-1")),
        ("figure/hubei-2023-1.7", FigurePlace("hubei-2023-1.7")),
        ("search/电信 诈骗", SearchPlace("电信 诈骗")),
        ("search/100%?", SearchPlace("100%?")),
    ],
)
def test_the_places_of_the_interface(text: str, place: Place) -> None:
    assert parse(text) == place
    assert parse(format(place)) == place


def test_the_default_is_not_written() -> None:
    assert format(parse("rank/dismantle.gang?kind=level&level=province")) == "rank/dismantle.gang"
    assert format(CampaignPlace("夏季行动@2023", NATION)) == "夏季行动@2023"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "empty"),
        ("provinces/x", "nothing stands after provinces"),
        ("rank/", "metric"),
        ("rank", "metric"),
        ("rank/x?colour=red", "colour=red"),
        ("rank/x?year=23", "year=23"),
        ("rank/x?year=2023&year=2022", "twice"),
        ("rank/x?kind=nice", "level, change, share or multiple"),
        ("rank/x?campaign=", "campaign"),
        ("夏季行动@23", "four digits"),
        ("夏季行动@2023@42", "six-digit"),
        ("@2023", "name"),
        ("湖北@2023/武汉", "last"),
        ("湖北//武汉", "empty"),
        ("a/b/c/d", "at most"),
        ("湖北?year=2023", "question mark"),
        ("release/", "id of a release"),
        ("cities/", "empty"),
        ("cities/湖北?year=2022", "nothing narrows"),
        ("changes/湖北?year=22", "four digits"),
        ("changes/湖北?campaign=x", "year="),
        ("releases/湖北?campaign=", "lacks a campaign"),
        ("compare/湖北", "two to four"),
        ("compare/a+b+c+d+e", "two to four"),
    ],
)
def test_a_wrong_place_says_what_is_wrong(text: str, names: str) -> None:
    with pytest.raises(WrongPlace, match=names) as refusal:
        parse(text)
    assert "\n" not in str(refusal.value)
