"""Traditional characters become Simplified ones, one for one, so that offsets survive.

OpenCC's own tables (t2s) do the work: its 4,113 characters by ``str.translate``, its 277 phrases by one pattern in
front of it. No entry changes the length of a text. Two county names that OpenCC damages (乾县, 乾安县) are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from operator import ne
from typing import NamedTuple

from seeds.catalogue import any_of

_KEPT = ("乾县", "乾縣", "乾安县", "乾安縣")


class _Tables(NamedTuple):
    characters: dict[int, str]
    changing: re.Pattern[str]
    """Characters that change, some of them only inside a phrase."""
    phrase_of: dict[str, str]


def _entries(name: str) -> dict[str, str]:
    lines = (files("opencc") / "dictionary" / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line.strip())
    return {key: value.split(" ")[0] for key, value in pairs}


@cache
def _tables() -> _Tables:
    characters = {key: value for key, value in _entries("TSCharacters.txt").items() if key != value}
    phrase_of = _entries("TSPhrases.txt")
    phrase_of.update((name, "".join("县" if char == "縣" else char for char in name)) for name in _KEPT)
    changed = {old for key, value in phrase_of.items() for old, new in zip(key, value, strict=True) if old != new}
    return _Tables(
        characters=str.maketrans(characters),
        changing=re.compile(f"[{''.join(sorted(changed.union(characters)))}]"),
        phrase_of=phrase_of,
    )


@cache
def _phrases() -> re.Pattern[str]:
    """Looks ahead for the longest phrase at a position: its group 1."""
    phrase_of = _tables().phrase_of
    return re.compile(f"(?=[{''.join({key[0] for key in phrase_of})}])(?=({any_of(phrase_of)}))")


def is_traditional(text: str) -> bool:
    """Whether more than a stray character of the text is written in Traditional script."""
    head = text[:4_000]
    tables = _tables()
    if tables.changing.search(head) is None:
        return False
    changed: int = sum(map(ne, head, head.translate(tables.characters)))
    return changed * 50 > len(head)


def to_simplified(text: str) -> str:
    """The text in Simplified script, as long as it was; the same object where nothing is Traditional."""
    tables = _tables()
    if tables.changing.search(text) is None:
        return text
    parts: list[str] = []
    end = 0
    for start, stop in _clusters(text, _phrases()):
        parts.append(text[end:start].translate(tables.characters))
        parts.append(_by_longest(text[start:stop], tables))
        end = stop
    parts.append(text[end:].translate(tables.characters))
    return "".join(parts)


def _clusters(text: str, phrases: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Stretches in which phrases stand, those that overlap in one."""
    start = stop = 0
    for match in phrases.finditer(text):
        if match.start() >= stop:
            if stop:
                yield start, stop
            start = match.start()
        stop = max(stop, match.end(1))
    if stop:
        yield start, stop


def _by_longest(words: str, tables: _Tables) -> str:
    """Convert a stretch as OpenCC does: its longest phrase first, then what stands to the left and right of that."""
    found = max(_phrases().finditer(words), key=lambda match: len(match[1]), default=None)
    if found is None:
        return words.translate(tables.characters)
    left, right = words[: found.start()], words[found.end(1) :]
    return _by_longest(left, tables) + tables.phrase_of[found[1]] + _by_longest(right, tables)
