"""A table for eyes: aligned by terminal cells, fitted to the terminal by whole columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from tui.printing.answer import Answer, Row
from tui.printing.cells import fitted, padded, width
from tui.printing.inert import one_line
from tui.printing.values import is_number, text_of

_GAP = "  "
_WIDEST = 40
"""Cells of a text column on a terminal; numbers are never cut."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the table is printed on."""

    width: int | None = None
    """Cells; None: as wide as the table is."""
    height: int | None = None
    """Lines, after which the header is repeated; None: never."""
    bold: bool = False
    """Whether the header may be set off by an escape sequence."""


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    texts: Sequence[str]
    number: bool
    width: int


def write_aligned(answer: Answer, out: TextIO, sheet: Sheet) -> tuple[str, ...]:
    """Print ``answer``, whose columns stand in order of importance; returns the columns that had no room."""
    rows = list(answer.rows)
    if not rows:
        return ()
    columns = [_column(name, index, rows, sheet) for index, name in enumerate(answer.columns)]
    shown = _fitting(columns, sheet.width)
    header = _line([padded(column.name, column.width, right=column.number) for column in shown])
    header = f"\x1b[1m{header}\x1b[0m" if sheet.bold else header
    for index in range(len(rows)):
        if index == 0 or (sheet.height is not None and index % max(sheet.height - 2, 1) == 0):
            out.write(header + "\n")
        cells = [padded(column.texts[index], column.width, right=column.number) for column in shown]
        out.write(_line(cells) + "\n")
    kept = {column.name for column in shown}
    return tuple(name for name in answer.columns if name not in kept)


def _column(name: str, index: int, rows: Sequence[Row], sheet: Sheet) -> _Column:
    values = [row[index] for row in rows]
    number = all(value is None or is_number(value) for value in values) and any(value is not None for value in values)
    texts = [one_line(text_of(value)) for value in values]
    if sheet.width is not None and not number:
        texts = [fitted(text, _WIDEST) for text in texts]
    return _Column(name, texts, number, max(width(name), *(width(text) for text in texts)))


def _fitting(columns: Sequence[_Column], room: int | None) -> Sequence[_Column]:
    """The columns that fit, the first always; one that is too wide leaves its room to those after it."""
    if room is None:
        return columns
    shown = [columns[0]]
    left = room - columns[0].width
    for column in columns[1:]:
        if column.width + len(_GAP) <= left:
            shown.append(column)
            left -= column.width + len(_GAP)
    return shown


def _line(cells: Sequence[str]) -> str:
    return _GAP.join(cells).rstrip()
