"""What is in a store, in a few numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Info:
    """Where a store is, what made it and what it holds."""

    path: Path
    size: int
    """Of the file, or of an export's files, in bytes; 0 behind an address."""
    schema_version: int
    data_version: str
    """The distribution whose catalogues it has."""
    duckdb_version: str
    releases: int
    documents: int
    """Releases whose text is in the store."""
    figures: int
    campaigns: int
    provisional_campaigns: int
    """Campaigns met in documents that are not in the catalogue."""
    metrics: int
    regions: int
    last_import: datetime | None
    """UTC; None where nothing was imported yet."""


def read_info(cursor: DuckDBPyConnection, path: Path) -> Info:
    """Count what the store holds."""
    counts = cursor.execute(
        """
        SELECT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'schema_version'),
               (SELECT coalesce(max(value), '') FROM meta WHERE key = 'data_version'),
               version(), (SELECT count(*) FROM release), (SELECT count(*) FROM document),
               (SELECT count(*) FROM figure), (SELECT count(*) FROM campaign),
               (SELECT count(*) FROM campaign WHERE provisional), (SELECT count(*) FROM metric),
               (SELECT count(*) FROM region WHERE level <> 'country'), (SELECT max(begun) FROM import_log)
        """
    ).fetchall()[0]
    return Info(path, _size(path), *counts)


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(file.stat().st_size for file in path.iterdir())
    return path.stat().st_size if path.exists() else 0
