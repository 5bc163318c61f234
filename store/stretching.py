"""Stretches: figures a few metrics or releases at a time, so that memory does not grow with the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def stretches(connection: DuckDBPyConnection, column: str, condition: str, figures: int) -> Iterator[tuple[str, str]]:
    """First and last value of ``column`` of the figures ``f`` that meet ``condition``, about ``figures`` at a time."""
    counted = connection.execute(
        f"SELECT f.{column}, count(*) FROM figure f WHERE f.{column} IS NOT NULL AND {condition} "
        "GROUP BY ALL ORDER BY 1"
    ).fetchall()
    first, last, gathered = "", "", 0
    for value, count in counted:
        if gathered and gathered + count > figures:
            yield first, last
            gathered = 0
        first, last, gathered = value if not gathered else first, value, gathered + count
    if gathered:
        yield first, last
