"""Tables pasted as text: column names, then rows of a label and its values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seeds import parse

TABLE = """主要指标一览表
指标 今年上半年 去年同期 同比
刑事立案(起) 9836 11076 -11.2%
命案(起) 14 19 -26.3%
冻结资金(万元) 8420.5 5103 65%
"""


def test_every_cell_is_a_figure_of_its_row() -> None:
    figures = parse(TABLE).figures
    assert [(one.metric, one.raw) for one in figures] == [
        *(("刑事立案", "9836"), ("刑事立案", "11076"), ("刑事立案", "-11.2")),
        *(("命案", "14"), ("命案", "19"), ("命案", "-26.3")),
        *(("冻结资金", "8420.5"), ("冻结资金", "5103"), ("冻结资金", "65")),
    ]


def test_a_row_gives_the_unit_and_its_magnitude() -> None:
    figures = parse(TABLE).figures
    assert [(one.value, one.unit) for one in figures[6:8]] == [(Decimal(84205000), "元"), (Decimal(51030000), "元")]


def test_a_minus_sign_belongs_to_the_numeral_and_a_column_gives_the_basis() -> None:
    change = parse(TABLE).figures[2]
    assert (change.raw, change.value, change.unit) == ("-11.2", Decimal("-11.2"), "%")
    assert (change.kind, change.basis) == ("change", "yoy")


@pytest.mark.parametrize("separator", [" ", "  ", "\t", "\u3000", "   \t"])
def test_columns_may_be_parted_by_any_blank(separator: str) -> None:
    figures = parse(TABLE.replace(" ", separator)).figures
    assert [one.value for one in figures] == [one.value for one in parse(TABLE).figures]


def test_lines_without_column_names_are_no_table() -> None:
    assert parse("甲 12 34\n乙 56 78\n").figures == ()


def test_prose_around_a_table_is_read_as_prose() -> None:
    figures = parse(f"武汉警方打掉团伙37个。\n{TABLE}抓获嫌疑人90名。").figures
    assert [figures[0].metric, figures[-1].metric] == ["打掉团伙", "抓获嫌疑人"]
    assert len(figures) == 11
