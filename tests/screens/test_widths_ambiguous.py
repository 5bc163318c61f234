"""Characters of ambiguous width: replaced one for one, so that layouts hold."""

from __future__ import annotations

from unicodedata import east_asian_width

from hypothesis import given
from hypothesis import strategies as st

from tui.widths import narrowed


@given(st.text(max_size=60))
def test_nothing_ambiguous_is_left_and_nothing_else_changes(text: str) -> None:
    plain = narrowed(text)
    assert len(plain) == len(text)
    for before, after in zip(text, plain, strict=True):
        assert east_asian_width(after) != "A"
        assert after == before or east_asian_width(before) == "A"


def test_marks_keep_their_sense() -> None:
    assert narrowed("▲≥1.31万 “夏季行动”…") == '^>1.31万 "夏季行动".'
    assert narrowed("①Ⅰ") == "1I"
    assert narrowed("\x1b[1;31m") == "\x1b[1;31m"
