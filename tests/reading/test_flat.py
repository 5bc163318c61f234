"""The parser's view of a document: blanks, widths and broken lines go, and every position leads back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds import parse
from seeds.reading.flat import flatten
from tests.parsing.examples import examples

VIEWS = [
    # document, what the parser reads
    ("破获 1.31 万 起。", "破获1.31万起。"),
    ("破获１．３万起", "破获1.3万起"),
    ("破獲刑事案件", "破获刑事案件"),
    ("「淨網」行動", "“净网”行动"),
    ("抓获\u200b嫌疑\ufeff人", "抓获嫌疑人"),
    ("同比下降5%.环比持平", "同比下降5%。环比持平"),
    ('开展"净网"行动', "开展“净网”行动"),
    ("打掉团伙37个，；抓获90名，、缴获枪支，。", "打掉团伙37个;抓获90名、缴获枪支。"),
    ("没收贰佰叁拾万元，罚款伍万元", "没收二百三十万元,罚款五万元"),
    ("队伍万众一心，大陆亿万家庭", "队伍万众一心,大陆亿万家庭"),
    ("一行\r\n\r\n另一行", "一行\n另一行"),
    ("打掉团伙37\n个、抓获90名", "打掉团伙37个、抓获90名"),
    ("打掉团伙37个,\n抓获90名", "打掉团伙37个,抓获90名"),
]


@pytest.mark.parametrize(("document", "view"), VIEWS)
def test_the_view_is_what_a_reader_sees(document: str, view: str) -> None:
    assert flatten(document).text == view


_documents = st.text(
    st.one_of(st.sampled_from('打掉团伙37个，。、 \n\r\u3000\u200b１."“”萬'), st.characters()),
    max_size=60,
)


@examples
@given(_documents)
def test_every_position_leads_back_to_where_the_character_stood(document: str) -> None:
    flat = flatten(document)
    origins = [flat.at(position) for position in range(len(flat.text)) if flat.text[position] not in "\n "]
    assert origins == sorted(set(origins))
    assert all(0 <= origin < len(document) for origin in origins)


@examples
@given(_documents)
def test_a_digit_of_the_view_is_a_digit_of_the_document(document: str) -> None:
    flat = flatten(document)
    for position, char in enumerate(flat.text):
        if "0" <= char <= "9":
            assert document[flat.at(position)] in {char, chr(ord(char) + 0xFEE0)}


def test_readings_behind_characters_are_no_words() -> None:
    text = "破獲經(jīng)濟(jì)案件410個(gè)，化解率(lǜ)達(dá)到96.7%，追回損失(shī )3萬(wàn)元。"
    figures = parse(text).figures
    assert [figure.metric for figure in figures] == ["破获经济案件", "经济案件化解率", "追回经济损失"]
    assert [text[figure.start : figure.end] for figure in figures] == ["410", "96.7", "3萬"]


def test_letters_in_brackets_are_words_where_no_reading_stands() -> None:
    assert "(kg)" in flatten("缴毒3公斤(kg)。").text


def test_a_numeral_broken_over_two_lines_is_one_figure() -> None:
    text = "全市公安机关打掉犯罪团伙1.2\n万个，抓获犯罪嫌疑人90名。"
    figures = parse(text).figures
    assert [(figure.raw, figure.value) for figure in figures] == [("1.2\n万", Decimal(12000)), ("90", Decimal(90))]
