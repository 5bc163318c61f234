"""The data dictionary tells of every table and column there is, of no other, and says the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import duckdb
import pytest

import store.dictionary_page
from store.checks import CHECKS
from store.connecting import memory
from store.dictionary import dictionary
from store.dictionary_page import answers, markdown
from store.schema import create


@pytest.fixture(scope="module")
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    with memory() as connection:
        create(connection)
        yield connection


def tables(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    found = connection.execute(
        "SELECT c.table_name, c.column_name FROM duckdb_columns() c JOIN duckdb_tables() t "
        "USING (database_name, schema_name, table_name) "
        "WHERE c.database_name = current_database() ORDER BY c.table_name, c.column_index"
    ).fetchall()
    names: dict[str, list[str]] = {}
    for table, column in found:
        names.setdefault(table, []).append(column)
    return names


def test_every_table_and_column_is_told_and_no_other(empty: duckdb.DuckDBPyConnection) -> None:
    told, there = dictionary(), tables(empty)
    assert told.tables.keys() == there.keys()
    for table, columns in there.items():
        assert all(told.column("table", table, column) for column in columns)
        assert set(told.tables[table]) - {"about"} <= set(columns)


def test_every_answer_and_column_is_told_and_no_other() -> None:
    told, there = dictionary(), answers()
    assert told.answers.keys() == there.keys()
    for answer, row in there.items():
        columns = [field.name for field in fields(row)]
        assert all(told.column("answer", answer, column) for column in columns)
        assert set(told.answers[answer]) - {"about"} <= set(columns)


def test_what_is_shared_is_used(empty: duckdb.DuckDBPyConnection) -> None:
    used = {column for columns in tables(empty).values() for column in columns}
    used |= {field.name for row in answers().values() for field in fields(row)}
    assert dictionary().shared.keys() <= used


def test_a_store_says_itself_what_it_holds(empty: duckdb.DuckDBPyConnection) -> None:
    said = empty.execute(
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'figure' AND column_name = 'comparable'"
    ).fetchone()
    assert said == (dictionary().column("table", "figure", "comparable"),)
    silent = empty.execute(
        "SELECT count(*) FROM duckdb_columns() c JOIN duckdb_tables() t USING (database_name, schema_name, table_name) "
        "WHERE c.database_name = current_database() AND (c.comment IS NULL OR t.comment IS NULL)"
    ).fetchone()
    assert silent == (0,)


def test_the_page_is_what_the_dictionary_says(empty: duckdb.DuckDBPyConnection) -> None:
    page = Path(store.dictionary_page.__file__).with_name("DICTIONARY.md")
    assert page.read_text(encoding="utf-8") == "\n".join(markdown(empty)) + "\n", "run python -m store.dictionary_page"


def test_the_words_of_a_column_are_those_that_occur(empty: duckdb.DuckDBPyConnection) -> None:
    assert all(check.name in dictionary().column("table", "finding", "check") for check in CHECKS)
