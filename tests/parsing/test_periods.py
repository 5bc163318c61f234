"""Period: the time span that the text gives for a figure in particular."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = [
    # sentence, the period of each figure
    ("打掉犯罪团伙37个。", [None]),
    ("今年以来，打掉犯罪团伙37个。", ["今年以来"]),
    ("2019年以来，打掉犯罪团伙37个。", ["2019年以来"]),
    ("2021年，打掉犯罪团伙37个。", ["2021年"]),
    ("上半年，打掉犯罪团伙37个。", ["上半年"]),
    ("2021年上半年打掉犯罪团伙37个。", ["2021年上半年"]),
    ("今年1至9月，打掉犯罪团伙37个。", ["今年1至9月"]),
    ("国庆假期，出动警力37人次。", ["国庆假期"]),
    ("截至目前，打掉犯罪团伙37个。", [None]),
    ("行动以来，打掉犯罪团伙37个。", [None]),
    ("今年以来，打掉犯罪团伙37个，抓获嫌疑人90名。", ["今年以来", "今年以来"]),
    ("今年以来，打掉犯罪团伙37个。抓获嫌疑人90名。", ["今年以来", None]),
    ("2020年打掉犯罪团伙37个，2021年打掉犯罪团伙22个。", ["2020年", "2021年"]),
    ("盗窃警情较2019年下降3%。", [None]),
    ("盗窃警情比去年同期下降3%。", [None]),
    ("2 0 1 9 年以来，打掉犯罪团伙37个。", ["2019年以来"]),
]


@pytest.mark.parametrize(("sentence", "periods"), ROWS)
def test_a_figure_has_the_span_that_is_given_for_it(sentence: str, periods: list[str | None]) -> None:
    assert [figure.period for figure in parse(sentence).figures] == periods


def test_a_figure_from_before_the_campaign_is_not_its_result() -> None:
    text = (
        "湖北公安“夏季行动”战果\n"
        "2023年6月25日以来，湖北公安机关开展“夏季行动”，打掉团伙37个。\n"
        "今年以来，抓获逃犯90名。"
    )
    summer, standing = parse(text).figures
    assert (summer.campaign, standing.campaign) == ("夏季行动", None)
