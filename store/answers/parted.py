"""Questions whose rows are figures: found and ordered by a few columns, put together a page at a time.

A listing keeps where each row stands and no more of it. What a page shows of its figures is looked up by their keys,
then their releases by theirs: no join over all of a store for the forty rows of a screen.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from store.connecting import quoted
from store.ids import release_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OF_RELEASE = {name: name for name in ("title", "outlet", "published", "url", "host")} | {"as_of": "published"}
"""Columns of an answer that are told of the figure's release, and what they are called there."""


class Parted(ABC):
    """A question with rows of that kind."""

    __slots__ = ()

    found_by: ClassVar[str]
    """What finds a row's figure: ``row_at`` (a place in the file), or ``figure_id`` where ``kept`` has all of it."""
    kept: ClassVar[tuple[str, ...]] = ()
    """Columns that ``brief`` works out: a listing keeps them with ``found_by``, and looks up only the others."""

    few: ClassVar[bool] = False
    """Whether its rows are few even in a large store: they are put in order at once and counted there."""

    @abstractmethod
    def brief(self) -> tuple[str, Sequence[object]]:
        """As ``sql``, but only with the columns ``found_by``, ``kept`` and those that the question's order asks."""

    def foremost(self, cursor: DuckDBPyConnection, most: int) -> tuple[str, Sequence[object]]:  # noqa: ARG002
        """As ``brief``, without rows that are not among the first ``most``, where that is told quickly."""
        return self.brief()

    @abstractmethod
    def count(self) -> tuple[str, Sequence[object]]:
        """A SELECT of the number of rows."""


def figures(
    cursor: DuckDBPyConnection, columns: Sequence[str], parted: Parted, keys: Sequence[object]
) -> dict[object, dict[str, object]]:
    """The ``columns`` of the figures of an answer with these ``keys``, by key."""
    if parted.found_by == "row_at":
        return _at(cursor, columns, keys)
    of = {key: release_of(str(key)) for key in keys}
    told = _told(cursor, [name for name in columns if name in _OF_RELEASE], set(of.values()))
    return {key: {"figure_id": key} | told[release_id] for key, release_id in of.items()}


def _at(
    cursor: DuckDBPyConnection, columns: Sequence[str], places: Sequence[object]
) -> dict[object, dict[str, object]]:
    """The ``columns`` of the figures at these places of the file, by place."""
    if not places:
        return {}
    own = [name for name in columns if name not in _OF_RELEASE]
    # Joined, not told one by one: the database finds places by a join four times as fast (21 ms, not 92, of a million).
    rows = cursor.execute(
        f"SELECT row_at, release_id, {_names(own)} FROM figure_named "
        "WHERE row_at IN (SELECT unnest(CAST(? AS BIGINT[])))",
        [list(places)],
    ).fetchall()
    found = {row[0]: dict(zip(own, row[2:], strict=True)) for row in rows}
    told = [name for name in columns if name in _OF_RELEASE]
    if told:
        by_id = _told(cursor, told, {str(row[1]) for row in rows})
        for key, release_id, *_ in rows:
            found[key] |= by_id[release_id]
    return found


def places_of(cursor: DuckDBPyConnection, figure_ids: Sequence[object]) -> list[object]:
    """Where the figures with these ids stand in the file, in no order: looked for in their releases."""
    sought = set(figure_ids)
    found = cursor.execute(
        "SELECT f.rowid, f.figure_id FROM figure f "
        "SEMI JOIN (SELECT unnest(CAST(? AS VARCHAR[])) AS id) k ON f.release_id = k.id",
        [sorted({release_of(str(one)) for one in figure_ids})],
    ).fetchall()
    return [place for place, figure_id in found if figure_id in sought]


def _told(cursor: DuckDBPyConnection, columns: Sequence[str], ids: Collection[str]) -> dict[object, dict[str, object]]:
    """What releases with these ids tell in ``columns``, by id."""
    if not ids:
        return {}
    # The ids are constants in the text, not parameters: only those does DuckDB look up in the index.
    sought = ", ".join(map(quoted, sorted(ids)))
    names = _names(["release_id", *(_OF_RELEASE[name] for name in columns)])
    rows = cursor.execute(f"SELECT {names} FROM release WHERE release_id IN ({sought})").fetchall()
    return {release_id: dict(zip(columns, values, strict=True)) for release_id, *values in rows}


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
