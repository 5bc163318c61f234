"""Values and marks: exact in every script."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.data import rows
from tui.numbers import plain, shown, stated
from tui.script import SCRIPTS, Script
from tui.units import unit_in

_POWERS = {"亿": 8, "億": 8, "万": 4, "萬": 4}


@pytest.mark.parametrize(
    ("value", "hans", "hant", "en"),
    [
        ("415", "415", "415", "415"),
        ("9999", "9,999", "9,999", "9,999"),
        ("13100", "1.31万", "1.31萬", "13,100"),
        ("13107", "13,107", "13,107", "13,107"),
        ("531230000", "53,123万", "53,123萬", "531,230,000"),
        ("217070000000", "2,170.7亿", "2,170.7億", "217,070,000,000"),
        ("-21.48", "-21.48", "-21.48", "-21.48"),
        ("33.333", "33.333", "33.333", "33.333"),
        ("0", "0", "0", "0"),
        ("1E+4", "1万", "1萬", "10,000"),
    ],
)
def test_values_are_written_as_readers_of_the_script_write_them(value: str, hans: str, hant: str, en: str) -> None:
    assert [shown(Decimal(value), script) for script in SCRIPTS] == [hans, hant, en]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**13), max_value=10**13))
def test_no_digit_is_lost_or_added(value: Decimal) -> None:
    for script in SCRIPTS:
        text = shown(value, script).replace(",", "")
        power = _POWERS.get(text[-1], 0)
        assert Decimal(text.rstrip("万萬亿億")).scaleb(power) == value
    assert Decimal(plain(value)) == value


@pytest.mark.parametrize(
    ("value", "approx", "kind", "text"),
    [
        ("2200", "over", "level", "≥2,200"),
        ("500", "about", "level", "≈500"),
        ("21000", "under", "level", "<2.1万"),
        ("-21.48", "exact", "change", "▼21.48"),
        ("3.3", "over", "change", "▲≥3.3"),
        ("0", "exact", "change", "0"),
        ("3.3", "exact", "multiple", "3.3"),
    ],
)
def test_marks(value: str, approx: str, kind: str, text: str) -> None:
    assert stated(Decimal(value), approx, kind, "hans") == text


@pytest.mark.parametrize(("script", "unit"), [("hans", "个"), ("hant", "個"), ("en", "")])
def test_units_follow_the_script(script: Script, unit: str) -> None:
    assert unit_in("个", script) == unit


def test_every_unit_that_ships_has_an_english_word() -> None:
    stated = {row["unit"] for table in ("figures", "read_figures") for row in rows(table)}
    assert stated
    assert not [unit for unit in stated if re.search(r"[\u4e00-\u9fff]", unit_in(unit, "en"))]


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [("1", "起", "case"), ("2", "案", "cases"), ("1", "人", "person"), ("2", "人", "people"), ("0", "起", "cases")],
)
def test_english_has_a_word_for_one(value: str, unit: str, said: str) -> None:
    assert unit_in(unit, "en", Decimal(value)) == said


def test_a_unit_without_an_english_word_stays_as_stated() -> None:
    assert unit_in("羽", "en") == "羽"
