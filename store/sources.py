"""Sources: which file was read into which release, so that what has not changed since is not read again.

A file is known by hashes of where it is, of its size and time, and of its bytes; the last two also hold how it was read
(the reader's own code and tables, what the user said of the document). Nothing of a path can be read off the store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from store.inserting import delete, insert

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from duckdb import DuckDBPyConnection

_BYTES = 16


class Origin(NamedTuple):
    """Where a reading is from, all as hashes."""

    path: str
    stamp: str
    """Of size and time; empty where the file is so young that its next change may leave both as they are."""
    data: str
    """Of the bytes."""


class Seen(NamedTuple):
    """What came of a file when it was read, where the store still has that."""

    stamp: str
    data: str
    release_id: str
    """Empty where no figure was in it."""
    figures: int


def hashed(*parts: object) -> str:
    """A hash of what ``parts`` are, as 32 characters; bytes are taken as they are."""
    told = hashlib.blake2b(digest_size=_BYTES)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        told.update(len(data).to_bytes(8))
        told.update(data)
    return told.hexdigest()


@cache
def reader_hash() -> str:
    """A hash of the code and the tables that read documents: where it changes, they are read again."""
    return hashed(*(part for path in _sources(files("seeds")) for part in (path.name, path.read_bytes())))


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.is_dir():
            yield from _sources(path)
        elif path.name.endswith((".py", ".csv", ".toml", ".txt")):
            yield path


def seen(connection: DuckDBPyConnection, paths: Sequence[str]) -> dict[str, Seen]:
    """What is known of the files whose path hashes to one of ``paths``, by that."""
    found = connection.execute(
        "SELECT s.path, s.stamp, s.data, s.release_id, s.figures FROM source s "
        "LEFT JOIN release r ON r.release_id = s.release_id "
        "WHERE s.path IN (SELECT unnest(CAST(? AS VARCHAR[]))) AND (s.release_id = '' OR r.content = s.content)",
        [list(paths)],
    ).fetchall()
    return {path: Seen(*values) for path, *values in found}


def forget_replaced(connection: DuckDBPyConnection) -> None:
    """Forget the files whose reading another has taken the place of: they would be read again in any case.

    What is known of a file that is gone stays as long as its release: it is known again when it comes back.
    """
    connection.execute(
        "DELETE FROM source WHERE release_id <> '' "
        "AND (release_id, content) NOT IN (SELECT (release_id, content) FROM release)"
    )


def keep(connection: DuckDBPyConnection, rows: Sequence[tuple[Origin, str, str, int]]) -> None:
    """Note what came of files: their origin, release id, its content, its figures."""
    last = {origin.path: (*origin, *values) for origin, *values in rows}
    delete(connection, "source", "path", list(last))
    insert(connection, "source", list(last.values()))
