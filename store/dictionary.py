"""The data dictionary: what every table and column means, told once (``dictionary.toml``) and given out everywhere.

A store has it as comments on its tables and columns, from which exports take it; ``store.dictionary_page`` makes the
page ``DICTIONARY.md`` from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What tables and columns mean."""

    shared: Mapping[str, str]
    """Columns that mean the same wherever they stand."""
    tables: Mapping[str, Mapping[str, str]]
    """Table → its own columns; ``about`` is what a row of it is."""
    answers: Mapping[str, Mapping[str, str]]
    """Row type → the same."""

    def column(self, kind: str, name: str, column: str) -> str:
        """What a column of a ``table`` or an ``answer`` means; raises ``KeyError`` where nothing is told of it."""
        own = (self.tables if kind == "table" else self.answers)[name]
        return own[column] if column in own else self.shared[column]


@cache
def dictionary() -> Dictionary:
    """The dictionary, read once."""
    told = tomllib.loads(files("store").joinpath("dictionary.toml").read_text(encoding="utf-8"))
    return Dictionary(told["column"], told["table"], told["answer"])


def comment(connection: DuckDBPyConnection) -> None:
    """Write the dictionary into a store's tables as comments."""
    told = dictionary()
    statements = []
    for table in told.tables:
        statements.append(f"COMMENT ON TABLE {table} IS {_quoted(told.tables[table]['about'])}")
        for name, *_ in connection.execute(f"DESCRIBE {table}").fetchall():
            statements.append(f'COMMENT ON COLUMN {table}."{name}" IS {_quoted(told.column("table", table, name))}')
    connection.execute(";\n".join(statements))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
