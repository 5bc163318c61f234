"""Text by terminal cells: cleaned of what a terminal could take for a command, measured, cut, padded."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from rich.cells import cell_len, get_character_cell_size, set_cell_size

from tui.numbers import MAGNITUDES

ELLIPSIS = "…"
_WIDE = 2
_BEHIND = "，。、；：！？）」』”’》〉】%‰" + MAGNITUDES
"""What does not begin a line."""
_AHEAD = "（「『“‘《〈【≥≈<▲▼"
"""What does not end one."""


def clean(text: str) -> str:
    """``text`` as one line of plain characters.

    Documents are hostile ground: control, bidi and zero-width characters, variation selectors and lone surrogates go,
    blanks of every kind (line ends, tabs, ideographic space) become one space each.
    """
    return text if text.isascii() and text.isprintable() else _cleaned(text)


def width(text: str) -> int:
    """Cells that clean ``text`` takes."""
    return len(text) if text.isascii() else cell_len(text)


def cut(text: str, cells: int) -> str:
    """Clean ``text`` in at most ``cells`` cells; what does not fit ends in ``…``, never in half a character."""
    if width(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + ELLIPSIS if cells > 0 else ""


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """Clean ``text`` cut and filled with spaces to exactly ``cells`` cells, flush left or right."""
    taken = width(text)
    if taken > cells:
        text = cut(text, cells)
        taken = width(text)
    blank = " " * (cells - taken)
    return blank + text if right else text + blank


def wrapped(text: str, cells: int) -> list[str]:
    """Clean ``text`` in lines of at most ``cells`` cells, broken at a space or a Chinese character, else anywhere."""
    lines = []
    while width(text) > cells:
        room, taken, whole = cells, 0, 0
        for character in text:
            if taken and _parts(text[taken - 1], character):
                whole = taken
            room -= get_character_cell_size(character)
            if room < 0:
                break
            taken += 1
        taken = max(whole or taken, 1)
        lines.append(text[:taken].rstrip())
        text = text[taken:].lstrip()
    return [*lines, text]


def _parts(before: str, after: str) -> bool:
    """Whether a line may end between two characters; a number keeps its magnitude, a clause its comma."""
    if before == " ":
        return True
    wide = _WIDE in (get_character_cell_size(before), get_character_cell_size(after))
    return wide and after not in _BEHIND and before not in _AHEAD


@lru_cache(maxsize=8192)
def _cleaned(text: str) -> str:
    kept = (" " if character.isspace() else character for character in normalize("NFC", text))
    return "".join(
        character for character in kept if character.isprintable() and get_character_cell_size(character) > 0
    )
