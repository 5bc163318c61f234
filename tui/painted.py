"""What stands on the terminal, cell by cell: of a painting only the cells that change are sent.

Textual paints at every step of a layout, the same lines two or three times over, and whole lines where a word changes;
on a slow line that is most of what a key takes. Each run of its text begins and ends in the terminal's own style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

from tui.sgr import PLAIN, STYLE, Look, after, turned

_Cell = tuple[str, Look]
_MOVE = re.compile(r"\x1b\[(\d+);(\d+)H")
_SCREENS = "\x1b[?1049"
"""Begins what shows the terminal's other screen, as at the start and behind a stop."""
_ERASE = "\x1b[K"
"""Blanks from the cursor to the edge. In the terminal's own style they are the same to every terminal."""
_GAP = 8
"""Cells that are sent again where they stand between others that change: to step over them takes as much."""
_UNKNOWN: _Cell = ("\x00", PLAIN)
_BLANK: _Cell = (" ", PLAIN)
_FURTHER = ""
"""The text of the second cell of what takes two."""
_PICTURES = re.compile("[\U0001f000-\U0001ffff]")
"""Characters of which terminals, and what knows of their widths, are of different ages."""


class Painted:
    """The cells of the terminal, as far as they are known."""

    def __init__(self) -> None:
        """Nothing is known."""
        self._lines: dict[int, list[_Cell]] = {}
        self._cursor = ""
        self._size = (0, 0)

    def forget(self) -> None:
        """Something else may stand there by now."""
        self._lines.clear()
        self._cursor = ""

    def news(self, painting: str, size: tuple[int, int]) -> str:
        """What of ``painting`` is not yet on the terminal, of so many columns and lines; the cursor ends where it did.

        What is no painting goes through as it is.
        """
        before, *parts = _MOVE.split(painting)
        strange = bool(before) or not parts or "\x1b" in STYLE.sub("", "".join(parts))
        if size != self._size or _SCREENS in painting or (strange and parts):
            self.forget()
            self._size = size
        if strange:
            return painting
        told, look = [], PLAIN
        for line, column, ended in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            text = ended.rstrip("\r\n")
            if (run := _cells(text)) is None:
                told.append(f"{turned(look, PLAIN)}\x1b[{line};{column}H{text}")
                look = PLAIN
                self._lines.pop(int(line), None)
                continue
            for start, cells in self._changes(int(line), int(column) - 1, run):
                told.append(f"\x1b[{line};{start + 1}H")
                for style, words in _runs(cells, to_the_edge=start + len(cells) == size[0]):
                    told += (turned(look, style), words)
                    look = style
        told.append(turned(look, PLAIN))
        cursor = f"\x1b[{parts[-3]};{parts[-2]}H" if not parts[-1] else ""
        if any(told) or cursor != self._cursor:
            self._cursor = cursor
            told.append(cursor)
        return "".join(told)

    def _changes(self, line: int, start: int, cells: tuple[_Cell, ...]) -> Iterator[tuple[int, tuple[_Cell, ...]]]:
        """The stretches of the cells from column ``start``, counted from 0, that are not there; now they are."""
        there = self._lines.setdefault(line, [])
        stop = start + len(cells)
        there += [_UNKNOWN] * (stop + 1 - len(there))
        present = tuple(there[start:stop])
        if present == cells:
            return
        changed = [at for at, (old, new) in enumerate(zip(present, cells, strict=True)) if old != new]
        _forget_halves(there, start, stop)
        there[start:stop] = cells
        first = last = changed[0]
        for at in changed[1:]:
            if at - last > _GAP:
                yield _whole(cells, first, last, start)
                first = at
            last = at
        yield _whole(cells, first, last, start)


def _forget_halves(there: list[_Cell], start: int, stop: int) -> None:
    """What takes two cells is gone where one of them is written over, from ``start`` to before ``stop``."""
    begin, end = start, stop
    while begin and there[begin][0] == _FURTHER:
        begin -= 1
    while there[end][0] == _FURTHER:
        end += 1
    there[begin:start] = [_UNKNOWN] * (start - begin)
    there[stop:end] = [_UNKNOWN] * (end - stop)


def _whole(cells: tuple[_Cell, ...], first: int, last: int, start: int) -> tuple[int, tuple[_Cell, ...]]:
    """The cells from ``first`` to ``last``, with the other of what takes two."""
    while first and cells[first][0] == _FURTHER:
        first -= 1
    while last + 1 < len(cells) and cells[last + 1][0] == _FURTHER:
        last += 1
    return start + first, cells[first : last + 1]


@lru_cache(maxsize=128)
def _cells(run: str) -> tuple[_Cell, ...] | None:
    """What the cells of a run of styled text hold; None where terminals may differ on how many cells it takes."""
    cells: list[_Cell] = []
    look, pieces = PLAIN, STYLE.split(run)
    for at in range(0, len(pieces), 2):
        text = pieces[at]
        if text.isascii():
            cells += [(character, look) for character in text]
        else:
            sizes = [get_character_cell_size(character) for character in text]
            if 0 in sizes or sum(sizes) != cell_len(text) or _PICTURES.search(text):
                return None
            for character, size in zip(text, sizes, strict=True):
                cells += [(character, look), (_FURTHER, look)][:size]
        if at + 1 < len(pieces):
            look = after(look, pieces[at + 1])
    return tuple(cells)


def _runs(cells: tuple[_Cell, ...], *, to_the_edge: bool) -> Iterator[tuple[Look, str]]:
    """The cells as runs of one look; blanks at the edge as what erases them."""
    stop = len(cells)
    if to_the_edge:
        while stop and cells[stop - 1] == _BLANK:
            stop -= 1
        if len(cells) - stop <= len(_ERASE):
            stop = len(cells)
    at = 0
    while at < stop:
        look, begin = cells[at][1], at
        while at < stop and cells[at][1] == look:
            at += 1
        yield look, "".join(text for text, _ in cells[begin:at])
    if stop < len(cells):
        yield PLAIN, _ERASE
