"""What a label's words mean: 侦破电信网络诈骗案件 means solve, telecom_fraud, case.

Every character of a label must belong to a known word (``metric_words.csv``): a label with anything left over says
more than the catalogue knows, and has no reading. The order of words tells nothing (抓获电诈嫌疑人 is 电诈抓获嫌疑人),
so a reading is a set of terms. Which sets mean which metric is in ``metric_forms.csv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seeds.naming.metric_catalogue import rows

_MARKS = {ord(mark): None for mark in " \t“”‘’\"'「」『』《》()[]【】、,，·"}
"""Marks that set words off and change no meaning: 涉“两卡” is 涉两卡, 国（边）境 is 国边境."""

_COUNTED_CRIMES = re.compile(r"[89](?=类)")
"""Releases write the standard sets of offences with either numeral: 8类, 八类."""

_FINAL = "final"
"""The term of words that mean nothing at the end of a label (破案总数), and are no words elsewhere."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The known words, ready to be looked up at a place in a label."""

    terms: Mapping[str, frozenset[str]]
    """Word → what it means; the empty set for words that may be stripped."""
    by_initial: Mapping[str, tuple[str, ...]]
    """First character → the words that begin with it, longest first."""
    final: frozenset[str]
    """Words that are words only at the end of a label."""

    def cover(self, label: str) -> list[str] | None:
        """The words that a plain label is made up of, preferring long ones; None where something is left over."""
        length = len(label)
        # The word to take at each place from which the rest can be covered, else empty; found from the end, so that a
        # long line of junk costs its length and no more.
        chosen: list[str] = [""] * length
        for start in range(length - 1, -1, -1):
            for word in self.by_initial.get(label[start], ()):
                end = start + len(word)
                fits = end == length or (end < length and chosen[end] and word not in self.final)
                if fits and label.startswith(word, start):
                    chosen[start] = word
                    break
        words = []
        start = 0
        while start < length:
            if not chosen[start]:
                return None
            words.append(chosen[start])
            start += len(chosen[start])
        return words


def plain(label: str) -> str:
    """``label`` as words are looked up in it: half-width, lower case, without quotes, brackets and blanks."""
    bare = unicodedata.normalize("NFKC", label).translate(_MARKS).lower()
    return _COUNTED_CRIMES.sub(lambda digit: "八九"[int(digit[0]) - 8], bare)


def words_of(label: str) -> list[str] | None:
    """The known words that make up ``label``, in its order; None where a part of it is in no known word."""
    return lexicon().cover(plain(label))


def terms_of(label: str) -> frozenset[str] | None:
    """What the words of ``label`` mean together; None where a part of it is in no known word."""
    words = words_of(label)
    if words is None:
        return None
    terms = lexicon().terms
    return frozenset().union(*(terms[word] for word in words))


@cache
def lexicon() -> Lexicon:
    """The words of ``metric_words.csv``."""
    terms: dict[str, frozenset[str]] = {}
    final: frozenset[str] = frozenset()
    for row in rows("metric_words.csv"):
        words = row["words"].split()
        if row["terms"] == _FINAL:
            final = frozenset(words)
            terms.update(dict.fromkeys(words, frozenset()))
        else:
            terms.update(dict.fromkeys(words, frozenset(row["terms"].split())))
    by_initial: dict[str, tuple[str, ...]] = {}
    for word in sorted(terms, key=len, reverse=True):
        by_initial[word[0]] = (*by_initial.get(word[0], ()), word)
    return Lexicon(terms, by_initial, final)
