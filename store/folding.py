"""One form for words that mean the same: case and script do not count when people search."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """``text`` as search compares it: simplified, full width made narrow, lower case."""
    if text.isascii():
        return text.lower()
    from seeds.script import to_simplified  # noqa: PLC0415 -- has a table to read: only for words that are typed

    return to_simplified(unicodedata.normalize("NFKC", text)).lower()


def variants(word: str) -> tuple[str, ...]:
    """The forms of a word that a filter looks for in text as it stands: as typed, and folded where that differs."""
    return tuple(dict.fromkeys((word.lower(), fold(word))))


def search_key(text: str) -> str:
    """``text`` as search compares names: folded, with the points and underscores of ids as blanks."""
    return " ".join(fold(text).replace(".", " ").replace("_", " ").split())
