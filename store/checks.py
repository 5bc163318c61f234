"""The data checks: what cannot be, or should be looked at, among the figures of a store.

Each check is a question in SQL whose answer are findings: a figure, the figure that it does not go with (or NULL) and
one line that says why. ``store.finding`` runs them.

Every check costs what its figures cost, not their pairs: of the figures that one could be held against, a window or a
group takes one first.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.correcting import STALE


@dataclass(frozen=True, slots=True)
class Check:
    """One check."""

    name: str
    meaning: str
    """What it finds, in one line."""
    sql: str
    """A SELECT of ``figure_id``, ``other_id`` and ``text``.

    Over the view ``amount`` (``store.measuring``), of one that looks within releases also over ``told``, all figures of
    these; and over the catalogues and releases.
    """
    explanation: str = ""
    """Why what it finds needs no explanation of its own; empty where it does."""
    within_release: bool = False
    """Whether a figure is held against others of its release alone, or against none."""


def _plain(value: str) -> str:
    return f"regexp_replace(CAST({value} AS VARCHAR), '\\.?0+$', '')"


def _stated(figure: str) -> str:
    """A figure as words: 60 个."""
    return f"concat_ws(' ', {_plain(f'{figure}.value')}, nullif({figure}.unit, ''))"


def _dated(figure: str) -> str:
    return f"coalesce({figure}.covers_to, {figure}.published, 'undated')"


_CELL = "metric_id, region, kind, basis, campaign_id, standing_year"
_BESIDE = "release_id, region, campaign_id, period"
_SAME_RELEASE = """other.release_id = one.release_id AND other.region = one.region
    AND other.campaign_id IS NOT DISTINCT FROM one.campaign_id AND other.period IS NOT DISTINCT FROM one.period"""
_WHOLES = f"""(
    SELECT * FROM amount WHERE kind = 'level' AND at_most
    QUALIFY row_number() OVER (PARTITION BY metric_id, {_BESIDE} ORDER BY comparable DESC, figure_id) = 1
)"""
_MANY_SIBLINGS = 5
_FAR = 100
_POINTS = 1

CHECKS = (
    Check(
        "unit",
        "a level or share in a unit that does not convert to its metric's",
        f"""SELECT f.figure_id, NULL AS other_id,
                   concat({_stated("f")}, ' does not convert to ', m.unit, ', in which the metric is compared') AS text
            FROM told f JOIN metric m ON m.metric_id = f.metric_id
            WHERE f.comparable IS NULL AND f.kind IN ('level', 'share')""",
        within_release=True,
    ),
    Check(
        "sign",
        "a level, share or multiple below nothing, or a fall by more than all",
        f"""SELECT f.figure_id, NULL AS other_id, concat({_stated("f")}, ' cannot be: ', CASE f.kind
                       WHEN 'change' THEN 'nothing falls by more than 100 %' ELSE f.kind || 's have no sign' END)
                   AS text
            FROM told f
            WHERE CASE f.kind WHEN 'change' THEN f.unit = '%' AND f.value < -100 ELSE f.value < 0 END""",
        within_release=True,
    ),
    Check(
        "share",
        "a share above a hundred percent",
        f"""SELECT f.figure_id, NULL AS other_id, concat({_stated("f")}, ' is more than the whole') AS text
            FROM told f WHERE f.kind = 'share' AND f.unit IN ('%', '‰') AND f.value > CASE f.unit WHEN '%' THEN 100
            ELSE 1000 END""",
        within_release=True,
    ),
    Check(
        "future",
        "a stated time that ends after the release",
        """SELECT f.figure_id, NULL AS other_id,
                  concat(f.period, ' ends on ', f.covers_to, ', after the release of ', r.published) AS text
           FROM told f JOIN release r ON r.release_id = f.release_id
           WHERE f.period IS NOT NULL
             AND left(f.covers_to, least(length(f.covers_to), length(r.published)))
               > left(r.published, least(length(f.covers_to), length(r.published)))""",
        within_release=True,
    ),
    Check(
        "parts",
        "a part that is more than its whole, in one release",
        f"""SELECT one.figure_id, other.figure_id AS other_id,
                   concat({_stated("one")}, ' is more than ', {_stated("other")}, ' of ', m.label,
                          ', in which it is counted') AS text
            FROM amount one JOIN metric_relation l ON l.part = one.metric_id AND l.rate IS NULL
            JOIN {_WHOLES} other ON other.metric_id = l.whole AND {_SAME_RELEASE}
            JOIN metric m ON m.metric_id = other.metric_id
            WHERE one.kind = 'level' AND one.at_least
              AND one.common_unit = other.common_unit AND one.comparable > other.comparable""",
        within_release=True,
    ),
    Check(
        "rate",
        "a rate that is not that of its two sides, in one release",
        f"""WITH side AS MATERIALIZED (
                SELECT * FROM amount WHERE kind IN ('level', 'share') AND approx = 'exact' AND metric_id IN (
                    SELECT unnest([part, whole, rate]) FROM metric_relation WHERE rate IS NOT NULL
                )
                QUALIFY count(*) OVER (PARTITION BY metric_id, {_BESIDE}) = 1
            ), measured AS (
                SELECT rate.figure_id, one.figure_id AS other_id, rate.comparable AS said,
                       100 * CAST(one.comparable AS DOUBLE) / CAST(other.comparable AS DOUBLE) AS is_,
                       {_stated("rate")} AS rate, {_stated("one")} AS part, {_stated("other")} AS whole
                FROM side one JOIN metric_relation l ON l.part = one.metric_id AND l.rate IS NOT NULL
                JOIN side other ON other.metric_id = l.whole AND {_SAME_RELEASE}
                JOIN side rate ON rate.metric_id = l.rate AND {_SAME_RELEASE.replace("other.", "rate.")}
                WHERE other.comparable > 0
            )
            SELECT figure_id, other_id, concat(rate, ', but ', part, ' of ', whole, ' is ', round(is_, 2), ' %') AS text
            FROM measured WHERE abs(is_ - said) > {_POINTS}""",
        within_release=True,
    ),
    Check(
        "places",
        "a place that has more than the place around it, which was counted no shorter",
        f"""WITH around AS (
                SELECT * FROM amount WHERE kind = 'level' AND whole AND at_most AND region <> ''
                QUALIFY row_number() OVER (
                    PARTITION BY metric_id, campaign_id, year, common_unit, region ORDER BY until DESC, comparable DESC,
                    figure_id
                ) = 1
            ), inside AS (
                SELECT *, unnest(['000000', left(region, 2) || '0000', left(region, 4) || '00']) AS outer_region
                FROM amount WHERE kind = 'level' AND whole AND at_least AND region <> ''
            )
            SELECT one.figure_id, other.figure_id AS other_id,
                   concat({_stated("one")}, ' until ', {_dated("one")}, ' is more than ', {_stated("other")}, ' until ',
                          {_dated("other")}, ' of the place around it') AS text
            FROM inside one JOIN around other
              ON other.metric_id = one.metric_id AND other.campaign_id IS NOT DISTINCT FROM one.campaign_id
              AND other.year IS NOT DISTINCT FROM one.year AND other.common_unit = one.common_unit
              AND other.region = one.outer_region AND other.region <> one.region
            WHERE one.comparable > other.comparable AND other.until >= one.until
            QUALIFY row_number() OVER (
                PARTITION BY one.figure_id ORDER BY other.comparable DESC, other.figure_id
            ) = 1""",
    ),
    Check(
        "falls",
        "a running total that falls from one day to a later one",
        f"""WITH day AS (
                SELECT {_CELL}, until, max(comparable) FILTER (at_least) AS most,
                       arg_max(figure_id, comparable) FILTER (at_least) AS figure_id
                FROM amount WHERE kind = 'level' AND campaign_id IS NOT NULL AND whole AND until IS NOT NULL
                GROUP BY ALL
            ), before AS (
                SELECT {_CELL}, until, max(most) OVER earlier AS most,
                       arg_max(figure_id, most) OVER earlier AS figure_id
                FROM day WINDOW earlier AS (
                    PARTITION BY {_CELL} ORDER BY until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                )
            )
            SELECT one.figure_id, other.figure_id AS other_id,
                   concat({_stated("one")}, ' until ', {_dated("one")}, ', but ', {_stated("other")}, ' until ',
                          {_dated("other")}, ': a running total does not fall') AS text
            FROM amount one JOIN before b USING (metric_id, region, campaign_id, until)
            JOIN amount other ON other.figure_id = b.figure_id
            WHERE one.kind = 'level' AND b.kind = 'level' AND one.whole AND one.at_most AND one.comparable < b.most""",
    ),
    Check(
        "contradiction",
        "two statements of one quantity, counted until one day, that differ",
        f"""WITH told AS (
                SELECT *, first_value(figure_id) OVER (
                           PARTITION BY {_CELL}, until, common_unit
                           ORDER BY approx <> 'exact', published DESC NULLS LAST, figure_id
                       ) AS first_id
                FROM amount WHERE whole AND until IS NOT NULL
            )
            SELECT one.figure_id, other.figure_id AS other_id,
                   concat({_stated("one")}, ', but ', {_stated("other")}, ' by ', coalesce(nullif(other.outlet, ''),
                          other.release_id), ' (', coalesce(other.published, 'undated'), ')') AS text
            FROM told one JOIN amount other ON other.figure_id = one.first_id
            WHERE one.at_least AND other.at_most AND one.comparable > other.comparable
               OR one.at_most AND other.at_least AND one.comparable < other.comparable""",
    ),
    Check(
        "duplicate",
        "two statements of one quantity, counted until one day, that agree",
        f"""WITH told AS (
                SELECT *, lag(figure_id) OVER (
                           PARTITION BY {_CELL}, until, common_unit, comparable, approx ORDER BY published, figure_id
                       ) AS before_id
                FROM amount WHERE whole AND until IS NOT NULL
            )
            SELECT one.figure_id, other.figure_id AS other_id,
                   concat('stated alike by ', coalesce(nullif(other.outlet, ''), other.release_id), ' (',
                          coalesce(other.published, 'undated'), ')') AS text
            FROM told one JOIN amount other ON other.figure_id = one.before_id""",
        "one quantity told twice: a cell holds it once",
    ),
    Check(
        "magnitude",
        f"a province whose value per resident is {_FAR} times, or a {_FAR}th of, its siblings' median",
        f"""WITH sibling AS (
                SELECT *, CAST(comparable AS DOUBLE) / residents AS density,
                       coalesce(campaign_id, CAST(year AS VARCHAR)) AS edition
                FROM amount WHERE kind = 'level' AND level = 'province' AND whole AND comparable > 0
            ), measured AS (
                SELECT metric_id, edition, median(density) AS middle, count(DISTINCT region) AS places
                FROM sibling GROUP BY ALL
            )
            SELECT s.figure_id, NULL AS other_id,
                   concat({_stated("s")}, ' is ', CASE WHEN density > middle THEN round(density / middle) || ' times'
                          ELSE 'one ' || round(middle / density) || 'th of' END,
                          ' the median of ', places, ' provinces, by residents') AS text
            FROM sibling s JOIN measured m USING (metric_id, edition)
            WHERE places >= {_MANY_SIBLINGS} AND (density > middle * {_FAR} OR density * {_FAR} < middle)""",
    ),
    Check(
        "correction",
        "a figure whose correction does not fit what its release says any more",
        f"""SELECT figure_id, NULL AS other_id, note AS text
            FROM (SELECT figure_id, unnest(notes) AS note FROM told) WHERE starts_with(note, '{STALE}')""",
        within_release=True,
    ),
)
"""The checks, in the order of the report."""
