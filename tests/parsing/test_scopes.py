"""Scope: whether a figure belongs to one single case."""

from __future__ import annotations

import pytest

from seeds import parse

ROWS = {
    "what a force did": ("全市破获盗窃案件37起，抓获嫌疑人52名。", ["total", "total"]),
    "one case": ("破获一起跨省贩毒案，抓获嫌疑人12名，缴毒3公斤。", ["case", "case"]),
    "one gang": ("打掉一个盗窃团伙，抓获嫌疑人12名。", ["case"]),
    "a case by its codename": ("在“4·20”特大盗窃案中，抓获嫌疑人12名。", ["case"]),
    "the case of the sentence before": ("警方破获一起跨省贩毒案。该案抓获嫌疑人12名。", ["case"]),
    "a suspect by half a name": ("张某某先后作案37起。", ["case"]),
    "a sum behind a case": (
        "警方破获一起跨省贩毒案，缴毒3公斤。全市累计破获毒品案件90起。",
        ["case", "total"],
    ),
    "the cases' own section": (
        "全市破获案件90起。\n典型案例\n民警在车站抓获嫌疑人12名，缴毒3公斤。",
        ["total", "case", "case"],
    ),
    "a series": ("破获系列盗窃案37起。", ["total"]),
}


@pytest.mark.parametrize(("text", "scopes"), ROWS.values(), ids=ROWS)
def test_a_figure_is_of_one_case_or_of_all(text: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in parse(text).figures] == scopes
