"""Text by cells, and documents that mean harm."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.cells import clean, cut, padded, width, wrapped

ANY = st.text(max_size=60)


@given(ANY)
def test_clean_text_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    cleaned = clean(text)
    assert all(category(character)[0] != "C" for character in cleaned)
    assert all(character == " " or not character.isspace() for character in cleaned)
    assert clean(cleaned) == cleaned
    assert width(cleaned) == cell_len(cleaned)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("通\x1b[31m报", "通[31m报"),
        ("\x1b]52;c;aGk=\x07x", "]52;c;aGk=x"),
        ("415\u202e514\u202c个", "415514个"),
        ("湖\u200b北\ufeff", "湖北"),
        ("甲\n乙\t丙\u3000丁\u2028戊", "甲 乙 丙 丁 戊"),
        ("▲\ufe0f", "▲"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("[bold]markup[/bold]", "[bold]markup[/bold]"),
    ],
)
def test_known_tricks(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(ANY.map(clean), st.integers(0, 40))
def test_cut_fits_and_says_so(text: str, cells: int) -> None:
    shortened = cut(text, cells)
    assert width(shortened) <= cells
    if width(text) <= cells:
        assert shortened == text
    elif cells:
        assert shortened.endswith("…")
        assert text.startswith(shortened[:-1])


@given(ANY.map(clean), st.integers(0, 40), st.booleans())
def test_padded_is_exactly_as_wide(text: str, cells: int, right: bool) -> None:
    assert width(padded(text, cells, right=right)) == cells


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("≠ 并列中：所属行动不同", ["≠ 并列中：", "所属行动不", "同"]),
        ("打掉团伙12345个", ["打掉团伙", "12345个"]),
        ("抓获名共1.31万名", ["抓获名共", "1.31万名"]),
        ("去年打掉了，今年", ["去年打掉", "了，今年"]),
        ("among 打掉 the words", ["among 打掉", "the words"]),
    ],
)
def test_chinese_is_broken_anywhere_but_not_in_a_number_nor_before_a_comma(text: str, lines: list[str]) -> None:
    assert wrapped(text, 11 if text.startswith(("≠", "among")) else 10) == lines


@given(ANY.map(clean), st.integers(2, 40))
def test_wrapping_loses_only_blanks(text: str, cells: int) -> None:
    lines = wrapped(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
