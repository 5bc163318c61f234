"""Kind, sign and basis: levels, changes, shares and multiples; up or down; measured against what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seeds import parse

ROWS = [
    # sentence, (value, unit, kind, basis) of each figure
    ("盗窃警情同比下降12.5%。", [("-12.5", "%", "change", "yoy")]),
    ("盗窃警情同比下降2成。", [("-20", "%", "change", "yoy")]),
    ("盗窃警情比去年同期上升12.5%。", [("12.5", "%", "change", "yoy")]),
    ("盗窃警情与上年同期相比减少12.5%。", [("-12.5", "%", "change", "yoy")]),
    ("盗窃警情环比下降3%。", [("-3", "%", "change", "pop")]),
    ("盗窃警情较上月下降3%。", [("-3", "%", "change", "pop")]),
    ("盗窃警情较2019年下降3%。", [("-3", "%", "change", "other")]),
    ("较大道路交通事故同比下降3%。", [("-3", "%", "change", "yoy")]),
    ("在损失同比下降三成的情况下，挽损数同比上升5%。", [("-30", "%", "change", "yoy"), ("5", "%", "change", "yoy")]),
    ("盗窃警情下降3%。", [("-3", "%", "change", "unstated")]),
    ("盗窃警情同比降幅达31%。", [("-31", "%", "change", "yoy")]),
    ("盗窃警情同比减少315起。", [("-315", "起", "change", "yoy")]),
    ("盗窃警情降至203起。", [("203", "起", "level", None)]),
    ("盗窃警情由518起降至203起。", [("518", "起", "level", None), ("203", "起", "level", None)]),
    ("破案率同比提高2.3个百分点。", [("2.3", "百分点", "change", "yoy")]),
    (
        "破案率、打处率分别下降3.1个、上升2.2个百分点。",
        [("-3.1", "百分点", "change", "unstated"), ("2.2", "百分点", "change", "unstated")],
    ),
    ("盗窃警情下降，降幅最大的达31.2%。", [("-31.2", "%", "change", "unstated")]),
    ("破案率达98.5%。", [("98.5", "%", "share", None)]),
    ("破案率由12%升至15%。", [("12", "%", "share", None), ("15", "%", "share", None)]),
    ("抓获的嫌疑人中，惯犯占35%。", [("35", "%", "share", None)]),
    ("网络诈骗立案数占刑事立案总数的三分之一。", [("33.333", "%", "share", None)]),
    ("盗窃立案数同比增长3.3倍。", [("3.3", "倍", "change", "yoy")]),
    ("盗窃破案数同比翻一番。", [("1", "倍", "change", "yoy")]),
    ("盗窃破案数是去年同期的3.3倍。", [("3.3", "倍", "multiple", "yoy")]),
    ("盗窃破案数是2019年的3.3倍。", [("3.3", "倍", "multiple", "other")]),
    (
        "盗窃警情同比下降3%，破案300起，是2017年的2.5倍。",
        [("-3", "%", "change", "yoy"), ("300", "起", "level", None), ("2.5", "倍", "multiple", "other")],
    ),
    ("同比，刑事立案下降5.2%，打处人数上升8.9%。", [("-5.2", "%", "change", "yoy"), ("8.9", "%", "change", "yoy")]),
    ("盗窃警情同比、环比分别下降3%、2%。", [("-3", "%", "change", "yoy"), ("-2", "%", "change", "pop")]),
    ("盗窃警情同比下降3%，环比上升2%。", [("-3", "%", "change", "yoy"), ("2", "%", "change", "pop")]),
    ("盗窃警情同比下降3%。抢夺警情下降2%。", [("-3", "%", "change", "yoy"), ("-2", "%", "change", "unstated")]),
    ("抢夺案件80至95起。", [("80", "起", "level", None), ("95", "起", "level", None)]),
]


@pytest.mark.parametrize(("sentence", "stated"), ROWS)
def test_a_value_is_of_the_kind_that_its_words_say(
    sentence: str, stated: list[tuple[str, str, str, str | None]]
) -> None:
    figures = parse(sentence).figures
    assert [(figure.value, figure.unit, figure.kind, figure.basis) for figure in figures] == [
        (Decimal(value), unit, kind, basis) for value, unit, kind, basis in stated
    ]
