"""A region in a place, in words: the part that most places begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from seeds.terms import COUNTRY
from tui.errors import WrongPlace
from tui.quoting import quote, unquote

Level = Literal["province", "city"]
LEVELS: tuple[Level, ...] = get_args(Level)
_DEEPEST = 3  # province, prefecture, county


@dataclass(frozen=True, slots=True)
class Where:
    """A region in words, the outermost first: ``湖北``, ``湖北/武汉``, ``hubei``, ``420000``."""

    words: str
    code: str = field(default="", compare=False)
    """Its GB/T 2260 code once that is known, else empty. Words alone decide whether two are equal, as in the text."""


NATION = Where("全国", COUNTRY)
"""The whole country, where a place names no region."""


def level_of(code: str) -> Level:
    """Among which places one with this code is ranked."""
    return "province" if code.endswith("0000") else "city"


def region_text(words: str) -> str:
    """The text of a region within a place."""
    return "/".join(quote(part) for part in words.split("/"))


def region_of(text: str) -> Where:
    """The region that ``text`` writes; raises ``WrongPlace``."""
    parts = text.split("/")
    if not all(part.strip() for part in parts):
        raise WrongPlace(f"{text or 'a place'}: a region between slashes is empty")
    if len(parts) > _DEEPEST:
        raise WrongPlace(f"{text}: a region has at most province, prefecture and county")
    return Where("/".join(unquote(part.strip()) for part in parts))
