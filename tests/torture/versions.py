"""Which version of a store a file is: what it holds, whatever the order; and what lies beside it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from store import open_store

_OF_RUNS = ("import_log",)
"""Tables that tell when something was imported, not what."""
Version = tuple[tuple[str, int, int], ...]
"""Of each table its name, its rows, and a hash of them in any order."""


def version(path: Path) -> Version:
    """The version of the store at ``path``, which has to open as a reader opens it, and whole."""
    with open_store(path, create=False):
        pass
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
        ]
        held = []
        for name in tables:
            if name not in _OF_RUNS:
                told = connection.query(f"FROM {name} AS t SELECT count(*), coalesce(bit_xor(hash(t)), 0)").fetchall()
                held.append((name, *told[0]))
        return tuple(held)


def difference(one: Version, other: Version) -> str:
    """The tables in which two versions differ."""
    return ", ".join(sorted({held[0] for held in set(one) ^ set(other)}))


def leftovers(path: Path) -> list[str]:
    """What lies beside a store, other than the lock of its writers."""
    kept = (path.name, f"{path.name}.lock")
    return sorted(found.name for found in path.parent.iterdir() if found.name not in kept)
