"""What stands on the terminal is not sent again; fewer bytes, the same picture."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from tui.painted import Painted

SIZE = COLUMNS, LINES = 30, 4
COLOURS = st.sampled_from([None, "default", "red", "bright_blue", "color(253)", "color(233)", "#5f87af", "#121212"])
STYLES = st.builds(
    lambda fore, back, bold, line, turned: Style(color=fore, bgcolor=back, bold=bold, underline=line, reverse=turned),
    COLOURS,
    COLOURS,
    *[st.sampled_from([None, True])] * 3,
)
RUNS = st.tuples(
    st.integers(1, LINES),
    st.integers(1, 20),
    st.sampled_from(["湖北", "415 个", "      ", "█▌", "x"]),
    st.booleans(),
    STYLES,
)
PAINTINGS = st.lists(st.lists(RUNS, min_size=1, max_size=6), max_size=6)


def run(line: int, column: int, text: str, style: Style, *, to_the_edge: bool = False) -> str:
    """As Textual paints it: in its place, with its whole style, perhaps with blanks to the edge."""
    blanks = " " * (COLUMNS + 1 - column - cell_len(text)) if to_the_edge else ""
    return f"\x1b[{line};{column}H{style.render(text)}{Style(color='default').render(blanks)}\n"


def looks(screen: pyte.Screen) -> list[object]:
    return [screen.buffer[y][x] for y in range(LINES) for x in range(COLUMNS)] + [(screen.cursor.y, screen.cursor.x)]


@given(PAINTINGS, st.sets(st.integers(0, 5)))
def test_the_picture_is_that_of_all_that_was_painted(
    paintings: list[list[tuple[int, int, str, bool, Style]]], forgets: set[int]
) -> None:
    whole, brief = pyte.Screen(*SIZE), pyte.Screen(*SIZE)
    painted = Painted()
    for at, runs in enumerate(paintings):
        if at in forgets:
            painted.forget()
            brief.reset()
            brief.draw("what another program wrote")
            whole.reset()
            whole.draw("what another program wrote")
        data = "".join(run(y, x, text, style, to_the_edge=edge) for y, x, text, edge, style in runs) + "\x1b[2;3H"
        pyte.Stream(whole).feed(data.replace("\n", ""))
        news = painted.news(data, SIZE)
        assert len(news) <= len(data)
        pyte.Stream(brief).feed(news)
        assert looks(brief) == looks(whole)


def test_the_same_painting_is_sent_once_until_it_may_be_gone() -> None:
    painted, plain = Painted(), Style()
    data = "".join(run(line, 1, "湖北", plain, to_the_edge=True) for line in (1, 2)) + "\x1b[1;1H"
    sent = "\x1b[1;1H湖北\x1b[K\x1b[2;1H湖北\x1b[K\x1b[1;1H"
    assert painted.news(data, SIZE) == sent
    assert painted.news(data, SIZE) == ""
    changed = run(1, 1, "广西", plain, to_the_edge=True) + run(2, 1, "湖北", plain, to_the_edge=True) + "\x1b[1;1H"
    assert painted.news(changed, SIZE) == "\x1b[1;1H广西\x1b[1;1H"
    painted.forget()
    assert painted.news(data, SIZE) == sent
    assert painted.news(data, (COLUMNS, LINES + 1)) != "", "a terminal of another size has arranged its lines anew"


def test_blanks_that_have_a_colour_are_sent() -> None:
    blue = Style(bgcolor="blue")
    data = f"\x1b[1;1H{blue.render('x' + ' ' * (COLUMNS - 1))}"
    assert " " * (COLUMNS - 1) in Painted().news(data, SIZE)


def test_what_is_no_painting_goes_through_and_leaves_nothing_known() -> None:
    painted = Painted()
    data = run(1, 1, "湖北", Style()) + "\x1b[1;1H"
    painted.news(data, SIZE)
    assert painted.news("\x1b[?25l", SIZE) == "\x1b[?25l"
    assert painted.news(data, SIZE) == ""
    painted.news("\x1b[?1049h", SIZE)
    assert painted.news(data, SIZE) == "\x1b[1;1H湖北\x1b[1;1H", "on another screen"
    probe = "\x1b[2;1H“\x1b[6n"
    assert painted.news(probe, SIZE) == probe
    assert painted.news(data, SIZE) == "\x1b[1;1H湖北\x1b[1;1H"


def test_of_a_line_only_what_changes_is_sent_and_characters_stay_whole() -> None:
    painted, plain = Painted(), Style()
    painted.news(run(1, 1, "湖北  415 个  夏季行动  2023-09", plain), SIZE)
    sent = painted.news(run(1, 1, "湖南  416 个  夏季行动  2023-09", plain), SIZE)
    assert sent == "\x1b[1;3H南  416"
    sent = painted.news(run(1, 1, "湖南  416 个  夏季行动  2024-09", plain), SIZE)
    assert sent == "\x1b[1;28H4"


def test_a_style_is_told_once_for_all_that_has_it() -> None:
    style = Style(color="color(253)", bgcolor="color(233)")
    data = "".join(run(line, 1, "row", style) for line in (1, 2, 3))
    assert Painted().news(data, SIZE) == "\x1b[1;1H\x1b[38;5;253;48;5;233mrow\x1b[2;1Hrow\x1b[3;1Hrow\x1b[0m"


def test_a_line_with_characters_of_doubtful_width_is_sent_whole() -> None:
    painted, plain = Painted(), Style()
    for doubtful in ("e\u0301a", "\u0301", "🇦", "👩‍👩‍👧", "\U0001fae9"):
        painted.news(run(1, 1, f"{doubtful}  夏季行动  415", plain), SIZE)
        line = f"{doubtful}  夏季行动  416"
        assert painted.news(run(1, 1, line, plain), SIZE) == f"\x1b[1;1H{line}"
