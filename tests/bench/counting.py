"""Counting what a store is asked and what it gives back, instead of timing it."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

import pytest

from store.connecting import cursor

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Counted:
    """How many queries the stores opened from now on are asked, and how many rows they give back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Put a counter in front of every cursor that a store takes."""
        self.queries = self.rows = 0
        monkeypatch.setattr("store.store.cursor", self._cursor)

    def since(self) -> tuple[int, int]:
        """Queries and rows since the last look."""
        found = self.queries, self.rows
        self.queries = self.rows = 0
        return found

    def _cursor(self, connection: DuckDBPyConnection) -> DuckDBPyConnection:
        return cast("DuckDBPyConnection", _Cursor(cursor(connection), self))


class _Cursor:
    """A cursor, counted; what it does not name is the real one's."""

    def __init__(self, real: DuckDBPyConnection, counted: Counted) -> None:
        self._real, self._counted = real, counted

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._real.close()

    def execute(self, *given: Any) -> Self:
        self._counted.queries += 1
        self._real.execute(*given)
        return self

    def fetchall(self) -> list[Any]:
        rows = self._real.fetchall()
        self._counted.rows += len(rows)
        return rows

    def fetchone(self) -> tuple[Any, ...] | None:
        row = self._real.fetchone()
        self._counted.rows += row is not None
        return row
