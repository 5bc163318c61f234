"""Text that nobody wrote: the parser reads it without an exception and without an offset outside."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds import Reading, parse
from tests.parsing import fuzz
from tests.parsing.examples import examples

_any_character = st.characters(exclude_categories=())
_odd_characters = st.sampled_from(
    "0１9.,，、。％%个起万亿余多同比分别（(“”\n \u3000\x00\x1b\u202e\u200b\u0301\ud800🔻〇兩"
)
_any_text = st.text(st.one_of(_any_character, _odd_characters), max_size=80)
_shuffled = st.lists(st.sampled_from(fuzz.FRAGMENTS), max_size=40).map("".join)


@examples
@given(_any_text)
def test_no_characters_break_the_parser(text: str) -> None:
    fuzz.check(text)


@examples
@given(_shuffled)
def test_no_order_of_the_genres_words_breaks_the_parser(text: str) -> None:
    fuzz.check(text)


def test_the_longer_search_runs_as_a_script() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.parsing.fuzz", "--minutes", "0.02", "--seed", "7"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "seed 7" in run.stdout
    assert "nothing found" in run.stdout


def _moved(text: str) -> Reading:
    """A reading whose figures stand one character too far to the right."""
    reading = parse(text)
    moved = (replace(one, start=(one.start or 0) + 1, end=(one.end or 0) + 1) for one in reading.figures)
    return replace(reading, figures=tuple(moved))


def test_a_broken_promise_is_found_and_shown_with_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "parse", _moved)
    with pytest.raises(AssertionError, match=r"not what stands there|outside the document") as caught:
        fuzz.search(30, seed=1)
    assert caught.value.__notes__[0].startswith("seed 1, text ")
