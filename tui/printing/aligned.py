"""A table for eyes: aligned by terminal cells, fitted to the terminal by whole columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TextIO

from tui.printing.answer import Answer, Row
from tui.printing.cells import fitted, padded, width
from tui.printing.inert import one_line
from tui.printing.values import is_number, text_of

_GAP = "  "
_WIDEST = 40
"""Cells of a text column on a terminal."""
_LEAST = 10
"""Cells below which a text is not cut any further: its column leaves."""
_WHOLE = ("place", "code", "url")
"""Columns that are of no use cut, as are ids and numbers."""


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
    whole: bool
    """Whether it is shown whole or not at all."""

    def cut(self, room: int) -> _Column:
        """The column with its texts in at most ``room`` cells."""
        texts = [fitted(text, room) for text in self.texts]
        return _Column(self.name, texts, self.number, _width(self.name, texts), self.whole)


def write_aligned(answer: Answer, out: TextIO, sheet: Sheet, whole: Collection[str] = ()) -> tuple[str, ...]:
    """Print ``answer``, whose columns stand in order of importance; returns the columns that had no room.

    No text of the columns named in ``whole`` is cut.
    """
    rows = list(answer.rows)
    if not rows:
        return ()
    columns = [_column(name, index, rows, sheet, whole) for index, name in enumerate(answer.columns)]
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


def _column(name: str, index: int, rows: Sequence[Row], sheet: Sheet, whole: Collection[str]) -> _Column:
    values = [row[index] for row in rows]
    number = all(value is None or is_number(value) for value in values) and any(value is not None for value in values)
    texts = [one_line(text_of(value)) for value in values]
    uncut = number or name in _WHOLE or name in whole or name.endswith("_id")
    column = _Column(name, texts, number, _width(name, texts), uncut)
    return column if sheet.width is None or column.whole else column.cut(_WIDEST)


def _width(name: str, texts: Sequence[str]) -> int:
    return max(width(name), *(width(text) for text in texts))


def _fitting(columns: Sequence[_Column], room: int | None) -> Sequence[_Column]:
    """The columns that fit, the first always; a text may be cut to the room that is left."""
    if room is None:
        return columns
    shown = [columns[0]]
    left = room - columns[0].width - len(_GAP)
    for column in columns[1:]:
        fit = column
        if column.width > left >= max(_LEAST, width(column.name)) and not column.whole:
            fit = column.cut(left)
        if fit.width <= left:
            shown.append(fit)
            left -= fit.width + len(_GAP)
    return shown


def _line(cells: Sequence[str]) -> str:
    return _GAP.join(cells).rstrip()
