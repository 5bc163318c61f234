"""The whole store as a folder: a file a table, the data dictionary, the citations, and a data package over them."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.connecting import connect, quoted, refuse_undecodable
from store.errors import StoreError
from store.export_dictionary import Column, dictionary, tables
from store.export_folder import MARK, PACKAGE, Export, Format, is_export
from store.replacing import writing
from store.schema import check

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CITATIONS, DICTIONARY = "citations.json", "dictionary.csv"
_TYPES = {"INTEGER": "integer", "BIGINT": "integer", "TINYINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean"}
_DATE = re.compile(r"\d+")


def export_store(path: Path, folder: Path, format_: Format = "parquet") -> dict[str, int]:
    """Write the store at ``path`` into ``folder``, which is put in place whole; returns the rows of each table.

    An export that is there already is replaced; any other folder that is not empty is refused. Raises ``StoreError``.
    """
    refuse_undecodable(folder)
    if folder.exists() and not is_export(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreError(f"{folder}: there is something else; name a new folder")
    draft = folder.with_name(f".{folder.name}.new")
    with writing(folder):
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
    try:
        with connect(path, folders=[draft]) as connection, writing(folder):
            check(connection, path)
            counts = _write(connection, Export(draft, format_))
        with writing(folder):
            _put_in_place(draft, folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return counts


def _put_in_place(draft: Path, folder: Path) -> None:
    before = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        folder.rename(before)
    draft.rename(folder)
    shutil.rmtree(before, ignore_errors=True)


def _write(connection: DuckDBPyConnection, export: Export) -> dict[str, int]:
    columns = dictionary(connection)
    counts: dict[str, int] = {}
    for table in tables(connection):
        own = [column for column in columns if column.table == table]
        selected = ", ".join(_written(column, export.format) for column in own)
        options = "(FORMAT parquet)" if export.format == "parquet" else "(FORMAT csv, HEADER)"
        file = quoted(str(export.file(table).absolute()))
        done = connection.execute(f'COPY (SELECT {selected} FROM "{table}" ORDER BY ALL) TO {file} {options}')
        counts[table] = done.fetchall()[0][0]
    with (export.folder / DICTIONARY).open("w", encoding="utf-8", newline="") as file_:
        writer = csv.writer(file_, lineterminator="\n")
        writer.writerow(Column._fields)
        writer.writerows(columns)
    _write_json(export.folder / CITATIONS, _citations(connection))
    _write_json(export.folder / PACKAGE, _package(connection, export, columns))
    return counts


def _written(column: Column, format_: Format) -> str:
    """SQL for a column in a file; CSV has no lists, so they are JSON there."""
    if format_ == "csv" and column.type.endswith("[]"):
        return f'CAST(to_json("{column.column}") AS VARCHAR) AS "{column.column}"'
    return f'"{column.column}"'


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _citations(connection: DuckDBPyConnection) -> list[dict[str, Any]]:
    """The releases as CSL-JSON."""
    found = connection.execute(
        "SELECT release_id, title, outlet, published, url, issuer, host, script FROM release ORDER BY release_id"
    ).fetchall()
    return [_citation(row) for row in found]


def _citation(row: Sequence[Any]) -> dict[str, Any]:
    key, title, outlet, published, url, issuer, host, script = row
    entry: dict[str, Any] = {"id": key, "type": "webpage" if host == "official" else "article-newspaper"}
    entry |= {"language": "zh-Hant" if script == "hant" else "zh-Hans"}
    stated = {"title": title, "container-title": outlet, "URL": url}
    entry |= {name: value for name, value in stated.items() if value}
    if issuer:
        entry["author"] = [{"literal": issuer}]
    if published:
        entry["issued"] = {"date-parts": [[int(part) for part in _DATE.findall(published)]]}
    return entry


def _package(connection: DuckDBPyConnection, export: Export, columns: Iterable[Column]) -> dict[str, Any]:
    """The Frictionless data package that describes the folder."""
    meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    by_table: dict[str, list[Column]] = {}
    for column in columns:
        by_table.setdefault(column.table, []).append(column)
    return {
        "profile": "tabular-data-package" if export.format == "csv" else "data-package",
        "name": "zhanbao",
        "title": "Figures of Chinese police campaigns, as releases state them",
        "version": meta["data_version"],
        MARK: {"schema_version": int(meta["schema_version"]), "format": export.format},
        "resources": [_resource(export, table, own) for table, own in by_table.items()]
        + [
            {
                "name": "citations",
                "path": CITATIONS,
                "format": "json",
                "mediatype": "application/vnd.citationstyles.csl+json",
            }
        ],
    }


def _resource(export: Export, table: str, columns: Iterable[Column]) -> dict[str, Any]:
    fields = [{"name": column.column, "type": _type(column.type), "description": column.meaning} for column in columns]
    resource: dict[str, Any] = {
        "name": table.replace("_", "-"),
        "path": export.file(table).name,
        "format": export.format,
    }
    if export.format == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8"}
    return resource | {"schema": {"fields": fields, "missingValues": [""]}}


def _type(kind: str) -> str:
    if kind.endswith("[]"):
        return "array"
    if kind.startswith("DECIMAL"):
        return "number"
    return "datetime" if kind == "TIMESTAMP" else _TYPES.get(kind, "string")
