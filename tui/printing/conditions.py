"""``--where``: conditions on columns, all of which a row must meet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from tui.errors import Refused
from tui.printing.answer import known
from tui.printing.values import is_number, text_of

_Ordered = TypeVar("_Ordered", Decimal, str)

_FORM = re.compile(r"\s*(\w+)\s*(!=|<=|>=|=|<|>|~)\s*(.*?)\s*", re.DOTALL)
_ORDERED: dict[str, Callable[[int], bool]] = {
    "=": lambda sign: sign == 0,
    "!=": lambda sign: sign != 0,
    "<": lambda sign: sign < 0,
    "<=": lambda sign: sign <= 0,
    ">": lambda sign: sign > 0,
    ">=": lambda sign: sign >= 0,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison of a column: numbers by size, text by its characters, ``~`` by what it contains."""

    column: str
    sign: str
    wanted: str

    def holds(self, row: object) -> bool:
        """Whether ``row`` meets it; a row without a value meets only ``column=`` and ``column!=…``."""
        value = getattr(row, self.column)
        if self.sign == "~":
            return self.wanted.casefold() in text_of(value).casefold()
        if value is None or not self.wanted:
            same = text_of(value) == self.wanted
            return same if self.sign == "=" else not same if self.sign == "!=" else False
        if is_number(value):
            return _ORDERED[self.sign](_sign(Decimal(str(value)), self._number()))
        return _ORDERED[self.sign](_sign(text_of(value), self.wanted))

    def _number(self) -> Decimal:
        try:
            number = Decimal(self.wanted)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise Refused(f"--where {self.column}{self.sign}{self.wanted}: {self.column} is a number, this is none")
        return number


def condition(text: str, columns: Sequence[str]) -> Condition:
    """The condition that ``text`` writes: ``value>100``, ``title~禁毒``; ``Refused`` where it is none."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise Refused(f"--where {text}: a condition is COLUMN, one of = != < <= > >= ~, and a value")
    column, sign, wanted = match.groups()
    return Condition(known(column, columns), sign, wanted)


def _sign(left: _Ordered, right: _Ordered) -> int:
    return (left > right) - (left < right)
