"""Numerals: every form in which releases write a number, and what a number is worth."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seeds import parse
from seeds.parsing.numerals import chinese_value
from tests.parsing.examples import examples

FORMS = [
    # printed, the numeral alone, value, exactness
    ("破获刑事案件37起。", "37", "37", "exact"),
    ("破获刑事案件1,204起。", "1,204", "1204", "exact"),
    ("破获刑事案件1.31万起。", "1.31万", "13100", "exact"),
    ("破获刑事案件 2.7 万 起。", "2.7 万", "27000", "exact"),
    ("破获刑事案件２．７万起。", "２．７万", "27000", "exact"),
    ("破獲刑事案件2.7萬起。", "2.7萬", "27000", "exact"),
    ("冻结资金3亿2045万元。", "3亿2045万", "320450000", "exact"),
    ("冻结资金12.4亿元。", "12.4亿", "1240000000", "exact"),
    ("发送短信2千余条。", "2千", "2000", "over"),
    ("发送短信300多条。", "300", "300", "over"),
    ("发送短信12.5余万条。", "12.5", "125000", "over"),
    ("发送短信300多亿条。", "300", "30000000000", "over"),
    ("发送短信近12万余条。", "12万", "120000", "under"),
    ("发送短信近万条。", "万", "10000", "under"),
    ("破获刑事案件百余起。", "百", "100", "over"),
    ("破获刑事案件三千余起。", "三千", "3000", "over"),
    ("破获刑事案件五百九十七起。", "五百九十七", "597", "exact"),
    ("抓获嫌疑人二万三千五十六名。", "二万三千五十六", "23056", "exact"),
    ("盗窃警情同比上升百分之二十。", "百分之二十", "20", "exact"),
    ("盗窃警情同比上升百分之三十点五。", "百分之三十点五", "30.5", "exact"),
    ("盗窃警情同比上升12.4%%。", "12.4", "12.4", "exact"),
    ("盗窃警情同比上升20℅。", "20", "20", "exact"),
    ("发案率为0.7‰。", "0.7", "0.7", "exact"),
]


@pytest.mark.parametrize(("sentence", "raw", "value", "approx"), FORMS)
def test_a_numeral_is_read_as_printed(sentence: str, raw: str, value: str, approx: str) -> None:
    first = parse(sentence).figures[0]
    assert (first.raw, first.value, first.approx) == (raw, Decimal(value), approx)


HEDGES = [
    ("近", "", "under"),
    ("将近", "", "under"),
    ("不到", "", "under"),
    ("不足", "", "under"),
    ("约", "", "about"),
    ("大约", "", "about"),
    ("约占", "", "about"),
    ("", "左右", "about"),
    ("超", "", "over"),
    ("超过", "", "over"),
    ("逾", "", "over"),
    ("突破", "", "over"),
    ("", "以上", "over"),
    ("", "", "exact"),
]


@pytest.mark.parametrize(("before", "behind", "approx"), HEDGES)
def test_a_hedge_says_how_exact_the_number_is(before: str, behind: str, approx: str) -> None:
    (figure,) = parse(f"全市公安机关抓获犯罪嫌疑人{before}300名{behind}，战果明显。").figures
    assert (figure.raw, figure.value, figure.approx) == ("300", Decimal(300), approx)


VALUES = [
    ("零", "0"),
    ("十", "10"),
    ("十五", "15"),
    ("两百", "200"),
    ("二百零三", "203"),
    ("一千零二十", "1020"),
    ("二万三千五十六", "23056"),
    ("一亿二千万", "120000000"),
    ("三千万", "30000000"),
    ("万", "10000"),
    ("二零二三", "2023"),
    ("三点一四", "3.14"),
]


@pytest.mark.parametrize(("words", "value"), VALUES)
def test_a_numeral_in_characters_has_a_value(words: str, value: str) -> None:
    assert chinese_value(words) == Decimal(value)


@pytest.mark.parametrize("words", ["三五百", "一二十"])
def test_digits_that_make_no_number_have_none(words: str) -> None:
    assert chinese_value(words) is None


@examples
@given(st.integers(0, 10**12))
@example(10)
@example(100_000_000)
@example(10_010_001)
def test_another_library_writes_the_number_and_it_is_read_back(number: int) -> None:
    assert chinese_value(cn2an.an2cn(number)) == number


@examples
@given(st.text("零一二两三四五六七八九十百千万亿", min_size=1, max_size=9))
def test_where_another_library_accepts_a_numeral_it_has_the_same_value(words: str) -> None:
    try:
        theirs = cn2an.cn2an(words, "strict")
    except ValueError:
        return
    assert chinese_value(words) == theirs
