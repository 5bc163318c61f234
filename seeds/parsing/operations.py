"""Campaign: the operation whose result each quantity is.

A sentence that says an operation was carried out (开展“X”专项行动,…) gives its figures to that operation: all of them
where the document has no campaign of its own and the sentence names no other, else as far as the next semicolon.
One named in passing (结合…, 列为…督办案件, …典型案例, X、Y等专项行动) owns nothing. The document's
main campaign has the rest, but for figures of another time and of standing work.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from seeds.naming.campaigns import campaign_key, campaigns
from seeds.naming.operations import STANDING, Operation, operations
from seeds.parsing.layout import Sentence
from seeds.parsing.quantities import Quantity
from seeds.reading.setting import Setting

_HEADING = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+[节章部]分?|[(]?[一二三四五六七八九十]+[)、])[^\n,。;]{2,24}$", re.MULTILINE
)

_THIS_ONE = re.compile(r"(?:该|此次|这次)(?:专项)?(?:行动|整治|会战|战役)")
_FRAMES = re.compile(r"(?:专项)?(?:行动|斗争)?(?:启动|开展|实施)?(?:至今|以来|期间)")
"""Behind an operation's name, what makes it the time of the whole sentence, not only of its first half."""
_LOOKED_BACK = 600
"""Characters before a sentence in which the operation that it means is named."""


class Operations:
    """The campaign step for one document."""

    def __init__(self, text: str, setting: Setting) -> None:
        """Take the document's setting."""
        self._text = text
        self._setting = setting
        self._main = campaign_key(setting.campaign) if setting.campaign else ""
        self._paragraph = -1
        self._carried: Operation | None = None
        self._sections = [] if setting.campaign else _sections(text)

    def read(self, sentence: Sentence) -> None:
        """Fill the campaigns of a sentence's quantities."""
        named = operations(self._text, sentence.start, sentence.end)
        apart = bool(re.search(r"(?:之外|以外),", self._text[sentence.start : sentence.quantities[0].start])) and any(
            self._is_main(one) for one in named
        )
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            opening = [one for one in operations(self._text, sentence.paragraph, sentence.start) if one.governs]
            self._carried = opening[-1] if opening and not self._setting.campaign else None
        if self._carried and STANDING.search(self._text, sentence.start, sentence.quantities[0].start):
            self._carried = None  # what is counted over another span is no operation's of a sentence before
        meant = self._meant(sentence)
        for quantity in sentence.quantities:
            carried = self._carried if self._carried and self._carried.end <= quantity.start else None
            owner = self._owner(sentence, quantity, named) or meant or carried or self._section(sentence)
            owner = owner or self._lever(quantity, named)
            if owner is not None:
                quantity.campaign = self._setting.campaign if self._is_main(owner) else owner.name
                quantity.because("campaign", "campaign.sentence", owner.start, owner.end)
            elif self._setting.campaign and not apart:
                quantity.campaign = self._setting.campaign
                quantity.because("campaign", "campaign.document")

    def _meant(self, sentence: Sentence) -> Operation | None:
        """The operation named before in the paragraph, where the sentence speaks of 该行动."""
        if not _THIS_ONE.search(self._text, sentence.start, sentence.quantities[0].start):
            return None
        start = max(sentence.paragraph, sentence.start - _LOOKED_BACK)
        carried_out = [one for one in operations(self._text, start, sentence.start) if one.governs]
        return carried_out[-1] if carried_out else None

    def _lever(self, quantity: Quantity, named: list[Operation]) -> Operation | None:
        """What the sentence says the force worked by, in a document without a main campaign."""
        if self._setting.campaign:
            return None
        return next((one for one in reversed(named) if one.lever and one.end <= quantity.start), None)

    def _section(self, sentence: Sentence) -> Operation | None:
        """The operation that names the section, in a document without a main campaign."""
        at = bisect_right(self._sections, sentence.start, key=lambda section: section[0]) - 1
        return self._sections[at][1] if at >= 0 else None

    def _is_main(self, one: Operation) -> bool:
        key = campaign_key(one.name)
        return bool(self._main) and (
            key == self._main or key in self._main or self._main in key or self._same_edition(one)
        )

    def _same_edition(self, one: Operation) -> bool:
        edition = self._setting.edition
        if edition is None:
            return False
        return campaigns().identify(one.name, self._setting.year, self._setting.region) == edition

    def _owner(self, sentence: Sentence, quantity: Quantity, named: list[Operation]) -> Operation | None:
        framed = bool(named) and self._frames(named[0], sentence)
        group = max(sentence.start, self._text.rfind(";", sentence.start, quantity.start) + 1)
        for one in reversed(named):
            alone = not self._setting.campaign and len(named) == 1
            reaches = one.start >= group or alone or self._is_main(one) or _FRAMES.match(self._text, one.end)
            unnamed = framed and not self._text.startswith("“", one.start) and not self._is_main(one)
            if one.end <= quantity.start and one.governs and reaches and not unnamed:
                return one
        return None

    def _frames(self, one: Operation, sentence: Sentence) -> bool:
        """Whether a sentence begins with the main campaign's time (“甲”行动开展以来,): what it names in it without a
        code name (开展酒驾整治行动) is one of the campaign's measures."""
        return one.start == sentence.start and self._is_main(one) and _FRAMES.match(self._text, one.end) is not None


def _sections(text: str) -> list[tuple[int, Operation | None]]:
    """Where sections begin, by their headings, with the operation that a heading names."""
    return [
        (heading.end(), next(iter(operations(text, heading.start(), heading.end())), None))
        for heading in _HEADING.finditer(text)
    ]
