"""Sentences: where the text that a figure belongs to begins and ends, and which quantities stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seeds.parsing.quantities import Quantity

_SENTENCE = re.compile(r"[^。!?\n]+[。!?]*[”)\]]*|[。!?]+")


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
        if number > first:
            yield Sentence(start, end, paragraph, quantities[first:number])
