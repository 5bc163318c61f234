"""What is painted, in fewer bytes: a style is told where it changes, and only what changes of it.

Textual tells every run of text its whole style and takes it back behind; on a slow line that is half of a page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_STYLE = re.compile(r"\x1b\[([0-9;]*)m")
_MOVES = re.compile(r"(?:\x1b\[\d*;?\d*H)*\Z")
_IDLE = re.compile(r"\r?\n(?=\x1b\[\d+;\d+H)")
"""An end of a line behind which the cursor is put into its place all the same."""
_COLOURS = {"38": "foreground", "48": "background"}
_NAMED = {"3": "foreground", "9": "foreground", "4": "background", "10": "background"}
"""What the numbers of the sixteen colours begin with (31, 97, 44, 107); 39 and 49 are the terminal's own."""


class _Look(NamedTuple):
    """How the terminal is to show what comes next; all empty: as it does by itself."""

    manners: tuple[str, ...] = ()
    """Bold, underlined and so on, as their numbers."""
    foreground: str = ""
    background: str = ""


_PLAIN = _Look()


def slim(painted: str) -> str:
    """``painted``, which begins and ends in the terminal's own style, with the same effect in fewer bytes."""
    painted = _IDLE.sub("", painted)
    told, at, present, wanted = [], 0, _PLAIN, _PLAIN
    for found in _STYLE.finditer(painted):
        text = painted[at : found.start()]
        at = found.end()
        if text:
            if present != wanted and not _MOVES.match(text):  # to move the cursor takes no style
                told.append(_turned(present, wanted))
                present = wanted
            told.append(text)
        wanted = _after(wanted, found[1])
    rest = painted[at:]
    if present != wanted:
        told.append(_turned(present, wanted))
    return "".join([*told, rest])


@lru_cache(maxsize=4096)
def _after(look: _Look, numbers: str) -> _Look:
    """The look after a sequence of these numbers."""
    manners, colours = list(look.manners), {"foreground": look.foreground, "background": look.background}
    left = iter(numbers.split(";"))
    for number in left:
        if number in ("", "0"):
            manners, colours = [], {"foreground": "", "background": ""}
        elif number in _COLOURS:
            kind = next(left, "")
            parts = [next(left, "") for _ in range(3 if kind == "2" else 1)]
            colours[_COLOURS[number]] = ";".join([number, kind, *parts])
        elif number[:-1] in _NAMED:
            colours[_NAMED[number[:-1]]] = "" if number in ("39", "49") else number
        elif number not in manners:
            manners.append(number)
    return _Look(tuple(manners), **colours)


@lru_cache(maxsize=4096)
def _turned(present: _Look, wanted: _Look) -> str:
    """The sequence that turns one look into another."""
    if wanted == _PLAIN:
        return "\x1b[0m"
    if wanted.manners[: len(present.manners)] != present.manners:
        return f"\x1b[0;{';'.join(filter(None, [*wanted.manners, *wanted[1:]]))}m"
    numbers = list(wanted.manners[len(present.manners) :])
    if present.foreground != wanted.foreground:
        numbers.append(wanted.foreground or "39")
    if present.background != wanted.background:
        numbers.append(wanted.background or "49")
    return f"\x1b[{';'.join(numbers)}m"
