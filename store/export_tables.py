"""Tables of figures in Parquet: the same columns as in CSV, checked row by row in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from seeds.figure import Reading
from seeds.table_rows import FIGURE_COLUMNS, Row, TableError
from seeds.tables import combine, own_id, releases_beside, rows
from store.connecting import first_line, memory, quoted

_CHUNK = 5_000
_COLUMNS = 1_000
"""Columns of a table of figures at most: a stranger's file of 20,000 keeps the database busy for minutes."""


def read_parquet(path: Path) -> list[Reading]:
    """The readings of a table of figures, one a release; ``releases.csv`` beside it has their citations.

    Raises ``TableError``, which names the file, and the row (from 1) and the column where it is one of these.
    """
    beside = releases_beside(path)
    try:
        return combine(_rows(path), None if beside is None else rows(beside), alone=own_id(path))
    except duckdb.Error as error:
        raise TableError(f"{path.name}: not a table in Parquet ({first_line(error)})") from error


def _rows(path: Path) -> Iterator[Row]:
    scanned = f"read_parquet({quoted(str(path.absolute()))})"
    with memory([path.parent]) as connection:
        [[columns]] = connection.execute("SELECT count(*) FROM parquet_schema(?)", [str(path.absolute())]).fetchall()
        if columns > _COLUMNS:
            raise TableError(f"{path.name}: has {columns:,} columns; a table of figures has no more than {_COLUMNS:,}")
        described = connection.execute(f"DESCRIBE SELECT * FROM {scanned}").fetchall()
        names = [name for name, *_ in described]
        missing = [name for name in FIGURE_COLUMNS if name not in names]
        if missing:
            raise TableError(f"{path.name}: no column {', '.join(missing)}")
        found = connection.execute(
            f"SELECT {', '.join(_cell(name, kind) for name, kind, *_ in described)} FROM {scanned}"
        )
        number = 0
        while chunk := found.fetchmany(_CHUNK):
            for values in chunk:
                number += 1
                yield Row(path.name, number, dict(zip(names, values, strict=True)))


def _cell(name: str, kind: str) -> str:
    """A column as the text of a cell: nothing for NULL, the parts of a list with ``|`` between."""
    column = '"' + name.replace('"', '""') + '"'
    if kind.endswith("[]"):
        return f"coalesce(array_to_string({column}, '|'), '')"
    return f"coalesce(CAST({column} AS VARCHAR), '')"
