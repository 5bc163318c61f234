"""Setting aside, once on import: figures of a metric that are in no cell, so that a ranking can say what it leaves out.

They belong to one single case, or to the domain of their issuer; all other figures of a metric are in the table
``choice``. A ranking counts both without a look at all figures of the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.measuring import IN_A_CELL

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OUTSIDE = f"""
INSERT INTO outside BY NAME
SELECT f.metric_id, f.region, f.campaign_id, f.year, f.kind, f.basis, f.scope, f.domain, f.figure_id
FROM figure f WHERE f.metric_id IS NOT NULL AND NOT ({IN_A_CELL}) AND {{condition}}
ORDER BY f.metric_id
"""


def set_aside(connection: DuckDBPyConnection, condition: str, given: Sequence[object]) -> None:
    """Note those of the figures ``f`` for which ``condition`` holds, in place of what was noted of them before."""
    connection.execute(
        f"DELETE FROM outside WHERE figure_id IN (SELECT f.figure_id FROM figure f WHERE {condition})", list(given)
    )
    connection.execute(_OUTSIDE.format(condition=condition), list(given))
