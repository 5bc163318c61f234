"""Tallying campaigns, once on import: how much there is of every edition in every place, and what stands for it.

What is told of an edition in a place depends on the figures of the edition there, on the family of its headline, and on
which of two metrics has more figures in all of the store. Where an import touched none of that, it stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.answers.choosing import CHOOSING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# An edition is tallied for every place that holds a place of its figures: the country, the province, the prefecture and
# the place itself.
_AROUND = """unnest(list_distinct(
    CASE WHEN region IN ('', '000000') THEN ['000000']
         ELSE ['000000', left(region, 2) || '0000', left(region, 4) || '00', region] END))"""

# Of two metrics that equally many releases report, the one stands for an edition that most figures of the store state,
# then the first of the catalogue: an import in which one metric overtakes another changes that everywhere.
_PREFERRED = "row_number() OVER (ORDER BY coalesce({figures}, 0) DESC, m.position)"
_OVERTAKEN = f"""
WITH preferred AS (
    SELECT m.metric_id, {_PREFERRED.format(figures="b.figures")} AS before,
           {_PREFERRED.format(figures="k.figures")} AS now
    FROM metric m LEFT JOIN metric_before b ON b.metric_id = m.metric_id
    LEFT JOIN metric_tally k ON k.metric_id = m.metric_id
)
SELECT one.metric_id FROM preferred one JOIN preferred other ON one.before < other.before AND one.now > other.now"""

_EVERY = f"""
CREATE TEMP TABLE touched_place AS
SELECT place, edition FROM campaign_tally UNION SELECT {_AROUND}, edition FROM told
"""
_TOUCHED = f"""
CREATE TEMP TABLE touched_place AS
SELECT {_AROUND} AS place, coalesce(campaign_id, '') AS edition FROM gone_figure
UNION SELECT {_AROUND}, edition FROM told WHERE release_id IN (SELECT release_id FROM touched_release)
UNION SELECT place, edition FROM campaign_tally
      WHERE (headline_id, edition) IN (SELECT (metric_id, coalesce(campaign_id, '')) FROM touched_family)
UNION SELECT place, edition FROM campaign_tally WHERE headline_id IN ({_OVERTAKEN})
"""

# How many releases report a metric of an edition for the place itself, never for a part of it.
_STATED = """
CREATE TEMP TABLE stated AS
SELECT f.region AS place, t.edition, f.metric_id, count(DISTINCT f.release_id) AS releases
FROM figure f JOIN touched_place t ON t.place = f.region AND t.edition = coalesce(f.campaign_id, '')
WHERE f.metric_id IS NOT NULL AND f.kind = 'level' AND f.scope = 'total' AND f.domain = '' GROUP BY ALL
"""

# The headline is the catalogue metric that most releases report of the edition for the place itself,
# never for a part of it; among equals the one that most figures of the store state, then the catalogue's order. Its
# value is chosen as for a ranking.
_HEADLINES = f"""
CREATE TEMP TABLE headline AS
WITH preferred AS (
    SELECT m.metric_id, m.label, {_PREFERRED.format(figures="k.figures")} AS at
    FROM metric m LEFT JOIN metric_tally k ON k.metric_id = m.metric_id
), reported AS (
    SELECT s.place, s.edition, arg_max(s.metric_id, (s.releases, -p.at)) AS metric_id
    FROM stated s JOIN preferred p ON p.metric_id = s.metric_id GROUP BY s.place, s.edition
)
SELECT h.place, h.edition, h.metric_id, p.label, f.figure_id, f.value, f.unit, f.approx, f.year
FROM reported h
JOIN preferred p ON p.metric_id = h.metric_id
JOIN choice c ON c.metric_id = h.metric_id AND c.region = h.place AND coalesce(c.campaign_id, '') = h.edition
             AND c.kind = 'level' AND c.place = 1
JOIN (SELECT f.*, r.published, r.host FROM figure f JOIN release r ON r.release_id = f.release_id) f
  ON f.figure_id = c.figure_id
QUALIFY row_number() OVER (PARTITION BY h.place, h.edition ORDER BY {CHOOSING}) = 1
"""

_CAMPAIGNS = f"""
INSERT INTO campaign_tally
WITH counted AS (
    SELECT place, edition, sum(figures) AS figures, count(DISTINCT release_id) AS releases, max(published) AS latest
    FROM (SELECT edition, release_id, published, figures, {_AROUND} AS place FROM told) SEMI JOIN touched_place
    USING (place, edition) GROUP BY place, edition
), standing AS (
    SELECT c.figure_id, rank() OVER (peers ORDER BY c.comparable DESC) AS rank, count(*) OVER peers AS ranked
    FROM choice c JOIN region p ON p.code = c.region AND p.level <> 'country'
    SEMI JOIN headline h ON h.metric_id = c.metric_id AND h.edition = coalesce(c.campaign_id, '')
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


def touch_places(connection: DuckDBPyConnection, *, every: bool) -> None:
    """Fill the table ``touched_place`` with the places and editions to tally anew, of what ``renewing`` noted."""
    connection.execute(_EVERY if every else _TOUCHED)


def tally_campaigns(connection: DuckDBPyConnection) -> None:
    """Work out the rows of ``campaign_tally`` that are in ``touched_place``; ``metric_tally`` must be up to date."""
    connection.execute(
        "DELETE FROM campaign_tally WHERE (place, edition) IN (SELECT (place, edition) FROM touched_place)"
    )
    # One after the other: what counting takes of the memory is given back before the next begins.
    for worked_out in (_STATED, _HEADLINES, _CAMPAIGNS):
        connection.execute(worked_out)
    connection.execute("DROP TABLE stated; DROP TABLE headline")
