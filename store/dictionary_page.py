"""``python -m store.dictionary_page``: the data dictionary as a page, ``DICTIONARY.md``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from store.answers.row import columns
from store.connecting import memory
from store.dictionary import dictionary
from store.schema import create

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


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
    yield "`store/dictionary.toml` by `python -m store.dictionary_page`; `none` is an empty cell, NULL or null."
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


def _main() -> None:
    with memory() as connection:
        create(connection)
        text = "\n".join(markdown(connection)) + "\n"
    Path(__file__).with_name("DICTIONARY.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _main()
