"""Coordination: lists of subjects shared out over lists of values, and what the items of a list have in common."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seeds import parse
from seeds.parsing.coordination import items, share_out

ITEMS = [
    ("盗窃、诈骗和抢夺警情", ["盗窃", "诈骗", "抢夺警情"]),
    ("命案以及抢劫", ["命案", "抢劫"]),
    ("“黄、赌、毒”和盗窃", ["“黄、赌、毒”", "盗窃"]),
    ("枪支（含气枪、猎枪）、弹药".replace("（", "(").replace("）", ")"), ["枪支(含气枪、猎枪)", "弹药"]),
    ("盗窃警情", ["盗窃警情"]),
]


@pytest.mark.parametrize(("subject", "parts"), ITEMS)
def test_a_subject_falls_into_its_items(subject: str, parts: list[str]) -> None:
    assert items(subject) == parts


SHARED = [
    ("盗窃、诈骗警情", 2, ["盗窃警情", "诈骗警情"]),
    ("盗窃和诈骗、抢夺警情", 3, ["盗窃警情", "诈骗警情", "抢夺警情"]),
    ("盗窃案件立案数、破案数", 2, ["盗窃案件立案数", "盗窃案件破案数"]),
    ("盗窃警情", 3, ["盗窃警情"] * 3),
    ("盗窃、诈骗、抢夺警情", 2, ["诈骗警情", "抢夺警情"]),
    ("立、破案数", 2, ["立案数", "破案数"]),
    ("发起部级、省级集群案件", 2, ["发起部级集群案件", "发起省级集群案件"]),
    ("破获盗窃案件、诈骗案件", 2, ["破获盗窃案件", "破获诈骗案件"]),
]


@pytest.mark.parametrize(("subject", "count", "labels"), SHARED)
def test_values_get_the_items_in_order(subject: str, count: int, labels: list[str]) -> None:
    assert share_out(subject, count) == labels


READ = {
    "one change an item": (
        "入室盗窃、街面诈骗发案同比分别下降18.6%和9.25%。",
        [("入室盗窃发案", "-18.6"), ("街面诈骗发案", "-9.25")],
    ),
    "nested": (
        "命案和抢劫、抢夺发案数环比分别下降33.3%、25%、12.8%。",
        [("命案发案数", "-33.3"), ("抢劫发案数", "-25"), ("抢夺发案数", "-12.8")],
    ),
    "amounts": (
        "查处酒驾、醉驾分别为186、42起。",
        [("查处酒驾", "186"), ("查处醉驾", "42")],
    ),
    "one metric over several months": (
        "盗窃警情连续三个月环比分别下降9%、4%、2%。",
        [("盗窃警情", "-9"), ("盗窃警情", "-4"), ("盗窃警情", "-2")],
    ),
    "changes by position": (
        "破获刑事案件300起、抓获嫌疑人500人，同比分别上升7%、9%。",
        [
            ("破获刑事案件", "300"),
            ("抓获嫌疑人", "500"),
            ("破获刑事案件", "7"),
            ("抓获嫌疑人", "9"),
        ],
    ),
}


@pytest.mark.parametrize(("sentence", "stated"), READ.values(), ids=READ)
def test_a_list_of_values_is_read_item_by_item(sentence: str, stated: list[tuple[str, str]]) -> None:
    figures = parse(sentence).figures
    assert [(figure.metric, figure.value) for figure in figures] == [(label, Decimal(value)) for label, value in stated]
