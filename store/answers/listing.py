"""Listing: the answer to a question, counted, ordered and filtered once, then fetched a page at a time.

The order is stored in a temporary table whose rowids are the positions: any page of 1,000,000 rows costs what the first
page of 30 costs. Rows that are put together of parts (``parted``) are not copied: only where each stands is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from store.answers.gathered import Gathered
from store.answers.parted import Parted, figures, places_of
from store.answers.question import Order, Question, Row
from store.answers.row import as_row, columns
from store.connecting import answered, given

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


_Answer = TypeVar("_Answer")
_FOREMOST = 200
"""Rows up to which a page is found before all rows are in order."""
_FIRST = 100
"""Rows that are found before all others are gathered."""


class Listing(Generic[Row]):
    """Rows of one answer. Safe to use from several threads, which take turns; ``interrupt`` does not wait its turn."""

    def __init__(
        self,
        cursor: DuckDBPyConnection,
        question: Question[Row],
        order: Order | None = None,
        contains: str = "",
        searched: Sequence[str] = (),
    ) -> None:
        """Prepare the listing on a cursor of its own; ``load`` asks. Raises ``ValueError`` for an unknown column."""
        self.question = question
        self.order = order
        self.contains = contains
        self._searched = searched or question.searched
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
        self._parted = question if isinstance(question, Parted) else None
        self._ordered = False
        self._gathered = question if isinstance(question, Gathered) else None
        self._first: list[Row] | None = None

    @property
    def count(self) -> int:
        """How many rows the listing has."""
        return self._counted()[0]

    @property
    def total(self) -> int:
        """How many it would have without the filter."""
        return self._counted()[1]

    def load(self) -> Self:
        """Ask, unless it has been done: afterwards the first page is quick. Raises ``StoreError``."""
        self._load()
        return self

    def page(self, start: int, stop: int) -> list[Row]:
        """The rows at positions ``start`` to ``stop`` (half-open, from 0); fewer where the listing ends before."""
        self._load()
        return self._answered(partial(self._page, start, stop))

    def all(self) -> list[Row]:
        """Every row. Where they are whole they come at once: nothing is kept for pages that nobody will ask for."""
        if self._parted is not None or self._counts is not None:
            return self.page(0, self.count)
        return self._answered(self._all)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """All rows as an Arrow stream: ``pyarrow.table(listing)``, ``polars.DataFrame(listing)``."""
        self._load()
        return self._answered(partial(self._stream, requested_schema))

    def position(self, key: str) -> int | None:
        """Where the row with this key stands; None where it is not in the listing."""
        self._load()
        return self._answered(partial(self._position, key))

    def interrupt(self) -> None:
        """Stop what the listing is doing, from another thread: there ``Cancelled`` is raised. Nothing once closed."""
        with self._end:
            if not self._closed:
                self._cursor.interrupt()

    @property
    def closed(self) -> bool:
        """Whether it was given back."""
        return self._closed

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

    def _answered(self, ask: Callable[[], _Answer]) -> _Answer:
        with self._turn:
            return answered(self._cursor, ask)

    def _load(self) -> None:
        if self._counts is None and not self._answered(self._told_first):
            self._counted()

    def _counted(self) -> tuple[int, int]:
        if self._counts is None:
            self._counts = self._answered(self._sized)
        return self._counts

    def _page(self, start: int, stop: int) -> list[Row]:
        if self._first is not None and (stop <= _FIRST or len(self._first) < _FIRST):
            return self._first[start:stop]
        if self._parted is not None:
            return self._put_together(self._parted, self._standing(self._parted, start, stop))
        self._store_order()
        found = self._cursor.execute(
            f"SELECT {_names(self._columns)} FROM listed WHERE rowid >= ? AND rowid < ? ORDER BY rowid", [start, stop]
        ).fetchall()
        return [as_row(self.question.row, values) for values in found]

    def _all(self) -> list[Row]:
        asked, parameters = self._asked()
        found = self._cursor.execute(
            f"SELECT {_names(self._columns)} FROM ({asked}) ORDER BY {self._terms()}", parameters
        ).fetchall()
        return [as_row(self.question.row, values) for values in found]

    def _stream(self, requested_schema: object | None) -> object:
        asked, parameters = self._asked()
        self._cursor.complete()  # a count or a position was fetched from it by one row
        relation = self._cursor.sql(
            f"SELECT {_names(self._columns)} FROM ({asked}) ORDER BY {self._terms()}", params=parameters
        )
        return relation.__arrow_c_stream__(requested_schema)

    def _position(self, key: str) -> int | None:
        self._store_order()
        name, sought = _names([self.question.key]), given(key)
        if self._parted is not None and self._parted.found_by != self.question.key:
            name, sought = self._parted.found_by, places_of(self._cursor, sought)
        if not sought:
            return None
        found = self._cursor.execute(f"SELECT rowid FROM listed WHERE {name} = ? LIMIT 1", sought).fetchone()
        return None if found is None else int(found[0])

    def _told_first(self) -> bool:
        """Whether the question tells its first rows, often all, before others are gathered; they are kept."""
        if self._gathered is None or self.order is not None or self.contains.split():
            return False
        if self._first is None:
            found = self._gathered.foremost(self._cursor, _FIRST)
            self._first = [as_row(self.question.row, values) for values in found]
            if len(found) < _FIRST:
                self._counts = len(found), len(found)
        return True

    def _sized(self) -> tuple[int, int]:
        """Rows, and rows without the filter."""
        if self._parted is None:
            self._store_order()
            count = self._number("SELECT count(*) FROM listed", [])
            total = self.question.sql() if self.contains.split() else None
            return count, count if total is None else self._number(f"SELECT count(*) FROM ({total[0]})", total[1])
        narrowed = bool(self.contains.split())
        total_rows = None if self._parted.few and not narrowed else self._number(*self._parted.count())
        if total_rows is not None and not narrowed:
            return total_rows, total_rows
        self._store_order()
        count = self._number("SELECT count(*) FROM listed", [])
        return count, count if total_rows is None else total_rows

    @property
    def _as_it_is(self) -> bool:
        """Whether the rows are all of the question's, in its own order."""
        return self.order is None and not self.contains.split()

    def _asked(self) -> tuple[str, list[object]]:
        """The question's rows, filtered."""
        if self._parted is not None and self._as_it_is:
            asked, parameters = self._parted.brief()
            return asked, given(*parameters)
        if self._gathered is not None and not self._ordered:
            self._gathered.gather(self._cursor)
        asked, parameters = self.question.sql()
        condition, words = _filter(self._searched, self.contains)
        return f"SELECT * FROM ({asked}) AS answer {condition}", given(*parameters, *words)

    def _store_order(self) -> None:
        """Keep where every row stands: rows whole, or what they are put together from."""
        if self._ordered:
            return
        asked, parameters = self._asked()
        kept = self._columns if self._parted is None else (self._parted.found_by, *self._parted.kept)
        self._cursor.execute(
            f"CREATE OR REPLACE TEMP TABLE listed AS SELECT {_names(kept)} FROM ({asked}) ORDER BY {self._terms()}",
            parameters,
        )
        self._ordered = True

    def _standing(self, parted: Parted, start: int, stop: int) -> list[tuple[object, ...]]:
        """What the rows at these positions are put together from.

        The first screen does not wait until all rows are in order: the foremost are found faster than that.
        """
        names = _names((parted.found_by, *parted.kept))
        if stop <= _FOREMOST and not self._ordered:
            asked, parameters = parted.foremost(self._cursor, stop) if self._as_it_is else self._asked()
            foremost = f"SELECT {names} FROM ({asked}) ORDER BY {self._terms()} LIMIT ? OFFSET ?"
            return self._cursor.execute(foremost, given(*parameters, stop - start, start)).fetchall()
        self._store_order()
        window = f"SELECT {names} FROM listed WHERE rowid >= ? AND rowid < ? ORDER BY rowid"
        return self._cursor.execute(window, [start, stop]).fetchall()

    def _put_together(self, parted: Parted, standing: list[tuple[object, ...]]) -> list[Row]:
        told = [name for name in self._columns if name not in parted.kept]
        found = figures(self._cursor, told, parted, [key for key, *_ in standing])
        rows = []
        for key, *own in standing:
            values = found[key] | dict(zip(parted.kept, own, strict=True))
            rows.append(as_row(self.question.row, [values[name] for name in self._columns]))
        return rows

    def _number(self, sql: str, parameters: Sequence[object]) -> int:
        found = self._cursor.execute(sql, given(*parameters)).fetchone()
        return int(found[0]) if found else 0

    def _terms(self) -> str:
        if self.order is None:
            return self.question.order
        return f"{self.order.term(self.question.row)}, {self.question.order}"


def _names(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _filter(searched: Sequence[str], contains: str) -> tuple[str, list[str]]:
    """A WHERE clause that wants every word in some searched column, in either script; and its parameters."""
    clauses: list[str] = []
    words: list[str] = []
    if not contains.split():
        return "", words
    from store.folding import variants  # noqa: PLC0415 -- reads the table of scripts: only to filter

    for word in contains.split():
        forms = variants(word)
        tests = [f'contains(lower(CAST("{name}" AS VARCHAR)), ?)' for name in searched for _ in forms]
        clauses.append(f"(coalesce({' OR coalesce('.join(f'{test}, false)' for test in tests)})")
        words.extend(form for _ in searched for form in forms)
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), words
