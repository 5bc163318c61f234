"""Traditional characters become Simplified ones, one for one, as OpenCC's own conversion has them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from seeds import parse
from seeds.script import is_traditional, to_simplified
from tests.parsing.examples import examples

KEPT = ("乾县", "乾縣", "乾安县", "乾安縣")
"""Counties that OpenCC takes for 干."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


@cache
def _keys(name: str) -> tuple[str, ...]:
    lines = (files("opencc") / "dictionary" / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.split("\t")[0] for line in lines if line.strip())


@pytest.mark.parametrize("table", ["TSCharacters.txt", "TSPhrases.txt"])
def test_every_entry_of_opencc_is_converted_as_opencc_does(table: str) -> None:
    keys = [key for key in _keys(table) if key not in KEPT]
    assert len(keys) > 200
    assert [to_simplified(key) for key in keys] == [_converter().convert(key) for key in keys]


_pieces = st.one_of(
    st.sampled_from(_keys("TSCharacters.txt")),
    st.sampled_from(_keys("TSPhrases.txt")),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=4),
    st.text(max_size=3),
)


@examples
@given(st.lists(_pieces, max_size=12).map("".join))
def test_any_text_is_converted_as_opencc_does_and_keeps_its_length(text: str) -> None:
    simplified = to_simplified(text)
    assert len(simplified) == len(text)
    if not any(name in text for name in KEPT):
        assert simplified == _converter().convert(text)


@pytest.mark.parametrize(
    ("printed", "simplified"),
    [("乾縣警方", "乾县警方"), ("乾安县公安局", "乾安县公安局"), ("乾淨", "干净"), ("乾坤", "乾坤"), ("餘案", "余案")],
)
def test_two_counties_keep_their_names(printed: str, simplified: str) -> None:
    assert to_simplified(printed) == simplified


def test_a_simplified_text_is_not_copied() -> None:
    text = "破获案件" * 3
    assert to_simplified(text) is text


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("警方打掉犯罪團夥3個，抓獲嫌疑人5名。", "hant"),
        ("警方打掉犯罪团伙3个。", "hans"),
        ("", "hans"),
        ("123", "hans"),
    ],
)
def test_a_release_knows_its_script(text: str, script: str) -> None:
    assert is_traditional(text) == (script == "hant")
    assert parse(text).release.script == script
