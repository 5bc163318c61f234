"""The version of the schema that this Zhanbao writes, and which files it reads."""

from __future__ import annotations

from pathlib import Path

from store.connecting import unusable
from store.engine import duckdb
from store.errors import StoreError

SCHEMA_VERSION = 5
_CONTENT = ("figures.csv", "releases.csv", "read_figures.csv", "read_releases.csv")
"""Tables that ship as readings; the others are catalogues."""
_MADE = b"2"
"""Changed where the catalogues are put into a store in another way: the 2nd has all labels of a metric as its names."""


def data_version() -> str:
    """The version of the catalogues that ship: they change with the distribution."""
    from importlib.metadata import version  # noqa: PLC0415 -- and below: for imports, not to look something up

    return version("zhanbao")


def data_hash() -> str:
    """A hash of the catalogues that ship and of the user's own: where it changes, what was worked out by them does."""
    import hashlib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    from seeds.naming.named_by_user import campaigns_file  # noqa: PLC0415

    tables = [table for table in files("seeds.data").iterdir() if table.name.endswith((".csv", ".toml"))]
    told = hashlib.sha256(_MADE)
    for table in sorted(tables, key=lambda table: table.name):
        if table.name not in _CONTENT:
            told.update(table.read_bytes())
    own = campaigns_file()
    if own.is_file():
        told.update(own.read_bytes())
    return told.hexdigest()


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables in an empty file, with what they mean."""
    from importlib.resources import files  # noqa: PLC0415

    from store.dictionary import comment  # noqa: PLC0415

    connection.execute(files("store").joinpath("schema.sql").read_text(encoding="utf-8"))
    comment(connection)
    connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])


def version_of(connection: duckdb.DuckDBPyConnection) -> int:
    """The version of the schema of a store that ``check`` has passed."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    return int(found[0]) if found else 0


def outdated(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether a store has tables of an older schema, or was worked out by other catalogues."""
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    return version_of(connection) < SCHEMA_VERSION or meta.get("data_hash") != data_hash()


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
