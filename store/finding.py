"""Finding: the data checks over what an import changes, into the table ``finding``.

Findings stand on the figures' cards as notes, and ``zhanbao check`` prints them. A finding may be explained: by the
check itself, where what it finds is harmless, or by an entry of ``corrections.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.checks import CHECKS, Check
from store.correcting import corrections, explanations
from store.inserting import insert

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


_TOLD = """f.figure_id, f.release_id, f.metric_id, f.value, f.unit, f.comparable, f.kind, f.period, f.covers_to,
f.notes"""


def check_families(connection: DuckDBPyConnection) -> None:
    """Renew the findings among figures that several releases state, of those in the table ``measured``."""
    _find(connection, [check for check in CHECKS if not check.within_release], "measured")


def check_releases(connection: DuckDBPyConnection, condition: str, given: Sequence[object]) -> None:
    """Renew the findings within releases, of the figures ``f`` for which ``condition`` holds.

    The table ``measured`` has those of them that are compared.
    """
    connection.execute(f"CREATE TEMP TABLE told AS SELECT {_TOLD} FROM figure f WHERE {condition}", list(given))
    _find(connection, [check for check in CHECKS if check.within_release], "told")
    connection.execute("DROP TABLE told")


def explain(connection: DuckDBPyConnection) -> None:
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


def _find(connection: DuckDBPyConnection, checks: Sequence[Check], looked_at: str) -> None:
    """Put what the checks find in place of what they found before in the figures of the table ``looked_at``."""
    connection.execute(
        f'DELETE FROM finding WHERE "check" IN (SELECT unnest(?)) AND figure_id IN (SELECT figure_id FROM {looked_at})',
        [[check.name for check in checks]],
    )
    for check in checks:
        connection.execute(
            f"INSERT INTO finding SELECT ?, figure_id, other_id, text, ? FROM ({check.sql})",
            [check.name, check.explanation],
        )
