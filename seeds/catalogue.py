"""Catalogues: lists of words, written as the words alone, and the patterns that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files

_Node = dict[str, "_Node"]
_END = ""


def words(written: str) -> tuple[str, ...]:
    """The words of a catalogue, parted by blanks and line ends."""
    return tuple(written.split())


def read_words(name: str) -> tuple[str, ...]:
    """The words of ``seeds/data/words/<name>.txt``, whose lines of # are remarks."""
    text = files("seeds.data").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return words("\n".join(line for line in text.splitlines() if not line.startswith("#")))


def any_of(catalogue: Iterable[str], guards: Mapping[str, str] | None = None) -> str:
    """A pattern that matches the longest word of a catalogue at a position.

    Words that begin alike share their beginning, so that the pattern tries a character once, not once a word.
    ``guards``: for a word, what must follow it (a look-ahead in the syntax of ``re``).
    """
    root: _Node = {}
    for word in catalogue:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root, "", guards or {})


def beginning_with(first: str, pattern: str) -> str:
    """The same pattern, each of whose matches begins with a character of the set ``first`` (as ``re`` writes sets).

    Told so, a search passes over all other characters without trying the pattern there: ten times as fast.
    """
    return f"(?=[{first}])(?:{pattern})"


def _pattern(node: _Node, word: str, guards: Mapping[str, str]) -> str:
    longer = [re.escape(char) + _pattern(below, word + char, guards) for char, below in node.items() if char != _END]
    if not longer:
        return guards.get(word, "")
    joined = "|".join(longer)
    if _END in node:
        guard = guards.get(word, "")
        return f"(?:{joined}|{guard})" if guard else f"(?:{joined})?"
    return joined if len(longer) == 1 else f"(?:{joined})"
