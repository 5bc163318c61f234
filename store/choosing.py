"""Choosing, once on import: which figure of every cell is shown, and by which rule each of the others lost.

The rule itself is in ``store.answers.choosing``. Which figures share a cell does not depend on the question, so the
answers read from the table ``choice`` what was decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.answers.choosing import BY_MEASURES, verdict
from store.answers.days import NEAR
from store.answers.deriving import PRECISION, quotient_approx_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CELL = "metric_id, region, campaign_id, standing_year, kind, basis"
_SAME_CELL = " AND ".join(f"c.{name} IS NOT DISTINCT FROM f.{name}" for name in _CELL.split(", "))

_SHOWN = ", ".join(
    f"CASE WHEN f.place = 1 THEN f.{name} END AS {name}"
    for name in ("raw", "value", "unit", "approx", "metric", "campaign", "period", "covers_from", "covers_to")
)
"""What a ranking shows of a figure: kept with those alone that it can show, so that it looks up no figure."""

# A share is told of the chosen figure of a place, and of that figure of the country which was counted until nearly the
# same day: an older total of the country would make it too large, a later one too small.
_CHOICE = f"""
INSERT INTO choice BY NAME
WITH placed AS MATERIALIZED (
    SELECT *, row_number() OVER cell AS place, count(*) OVER (PARTITION BY {_CELL}) AS statements
    FROM measured WINDOW cell AS (PARTITION BY {_CELL} ORDER BY {BY_MEASURES})
), share AS (
    SELECT f.figure_id, n.figure_id AS national_figure, CAST(f.comparable AS DOUBLE) * 100 / n.comparable AS share,
           CASE WHEN f.covers_to = n.covers_to THEN {quotient_approx_sql("f.approx", "n.approx")} ELSE 'about' END
               AS approx
    FROM placed f JOIN placed n
      ON n.metric_id = f.metric_id AND n.campaign_id IS NOT DISTINCT FROM f.campaign_id
      AND n.standing_year IS NOT DISTINCT FROM f.standing_year AND n.common_unit = f.common_unit
      AND n.region = '000000' AND n.kind = 'level' AND n.whole AND n.comparable > 0
    WHERE f.place = 1 AND f.kind = 'level' AND f.whole AND f.region <> '000000'
      AND abs(date_diff('day', f.day, n.day)) <= {NEAR}
    QUALIFY row_number() OVER (
        PARTITION BY f.figure_id ORDER BY abs(date_diff('day', f.day, n.day)), n.place, n.figure_id
    ) = 1
)
SELECT f.metric_id, f.region, f.campaign_id, f.year, f.kind, f.basis, f.comparable, f.common_unit, f.figure_id,
       c.figure_id AS chosen_id, {_SHOWN}, f.day AS until, f.place, f.statements, {verdict("f", "c")} AS verdict,
       CASE WHEN f.comparable IS NULL THEN 'unit'
            WHEN f.whole THEN ''
            WHEN f.campaign_id IS NULL AND f.reach = 'own' THEN 'unstated'
            ELSE f.reach END AS unranked,
       s.national_figure, TRY_CAST(s.share AS {PRECISION}) AS national_share, s.approx AS national_share_approx
FROM placed f
JOIN placed c ON {_SAME_CELL} AND c.place = 1
LEFT JOIN share s ON s.figure_id = f.figure_id
ORDER BY f.metric_id, f.place > 1, chosen_id, f.place
"""


def choose(connection: DuckDBPyConnection) -> None:
    """Decide on the figures of the table ``measured`` (whole cells), in place of what was decided on them before.

    Where that is done metric by metric, a ranking reads one stretch of the table ``choice``, what it shows first.
    """
    connection.execute("DELETE FROM choice WHERE figure_id IN (SELECT figure_id FROM measured)")
    connection.execute(_CHOICE)
