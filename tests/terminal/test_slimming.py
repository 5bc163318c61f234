"""Fewer bytes, the same picture."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tui.slimming import slim

COLOURS = st.sampled_from([None, "default", "red", "bright_blue", "color(253)", "color(233)", "#5f87af", "#121212"])
STYLES = st.builds(
    lambda fore, back, bold, line, turned: Style(color=fore, bgcolor=back, bold=bold, underline=line, reverse=turned),
    COLOURS,
    COLOURS,
    *[st.sampled_from([None, True])] * 3,
)
RUNS = st.lists(
    st.tuples(st.integers(1, 5), st.integers(1, 20), st.sampled_from(["湖北", "415 个", "   ", "█▌", "x"]), STYLES)
)


def painted(runs: list[tuple[int, int, str, Style]]) -> str:
    """As Textual paints: each run in its place, with its whole style."""
    return "".join(f"\x1b[{row};{column}H" + style.render(text) for row, column, text, style in runs)


def cells(data: str) -> list[object]:
    screen = pyte.Screen(30, 6)
    pyte.Stream(screen).feed(data + "!")  # what is written afterwards looks as it does without it
    return [screen.buffer[y][x] for y in range(6) for x in range(30)]


@given(RUNS)
def test_the_picture_stays_and_nothing_grows(runs: list[tuple[int, int, str, Style]]) -> None:
    data = painted(runs)
    assert cells(slim(data)) == cells(data)
    assert len(slim(data)) <= len(data)
    assert slim(slim(data)) == slim(data)


def test_a_style_is_told_once_for_all_that_has_it() -> None:
    style = Style(color="color(253)", bgcolor="color(233)")
    line = "\r\n".join(f"\x1b[{y};1H{style.render('row')}" for y in range(1, 4))
    assert slim(line) == "\x1b[1;1H\x1b[38;5;253;48;5;233mrow\x1b[2;1Hrow\x1b[3;1Hrow\x1b[0m"
