"""Text measured in terminal cells. Chinese characters take two, combining marks none."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_WIDE = ("W", "F")
_NONE = ("Mn", "Me", "Cf")


def width(text: str) -> int:
    """The cells that ``text``, which is one line, takes on a terminal; ambiguous characters count one."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def fitted(text: str, room: int) -> str:
    """``text``, cut to end in ``…`` where it takes more than ``room`` (at least one) cells."""
    if width(text) <= room:
        return text
    taken = 0
    for index, char in enumerate(text):
        taken += _width(char)
        if taken > room - 1:
            return text[:index] + "…"
    return text


def padded(text: str, room: int, *, right: bool = False) -> str:
    """``text`` with blanks up to ``room`` cells; to the right edge where ``right``."""
    blanks = " " * (room - width(text))
    return blanks + text if right else text + blanks


def _width(char: str) -> int:
    if east_asian_width(char) in _WIDE:
        return 2
    return 0 if category(char) in _NONE else 1
