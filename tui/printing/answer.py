"""An answer that is printed: named columns and rows of values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from operator import attrgetter
from typing import Any

from tui.errors import Refused

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and their rows, which may be fetched as they are read: they can be read once."""

    columns: tuple[str, ...]
    rows: Iterable[Row]


def columns_of(row_type: type[Any]) -> tuple[str, ...]:
    """The columns of a row type: its fields, in the order of the data dictionary."""
    if not is_dataclass(row_type):
        raise TypeError(f"{row_type.__name__} is no row type")
    return tuple(field.name for field in fields(row_type))


def chosen(names: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that ``names`` (``short,figures``) asks for, in that order; ``Refused`` for one that is not there."""
    wanted = tuple(name.strip() for name in names.split(",") if name.strip())
    if not wanted:
        raise Refused(f"--columns names no column; there are {', '.join(columns)}")
    for name in wanted:
        known(name, columns)
    return wanted


def known(name: str, columns: Sequence[str]) -> str:
    """``name``, or ``Refused`` where no column has it."""
    if name not in columns:
        raise Refused(f"no column {name} here; there are {', '.join(columns)}")
    return name


def values_of(items: Iterable[object], columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows' values in ``columns``."""
    pick: Callable[[object], Any] = attrgetter(*columns)
    single = len(columns) == 1
    for item in items:
        yield (pick(item),) if single else pick(item)
