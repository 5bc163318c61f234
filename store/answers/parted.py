"""Questions whose rows are figures: found and ordered by a few columns, put together a page at a time.

A listing keeps where each row stands and no more of it. What a page shows of its figures is looked up by their keys,
then their releases by theirs: no join over all of a store for the forty rows of a screen.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from store.connecting import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OF_RELEASE = {name: name for name in ("title", "outlet", "published", "url", "host")} | {"as_of": "published"}
"""Columns of an answer that are told of the figure's release, and what they are called there."""


class Parted(ABC):
    """A question with rows of that kind."""

    __slots__ = ()

    found_by: ClassVar[str]
    """What finds a row's figure: ``row_at`` (a place in the file) or ``figure_id``."""
    kept: ClassVar[tuple[str, ...]] = ()
    """Columns that ``brief`` works out and no figure has: a listing keeps them with ``found_by``."""

    @abstractmethod
    def brief(self) -> tuple[str, Sequence[object]]:
        """As ``sql``, but only with the columns ``found_by``, ``kept`` and those that the question's order asks."""

    @abstractmethod
    def count(self) -> tuple[str, Sequence[object]]:
        """A SELECT of the number of rows."""


def figures(
    cursor: DuckDBPyConnection, columns: Sequence[str], found_by: str, keys: Sequence[object]
) -> dict[object, dict[str, object]]:
    """The ``columns`` of the figures with these ``keys``, by key."""
    if not keys:
        return {}
    if found_by == "figure_id":
        places = places_of(cursor, keys)
        return {found["figure_id"]: found for found in figures(cursor, columns, "row_at", places).values()}
    own = [name for name in columns if name not in _OF_RELEASE]
    rows = _rows(cursor, "figure_named", [found_by, "release_id", *own], found_by, keys)
    found = {row[0]: dict(zip(own, row[2:], strict=True)) for row in rows}
    told = [name for name in columns if name in _OF_RELEASE]
    if told:
        ids = sorted({row[1] for row in rows}, key=str)
        releases = _rows(cursor, "release", ["release_id", *(_OF_RELEASE[name] for name in told)], "release_id", ids)
        by_id = {row[0]: dict(zip(told, row[1:], strict=True)) for row in releases}
        for key, release_id, *_ in rows:
            found[key] |= by_id[release_id]
    return found


def places_of(cursor: DuckDBPyConnection, figure_ids: Sequence[object]) -> list[object]:
    """Where the figures with these ids stand in the file, in no order.

    By a join over the ids: to look them up, the database would read its whole index of them, 100 MB of a million.
    """
    found = cursor.execute(
        "SELECT f.rowid FROM figure f SEMI JOIN (SELECT unnest(CAST(? AS VARCHAR[])) AS id) k ON f.figure_id = k.id",
        [list(figure_ids)],
    ).fetchall()
    return [place for (place,) in found]


def _rows(
    cursor: DuckDBPyConnection, table: str, columns: Sequence[str], key: str, keys: Sequence[object]
) -> list[tuple[object, ...]]:
    # The keys are constants in the text, not parameters: only those let DuckDB look them up, and skip what has none.
    chosen = ", ".join(quoted(one) if isinstance(one, str) else str(int(str(one))) for one in keys)
    names = ", ".join(f'"{name}"' for name in columns)
    return cursor.execute(f"SELECT {names} FROM {table} WHERE {key} IN ({chosen})").fetchall()
