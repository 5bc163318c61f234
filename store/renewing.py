"""Renewing what is worked out of figures: of those alone that an import can have changed.

What is worked out of a figure depends on others of its *family* (one metric, one campaign edition; of standing work
one year) and of its release, on nothing else. An import notes which releases came and which figures went; their
families are worked out anew at its end, a few metrics at a time, so that memory does not grow with the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.choosing import choose
from store.finding import check_families, check_releases, explain
from store.measuring import STANDING_YEAR, forget, measure
from store.setting_aside import set_aside
from store.stretching import stretches
from store.tallying import SPAN, tally

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_STRETCH = 100_000
"""Figures that are worked out at once: a few dozen megabytes."""
_MOST = 3
"""Where more than a third of the figures is touched, all are worked out anew: what is not has not to be looked for."""
_FAMILY = f"f.metric_id, f.campaign_id, {STANDING_YEAR.format(f='f')} AS standing_year"
_IN_FAMILY = f"""EXISTS (SELECT 1 FROM touched_family t WHERE t.metric_id = f.metric_id
    AND t.campaign_id IS NOT DISTINCT FROM f.campaign_id
    AND t.standing_year IS NOT DISTINCT FROM {STANDING_YEAR.format(f="f")})"""
_IN_RELEASE = "f.release_id IN (SELECT release_id FROM touched_release)"


def watch(connection: DuckDBPyConnection) -> None:
    """Begin to note what is touched through ``connection``."""
    connection.execute("CREATE TEMP TABLE touched_release (release_id VARCHAR)")
    connection.execute(
        f"CREATE TEMP TABLE gone_figure AS SELECT f.figure_id, f.region, {_FAMILY} FROM figure f LIMIT 0"
    )
    connection.execute(f"CREATE TEMP TABLE span_before AS {SPAN}")


def note_touched(connection: DuckDBPyConnection, gone: Sequence[str], come: Sequence[str]) -> None:
    """Note, in the transaction in which they do and before it is done, that releases go and come."""
    if gone:
        connection.execute(
            f"INSERT INTO gone_figure SELECT f.figure_id, f.region, {_FAMILY} FROM figure f "
            "WHERE f.release_id IN (SELECT unnest(CAST(? AS VARCHAR[])))",
            [list(gone)],
        )
    connection.execute("INSERT INTO touched_release SELECT unnest(CAST(? AS VARCHAR[]))", [list(come)])


def renew(connection: DuckDBPyConnection) -> None:
    """Work out anew what depends on what was noted, and forget that."""
    connection.execute("CHECKPOINT store")  # what is not on disk yet would take the memory
    every = _touches_most(connection)
    connection.execute(
        f"CREATE TEMP TABLE touched_family AS SELECT metric_id, campaign_id, standing_year FROM gone_figure "
        f"UNION SELECT {_FAMILY} FROM figure f WHERE {_IN_RELEASE}"
    )
    gone = "" if every else " WHERE figure_id IN (SELECT figure_id FROM gone_figure)"
    for table in ("choice", "outside", "finding"):
        connection.execute(f"DELETE FROM {table}{gone}")
    # Found first by their keys alone: all other columns are then read of few.
    within = "f.metric_id BETWEEN ? AND ?"
    few = f"f.rowid IN (SELECT f.rowid FROM figure f WHERE {within} AND {_IN_FAMILY})"
    for metrics in stretches(connection, "metric_id", "TRUE" if every else _IN_FAMILY, _STRETCH):
        measure(connection, within if every else few, metrics)
        choose(connection)
        set_aside(connection, within if every else few, metrics)
        check_families(connection)
    for releases in stretches(connection, "release_id", "TRUE" if every else _IN_RELEASE, _STRETCH):
        condition = f"f.release_id BETWEEN ? AND ? AND {'TRUE' if every else _IN_RELEASE}"
        measure(connection, condition, releases)
        check_releases(connection, condition, releases)
    forget(connection)
    explain(connection)
    tally(connection, every=every)
    connection.execute(
        "DROP TABLE touched_family; DROP TABLE touched_release; DROP TABLE gone_figure; DROP TABLE span_before"
    )
    watch(connection)


def _touches_most(connection: DuckDBPyConnection) -> bool:
    found = connection.execute(
        f"SELECT (SELECT count(*) FROM figure f WHERE {_IN_RELEASE}) * {_MOST} >= (SELECT count(*) FROM figure)"
    ).fetchone()
    return found is not None and bool(found[0])
