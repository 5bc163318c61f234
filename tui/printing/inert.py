"""Text from documents is data: nothing of it may act on a terminal, in a spreadsheet or on the direction of a line."""

from __future__ import annotations

import re

# Patterns are compiled when they are needed first: at few starts.
_BLANKS = r"[\t\n\v\f\r\x85\u2028\u2029]+"
_ACTIVE = (
    r"[\x00-\x1f\x7f-\x9f"  # terminal controls, C0 and C1
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, overrides and isolates
    r"\u200b-\u200d\u2060\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"  # unseen: different texts would look alike
    r"\u2028\u2029\ud800-\udfff]"  # line separators; halves of a character, which no file can hold
)
_HIGH = "\U000e0000"
"""From here on there are characters that count as printable and are not seen."""
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?%?"


def one_line(text: str) -> str:
    """``text`` on one line, its line ends and tabs as blanks, and what acts on a terminal as U+FFFD."""
    if text.isprintable() and (not text or max(text) < _HIGH):  # most text, told in a tenth of the time
        return text
    return re.sub(_ACTIVE, "\N{REPLACEMENT CHARACTER}", re.sub(_BLANKS, " ", text))


def cell(text: str) -> str:
    """``text`` for a spreadsheet: on one line, and with an apostrophe before what would be taken for a formula."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_FORMULA) and not re.fullmatch(_NUMBER, text) else text


def escaped(literal: str) -> str:
    """A JSON string literal with its active characters as escapes: the same string, and harmless."""
    return re.sub(_ACTIVE, _as_escapes, literal)


def _as_escapes(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
