from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.naming.campaigns import campaigns
from seeds.naming.pinyin import spell
from seeds.naming.regions import gazetteer


@pytest.mark.parametrize(
    ("label", "full", "initials"),
    [
        ("打掉犯罪团伙", "dadiaofanzuituanhuo", "ddfzth"),
        ("夏季行动", "xiajixingdong", "xjxd"),
        ("重庆", "chongqing", "cq"),
        ("重大案件", "zhongdaanjian", "zdaj"),
        ("银行卡", "yinhangka", "yhk"),
        ("局长", "juzhang", "jz"),
        ("增长", "zengzhang", "zz"),
        ("调解纠纷", "tiaojiejiufen", "tjjf"),
        ("调查", "diaocha", "dc"),
        ("破案率", "poanlv", "pal"),
        ("恶势力", "eshili", "esl"),
        ("六安", "luan", "la"),
        ("掃黑除惡", "saoheichue", "shce"),
        ("蓝天2号", "lantian2hao", "lt2h"),
        ("“云剑—2020”", "yunjian2020", "yj2020"),
        ("APP诈骗", "appzhapian", "appzp"),
        ("", "", ""),
    ],
)
def test_labels_are_spelt(label: str, full: str, initials: str) -> None:
    assert spell(label) == (full, initials)


def test_regions_and_campaigns_are_spelt_alike_everywhere() -> None:
    for region in gazetteer():
        if region.short not in ("大城", "长子"):  # 大城市 and 长子 are words before they are places
            assert spell(region.short) == (region.pinyin, region.initials), region
    for campaign in campaigns():
        assert spell(campaign.name) == (campaign.pinyin, campaign.initials)


@given(st.text())
def test_spelling_is_plain_letters_and_digits(label: str) -> None:
    full, initials = spell(label)
    assert re.fullmatch(r"[a-z0-9]*", full)
    assert re.fullmatch(r"[a-z0-9]*", initials)
    assert len(initials) <= len(full)
