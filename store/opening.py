"""Opening a store for questions."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import store
from store.connecting import connect
from store.errors import StoreError
from store.schema import SCHEMA_VERSION, check, version_of
from store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from duckdb import DuckDBPyConnection


def default_path() -> Path:
    """Where the store is when nobody says: ``ZHANBAO_DB``, else in the user's data folder. Makes nothing."""
    named = os.environ.get("ZHANBAO_DB")
    if named:
        return Path(named).expanduser()
    return usual_path()


def usual_path() -> Path:
    """The store in the user's data folder. Makes nothing."""
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        # The XDG specification: a relative path there is to be ignored.
        said = Path(os.environ.get("XDG_DATA_HOME", ""))
        folder = said if said.is_absolute() else Path.home() / ".local" / "share"
    return folder / "zhanbao" / "zhanbao.duckdb"


def open_store(path: str | Path | None = None, *, create: bool = True) -> Store:
    """The store at ``path`` (None: ``default_path()``), as it is now: a file, the folder of an export, an address.

    Where there is none, it is made from what ships, unless ``create`` is false. Raises ``StoreError`` where it cannot
    be made (``make_new``), or cannot be read: locked, damaged, of a newer Zhanbao.
    """
    path = Path(path or default_path())
    connection = _shared(path)
    if connection is None:
        if create and not path.exists():
            make_new(path)
        connection = connect(path)
    try:
        check(connection, path)
        if version_of(connection) < SCHEMA_VERSION:
            connection.close()
            connection = _brought_up(path, create=create)
    except StoreError:
        connection.close()
        raise
    return Store(path, connection)


def make_new(path: Path, telling: Callable[[], None] | None = None) -> None:
    """Make the store at ``path`` from what ships, where there is none; ``telling`` is called before that.

    Raises ``StoreError`` where its folder is not there either: that path is mistyped, and what ships would be shown
    for the user's own data. The folder of the usual path is made.
    """
    if not path.parent.is_dir() and path != usual_path():
        raise StoreError(f"{path}: there is no folder {path.parent}; mend the path, or make the folder first")
    if telling is not None:
        telling()
    store.make_store(path)  # loaded only now: most look-ups find a store, and need no catalogue


def _brought_up(path: Path, *, create: bool) -> DuckDBPyConnection:
    """A connection to a store of an older schema, which is first written anew."""
    if not create or not path.is_file():
        raise StoreError(f"{path}: made by an older Zhanbao; `zhanbao import --db {path}` brings it up to date")
    store.make_store(path)
    return connect(path)


def _shared(path: Path) -> DuckDBPyConnection | None:
    """A connection to a store that is no file of this machine; None where it is one."""
    if path.is_dir():
        from store.export_folder import load  # noqa: PLC0415 -- only for folders

        return load(path)
    from store.remote import connect_remote, is_remote  # noqa: PLC0415 -- small, and only where no file is meant

    return connect_remote(path) if is_remote(path) else None
