"""Sentences: where the text that a figure belongs to begins and ends, and which quantities stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seeds.parsing.quantities import Quantity

_SENTENCE = re.compile(r"[^。!?\n]+[。!?]*[”)\]]*|[。!?]+")


_MOST = 64
"""Quantities of one sentence; a longer enumeration is read in stretches, so that no step grows with its length."""
_FARTHEST = 2_000
"""Characters before a sentence's first quantity that can matter to it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with quantities in it; positions are in the flat text."""

    start: int
    end: int
    paragraph: int
    """Where its paragraph begins."""
    quantities: list[Quantity]


def sentences(text: str, quantities: list[Quantity]) -> Iterator[Sentence]:
    """Yield the sentences that hold quantities, in order, each with its quantities."""
    number = paragraph = 0
    for mark in _SENTENCE.finditer(text):
        if number == len(quantities):
            return
        start, end = mark.span()
        if start and text[start - 1] == "\n":
            paragraph = start
        first = number
        while number < len(quantities) and quantities[number].start < end:
            number += 1
        for at in range(first, number, _MOST):
            chunk = quantities[at : min(at + _MOST, number)]
            chunk_start = start if at == first else quantities[at - 1].after
            chunk_end = end if at + _MOST >= number else quantities[at + _MOST].start
            yield Sentence(max(chunk_start, chunk[0].start - _FARTHEST), chunk_end, paragraph, chunk)


_HEADING = re.compile(
    r"(?:^|[。\n])(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]{1,2})?(?P<name>[^,。;:()\n\d]{2,14}?)(?:情况)?[。:\n]$"
)
_LONGEST_HEADING = 32


def heading_before(text: str, start: int) -> str:
    """The heading right before a sentence, without its mark: (一)盗窃类警情。本月环比上升3%."""
    heading = _HEADING.search(text[max(0, start - _LONGEST_HEADING) : start])
    return heading["name"] if heading else ""
