"""Finding: the data checks over a store, whenever an import changes it, into its table ``finding``.

Findings stand on the figures' cards as notes, and ``zhanbao check`` prints them. A finding may be explained: by the
check itself, where what it finds is harmless, or by an entry of ``corrections.toml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.checks import AMOUNT, CHECKS
from store.correcting import corrections, explanations
from store.inserting import insert

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def run_checks(connection: DuckDBPyConnection) -> None:
    """Fill the table ``finding`` anew, each finding with its explanation where there is one."""
    connection.execute(AMOUNT)
    connection.execute("DELETE FROM finding")
    for check in CHECKS:
        connection.execute(
            f"INSERT INTO finding SELECT ?, figure_id, other_id, text, ? FROM ({check.sql})",
            [check.name, check.explanation],
        )
    connection.execute("DROP TABLE amount")
    _explain(connection)


def _explain(connection: DuckDBPyConnection) -> None:
    """Set the explanations of findings that an entry explains, whichever of the two figures it names."""
    rows = list(explanations(corrections()))
    if not rows:
        return
    connection.execute('CREATE TEMP TABLE explained (figure_id VARCHAR, "check" VARCHAR, explanation VARCHAR)')
    insert(connection, "explained", rows)
    connection.execute(
        'UPDATE finding SET explanation = e.explanation FROM explained e WHERE e."check" = finding."check" '
        "AND e.figure_id IN (finding.figure_id, finding.other_id)"
    )
    connection.execute("DROP TABLE explained")
