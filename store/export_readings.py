"""An export as readings, to be imported like any others: checked, compared with what the store has, whole or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seeds.errors import Unreadable
from seeds.figure import Figure, Reading, Release, Trace
from store.connecting import memory
from store.errors import StoreError
from store.export_folder import Export, checked_columns, described, reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CHUNK = 2_000
_RELEASE = [
    *((name, "VARCHAR") for name in ("release_id", "title", "outlet", "published", "url", "host", "issuer", "region")),
    *((name, "VARCHAR") for name in ("campaign_id", "script", "source")),
    ("warnings", "VARCHAR[]"),
]
_DOCUMENT = [("release_id", "VARCHAR"), ("body", "VARCHAR")]
_FIGURE = [
    ("release_id", "VARCHAR"), ("n", "INTEGER"), ("raw", "VARCHAR"), ("value", "DECIMAL(28, 10)"), ("unit", "VARCHAR"),
    ("approx", "VARCHAR"), ("kind", "VARCHAR"), ("basis", "VARCHAR"), ("metric", "VARCHAR"), ("region", "VARCHAR"),
    ("campaign", "VARCHAR"), ("period", "VARCHAR"), ("scope", "VARCHAR"), ("start_at", "INTEGER"),
    ("end_at", "INTEGER"), ("metric_id", "VARCHAR"), ("campaign_id", "VARCHAR"), ("confidence", "DOUBLE"),
    ("notes", "VARCHAR[]"), ("trace", "VARCHAR"),
]  # fmt: skip


def export_readings(folder: Path) -> Iterator[Reading]:
    """The readings of the export in ``folder``, by release id. Raises ``Unreadable`` where a table is not whole."""
    try:
        yield from _readings(described(folder))
    except StoreError as error:
        raise Unreadable(str(error)) from error


def _readings(export: Export) -> Iterator[Reading]:
    with memory([export.folder]) as connection:
        _table(connection, export, "release", _RELEASE)
        _table(connection, export, "document", _DOCUMENT)
        _table(connection, export, "figure", _FIGURE)
        stray = connection.execute(
            "SELECT release_id FROM figure WHERE release_id NOT IN (SELECT release_id FROM release) LIMIT 1"
        ).fetchone()
        if stray is not None:
            raise StoreError(f"{export.file('figure')}: release {stray[0]!r} is not in {export.file('release').name}")
        figures = groupby(_rows(connection, "SELECT * FROM figure ORDER BY release_id, n"), key=lambda row: row[0])
        pending = next(figures, None)
        for row in _rows(
            connection, "SELECT r.*, d.body FROM release r LEFT JOIN document d USING (release_id) ORDER BY release_id"
        ):
            own: tuple[Figure, ...] = ()
            if pending is not None and pending[0] == row[0]:
                own = tuple(map(_figure, pending[1]))
                pending = next(figures, None)
            *cited, source, warnings, body = row
            yield Reading(_release(cited, warnings), own, body, source)


def _table(connection: DuckDBPyConnection, export: Export, table: str, columns: list[tuple[str, str]]) -> None:
    with reading(export, table):
        selected = checked_columns(connection, export, table, columns)
        connection.execute(f"CREATE TABLE {table} AS SELECT {selected} FROM {export.scanned(table)}")


def _rows(connection: DuckDBPyConnection, sql: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a question, fetched in chunks by a connection of its own."""
    with connection.cursor() as own:
        own.execute("USE store")
        found = own.execute(sql)
        while rows := found.fetchmany(_CHUNK):
            yield from rows


def _release(cited: list[Any], warnings: list[str]) -> Release:
    release_id, title, outlet, published, url, host, issuer, region, campaign_id, script = cited
    return Release(
        release_id, title, outlet, published or "", url, host, issuer, region, campaign_id, script, tuple(warnings)
    )


def _figure(row: tuple[Any, ...]) -> Figure:
    (
        _, _, raw, value, unit, approx, kind, basis, metric, region, campaign, period, scope, start, end, metric_id,
        campaign_id, confidence, notes, trace,
    ) = row  # fmt: skip
    steps = tuple(Trace(*step) for step in json.loads(trace))
    return Figure(
        raw, value.normalize(), unit, approx, kind, basis, metric, region, campaign, period, scope, start, end,
        metric_id, campaign_id, confidence, tuple(notes), steps,
    )  # fmt: skip
