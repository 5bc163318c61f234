"""Masking: place names blotted out of the text that labels are read from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seeds.naming.places import Mention
from seeds.parsing.clauses import PLACE

_BETWEEN_PLACES = re.compile(r"(?:[、和及与]|以及)(?:我[省市县区州])?")
_MORE_PLACES = re.compile(r"等(?:多个|\d+个?)?(?:省份|省市|市县|地市|[省市县区]|地区|地)")


def places_masked(text: str, places: Iterable[Mention]) -> str:
    """The text with every place name blotted out, as long as it was; lists of places (甲、乙及我省丙等地) whole."""
    parts: list[str] = []
    end = 0
    for place in places:
        between = text[end : place.start]
        if parts and (joint := _BETWEEN_PLACES.fullmatch(between)):
            between = PLACE * len(joint.group())
        elif parts and (more := _MORE_PLACES.match(between)):
            between = PLACE * more.end() + between[more.end() :]
        parts += (between, PLACE * (place.end - place.start))
        end = place.end
    more = _MORE_PLACES.match(text, end) if parts else None
    parts += (PLACE * (more.end() - end), text[more.end() :]) if more else (text[end:],)
    return "".join(parts)
