"""What every question is: a value that knows its row type and its SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeVar

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class Order(NamedTuple):
    """Sort by a column of the row type; rows without a value come last either way, ties keep the question's order.

    Text is in the order of its characters, capitals as small letters; empty text is no value.
    """

    column: str
    descending: bool = False

    def term(self, row: type) -> str:
        """The ORDER BY term over the columns of ``row``."""
        name = f'"{self.column}"'
        if row.__annotations__[self.column] in ("str", "str | None"):
            name = f"nullif(lower({name}), '')"
        return f"{name} {'DESC' if self.descending else 'ASC'} NULLS LAST"


class Question(Protocol[Row_co]):
    """A question to the store, answered by rows of one type."""

    @property
    def row(self) -> type[Row_co]:
        """The row type: a frozen dataclass, its fields the answer's columns."""

    @property
    def key(self) -> str:
        """The column that names a row for good, across sort, filter and reload."""

    @property
    def searched(self) -> Sequence[str]:
        """The columns that a filter as one types looks into."""

    @property
    def order(self) -> str:
        """The question's own order: ORDER BY terms over the columns of ``sql``, which decide every tie."""

    def sql(self) -> tuple[str, Sequence[object]]:
        """A SELECT that has the row type's fields among its columns, in no order; and its parameters."""
