"""Measuring: the figures that are compared with each other, with what choosing and checking ask of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.answers.choosing import MEASURES, REACH
from store.answers.days import last_day

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

STANDING_YEAR = "CASE WHEN {f}.campaign_id IS NULL THEN {f}.year END"
"""The year that tells apart what is counted of standing work; campaigns are told apart by their editions."""

IN_A_CELL = "f.scope = 'total' AND f.domain = ''"
"""Which figures ``f`` of a metric are compared with others at all."""

# Figures of the catalogue's metrics. `until` orders the days until which they were counted, `day` is the last of them;
# `at_least` and `at_most` say in which direction a value may be held to its word.
_MEASURED = f"""
CREATE OR REPLACE TEMP TABLE measured AS
WITH stated AS (
    SELECT f.*, r.published, r.host, r.outlet, p.level, p.residents
    FROM figure f JOIN release r ON r.release_id = f.release_id LEFT JOIN region p ON p.code = f.region
    WHERE f.metric_id IS NOT NULL AND {IN_A_CELL} AND {{condition}}
)
SELECT f.figure_id, f.release_id, f.metric_id, f.metric, f.region, f.level, f.residents, f.kind, f.basis, f.raw,
       f.value, f.unit, f.comparable, f.common_unit, f.approx, f.campaign, f.campaign_id, f.period, f.covers_from,
       f.covers_to, f.year, f.reach,
       {STANDING_YEAR.format(f="f")} AS standing_year, rpad(f.covers_to, 10, '-99') AS until,
       {last_day("f.covers_to")} AS day, {REACH} = 0 AS whole, f.published, f.outlet,
       f.approx IN ('exact', 'over') AS at_least, f.approx IN ('exact', 'under') AS at_most, {MEASURES}
FROM stated f
"""
_AMOUNT = "CREATE OR REPLACE TEMP VIEW amount AS SELECT * FROM measured WHERE comparable IS NOT NULL"


def measure(connection: DuckDBPyConnection, condition: str, given: Sequence[object]) -> None:
    """Fill the temporary table ``measured`` with the figures ``f`` for which ``condition`` holds.

    The view ``amount`` has those of them in the unit that their metric is compared in.
    """
    connection.execute(_MEASURED.format(condition=condition), list(given))
    connection.execute(_AMOUNT)


def forget(connection: DuckDBPyConnection) -> None:
    """Give the memory back that ``measured`` takes."""
    connection.execute("DROP VIEW IF EXISTS amount; DROP TABLE IF EXISTS measured")
