from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.places import mentions
from seeds.naming.regions import gazetteer


def found(text: str, year: int | None = None, home: str = "") -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.code) for one in mentions(text, year, home)]


def test_a_chain_is_one_mention_of_its_innermost_place() -> None:
    assert found("湖北省襄阳市保康县破案3起") == [("湖北省襄阳市保康县", "420626")]
    assert found("山西长治警方") == [("山西长治", "140400")]
    assert found("天水市公安局麦积分局") == [("天水市公安局麦积", "620503")]
    assert found("江苏省公安厅、南京市公安局") == [("江苏省", "320000"), ("南京市", "320100")]


def test_offsets_count_code_points_also_behind_rare_characters() -> None:
    assert [(one.start, one.end) for one in mentions("𠮷😀浏阳警方")] == [(2, 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖北公安机关", [("湖北", "420000")]),
        ("公安县公安局", [("公安县", "421022")]),
        ("浏阳警方、宁乡公安", [("浏阳", "430181"), ("宁乡", "430182")]),
        ("恩施州公安局与凉山州", [("恩施州", "422800"), ("凉山州", "513400")]),
        ("融水县、长阳县", [("融水县", "450225"), ("长阳县", "420528")]),
        ("新疆自治区公安厅", [("新疆自治区", "650000")]),
        ("潮州、中山、东莞", [("潮州", "445100"), ("中山", "442000"), ("东莞", "441900")]),
        ("上海南部", [("上海", "310000")]),
        ("河北区域协作", [("河北", "130000")]),
        ("天津市河北区", [("天津市河北区", "120105")]),
        ("阳泉市城区公安分局", [("阳泉市城区", "140302")]),
        ("重庆江北警方", [("重庆江北", "500105")]),
        ("福建安溪打击诈骗", [("福建安溪", "350524")]),
        ("福建平安建设", [("福建", "350000")]),
        ("湖北安溪打击诈骗", [("湖北", "420000")]),
    ],
)
def test_names_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市公安机关", "市县两级公安机关", "守护人民安宁", "确保重大安全", "建设平安公安", "警务合作公安机关",
        "查获50克以上海洛因", "局长沙某", "确保定期检查", "创新乡村治理", "造福建设者", "中山东路", "隆重庆祝",
        "出海口岸", "西南通道", "长江西岸", "黄河南岸", "全市城区", "文山会海", "德州扑克", "缴获白银300克",
        "七十周年大庆", "兰州日报", "建成县级平台", "推广安全知识", "东西藏匿处", "成长春风", "鼓楼区与朝阳区",
    ],
)  # fmt: skip
def test_words_that_only_look_like_places_are_none(text: str) -> None:
    assert found(text) == []


def test_an_ambiguous_name_is_the_one_near_home() -> None:
    assert found("朝阳区", home="110000") == [("朝阳区", "110105")]
    assert found("朝阳区", home="220100") == [("朝阳区", "220104")]
    assert found("鼓楼区警方", home="350000") == [("鼓楼区", "350102")]
    assert found("南京市鼓楼区", home="350000") == [("南京市鼓楼区", "320106")]
    assert found("吉林警方") == [("吉林", "220000")]
    assert found("吉林警方", home="220200") == [("吉林", "220200")]
    assert found("海南警方") == [("海南", "460000")]
    assert found("海南警方", home="632500") == [("海南", "632500")]
    assert found("白银警方摸排", home="620000") == [("白银", "620400")]


def test_names_are_those_of_the_time() -> None:
    assert found("襄樊市公安局", 2008) == [("襄樊市", "420600")]
    assert found("莱芜市", 2015) == [("莱芜市", "371200")]
    assert found("莱芜区", 2021) == [("莱芜区", "370116")]
    assert found("襄樊市", 2023) == [("襄樊市", "420600")]  # an old name still means the place


@given(
    st.text(st.sampled_from("湖北省襄阳市保康县公安局警方、上海南京路东西中山白银区长沙朝鼓楼12 "), max_size=40),
    st.none() | st.integers(1980, 2030),
)
def test_mentions_are_in_order_and_apart(text: str, year: int | None) -> None:
    end = 0
    for one in mentions(text, year):
        assert end <= one.start < one.end <= len(text)
        assert gazetteer().by_code(one.code) is not None
        end = one.end


def test_short_names_leave_out_the_peoples() -> None:
    places = gazetteer()
    for code, short in (("620000", "甘肃"), ("653000", "克孜勒苏"), ("622926", "东乡"), ("150723", "鄂伦春")):
        region = places.by_code(code)
        assert region is not None
        assert region.short == short


def test_two_threads_that_read_two_texts_find_each_its_own_places() -> None:
    class Overtaken(str):
        """A text during whose reading another thread reads another one."""

        __slots__ = ()
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            return str(self) == other

        def __ne__(self, other: object) -> bool:
            mentions("襄阳警方打掉团伙9个。")
            return str(self) != other

    text = "这时武汉警方打掉团伙37个。"
    expected = found(text)
    assert expected
    assert found(Overtaken(text)) == expected
