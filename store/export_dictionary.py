"""The data dictionary: every table and column with its type and meaning, read from the comments of the schema."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TABLE = re.compile(r"CREATE TABLE (\w+) \(\s*-- (.*)")
_COLUMN = re.compile(r"    (\w+)\s+[A-Z][^-]*(?:-- (.*))?")


class Column(NamedTuple):
    """One column of one table."""

    table: str
    column: str
    type: str
    """As the database calls it: VARCHAR, DECIMAL(28,10), VARCHAR[]."""
    meaning: str
    """Empty where the name says it."""


def dictionary(connection: DuckDBPyConnection) -> list[Column]:
    """The columns of the store that ``connection`` has, table by table, in their order."""
    meanings = _meanings()
    return [
        Column(table, column, kind, meanings.get((table, column), ""))
        for table in tables(connection)
        for column, kind, *_ in connection.execute(f'DESCRIBE "{table}"').fetchall()
    ]


def tables(connection: DuckDBPyConnection) -> list[str]:
    """The names of the store's tables."""
    found = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND NOT temporary ORDER BY 1"
    ).fetchall()
    return [name for (name,) in found]


def _meanings() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    table = ""
    for line in files("store").joinpath("schema.sql").read_text(encoding="utf-8").splitlines():
        begun, column = _TABLE.match(line), _COLUMN.match(line)
        if begun:
            table = begun[1]
        elif column and table:
            found[table, column[1]] = column[2] or ""
    return found
