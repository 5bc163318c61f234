"""Stores that are only read: a file behind an address (https, s3), and the folder of an export."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from store.connecting import first_line, quoted
from store.engine import duckdb
from store.errors import StoreError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_ADDRESS = re.compile(r"(https?|s3|gcs|r2):/+(?=[^/])")


def is_remote(path: Path) -> bool:
    """Whether ``path`` is an address, rather than a file of this machine."""
    return _ADDRESS.match(str(path)) is not None


def address(path: Path) -> str:
    """The address that ``path`` was made from: a ``Path`` keeps one of its two slashes."""
    return _ADDRESS.sub(r"\1://", str(path), count=1)


def refuse_writing(path: Path) -> None:
    """Raise ``StoreError`` where ``path`` can only be read: an address, or the folder of an export."""
    if is_remote(path):
        raise StoreError(f"{address(path)}: a store behind an address is only read; name a file with --db")
    if path.is_dir():
        raise StoreError(f"{path}: a folder is only read as a store; name a file with --db")


def refuse_exporting(path: Path) -> None:
    """Raise ``StoreError`` where ``path`` is no store in a file of this machine."""
    if is_remote(path):
        raise StoreError(f"{address(path)}: only a store in a file is exported; copy it here first")
    if path.is_dir():
        raise StoreError(f"{path}: is an export already; copy the folder")


def connect_remote(path: Path) -> DuckDBPyConnection:
    """A connection to the file behind an address. The network is used because the user named it."""
    where = address(path)
    connection = duckdb.connect(":memory:", config={"python_enable_replacements": "false"})
    try:
        _load_httpfs(connection, where)
        connection.execute(f"ATTACH {quoted(where)} AS store (TYPE duckdb, READ_ONLY)")
        connection.execute("USE store")
        connection.execute("SET enable_progress_bar = false")
        connection.execute("SET lock_configuration = true")
    except duckdb.Error as error:
        connection.close()
        raise StoreError(f"{where}: cannot be read as a store ({first_line(error)}); copy the file here") from error
    except StoreError:
        connection.close()
        raise
    return connection


def _load_httpfs(connection: DuckDBPyConnection, where: str) -> None:
    try:
        connection.execute("INSTALL httpfs")
        connection.execute("LOAD httpfs")
    except duckdb.Error as error:
        raise StoreError(
            f"{where}: needs DuckDB's extension httpfs, which cannot be had here ({first_line(error)[:120]}); "
            "copy the file to this machine and name that"
        ) from error
