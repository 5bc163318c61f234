"""The tables that ship (CSV, readable by eye); ``SOURCES.md`` and ``METRICS.md`` are their data dictionaries."""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(table: str) -> list[dict[str, str]]:
    """Every row of ``seeds/data/<table>.csv``, each a mapping from column to text."""
    with files(__name__).joinpath(f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
