from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.campaigns import campaign_id, campaign_key, campaigns, split_campaign_id
from seeds.naming.regions import gazetteer
from seeds.terms import COUNTRY


@pytest.mark.parametrize(
    ("name", "year", "region", "expected"),
    [
        ("夏季行动", 2023, "411600", "夏季行动@2023"),
        ("夏季行动", 2022, "450000", "百日行动@2022"),
        ("夏季治安打击整治“百日行动”", 2022, "450000", "百日行动@2022"),
        ("掃黑除惡專項鬥爭", 2019, "330500", "扫黑除恶专项斗争@"),
        ("“斷卡”行動", 2022, "440000", "断卡行动@"),
        ("云剑", 2019, "", "云剑行动@2019"),
        ("云剑—2019", None, "", "云剑行动@2019"),
        ("昆仑2021", 2022, "", "昆仑@2021"),
        ("治爆缉枪专项行动", 2012, "420000", "缉枪治爆专项行动@2012"),
        ("缉枪治爆", 2015, "", "缉枪治爆专项行动@"),
        ("霹雳一号", 2009, "130100", "霹雳1号@2009@130000"),
        ("春雷", 2015, "330100", "春雷行动@2015"),
        ("春雷", 2016, "330100", "春雷行动@2016@330000"),
        ("雷霆", 2013, "410100", "雷霆行动@2013@410100"),
        ("雷霆", 2018, "410100", "雷霆行动@2018@410000"),
        ("打黑除恶", 2010, "420100", "打黑除恶专项斗争@2010@420000"),
        ("打黑除恶", 2010, "430000", "打黑除恶专项斗争@"),
        ("剥茧", None, "420000", "剥茧行动@2022@420000"),
        ("剥茧", 2022, "430000", None),
        ("百日行动", 2019, "430000", None),
        ("从未听说的行动", 2022, "", None),
    ],
)
def test_the_edition_meant(name: str, year: int | None, region: str, expected: str | None) -> None:
    edition = campaigns().identify(name, year, region)
    assert (edition and edition.id) == expected


def test_every_edition_is_found_by_each_of_its_names() -> None:
    for edition in campaigns():
        for name in (edition.name, *edition.aliases):
            assert campaigns().identify(name, edition.year, edition.place) == edition, name


def test_the_catalogue_is_in_order() -> None:
    for edition in campaigns():
        assert campaigns().by_id(edition.id) is edition
        assert not edition.parent or campaigns().by_id(edition.parent) is not None, edition
        assert gazetteer().by_code(edition.place) is not None
        assert edition.pinyin
        assert edition.english
    assert len(campaigns()) == 100


def test_spellings_share_a_key_and_different_campaigns_do_not() -> None:
    assert len({campaign_key(one) for one in ("断卡", "断卡行动", "“断卡”专项行动", "「斷卡」行動", "断卡 行动")}) == 1
    assert campaign_key("云剑—2020") == campaign_key("云剑2020行动") == campaign_key("云剑")
    assert campaign_key("扫黑除恶专项斗争") != campaign_key("常态化扫黑除恶斗争")
    assert campaign_key("百日会战") != campaign_key("百日行动")
    assert campaign_key("行动")
    assert campaign_key("“五打击一整治”专项行动") == campaign_key("五打击一整治") == "五打击一整治"


def test_a_new_name_gets_a_provisional_edition() -> None:
    made = campaigns().provisional("“利剑”专项行动", 2023, "420000")
    assert (made.id, made.pinyin, made.initials) == ("利剑行动@2023@420000", "lijianxingdong", "ljxd")
    assert campaigns().provisional("利劍", 2023, "420000").id == made.id
    assert campaigns().provisional("打击整治网络谣言专项行动", None, "").id == "打击整治网络谣言专项行动@"
    assert campaigns().provisional("净网2026", None, "440000").id == "净网行动@2026"


@given(
    st.text(st.characters(exclude_characters="@", codec="utf-8"), min_size=1),
    st.none() | st.integers(1980, 2100),
    st.sampled_from([COUNTRY, "420000", "350524"]),
)
def test_an_id_says_name_year_and_place(name: str, year: int | None, place: str) -> None:
    assert split_campaign_id(campaign_id(name, year, place)) == (name, year, place)


@pytest.mark.parametrize(
    "written", ["", "夏季行动", "@2023", "夏季行动@23", "夏季行动@2023@42", "夏季行动@2023@420000@"]
)
def test_what_is_no_id_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a campaign id"):
        split_campaign_id(written)


@given(st.text(), st.none() | st.integers(1990, 2030))
def test_any_text_may_be_asked_for(name: str, year: int | None) -> None:
    campaigns().identify(name, year)
    split_campaign_id(campaigns().provisional(f"雷{name}霆", year, "").id)
