"""Lines of words in a few tones: what the bars above and below a table, and the pages of text, are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.widgets.cells import cut, width
from tui.widgets.plain import Plain

Tone = Literal["plain", "strong", "dim", "key", "accent", "error", "lit", "caret"]
Span = tuple[str, Tone]
"""Clean text and the tone it is said in."""
_GUTTER = 3
"""Blank cells between two columns of lines."""


def spans_width(spans: Iterable[Span]) -> int:
    """Cells that ``spans`` take."""
    return sum(width(text) for text, _ in spans)


def fitted(spans: Sequence[Span], cells: int) -> list[Span]:
    """``spans`` in at most ``cells`` cells; the one that does not fit ends in ``…``, those after it go."""
    kept: list[Span] = []
    for text, tone in spans:
        if width(text) > cells:
            return [*kept, (cut(text, cells), tone)] if cells > 0 else kept
        kept.append((text, tone))
        cells -= width(text)
    return kept


def side_by_side(lines: Sequence[Sequence[Span]], cells: int) -> list[list[Span]]:
    """Short lines in two columns, to be read downwards, where both have room; else as they are."""
    column = max(map(spans_width, lines), default=0) + _GUTTER
    if 2 * column > cells + _GUTTER:
        return [list(line) for line in lines]
    half = (len(lines) + 1) // 2
    right = [*lines[half:], ()]
    return [[*left, (" " * (column - spans_width(left)), "plain"), *right[at]] for at, left in enumerate(lines[:half])]


def strip(widget: Plain, spans: Sequence[Span], cells: int) -> Strip:
    """``spans`` as a line of exactly ``cells`` cells, in the widget's styles; blanks take the style before them."""
    spans = fitted(spans, cells)
    runs: list[tuple[str, Style]] = []
    for text, tone in [*spans, (" " * (cells - spans_width(spans)), "plain")]:
        style = widget.own_style if tone == "plain" else widget.part_style(f"tone--{tone}")
        plain_blank = not text.strip(" ") and not style.underline
        if runs and (runs[-1][1] == style or (plain_blank and _same_ground(runs[-1][1], style))):
            runs[-1] = (runs[-1][0] + text, runs[-1][1])
        elif text:
            runs.append((text, style))
    return Strip([Segment(text, style) for text, style in runs], cells)


def _same_ground(before: Style, after: Style) -> bool:
    """Whether blanks look the same in both styles."""
    return before.bgcolor == after.bgcolor and not (before.reverse or after.reverse or before.underline)
