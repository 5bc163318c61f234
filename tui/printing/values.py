"""How one value of an answer is written: plain, exact, never localised."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from tui.numbers import MARKS, UNLIKE, plain
from tui.printing.inert import escaped


@dataclass(frozen=True, slots=True)
class Marked:
    """A number for eyes, with the mark of how exact it is: ``≥400``; of a fall behind its sign: ``-≥21.48``."""

    value: Decimal
    approx: str

    def __str__(self) -> str:
        """The sign, the mark and the digits."""
        sign = "-" if self.value < 0 else ""
        return f"{sign}{MARKS[self.approx]}{plain(abs(self.value))}"


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank for eyes: ``8``; ``≠ 8`` among what it does not compare with; ``–`` for none."""

    rank: int | None
    unlike: bool

    def __str__(self) -> str:
        """The mark and the digits."""
        if self.rank is None:
            return "–"
        return f"{UNLIKE} {self.rank}" if self.unlike else str(self.rank)


def text_of(value: object) -> str:
    """``value`` as text: ``13100``, ``-21.48``, ``true``; nothing for None; the parts of a tuple after one another."""
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case tuple():
            return "; ".join(text_of(part) for part in value)
        case _:
            return str(value)


def json_of(value: object) -> str:
    """``value`` as JSON: a Decimal is a number with exactly the digits that it has."""
    match value:
        case Decimal():
            return plain(value)
        case str():
            return escaped(json.dumps(value, ensure_ascii=False))
        case tuple():
            return f"[{', '.join(json_of(part) for part in value)}]"
        case _:
            return json.dumps(value)


def is_number(value: object) -> bool:
    """Whether ``value`` is a quantity: it is aligned to the right and compared by size."""
    return isinstance(value, int | float | Decimal | Marked | Rank) and not isinstance(value, bool)
