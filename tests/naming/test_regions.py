from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.regions import LEVELS, gazetteer
from seeds.terms import COUNTRY


def named(words: str, inside: str = "") -> list[str]:
    return [region.name for region in gazetteer().resolve(words, inside)]


def test_a_code_has_the_name_that_it_had_last() -> None:
    region = gazetteer().by_code("420600")
    assert region is not None
    assert (region.name, region.short, region.level, region.parent) == ("襄阳市", "襄阳", "prefecture", "420000")
    assert gazetteer().by_code("999999") is None


def test_the_provinces_and_the_census() -> None:
    provinces = gazetteer().provinces()
    assert len(provinces) == 31
    assert sum(province.residents or 0 for province in provinces) == 1_409_778_724
    assert {province.abbr for province in provinces} >= {"京", "鄂", "桂"}
    assert {"台湾省", "香港特别行政区", "澳门特别行政区"} <= {region.name for region in gazetteer().children(COUNTRY)}


def test_what_lies_in_what() -> None:
    places = gazetteer()
    assert places.within("420626", "420600")
    assert places.within("420626", "420000")
    assert places.within("420626", COUNTRY)
    assert places.within("420000", "420000")
    assert not places.within("420000", "420600")
    assert not places.within("", COUNTRY)
    assert places.province_of("429004") == "420000"
    assert places.province_of("500105") == "500000"
    assert places.province_of(COUNTRY) == ""
    assert "保康县" in {region.name for region in places.children("420600")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("420000", ["湖北省"]),
        ("湖北", ["湖北省"]),
        ("湖北省", ["湖北省"]),
        ("鄂", ["湖北省"]),
        ("hubei", ["湖北省"]),
        ("Hu Bei", ["湖北省"]),
        ("gx", ["广西壮族自治区"]),
        ("廣西", ["广西壮族自治区"]),
        ("臺灣", ["台湾省"]),
        ("inner mongolia", ["内蒙古自治区"]),
        ("hb", ["河北省", "湖北省"]),
        ("shanxi", ["山西省", "陕西省"]),
        ("shaanxi", ["陕西省"]),
        ("吉林", ["吉林省"]),
        ("吉林市", ["吉林市"]),
        ("海南", ["海南省"]),
        ("xi'an", ["西安市"]),
        ("xian", ["西安市"]),
        ("taizhou", ["泰州市", "台州市"]),
        ("重庆", ["重庆市"]),
        ("cq", ["重庆市"]),
        ("luan", ["六安市"]),
        ("bozhou", ["亳州市"]),
        ("朝阳区", ["朝阳区", "朝阳区"]),
        ("乾县", ["乾县"]),
        ("襄樊", ["襄阳市"]),
        ("全国", ["中华人民共和国"]),
        ("nowhere", []),
        ("没有此地", []),
        ("", []),
    ],
)
def test_words_from_a_command_line(words: str, expected: list[str]) -> None:
    assert named(words) == expected


def test_a_part_of_the_same_name_is_reached_from_inside() -> None:
    assert named("吉林", "220000") == ["吉林市"]
    assert named("jilin", "220000") == ["吉林市"]
    assert named("海南", "630000") == ["海南藏族自治州"]
    assert named("武汉", "430000") == []


def test_every_region_of_today_is_found_by_its_full_name() -> None:
    lost = [region for region in gazetteer() if region.until is None and region not in gazetteer().resolve(region.name)]
    assert lost == []


@given(st.text())
def test_any_words_have_an_answer_of_one_level(words: str) -> None:
    assert len({region.level for region in gazetteer().resolve(words)}) <= 1


def test_no_code_has_two_names_at_once_and_each_parent_is_known() -> None:
    places = gazetteer()
    until: dict[str, int] = {}
    for span in sorted(places.spans, key=lambda span: (span.code, span.since)):
        assert span.since > until.get(span.code, 0), span
        until[span.code] = span.until or 9999
        above = places.by_code(span.parent)
        assert span.code == COUNTRY or above is not None, span
        assert above is None or LEVELS.index(above.level) < LEVELS.index(span.level)
