"""A table's lines as text: a row's cells in their slots."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.script import Script
from tui.widgets.cells import ELLIPSIS, clean, padded, width
from tui.widgets.columns import MARGIN, Layout, Row, Slot
from tui.widgets.drawing import bar

MARKED = "+"
"""In the margin of a row that is marked: as places to compare are joined in the text of a place."""


def runs(layout: Layout[Row], row: Row, script: Script) -> list[tuple[str, bool]]:
    """A row as runs of one look: text, and whether it is a bar's."""
    found: list[tuple[str, bool]] = []
    text, at = "", 0
    for slot in layout.slots:
        text += " " * (slot.left - at)
        at = slot.left + slot.cells
        if slot.column.look != "bar":  # a spark in a style of its own would cost forty bytes a row
            text += _cell(slot, row, script)
            continue
        found.append((text, False))
        found.append((_cell(slot, row, script), True))
        text = ""
    rest = " " * (layout.cells - at)
    if text:
        return [*found, (text + rest, False)]
    last, is_bar = found.pop()
    return [*found, (last + rest, is_bar)]


def row_strip(
    layout: Layout[Row],
    row: Row | None,
    script: Script,
    cells: int,
    styles: tuple[Style, Style, Style],
    *,
    marked: bool = False,
) -> Strip:
    """A row (None: still being fetched) as a line of ``cells`` cells, in styles for its words, its bars and the rest.

    Neighbours of one style become one segment: each costs its whole style and a reset on the line.
    """
    words, bars, rest = styles
    said = runs(layout, row, script) if row is not None else [(padded(waiting_line(layout), layout.cells), False)]
    if marked:
        first, is_bar = said[0]
        said[0] = (MARKED + first[MARGIN:], is_bar)
    joined: list[tuple[str, Style]] = []
    for text, style in [
        *((text, bars if is_bar else words) for text, is_bar in said),
        (" " * (cells - layout.cells), rest),
    ]:
        before = joined[-1][1] if joined else None
        if before and (before == style or (text.isspace() and before.bgcolor == style.bgcolor and not before.reverse)):
            joined[-1] = (joined[-1][0] + text, before)
        elif text:
            joined.append((text, style))
    return Strip([Segment(text, style) for text, style in joined], cells)


def waiting_line(layout: Layout[Row]) -> str:
    """A row that is still being fetched."""
    return " " * layout.slots[0].left + ELLIPSIS


def heading_line(layout: Layout[Row], headings: Sequence[str], cells: int) -> str:
    """Headings (with their sort marks) flush as the cells below; ``‹`` and ``›`` at the edges say that columns wait."""
    text, at = "‹" if layout.more_left else "", 1 if layout.more_left else 0
    for slot, heading in zip(layout.slots, headings, strict=True):
        text += " " * (slot.left - at) + _heading(slot, heading)
        at = slot.left + slot.cells
    return padded(text, cells - 1) + "›" if layout.more_right else padded(text, cells)


def _heading(slot: Slot[Row], heading: str) -> str:
    if slot.column.look != "figure":
        return padded(heading, slot.cells)
    digits = slot.cells - (1 + slot.measure.tail if slot.measure.tail else 0)
    return padded(padded(heading, max(digits, width(heading)), right=True), slot.cells)


def _cell(slot: Slot[Row], row: Row, script: Script) -> str:
    column, measure = slot.column, slot.measure
    if column.look == "bar":
        return padded(_bar(slot, row), slot.cells)
    text = clean(column.text(row, script))
    if column.look != "figure":
        return padded(text, slot.cells)
    if not measure.tail or column.tail is None:
        return padded(text, slot.cells, right=True)
    tail = padded(clean(column.tail(row, script)), measure.tail)
    return padded(text, slot.cells - measure.tail - 1, right=True) + " " + tail


def _bar(slot: Slot[Row], row: Row) -> str:
    column = slot.column
    if column.length is None:
        return ""
    group = column.group(row) if column.group else None
    if slot.measure.bars[group] < 2:
        return ""
    return bar(abs(column.length(row)) / slot.measure.longest[group], slot.cells)
