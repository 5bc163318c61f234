"""Quoting of names inside the text of a place: a percent sign and two hexadecimal digits for each byte of UTF-8.

Only what the grammar of places uses, what cannot be printed and blanks at the ends are quoted, so that Chinese names
stay readable. Whatever is no such escape stands for itself, so that ``search/100%`` needs no thought.
"""

from __future__ import annotations

import re

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_GRAMMAR = frozenset("%/?&=+@")


def quote(name: str, keep: str = "") -> str:
    """``name`` as it stands in a place; characters in ``keep`` are left alone. The inverse of ``unquote``."""
    last = len(name) - 1

    def must(index: int, char: str) -> bool:
        if char in keep:
            return False
        return char in _GRAMMAR or not char.isprintable() or (char.isspace() and index in (0, last))

    return "".join(_escape(char) if must(index, char) else char for index, char in enumerate(name))


def quote_first(name: str) -> str:
    """``name`` with its first character quoted, so that it is not taken for a word of the grammar."""
    return _escape(name[0]) + quote(name[1:])


def unquote(text: str) -> str:
    """The name that ``text`` stands for."""
    return _ESCAPES.sub(lambda match: _decode(match[0]), text)


def _escape(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))


def _decode(escapes: str) -> str:
    try:
        return bytes.fromhex(escapes.replace("%", "")).decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return escapes
