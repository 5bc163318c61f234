"""Results as JSON, to compare one run with another."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tests.bench.tables import Table, number


def save(tables: Sequence[Table], path: Path) -> None:
    """Write all runs of all tables, with what they ran on."""
    kept = {
        "machine": {"processors": os.cpu_count(), "python": platform.python_version(), **_versions()},
        "tables": {
            table.title: {
                "columns": {column.name: {"unit": column.unit, "against": column.against} for column in table.columns},
                "runs": {case: [dict(run) for run in runs] for case, runs in table.runs.items()},
                "notes": table.notes,
            }
            for table in tables
        },
    }
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


def compared(tables: Sequence[Table], path: Path) -> Iterator[str]:
    """Lines that say what became of every cell since the run kept at ``path``: ratios with ratios, counts with counts.

    A cell is left out where either run lacks it, or where it moved by less than a tenth.
    """
    kept = json.loads(path.read_text(encoding="utf-8"))["tables"]
    for table in tables:
        before = _table(table, kept.get(table.title, {}))
        for case in table.runs:
            for column in table.columns:
                pair = [_cell(one, case, column.name, column.against) for one in (before, table)]
                old, new = pair
                if old and new and abs(new / old - 1) >= 0.1:
                    yield f"  {table.title} · {case} · {column.name}: {number(old)} → {number(new)} (× {new / old:.2f})"


def _table(like: Table, kept: Mapping[str, Any]) -> Table:
    table = Table(like.title, like.columns)
    for case, runs in kept.get("runs", {}).items():
        for run in runs:
            table.add(case, run)
    return table


def _cell(table: Table, case: str, column: str, against: str) -> float | None:
    return table.ratio(case, column, against) if against and case != against else table.value(case, column)


def _versions() -> dict[str, str]:
    found = {}
    for name in ("zhanbao", "duckdb", "textual"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found
