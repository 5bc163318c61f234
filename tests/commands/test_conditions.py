"""``--where``: what holds, and what is told when a condition is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from tui.errors import Refused
from tui.printing.conditions import condition


@dataclass(frozen=True)
class Stated:
    value: Decimal | None
    kind: str
    published: str | None


COLUMNS = ("value", "kind", "published")
ROW = Stated(Decimal("415"), "level", "2023-09-30")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("value=415", True),
        ("value=415.0", True),
        ("value>5", True),
        ("value>1000", False),
        ("value<=415", True),
        ("value!=415", False),
        ("value ~ 41", True),
        ("kind=level", True),
        ("kind!=level", False),
        ("kind~LEV", True),
        ("published>=2023", True),
        ("published<2023-09", False),
        ("published=", False),
        ("published!=", True),
    ],
)
def test_numbers_by_size_and_words_by_their_characters(text: str, holds: bool) -> None:
    assert condition(text, COLUMNS).holds(ROW) is holds


@pytest.mark.parametrize(
    ("text", "holds"), [("value=", True), ("value!=", False), ("value>1", False), ("value<1", False)]
)
def test_a_row_without_a_value_is_neither_small_nor_large(text: str, holds: bool) -> None:
    assert condition(text, COLUMNS).holds(Stated(None, "level", None)) is holds


@pytest.mark.parametrize(("text", "names"), [("value", "COLUMN"), ("colour=red", "colour"), ("value>many", "number")])
def test_what_is_no_condition_is_told_in_one_line(text: str, names: str) -> None:
    with pytest.raises(Refused, match=names):
        condition(text, COLUMNS).holds(ROW)


def test_a_condition_is_no_code() -> None:
    assert not condition("kind='; drop table figure; --", COLUMNS).holds(ROW)
