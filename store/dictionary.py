"""The data dictionary: what every table and column means, told once (``dictionary.toml``) and given out everywhere.

A store has it as comments on its tables and columns, from which exports take it; ``DICTIONARY.md`` is made from it by
``python -m store.dictionary``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from store.answers.listing import columns

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


def answers() -> Mapping[str, type[Any]]:
    """The row types of all questions, by name."""
    found: dict[str, type[Any]] = {}
    package = import_module("store.answers")
    for module in iter_modules(package.__path__, "store.answers."):
        for question in vars(import_module(module.name)).values():
            row = vars(question).get("row") if isinstance(question, type) else None
            if isinstance(row, type):
                found[row.__name__] = row
    return dict(sorted(found.items()))


def markdown(connection: DuckDBPyConnection) -> Iterator[str]:
    """The dictionary as a page, with the columns in the order of the store that ``connection`` has; line by line."""
    told = dictionary()
    yield "# Data dictionary"
    yield ""
    yield "What every table and column of a store, of its exports and of printed answers means. Made from"
    yield "`store/dictionary.toml` by `python -m store.dictionary`; `none` is an empty cell, NULL or null."
    for table, own in told.tables.items():
        described = connection.execute(f"DESCRIBE {table}").fetchall()
        yield from _section(f"Table `{table}`", own["about"], "| column | type | meaning |", "| --- | --- | --- |")
        for name, kind, *_ in described:
            yield f"| `{name}` | {kind} | {_cell(told.column('table', table, name))} |"
    for answer, row in answers().items():
        about = told.answers[answer]["about"]
        yield from _section(f"Answer `{answer}`", about, "| column | meaning |", "| --- | --- |")
        for name in columns(row):
            yield f"| `{name}` | {_cell(told.column('answer', answer, name))} |"


def _section(title: str, about: str, *header: str) -> Iterator[str]:
    yield from ("", f"## {title}", "", f"{about[0].upper()}{about[1:]}.", "", *header)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _main() -> None:
    from store.connecting import memory  # noqa: PLC0415 -- only to make the page
    from store.schema import create  # noqa: PLC0415 -- likewise

    with memory() as connection:
        create(connection)
        text = "\n".join(markdown(connection)) + "\n"
    Path(__file__).with_name("DICTIONARY.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _main()
