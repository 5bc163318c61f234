"""The time that a release gives: put into English whole, or left as it is worded."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.periods import period_in

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("period", "english"),
    [
        ("2019年至2023年", "2019–2023"),
        ("截至8月中旬", "until mid-Aug"),
        ("今年以来", "this year so far"),
        ("今年以来截至10月10日", "this year until 10 Oct"),
        ("截至2020年12月底", "until end of Dec 2020"),
        ("2018年6月以来", "since Jun 2018"),
        ("7月18日至27日", "18–27 Jul"),
        ("从3月20日到6月30日", "20 Mar–30 Jun"),
        ("1至5月", "Jan–May"),
        ("今年1月至9月", "Jan–Sep this year"),
        ("2022年1月至5月", "Jan–May 2022"),
        ("2025年上半年", "first half of 2025"),
        ("8月12日20时至8月15日2时", "12 Aug 20:00–15 Aug 2:00"),
        ("9月10日0时至12日12时", "10 Sep 0:00–12 Sep 12:00"),
        ("截至4月19日下午2时", "until 19 Apr 14:00"),
        ("截至本月15日", "until the 15th this month"),
        ("23日凌晨2时许", "the 23rd 2:00"),
        ("5月14日晚", "night of 14 May"),
        ("5月14日晚12点", "14 May 24:00"),
        ("5月14日深夜1时", "14 May 1:00"),
        ("20日至25日", "the 20th–the 25th"),
        ("本月1日至10日", "the 1st–the 10th this month"),
    ],
)
def test_dates_and_spans_are_read(period: str, english: str) -> None:
    assert period_in(period, "en") == english


@pytest.mark.parametrize(
    "period", ["演示行动以来", "截至", "13月", "2023年演示", "今年以来2023年", "至5月至7月", "近20天来"]
)
def test_what_is_not_understood_stays_as_it_is_worded(period: str) -> None:
    assert period_in(period, "en") == period


WORDS = ["2023", "12", "7", "15", "9", "凌晨", *"今去年月日时截至以来上半旬初底晚—到"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map("".join))
def test_nothing_is_translated_by_half_and_no_number_is_lost(period: str) -> None:
    english = period_in(period, "en")
    assert english == period or not CHINESE.search(english)
    if english != period:
        months = [int(month) for month in re.findall(r"(\d+)(?=月|[至到—]\d+月)", period)]
        others = re.findall(r"\d+", re.sub(r"\d+(?=月|[至到—]\d+月)", "", period))
        shown = re.findall(r"\d+", english)
        assert all(number in shown or str(int(number) + 12) in shown for number in others)
        assert all(period_in(f"{month}月", "en") in english for month in months if month)


def test_chinese_scripts_keep_the_words() -> None:
    assert period_in("截至8月中旬", "hans") == "截至8月中旬"
    assert period_in("今年以来", "hant") == "今年以來"
