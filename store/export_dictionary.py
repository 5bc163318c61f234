"""The data dictionary: every table and column with its type and meaning, as the store's own comments have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


_PRIVATE = "source"
"""A table about the files of one machine, which is nobody else's business."""


class Column(NamedTuple):
    """One column of one table."""

    table: str
    column: str
    type: str
    """As the database calls it: VARCHAR, DECIMAL(28,10), VARCHAR[]."""
    meaning: str
    """Empty where the name says it."""


def dictionary(connection: DuckDBPyConnection) -> list[Column]:
    """The columns of what is exported of the store that ``connection`` has, table by table, in their order."""
    found = connection.execute(
        "SELECT table_name, column_name, data_type, coalesce(c.comment, '') FROM duckdb_columns() c "
        "JOIN duckdb_tables() t USING (database_name, schema_name, table_name) "
        "WHERE database_name = current_database() AND NOT t.temporary AND table_name <> ? "
        "ORDER BY table_name, column_index",
        [_PRIVATE],
    ).fetchall()
    return [Column(*row) for row in found]


def tables(connection: DuckDBPyConnection) -> list[str]:
    """The names of the store's tables."""
    return list(dict.fromkeys(column.table for column in dictionary(connection)))
