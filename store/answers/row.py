"""A row of an answer: its columns, and how it is made of what the database gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal

from store.answers.question import Row


def columns(row: type) -> tuple[str, ...]:
    """The columns of a row type, in the order of its fields."""
    if not is_dataclass(row):
        raise TypeError(f"{row.__name__} is no row type")
    return tuple(field.name for field in fields(row))


def as_row(row: type[Row], values: Sequence[object]) -> Row:
    """One row from what the database gives: lists become tuples, decimals lose the zeros of their column's scale."""
    return row(*map(_as_value, values))


def _as_value(value: object) -> object:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        return tuple(map(_as_value, value))
    if isinstance(value, Decimal):
        plain = value.normalize()
        exponent = plain.as_tuple().exponent
        return plain.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else plain
    return value
