"""Characters that some terminals show in one cell and others in two, written as ones that all show in one.

“ ” — … ▲ ≥ █ and their like are narrow in most of the world and wide in terminals set for East Asia. Layouts here count
one cell; where the terminal shows two, each is replaced on its way out by a narrow one of the same sense.
"""

from __future__ import annotations

from unicodedata import east_asian_width, normalize

_SENSES = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "―": "-", "…": ".", "·": ".", "•": "*",
    "×": "x", "÷": "/", "±": "~", "°": "o", "≥": ">", "≤": "<", "≈": "~", "≠": "!", "→": ">", "←": "<", "↑": "^",
    "↓": "v", "▲": "^", "▼": "v", "■": "#", "□": "o", "●": "*", "○": "o", "◆": "*", "★": "*", "☆": "*",
    "░": ".", "▒": ":", "▓": "%", "█": "#",
    "▏": "-", "▎": "-", "▍": "-", "▌": "=", "▋": "=", "▊": "#", "▉": "#",
    "▁": ".", "▂": ".", "▃": ":", "▄": ":", "▅": "=", "▆": "=", "▇": "#",
}  # fmt: skip

PROBE = "\x1b[2;1H“\x1b[6n"
"""Shows such a character at the start of line two, which the first frame paints over, and asks for the cursor."""
WIDE_COLUMN = 2
"""Where the cursor then stands, counted from 0, if the character took two cells."""


class _Narrowed(dict[int, str]):
    """What ``str.translate`` looks up: filled as characters are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if east_asian_width(character) == "A":
            plain = normalize("NFKC", character)
            character = _SENSES.get(character) or (plain if len(plain) == 1 and plain.isascii() else "?")
        self[code] = character
        return character


_TABLE = _Narrowed()


def narrowed(text: str) -> str:
    """``text`` without characters of ambiguous width, of the same length."""
    return text if text.isascii() else text.translate(_TABLE)
