"""How a terminal is told what text looks like (SGR sequences): only what changes, in as few bytes as it takes.

Textual tells every run of text its whole style and takes it back behind; on a slow line that is half of a page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

STYLE = re.compile(r"\x1b\[([0-9;]*)m")
_COLOURS = {"38": "foreground", "48": "background"}
_NAMED = {"3": "foreground", "9": "foreground", "4": "background", "10": "background"}
"""What the numbers of the sixteen colours begin with (31, 97, 44, 107); 39 and 49 are the terminal's own."""


class Look(NamedTuple):
    """How the terminal is to show what comes next; all empty: as it does by itself."""

    manners: tuple[str, ...] = ()
    """Bold, underlined and so on, as their numbers."""
    foreground: str = ""
    background: str = ""


PLAIN = Look()


@lru_cache(maxsize=4096)
def after(look: Look, numbers: str) -> Look:
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
    return Look(tuple(manners), **colours)


@lru_cache(maxsize=4096)
def turned(present: Look, wanted: Look) -> str:
    """The sequence that turns one look into another; empty where they are the same."""
    if wanted == present:
        return ""
    if wanted == PLAIN:
        return "\x1b[0m"
    if wanted.manners[: len(present.manners)] != present.manners:
        return f"\x1b[0;{';'.join(filter(None, [*wanted.manners, *wanted[1:]]))}m"
    numbers = list(wanted.manners[len(present.manners) :])
    if present.foreground != wanted.foreground:
        numbers.append(wanted.foreground or "39")
    if present.background != wanted.background:
        numbers.append(wanted.background or "49")
    return f"\x1b[{';'.join(numbers)}m"
