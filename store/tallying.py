"""Tallying, once on import: how much there is of every province and metric (campaigns: ``campaign_tallying``).

Home, the catalogue and the lists of campaigns show these counts of all figures; what a reader opens reads some rows of
three small tables instead. Of metrics and campaigns those alone are counted anew that an import can have changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.campaign_tallying import tally_campaigns, touch_places
from store.stretching import stretches

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_STRETCH = 500_000
"""Figures that are counted at once."""
_YEAR = "TRY_CAST(left(published, 4) AS INTEGER)"
SPAN = f"SELECT min(year) AS first, max(year) AS last FROM (SELECT {_YEAR} AS year FROM release)"
"""The first and the last year of all releases."""

# What a release states of one place and edition: all counts but those of metrics are of this.
_TOLD = f"""
CREATE TEMP TABLE told AS
SELECT f.region, f.edition, f.release_id, f.figures, r.published, {_YEAR} AS year
FROM (
    SELECT region, coalesce(campaign_id, '') AS edition, release_id, count(*) AS figures FROM figure GROUP BY ALL
) f JOIN release r ON r.release_id = f.release_id
"""

# The years run from the first year of any dated release to the last, for every row alike, so that sparks can be laid
# side by side.
_YEARS = f"""
span AS ({SPAN}),
year AS (SELECT unnest(generate_series(first, last)) AS year FROM span WHERE first IS NOT NULL)"""

# A release belongs to the province that issued it and to every province that it has a figure of.
_PROVINCES = f"""
INSERT INTO province_tally
WITH {_YEARS}, counted AS (
    SELECT left(region, 2) AS province, * FROM told WHERE region NOT IN ('', '000000')
), figures AS (
    SELECT province, sum(figures) AS figures, count(DISTINCT edition) FILTER (edition <> '') AS campaigns
    FROM counted GROUP BY province
), releases AS (
    SELECT province, count(*) AS releases, max(published) AS latest
    FROM (
        SELECT province, release_id FROM counted
        UNION SELECT left(region, 2), release_id FROM release WHERE region NOT IN ('', '000000')
    ) JOIN release USING (release_id) GROUP BY province
), by_year AS (
    SELECT province, year, sum(figures) AS figures FROM counted WHERE year IS NOT NULL GROUP BY province, year
), spark AS (
    SELECT left(p.code, 2) AS province, list(coalesce(b.figures, 0) ORDER BY y.year) AS years
    FROM region p CROSS JOIN year y LEFT JOIN by_year b ON b.province = left(p.code, 2) AND b.year = y.year
    WHERE p.level = 'province' GROUP BY p.code
)
SELECT p.code, coalesce(r.releases, 0), coalesce(f.campaigns, 0), coalesce(f.figures, 0), r.latest,
       coalesce(s.years, [])
FROM region p
LEFT JOIN figures f ON f.province = left(p.code, 2)
LEFT JOIN releases r ON r.province = left(p.code, 2)
LEFT JOIN spark s ON s.province = left(p.code, 2)
WHERE p.level = 'province' ORDER BY p.code
"""

_METRICS = f"""
INSERT INTO metric_tally
WITH {_YEARS}, stated AS (
    SELECT f.metric_id, f.region, f.release_id, {_YEAR} AS year
    FROM (FROM figure f WHERE f.metric_id IS NOT NULL AND {{touched}}) f
    JOIN release r ON r.release_id = f.release_id
), counted AS (
    SELECT metric_id, count(*) AS figures, count(DISTINCT release_id) AS releases,
           count(DISTINCT left(region, 2)) FILTER (region NOT IN ('', '000000')) AS places
    FROM stated GROUP BY metric_id
), by_year AS (
    SELECT metric_id, year, count(*) AS figures FROM stated WHERE year IS NOT NULL GROUP BY ALL
), spark AS (
    SELECT m.metric_id, list(coalesce(b.figures, 0) ORDER BY y.year) AS years
    FROM (SELECT DISTINCT metric_id FROM by_year) m CROSS JOIN year y
    LEFT JOIN by_year b ON b.metric_id = m.metric_id AND b.year = y.year GROUP BY m.metric_id
), spread AS (
    SELECT f.metric_id,
           min(f.comparable) AS least, arg_min(g.approx, (f.comparable, g.approx <> 'exact', g.approx)) AS least_approx,
           max(f.comparable) AS most, arg_max(g.approx, (f.comparable, g.approx = 'exact', g.approx)) AS most_approx
    FROM choice f JOIN figure g ON g.figure_id = f.figure_id
    WHERE f.place = 1 AND f.kind = 'level' AND f.comparable IS NOT NULL AND f.region LIKE '__0000'
      AND f.region <> '000000' AND {{touched}}
    GROUP BY f.metric_id
)
SELECT n.metric_id, n.figures, n.releases, n.places, s.least, s.least_approx, s.most, s.most_approx,
       coalesce(y.years, [])
FROM counted n
LEFT JOIN spread s ON s.metric_id = n.metric_id
LEFT JOIN spark y ON y.metric_id = n.metric_id ORDER BY n.metric_id
"""


def tally(connection: DuckDBPyConnection, *, every: bool) -> None:
    """Bring ``province_tally``, ``metric_tally`` and ``campaign_tally`` up to date, from figures and choices.

    Without ``every`` only as far as what ``renewing`` noted reaches.
    """
    connection.execute(_TOLD)
    connection.execute("CREATE TEMP TABLE metric_before AS SELECT metric_id, figures FROM metric_tally")
    connection.execute("DELETE FROM province_tally")
    connection.execute(_PROVINCES)
    touched = "f.metric_id IN (SELECT metric_id FROM touched_family)"
    if every or _spans_other_years(connection):
        touched = "TRUE"
    connection.execute(f"DELETE FROM metric_tally f WHERE {touched}")
    few = _METRICS.format(touched=f"f.metric_id BETWEEN ? AND ? AND {touched}")
    for metrics in stretches(connection, "metric_id", touched, _STRETCH):
        connection.execute(few, [*metrics, *metrics])
    touch_places(connection, every=every)
    tally_campaigns(connection)
    connection.execute("DROP TABLE told; DROP TABLE metric_before; DROP TABLE touched_place")


def _spans_other_years(connection: DuckDBPyConnection) -> bool:
    found = connection.execute(f"{SPAN} EXCEPT FROM span_before").fetchone()
    return found is not None
