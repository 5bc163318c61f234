"""The layout of columns: numbers whole or not there, at any width."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.cells import width
from tui.widgets.columns import ESSENTIAL, Column, Measure, laid_out, measured
from tui.widgets.drawing import bar, spark
from tui.widgets.painting import heading_line, runs


@dataclass(frozen=True)
class Line:
    name: str
    digits: str
    unit: str
    note: str
    counts: tuple[int, ...]


COLUMNS: tuple[Column[Line], ...] = (
    Column("place", lambda row, _: row.name, 100, "name", minimum=4, maximum=20),
    Column("value", lambda row, _: row.digits, 90, "digits", "figure", tail=lambda row, _: row.unit),
    Column("source", lambda row, _: row.note, 50, minimum=6, maximum=30),
    Column("bar", lambda _row, _script: "", 40, None, "bar", minimum=6, length=lambda row: float(len(row.digits))),
    Column("years", lambda row, _: spark(row.counts), 30, None, "spark"),
)
ROWS = st.lists(
    st.builds(
        Line,
        st.text("湖北武汉abc", min_size=1, max_size=14),
        st.from_regex(r"[≥≈<▼]?[1-9][0-9,.]{0,14}[0-9]万?", fullmatch=True),
        st.sampled_from(["", "起", "百分点", "%"]),
        st.text("演示日报 x", max_size=40),
        st.lists(st.integers(0, 9), min_size=12, max_size=12).map(tuple),
    ),
    min_size=1,
    max_size=6,
)


@given(ROWS, st.integers(40, 200), st.integers(0, 4))
def test_what_is_painted_is_whole_and_as_wide_as_it_should_be(rows: list[Line], cells: int, skipped: int) -> None:
    measures = [Measure() for _ in COLUMNS]
    measured(COLUMNS, rows, "hans", measures)
    headings = ["地区", "数值", "来源", "对比", "逐年"]
    layout = laid_out(COLUMNS, measures, headings, cells, skipped)
    assert layout.slots[0].column is COLUMNS[0]
    assert layout.cells <= cells
    shown = {id(slot.column) for slot in layout.slots}
    for row in rows:
        text = "".join(run for run, _ in runs(layout, row, "hans"))
        assert width(text) == layout.cells
        if id(COLUMNS[1]) in shown:
            assert f"{row.digits} {row.unit}".rstrip() in text
        if id(COLUMNS[4]) in shown:
            assert spark(row.counts) in text
    said = [headings[COLUMNS.index(slot.column)] for slot in layout.slots]
    assert width(heading_line(layout, said, cells)) == cells


@given(ROWS, st.integers(40, 300))
def test_no_text_is_cut_where_there_is_room(rows: list[Line], cells: int) -> None:
    measures = [Measure() for _ in COLUMNS]
    measured(COLUMNS, rows, "hans", measures)
    layout = laid_out(COLUMNS, measures, ["地区", "数值", "来源", "对比", "逐年"], cells, 0)
    if layout.cells < cells:
        painted = "".join(run for row in rows for run, _ in runs(layout, row, "hans"))
        assert "…" not in painted


@given(ROWS, st.integers(40, 200))
def test_columns_come_back_when_scrolled_to(rows: list[Line], cells: int) -> None:
    measures = [Measure() for _ in COLUMNS]
    measured(COLUMNS, rows, "hans", measures)
    headings = ["地区", "数值", "来源", "对比", "逐年"]
    seen = set()
    skipped = 0
    while True:
        layout = laid_out(COLUMNS, measures, headings, cells, skipped)
        seen |= {slot.column.label for slot in layout.slots}
        assert layout.more_left == (skipped > 0)
        if not layout.more_right:
            break
        skipped += 1
    filled = {
        c.label for c, m in zip(COLUMNS, measures, strict=True) if m.cells or any(bars > 1 for bars in m.bars.values())
    }
    assert seen == filled


@given(ROWS, st.integers(40, 200))
def test_no_column_that_may_leave_cuts_a_text_of_more_importance(rows: list[Line], cells: int) -> None:
    measures = [Measure() for _ in COLUMNS]
    measured(COLUMNS, rows, "hans", measures)
    layout = laid_out(COLUMNS, measures, ["地区", "数值", "来源", "对比", "逐年"], cells, 0)
    if any(slot.column.importance < ESSENTIAL for slot in layout.slots):
        whole = [slot for slot in layout.slots if slot.column.look == "text"]
        assert all(slot.cells >= min(slot.column.maximum, slot.measure.cells) for slot in whole)


@given(st.lists(st.integers(1, 30), min_size=2, max_size=2), st.integers(40, 80))
def test_texts_that_must_share_are_cut_alike(lengths: list[int], cells: int) -> None:
    columns = (
        Column[str]("place", lambda row, _script: row.split()[0], 95, minimum=4, maximum=40),
        Column[str]("campaign", lambda row, _script: row.split()[1], 95, minimum=4, maximum=40),
    )
    measures = [Measure(), Measure()]
    measured(columns, [" ".join("x" * length for length in lengths)], "hans", measures)
    layout = laid_out(columns, measures, ["地区", "行动"], cells, 0)
    (first, one), (second, two) = [(slot.cells, length) for slot, length in zip(layout.slots, lengths, strict=True)]
    assert first >= one or second >= two or abs(first - second) <= 1


@given(st.floats(0, 1), st.integers(1, 40))
def test_bars_grow_with_their_share(share: float, cells: int) -> None:
    drawn = bar(share, cells)
    assert len(drawn) <= cells
    assert (drawn == "") == (share == 0)
    assert len(drawn) <= len(bar(min(1.0, share + 0.2), cells))


def test_a_bar_shows_eighths() -> None:
    assert bar(1, 4) == "████"
    assert bar(0.5, 4) == "██"
    assert bar(0.0625, 2) == "▏"
    assert bar(0.0001, 2) == "▏"


def test_bars_are_drawn_within_their_group_and_never_alone() -> None:
    column: Column[Line] = Column(
        "bar", lambda _r, _s: "", 40, None, "bar", maximum=20, length=lambda r: float(r.digits), group=lambda r: r.note
    )
    rows = [Line("甲", digits, "", note, ()) for digits, note in (("4", "x"), ("2", "x"), ("9", "alone"), ("0", "x"))]
    columns = (COLUMNS[0], column)
    measures = [Measure(), Measure()]
    measured(columns, rows, "hans", measures)
    layout = laid_out(columns, measures, ["地区", "对比"], 40, 0)
    drawn = ["".join(run for run, is_bar in runs(layout, row, "hans") if is_bar).count("█") for row in rows]
    assert drawn[0] == 2 * drawn[1] > 0
    assert drawn[2:] == [0, 0]


def test_a_spark_shows_what_is_and_blanks_what_is_not() -> None:
    assert spark((0, 1, 8, 100)) == " ▁▁█"
    assert spark((0, 0)) == "  "
