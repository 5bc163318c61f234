"""The table for eyes: aligned by cells, whole columns, numbers never cut."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from store.answers.ranking import Ranking, RankRow
from store.opening import open_store
from tui.numbers import plain
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.answer import Answer, columns_of
from tui.printing.cells import fitted, padded, width
from tui.printing.columns import important, ordered
from tui.printing.in_words import in_words

Row = tuple[str, Decimal | None, str]
COLUMNS = ("place", "value", "label")
ROWS = [("湖北", Decimal(13100), "打掉犯罪团伙"), ("内蒙古", Decimal("-21.48"), "刑事警情"), ("Tibet", None, "")]


def printed(sheet: Sheet, rows: Sequence[Row] = ()) -> tuple[list[str], tuple[str, ...]]:
    out = io.StringIO()
    missing = write_aligned(Answer(COLUMNS, rows or ROWS), out, sheet)
    return out.getvalue().splitlines(), missing


def test_columns_stand_under_their_header_by_cells_and_numbers_to_the_right() -> None:
    lines, missing = printed(Sheet())
    assert lines == [
        "place    value  label",
        "湖北     13100  打掉犯罪团伙",
        "内蒙古  -21.48  刑事警情",
        "Tibet",
    ]
    assert missing == ()


def test_a_column_that_does_not_fit_leaves_whole_and_is_named() -> None:
    lines, missing = printed(Sheet(width=20))
    assert lines[1] == "湖北     13100"
    assert missing == ("label",)


def test_a_text_is_cut_to_the_room_that_is_left_but_an_id_is_not() -> None:
    row = ("湖北", Decimal(415), "打掉犯罪团伙" * 9)
    lines, missing = printed(Sheet(width=30), [row])
    assert lines[1] == "湖北     415  打掉犯罪团伙打…"
    assert missing == ()
    out = io.StringIO()
    assert write_aligned(Answer(("place", "figure_id"), [("湖北", "r" * 40)]), out, Sheet(width=30)) == ("figure_id",)


def test_the_header_is_repeated_only_where_the_table_is_taller_than_the_terminal() -> None:
    rows = [("湖北", Decimal(number), "x") for number in range(20)]
    tall, _ = printed(Sheet(width=80, height=12), rows)
    short, _ = printed(Sheet(width=80, height=40), rows)
    assert [line.startswith("place") for line in tall].count(True) == 2
    assert [line.startswith("place") for line in short].count(True) == 1


def test_only_a_wish_brings_escape_sequences() -> None:
    assert "\x1b" not in "".join(printed(Sheet())[0])
    assert printed(Sheet(bold=True))[0][0].startswith("\x1b[1m")


@given(
    st.integers(10, 120),
    st.lists(
        st.tuples(st.text("湖北ab ", max_size=4), st.decimals(-(10**9), 10**9, places=2), st.text(max_size=60)),
        min_size=1,
        max_size=4,
    ),
)
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut(room: int, rows: list[Row]) -> None:
    out = io.StringIO()
    columns = ("n", "value", "label")
    missing = write_aligned(Answer(columns, rows), out, Sheet(room))
    lines = out.getvalue().split("\n")[:-1]
    assert all(width(line) <= room for line in lines)
    if "value" not in missing:
        assert all(value is None or plain(value) in line for line, (_, value, _) in zip(lines[1:], rows, strict=True))


@given(st.text(), st.integers(1, 20))
def test_a_cut_text_takes_no_more_than_its_room_and_says_that_it_is_cut(text: str, room: int) -> None:
    cut = fitted(text, room)
    assert width(cut) <= room
    assert cut == text or cut.endswith("…")
    assert width(padded(cut, room)) == room


def test_80_columns_of_a_ranking_hold_why_there_is_no_rank_and_until_when(small_store: Path) -> None:
    with open_store(small_store, create=False) as store:
        rows = store.ask_all(Ranking("dismantle.gang"))
    there = columns_of(RankRow)
    columns = ordered("RankRow", there, "hans")
    out = io.StringIO()
    answer = Answer(columns, in_words(rows, RankRow, columns, "hans"))
    write_aligned(answer, out, Sheet(width=80), important=important("RankRow", there, "hans"))
    header = out.getvalue().splitlines()[0].split()
    assert {"rank", "region_name", "value", "unit", "unranked", "covers_to", "year"} <= set(header)
    assert "≈500" in out.getvalue()
    assert "raw" not in header
