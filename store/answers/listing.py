"""Listing: the answer to a question, counted, ordered and filtered once, then fetched a page at a time.

The order is stored in a temporary table whose rowids are the positions: any page of 1,000,000 rows costs what the first
page of 30 costs. Rows of a view are not copied: only where each stands is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Generic, Self

from store.answers.question import Order, Question, Row
from store.connecting import answering, given
from store.folding import variants

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Listing(Generic[Row]):
    """Rows of one answer. Safe to use from several threads, which take turns; ``interrupt`` does not wait its turn."""

    def __init__(
        self, cursor: DuckDBPyConnection, question: Question[Row], order: Order | None = None, contains: str = ""
    ) -> None:
        """Prepare the listing on a cursor of its own; ``load`` asks. Raises ``ValueError`` for an unknown column."""
        self.question = question
        self.order = order
        self.contains = contains
        self._columns = columns(question.row)
        if order is not None and order.column not in self._columns:
            raise ValueError(
                f"{question.row.__name__} has no column {order.column!r}; it has {', '.join(self._columns)}"
            )
        self._cursor = cursor
        self._turn = threading.Lock()
        self._end = threading.Lock()
        self._closed = False
        self._counts: tuple[int, int] | None = None

    @property
    def count(self) -> int:
        """How many rows the listing has."""
        return self._load()[0]

    @property
    def total(self) -> int:
        """How many it would have without the filter."""
        return self._load()[1]

    def load(self) -> Self:
        """Ask, unless it has been done: afterwards counts are known and pages are quick. Raises ``StoreError``."""
        self._load()
        return self

    def page(self, start: int, stop: int) -> list[Row]:
        """The rows at positions ``start`` to ``stop`` (half-open, from 0); fewer where the listing ends before."""
        self._load()
        with self._turn, answering():
            if self.question.view is None:
                found = self._cursor.execute(
                    f"SELECT {_names(self._columns)} FROM listed WHERE rowid >= ? AND rowid < ? ORDER BY rowid",
                    [start, stop],
                ).fetchall()
            else:
                found = self._view_rows(self.question.view, start, stop)
        return [as_row(self.question.row, values) for values in found]

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """All rows as an Arrow stream: ``pyarrow.table(listing)``, ``polars.DataFrame(listing)``."""
        self._load()
        view = self.question.view
        rows = "listed" if view is None else f"listed l JOIN {view} v USING (row_at)"
        order = "rowid" if view is None else "l.rowid"
        with self._turn, answering():
            self._cursor.complete()  # a count or a position was fetched from it by one row
            relation = self._cursor.sql(f"SELECT {_names(self._columns)} FROM {rows} ORDER BY {order}")
            return relation.__arrow_c_stream__(requested_schema)

    def position(self, key: str) -> int | None:
        """Where the row with this key stands; None where it is not in the listing."""
        self._load()
        name, view = _names([self.question.key]), self.question.view
        condition = f"{name} = ?" if view is None else f"row_at = (SELECT row_at FROM {view} WHERE {name} = ? LIMIT 1)"
        with self._turn, answering():
            found = self._cursor.execute(f"SELECT rowid FROM listed WHERE {condition} LIMIT 1", given(key)).fetchone()
        return None if found is None else int(found[0])

    def interrupt(self) -> None:
        """Stop what the listing is doing, from another thread: there ``Cancelled`` is raised. Nothing once closed."""
        with self._end:
            if not self._closed:
                self._cursor.interrupt()

    def close(self) -> None:
        """Give back what the listing holds; no page can be had any more."""
        with self._turn, self._end:
            self._closed = True
            self._cursor.close()

    def __enter__(self) -> Self:
        """The listing, loaded."""
        return self.load()

    def __exit__(self, *raised: object) -> None:
        """Close it."""
        self.close()

    def _load(self) -> tuple[int, int]:
        with self._turn, answering():
            if self._counts is None:
                self._counts = self._store_order()
            return self._counts

    def _store_order(self) -> tuple[int, int]:
        asked, parameters = self.question.sql()
        condition, words = _filter(self.question.searched, self.contains)
        kept = _names(self._columns) if self.question.view is None else "row_at"
        self._cursor.execute(
            f"CREATE OR REPLACE TEMP TABLE listed AS SELECT {kept} FROM ({asked}) AS answer {condition} "
            f"ORDER BY {self._terms()}",
            given(*parameters, *words),
        )
        count = self._number("SELECT count(*) FROM listed", [])
        return count, self._number(f"SELECT count(*) FROM ({asked}) AS answer", given(*parameters)) if words else count

    def _number(self, sql: str, parameters: Sequence[object]) -> int:
        found = self._cursor.execute(sql, list(parameters)).fetchone()
        return int(found[0]) if found else 0

    def _terms(self) -> str:
        if self.order is None:
            return self.question.order
        direction = "DESC" if self.order.descending else "ASC"
        return f"{_names([self.order.column])} {direction} NULLS LAST, {self.question.order}"

    def _view_rows(self, view: str, start: int, stop: int) -> list[tuple[object, ...]]:
        window = "SELECT row_at FROM listed WHERE rowid >= ? AND rowid < ? ORDER BY rowid"
        places = [int(place) for (place,) in self._cursor.execute(window, [start, stop]).fetchall()]
        if not places:
            return []
        # Numbers of our own in the text, not parameters: only constants let DuckDB skip the blocks without these rows.
        chosen = ",".join(map(str, places))
        found = self._cursor.execute(f"SELECT row_at, {_names(self._columns)} FROM {view} WHERE row_at IN ({chosen})")
        by_place = {values[0]: values[1:] for values in found.fetchall()}
        return [by_place[place] for place in places]


def columns(row: type) -> tuple[str, ...]:
    """The columns of a row type, in the order of its fields."""
    if not is_dataclass(row):
        raise TypeError(f"{row.__name__} is no row type")
    return tuple(field.name for field in fields(row))


def as_row(row: type[Row], values: Sequence[object]) -> Row:
    """One row from what the database gives: lists become tuples, decimals lose the zeros of their column's scale."""
    return row(*map(_as_value, values))


def _as_value(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_as_value, value))
    if isinstance(value, Decimal):
        plain = value.normalize()
        exponent = plain.as_tuple().exponent
        return plain.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else plain
    return value


def _names(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _filter(searched: Sequence[str], contains: str) -> tuple[str, list[str]]:
    """A WHERE clause that wants every word in some searched column, in either script; and its parameters."""
    clauses: list[str] = []
    words: list[str] = []
    for word in contains.split():
        forms = variants(word)
        tests = [f'contains(lower(CAST("{name}" AS VARCHAR)), ?)' for name in searched for _ in forms]
        clauses.append(f"(coalesce({' OR coalesce('.join(f'{test}, false)' for test in tests)})")
        words.extend(form for _ in searched for form in forms)
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), words
