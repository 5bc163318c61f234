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

    def among(self) -> tuple[str, Sequence[object]]:
        """A condition on figures ``f`` that all of the answer's meet, quickly tested; and its parameters."""
        return "true", []

    @abstractmethod
    def count(self) -> tuple[str, Sequence[object]]:
        """A SELECT of the number of rows."""


def figures(
    cursor: DuckDBPyConnection, columns: Sequence[str], parted: Parted, keys: Sequence[object]
) -> dict[object, dict[str, object]]:
    """The ``columns`` of the figures of an answer with these ``keys``, by key."""
    if parted.found_by != "figure_id":
        return _at(cursor, columns, keys)
    return {found["figure_id"]: found for found in _at(cursor, columns, places_of(cursor, keys, parted)).values()}


def _at(
    cursor: DuckDBPyConnection, columns: Sequence[str], places: Sequence[object]
) -> dict[object, dict[str, object]]:
    """The ``columns`` of the figures at these places of the file, by place."""
    if not places:
        return {}
    own = [name for name in columns if name not in _OF_RELEASE]
    rows = _rows(cursor, "figure_named", ["row_at", "release_id", *own], "row_at", places)
    found = {row[0]: dict(zip(own, row[2:], strict=True)) for row in rows}
    told = [name for name in columns if name in _OF_RELEASE]
    if told:
        ids = sorted({row[1] for row in rows}, key=str)
        releases = _rows(cursor, "release", ["release_id", *(_OF_RELEASE[name] for name in told)], "release_id", ids)
        by_id = {row[0]: dict(zip(told, row[1:], strict=True)) for row in releases}
        for key, release_id, *_ in rows:
            found[key] |= by_id[release_id]
    return found


def places_of(cursor: DuckDBPyConnection, figure_ids: Sequence[object], parted: Parted) -> list[object]:
    """Where the figures of an answer with these ids stand in the file, in no order.

    By a join over the ids: to look them up, the database would read its whole index of them, 100 MB of a million.
    """
    among, parameters = parted.among()
    found = cursor.execute(
        "SELECT f.rowid FROM figure f SEMI JOIN (SELECT unnest(CAST(? AS VARCHAR[])) AS id) k ON f.figure_id = k.id "
        f"WHERE {among}",
        [list(figure_ids), *parameters],
    ).fetchall()
    return [place for (place,) in found]


def _rows(
    cursor: DuckDBPyConnection, table: str, columns: Sequence[str], key: str, keys: Sequence[object]
) -> list[tuple[object, ...]]:
    # The keys are constants in the text, not parameters: only those let DuckDB look them up, and skip what has none.
    chosen = ", ".join(quoted(one) if isinstance(one, str) else str(int(str(one))) for one in keys)
    names = ", ".join(f'"{name}"' for name in columns)
    return cursor.execute(f"SELECT {names} FROM {table} WHERE {key} IN ({chosen})").fetchall()
