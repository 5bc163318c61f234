"""A table for eyes: aligned by terminal cells, fitted to the terminal by whole columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from tui.printing.answer import Answer, Row
from tui.printing.cells import fitted, padded, width
from tui.printing.inert import one_line
from tui.printing.values import is_number, text_of

_GAP = "  "
_WIDEST = 40
"""Cells of a text column on a terminal."""
_SHARE = 3
"""Where not all columns fit, a text begins with this part of the terminal, and has more where room is left."""
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


def write_aligned(
    answer: Answer, out: TextIO, sheet: Sheet, whole: Collection[str] = (), important: Collection[str] = ()
) -> tuple[str, ...]:
    """Print ``answer``, whose columns stand in order of importance; returns the columns that had no room.

    No text of the columns named in ``whole`` is cut. Where one of ``important`` has no room, none but they are shown.
    """
    rows = list(answer.rows)
    if not rows:
        return ()
    columns = [_column(name, index, rows, sheet, whole) for index, name in enumerate(answer.columns)]
    shown = _fitting(columns, sheet.width)
    if not set(important) <= {column.name for column in shown}:
        shown = _fitting([column for column in columns if column.name in important], sheet.width)
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
    if room is None or sum(column.width + len(_GAP) for column in columns) - len(_GAP) <= room:
        return columns
    share = max(room // _SHARE, 2 * _LEAST)
    shown = [_cut(columns[0], share)]
    left = room - shown[0].width - len(_GAP)
    for column in columns[1:]:
        fit = _cut(column, share)
        if fit.width > left >= max(_LEAST, width(column.name)):
            fit = _cut(column, left)
        if fit.width <= left:
            shown.append(fit)
            left -= fit.width + len(_GAP)
    return _grown(shown, {column.name: column for column in columns}, left + len(_GAP))


def _cut(column: _Column, room: int) -> _Column:
    return column if column.whole or column.width <= room else column.cut(max(room, width(column.name)))


def _grown(shown: Sequence[_Column], uncut: Mapping[str, _Column], left: int) -> Sequence[_Column]:
    """``shown`` with ``left`` more cells, which go to the first texts that were cut."""
    grown = []
    for column in shown:
        whole = uncut[column.name]
        more = _cut(whole, column.width + max(left, 0)) if column.width < whole.width else column
        left -= more.width - column.width
        grown.append(more)
    return grown


def _line(cells: Sequence[str]) -> str:
    return _GAP.join(cells).rstrip()
