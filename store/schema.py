"""The version of the schema that this Zhanbao writes, and which files it reads."""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import duckdb

from store.connecting import unusable
from store.errors import StoreError

SCHEMA_VERSION = 2


def data_version() -> str:
    """The version of the catalogues that ship: they change with the distribution."""
    return version("zhanbao")


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables in an empty file, with what they mean."""
    from store.dictionary import comment  # noqa: PLC0415 -- needed to make a store, not to look something up

    connection.execute(files("store").joinpath("schema.sql").read_text(encoding="utf-8"))
    comment(connection)
    connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])


def check(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise ``StoreError`` unless the file is a store that this version of Zhanbao reads."""
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    except duckdb.CatalogException as error:
        raise StoreError(f"{path}: a DuckDB file, but not a Zhanbao store; name another with --db") from error
    except duckdb.Error as error:
        raise unusable(path, error) from error
    if found is None or not str(found[0]).isdecimal():
        raise StoreError(f"{path}: damaged (no schema version); move it away and import the documents again")
    if int(found[0]) > SCHEMA_VERSION:
        raise StoreError(
            f"{path}: made by a newer Zhanbao (schema {found[0]}, this one reads up to {SCHEMA_VERSION}); "
            "upgrade Zhanbao, or name another store with --db"
        )
