"""The form of an export: a folder with one file a table, and a data package that says so.

It is read in two ways: loaded whole, as a store that is only read, and as readings, to be imported. Nothing of it is
trusted: names of files are our own, every column is checked, and the connection reaches that folder alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import duckdb

from store.connecting import first_line, memory, quoted
from store.errors import StoreError
from store.export_dictionary import tables
from store.schema import SCHEMA_VERSION, create

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Format = Literal["parquet", "csv"]
FORMATS: tuple[Format, ...] = ("parquet", "csv")
PACKAGE = "datapackage.json"
MARK = "zhanbao"
"""The key of a data package that makes it an export of ours."""
_LONGEST = 256 * 1024 * 1024
"""Bytes of a line of CSV: a document is one cell."""


@dataclass(frozen=True, slots=True)
class Export:
    """A folder that an export wrote."""

    folder: Path
    format: Format

    def file(self, table: str) -> Path:
        """The file of a table."""
        return self.folder / f"{table}.{self.format}"

    def scanned(self, table: str) -> str:
        """SQL for the file as a relation; of CSV all columns are text."""
        name = quoted(str(self.file(table).absolute()))
        if self.format == "parquet":
            return f"read_parquet({name})"
        return (
            f"read_csv({name}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', "
            f"nullstr = '', allow_quoted_nulls = false, max_line_size = {_LONGEST}, parallel = false)"
        )

    def column(self, name: str, kind: str) -> str:
        """SQL for a column as a value of ``kind``."""
        if self.format == "csv" and kind.endswith("[]"):
            return f'from_json("{name}", \'["{kind.removesuffix("[]")}"]\') AS "{name}"'
        return f'CAST("{name}" AS {kind}) AS "{name}"'


def is_export(folder: Path) -> bool:
    """Whether ``folder`` is a folder that looks like an export; it may still be damaged."""
    return (folder / PACKAGE).is_file()


def described(folder: Path) -> Export:
    """The export in ``folder``. Raises ``StoreError`` where it is none, or one of a newer Zhanbao."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        mark = package[MARK]
        format_, version = mark["format"], int(mark["schema_version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder}: no export of Zhanbao ({PACKAGE} does not say so); name another folder") from error
    if version > SCHEMA_VERSION:
        raise StoreError(f"{folder}: exported by a newer Zhanbao (schema {version}); upgrade Zhanbao")
    if format_ not in FORMATS:
        raise StoreError(f"{folder}: format {format_!r} in {PACKAGE} is none of {', '.join(FORMATS)}")
    return Export(folder, format_)


def load(folder: Path) -> DuckDBPyConnection:
    """A connection to all tables of an export, in memory. Raises ``StoreError`` where they are not whole."""
    export = described(folder)
    connection = memory([folder])
    try:
        create(connection)
        connection.execute("DELETE FROM meta")
        for table in tables(connection):
            copy_in(connection, export, table)
    except StoreError:
        connection.close()
        raise
    return connection


def copy_in(connection: DuckDBPyConnection, export: Export, table: str) -> None:
    """Fill an empty table of ours from an export. Raises ``StoreError``, which names the file and the column."""
    with reading(export, table):
        selected = checked_columns(connection, export, table, connection.execute(f'DESCRIBE "{table}"').fetchall())
        connection.execute(f'INSERT INTO "{table}" SELECT {selected} FROM {export.scanned(table)}')


def checked_columns(connection: DuckDBPyConnection, export: Export, table: str, wanted: Iterable[Sequence[str]]) -> str:
    """SQL for the columns ``wanted`` (name, type, …) of a table's file; ``StoreError`` for one that is not there."""
    columns = [(name, kind) for name, kind, *_ in wanted]
    there = {name for name, *_ in connection.execute(f"DESCRIBE SELECT * FROM {export.scanned(table)}").fetchall()}
    missing = [name for name, _ in columns if name not in there]
    if missing:
        raise StoreError(f"{export.file(table)}: no column {', '.join(missing)}; export the store again")
    return ", ".join(export.column(name, kind) for name, kind in columns)


@contextmanager
def reading(export: Export, table: str) -> Iterator[None]:
    """Turn what the database says of a table's file into one line that names the file."""
    try:
        yield
    except duckdb.Error as error:
        said = "no such file" if "No files found" in str(error) else first_line(error)
        raise StoreError(f"{export.file(table)}: {said}; export the store again") from error
