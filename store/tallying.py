"""Tallying, once on import: how much there is of every province, metric and campaign edition.

Home, the catalogue and the lists of campaigns show these counts of all figures; what a reader opens reads some rows of
three small tables instead. They are worked out as a whole: each is one pass over the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.answers.choosing import CHOOSING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_YEAR = "TRY_CAST(left(published, 4) AS INTEGER)"

# What a release states of one place, edition and metric; all counts are of this.
_STATED = f"""
CREATE OR REPLACE TEMP TABLE stated AS
SELECT f.region, coalesce(f.campaign_id, '') AS edition, f.metric_id, f.release_id, count(*) AS figures,
       count(*) FILTER (f.kind = 'level' AND f.scope = 'total' AND f.domain = '') AS amounts, any_value(r.published)
           AS published, {_YEAR} AS year
FROM figure f JOIN release r ON r.release_id = f.release_id GROUP BY ALL
"""

# The years run from the first year of any dated release to the last, for every row alike, so that sparks can be laid
# side by side.
_SPAN = f"""
span AS (SELECT min(year) AS first, max(year) AS last FROM (SELECT {_YEAR} AS year FROM release)),
year AS (SELECT unnest(generate_series(first, last)) AS year FROM span WHERE first IS NOT NULL)"""

# A release belongs to the province that issued it and to every province that it has a figure of.
_PROVINCES = f"""
INSERT INTO province_tally
WITH {_SPAN}, counted AS (
    SELECT left(region, 2) AS province, * FROM stated WHERE region NOT IN ('', '000000')
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
WITH {_SPAN}, counted AS (
    SELECT metric_id, sum(figures) AS figures, count(DISTINCT release_id) AS releases,
           count(DISTINCT left(region, 2)) FILTER (region NOT IN ('', '000000')) AS places
    FROM stated WHERE metric_id IS NOT NULL GROUP BY metric_id
), by_year AS (
    SELECT metric_id, year, sum(figures) AS figures FROM stated
    WHERE metric_id IS NOT NULL AND year IS NOT NULL GROUP BY ALL
), spark AS (
    SELECT m.metric_id, list(coalesce(b.figures, 0) ORDER BY y.year) AS years
    FROM (SELECT DISTINCT metric_id FROM by_year) m CROSS JOIN year y
    LEFT JOIN by_year b ON b.metric_id = m.metric_id AND b.year = y.year GROUP BY m.metric_id
), spread AS (
    SELECT h.metric_id, min(h.comparable) AS least, arg_min(f.approx, h.comparable) AS least_approx,
           max(h.comparable) AS most, arg_max(f.approx, h.comparable) AS most_approx
    FROM choice h JOIN figure f ON f.figure_id = h.figure_id
    WHERE h.place = 1 AND h.kind = 'level' AND h.comparable IS NOT NULL AND h.region LIKE '__0000'
      AND h.region <> '000000'
    GROUP BY h.metric_id
)
SELECT n.metric_id, n.figures, n.releases, n.places, s.least, s.least_approx, s.most, s.most_approx,
       coalesce(y.years, [])
FROM counted n
LEFT JOIN spread s ON s.metric_id = n.metric_id
LEFT JOIN spark y ON y.metric_id = n.metric_id ORDER BY n.metric_id
"""

# An edition is tallied for every place that holds a place of its figures: the country, the province, the prefecture and
# the place itself. The headline is the catalogue metric that most releases report of the edition for the place itself,
# never for a part of it; among equals the one that most figures of the store state, then the catalogue's order. Its
# value is chosen as for a ranking.
_CAMPAIGNS = f"""
INSERT INTO campaign_tally
WITH counted AS (
    SELECT place, edition, sum(figures) AS figures, count(DISTINCT release_id) AS releases, max(published) AS latest
    FROM (
        SELECT edition, release_id, published, figures, unnest(list_distinct(
            CASE WHEN region IN ('', '000000') THEN ['000000']
                 ELSE ['000000', left(region, 2) || '0000', left(region, 4) || '00', region] END)) AS place
        FROM stated
    ) GROUP BY place, edition
), reported AS (
    SELECT s.region AS place, s.edition, s.metric_id, m.label
    FROM (
        SELECT region, edition, metric_id, count(DISTINCT release_id) AS releases
        FROM stated WHERE metric_id IS NOT NULL AND amounts > 0 GROUP BY ALL
    ) s JOIN metric m ON m.metric_id = s.metric_id JOIN metric_tally k ON k.metric_id = s.metric_id
    QUALIFY row_number() OVER (PARTITION BY place, edition ORDER BY s.releases DESC, k.figures DESC, m.position) = 1
), headline AS (
    SELECT h.place, h.edition, h.metric_id, h.label, f.figure_id, f.value, f.unit, f.approx, f.year
    FROM reported h
    JOIN choice c ON c.metric_id = h.metric_id AND c.region = h.place AND coalesce(c.campaign_id, '') = h.edition
                 AND c.kind = 'level' AND c.place = 1
    JOIN (SELECT f.*, r.published, r.host FROM figure f JOIN release r ON r.release_id = f.release_id) f
      ON f.figure_id = c.figure_id
    QUALIFY row_number() OVER (PARTITION BY h.place, h.edition ORDER BY {CHOOSING}) = 1
), standing AS (
    SELECT c.figure_id, rank() OVER (peers ORDER BY c.comparable DESC) AS rank, count(*) OVER peers AS ranked
    FROM choice c JOIN region p ON p.code = c.region AND p.level <> 'country'
    WHERE c.place = 1 AND c.unranked = '' AND c.kind = 'level'
    WINDOW peers AS (
        PARTITION BY c.metric_id, c.campaign_id, CASE WHEN c.campaign_id IS NULL THEN c.year END, c.common_unit, p.level
    )
), changed AS (
    SELECT h.place, h.edition, f.value, f.approx, f.basis
    FROM headline h
    JOIN figure f ON f.region = h.place AND coalesce(f.campaign_id, '') = h.edition AND f.metric_id = h.metric_id
    JOIN release r ON r.release_id = f.release_id
    WHERE f.kind = 'change' AND f.scope = 'total' AND f.domain = ''
      AND (f.campaign_id IS NOT NULL OR f.year IS NOT DISTINCT FROM h.year)
    QUALIFY row_number() OVER (
        PARTITION BY h.place, h.edition
        ORDER BY f.basis IS DISTINCT FROM 'yoy', r.published DESC NULLS LAST, f.figure_id
    ) = 1
)
SELECT n.place, n.edition, n.figures, n.releases, n.latest, coalesce(h.label, ''), coalesce(h.metric_id, ''),
       coalesce(trim(regexp_replace(CAST(h.value AS VARCHAR), '\\.?0+$', '') || ' ' || h.unit), ''),
       coalesce(h.approx, ''), coalesce(h.figure_id, ''), s.rank, s.ranked, d.value, d.approx, d.basis
FROM counted n
LEFT JOIN headline h ON h.place = n.place AND h.edition = n.edition
LEFT JOIN standing s ON s.figure_id = h.figure_id
LEFT JOIN changed d ON d.place = n.place AND d.edition = n.edition
ORDER BY n.place, n.edition
"""


def tally(connection: DuckDBPyConnection) -> None:
    """Fill the tables ``province_tally``, ``metric_tally`` and ``campaign_tally`` anew, from figures and choices."""
    connection.execute(_STATED)
    for table, counted in (("province_tally", _PROVINCES), ("metric_tally", _METRICS), ("campaign_tally", _CAMPAIGNS)):
        connection.execute(f"DELETE FROM {table}")
        connection.execute(counted)
    connection.execute("DROP TABLE stated")
