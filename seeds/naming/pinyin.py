"""Pinyin of labels, to find them without an input method: 打掉犯罪团伙 is ``dadiaofanzuituanhuo`` and ``ddfzth``.

Each character has the reading that is usual in this genre (行 is xing); phrases with another one (银行, 重庆) are in
the table too, which ``seeds.gathering.pinyin`` makes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from seeds.data import rows


class _Readings(NamedTuple):
    characters: dict[str, str]
    phrases: dict[str, list[tuple[str, list[str]]]]
    """By first character, the longest first."""


def spell(label: str) -> tuple[str, str]:
    """Full pinyin (no tones, no blanks, ü as v) and initials; letters and digits in lower case, marks left out.

    A Traditional character is read as its Simplified one; one that the table does not know is left out.
    """
    parts = list(_syllables(label))
    return "".join(parts), "".join(part[0] for part in parts)


def _syllables(label: str) -> Iterator[str]:
    characters, phrases = _readings()
    at = 0
    while at < len(label):
        char = label[at]
        phrase = next((one for one in phrases.get(char, ()) if label.startswith(one[0], at)), None)
        if phrase is not None:
            yield from phrase[1]
            at += len(phrase[0])
            continue
        at += 1
        if char in characters:
            yield characters[char]
        elif char.isascii():
            if char.isalnum():
                yield char.lower()
        elif char.isalpha() and (simple := _simplified(char)) != char:
            yield from _syllables(simple)


def _simplified(char: str) -> str:
    from seeds.script import to_simplified  # noqa: PLC0415 - its tables load only for Traditional labels

    return to_simplified(char)


@cache
def _readings() -> _Readings:
    characters: dict[str, str] = {}
    phrases: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row in rows("pinyin"):
        if len(row["words"]) == 1:
            characters[row["words"]] = row["pinyin"]
        else:
            phrases[row["words"][0]].append((row["words"], row["pinyin"].split()))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return _Readings(characters, phrases)
