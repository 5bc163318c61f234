"""A release's text with its figures lit, the one that the reader points at most of all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tui.widgets.cells import clean, width
from tui.widgets.spans import Span, Tone

Lines = list[list[Span]]


def typeset(text: str, places: Sequence[tuple[int, int]], at: int | None, cells: int) -> Lines:
    """``text`` in lines of at most ``cells`` cells.

    ``places`` are the half-open ranges of the numerals, in code points of ``text``; ``at`` is the number of the one
    that is pointed at.
    """
    tones: dict[int, Tone] = {}
    for number, (start, end) in enumerate(places):
        tones |= dict.fromkeys(range(start, end), "caret" if number == at else "lit")
    lines: Lines = []
    offset = 0
    for paragraph in text.split("\n"):
        lines += _wrapped([(clean(char), tones.get(offset + i, "plain")) for i, char in enumerate(paragraph)], cells)
        offset += len(paragraph) + 1
    return lines


def _wrapped(characters: Sequence[tuple[str, Tone]], cells: int) -> Lines:
    """One paragraph; a numeral is kept on one line where it fits on one."""
    lines: list[list[tuple[str, Tone]]] = [[]]
    room = cells
    for tone, run in groupby(characters, key=lambda character: character[1]):
        pieces = list(run)
        whole = sum(width(char) for char, _ in pieces)
        if tone != "plain" and room < whole <= cells:
            lines.append([])
            room = cells
        for char, _ in pieces:
            if width(char) > room:
                lines.append([])
                room = cells
            lines[-1].append((char, tone))
            room -= width(char)
    return [
        [("".join(char for char, _ in run), tone) for tone, run in groupby(line, key=lambda character: character[1])]
        for line in lines
    ]
