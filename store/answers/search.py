"""Search: places, campaigns, metrics and releases by characters, pinyin, initials, English or id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.folding import fold, search_key


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be opened: ``place`` is the text of a Place (湖北, 夏季行动@2023, rank/dismantle.gang)."""

    place: str
    kind: str
    """province, prefecture, county, campaign, metric, release, changes (of a place in a year) or figure."""
    label: str
    english: str
    detail: str
    """What tells two of a name apart: a campaign's year and place, a metric's group, an outlet and a date."""
    detail_english: str
    """The same in English; empty where it has no words of English."""


@dataclass(frozen=True, slots=True)
class Search:
    """What matches ``words``, in either script, the best first; among equals provinces, then what has most figures.

    Better is: the whole name, its beginning, a part of it (of English: from the beginning of a word), its pinyin, its
    initials, its characters with others between them, half of its pairs of characters. A place and a year
    (广西 2022) are before all else what changed there in that year; a number (415, 1.31万) is every figure of that
    value.
    """

    words: str

    row: ClassVar = Hit
    key: ClassVar = "place"
    searched: ClassVar = ("label", "english", "detail")
    order: ClassVar = "tier, kind_order, past, figures DESC, size, year DESC NULLS LAST, place"

    def sql(self) -> tuple[str, Sequence[object]]:
        """What can be opened by a name that matches; nothing for empty words."""
        key = search_key(self.words)
        compact = key.replace(" ", "").replace("'", "")
        scattered = not compact.isascii() and len(compact) > 1
        pairs = [compact[at : at + 2] for at in range(len(compact) - 1)] if scattered and len(compact) > 2 else []
        escaped = (f"\\{char}" if char in "\\%_" else char for char in compact)
        dated = _DATED.fullmatch(key)
        region, year = (dated[1].replace(" ", ""), int(dated[2])) if dated else ("", None)
        scatter = f"%{'%'.join(escaped)}%" if scattered else ""
        asked = [key, compact, key.isascii(), scatter, pairs, region, year]
        number = _number(fold(self.words).replace(" ", ""))
        return (_SEARCH, asked) if number is None else (_SEARCH + _FIGURES, [*asked, number])


def _number(text: str) -> Decimal | None:
    """The value that a numeral stands for; None where ``text`` is none."""
    match = _NUMERAL.fullmatch(text)
    if match is None:
        return None
    return Decimal(match[1].replace(",", "")) * {"万": 10_000, "亿": 100_000_000}.get(match[2], 1)


_NUMERAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?)([万亿]?)[%％]?")
_DATED = re.compile(r"(\D+) ?((?:19|20)\d\d)年?")


# The tiers stand in `Search`'s docstring. A name scores by its best tier, a thing by its best name.
_SEARCH = r"""
WITH asked AS (
    SELECT ? AS key, ? AS compact, ? AS latin, ? AS scattered, CAST(? AS VARCHAR[]) AS pairs,
           ? AS region, CAST(? AS INTEGER) AS year
), matched AS (
    SELECT n.kind, n.id, length(n.folded) AS size, CASE
        WHEN n.folded = a.key OR n.id = a.key THEN 0
        WHEN starts_with(n.folded, a.key) THEN 1
        WHEN NOT a.latin AND contains(n.folded, a.compact) THEN 2
        WHEN a.latin AND contains(n.folded, ' ' || a.key) THEN 2
        WHEN n.pinyin = a.compact THEN 3
        WHEN n.initials = a.compact THEN 4
        WHEN starts_with(n.pinyin, a.compact) THEN 5
        WHEN starts_with(n.initials, a.compact) THEN 6
        WHEN length(a.compact) > 2 AND contains(n.pinyin, a.compact) THEN 7
        WHEN length(a.compact) > 2 AND contains(n.initials, a.compact) THEN 8
        WHEN a.scattered <> '' AND n.folded LIKE a.scattered ESCAPE '' THEN 9
        WHEN len(a.pairs) > 0 AND 2 * len(list_filter(a.pairs, lambda pair: contains(n.folded, pair))) >= len(a.pairs)
            THEN 10
    END AS tier
    FROM name n CROSS JOIN asked a WHERE a.compact <> ''
), found AS (
    SELECT kind, id, min(tier) AS tier, arg_min(size, tier) AS size, NULL AS changed_in
    FROM matched WHERE tier IS NOT NULL GROUP BY kind, id
    UNION ALL
    SELECT DISTINCT n.kind, n.id, -1, 0, a.year
    FROM name n JOIN asked a ON a.region IN (replace(n.folded, ' ', ''), n.pinyin, n.initials)
    WHERE a.region <> '' AND n.kind IN ('province', 'prefecture')
), stated AS (
    SELECT 'metric' AS kind, metric_id AS id, figures FROM metric_tally
    UNION ALL
    SELECT 'campaign', edition, figures FROM campaign_tally WHERE place = '000000' AND edition <> ''
), region_path AS (
    SELECT r.code, r.level, r.english, r.until, p.short AS province,
           CASE r.level WHEN 'county' THEN r.name ELSE r.short END AS label,
           CASE r.level WHEN 'county' THEN concat_ws(' ', p.short, nullif(c.short, p.short)) ELSE p.short END AS inside,
           CASE r.level WHEN 'county' THEN concat_ws(' ', p.english, nullif(c.english, p.english)) ELSE p.english END
               AS inside_english
    FROM region r
    LEFT JOIN region p ON p.code = left(r.code, 2) || '0000'
    LEFT JOIN region c ON c.code = left(r.code, 4) || '00'
)
SELECT CASE
           WHEN f.changed_in IS NOT NULL
               THEN concat('changes/', CASE f.kind WHEN 'province' THEN p.label ELSE p.province || '/' || p.label END,
                           '?year=', f.changed_in)
           WHEN f.kind = 'province' THEN p.label
           WHEN f.kind = 'prefecture' AND p.until IS NULL THEN p.province || '/' || p.label
           WHEN f.kind = 'metric' THEN 'rank/' || f.id
           WHEN f.kind = 'release' THEN 'release/' || f.id
           ELSE f.id
       END AS place,
       CASE WHEN f.changed_in IS NULL THEN f.kind ELSE 'changes' END AS kind,
       coalesce(p.label, c.name, m.label, nullif(r.title, ''), concat_ws(' ', r.outlet, r.published)) AS label,
       coalesce(p.english, c.english, m.english, '') AS english,
       CASE WHEN f.changed_in IS NOT NULL THEN CAST(f.changed_in AS VARCHAR) ELSE CASE f.kind
           WHEN 'province' THEN ''
           WHEN 'campaign' THEN concat_ws(' ', c.year, o.short)
           WHEN 'metric' THEN g.label
           WHEN 'release' THEN concat_ws(' ', nullif(r.outlet, ''), r.published)
           ELSE coalesce(p.inside, '')
       END END AS detail,
       CASE f.kind
           WHEN 'campaign' THEN concat_ws(' ', c.year, nullif(o.english, ''))
           WHEN 'metric' THEN g.english
           WHEN 'prefecture' THEN coalesce(p.inside_english, '')
           WHEN 'county' THEN coalesce(p.inside_english, '')
           ELSE ''
       END AS detail_english,
       f.tier, f.size, coalesce(s.figures, 0) AS figures,
       coalesce(c.year, TRY_CAST(left(r.published, 4) AS INTEGER)) AS year,
       list_position(['province', 'prefecture', 'campaign', 'metric', 'county', 'release'], f.kind) AS kind_order,
       p.until IS NOT NULL AS past
FROM found f
LEFT JOIN region_path p ON f.kind IN ('province', 'prefecture', 'county') AND p.code = f.id
LEFT JOIN campaign c ON f.kind = 'campaign' AND c.campaign_id = f.id
LEFT JOIN region o ON o.code = c.place
LEFT JOIN metric m ON f.kind = 'metric' AND m.metric_id = f.id
LEFT JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN release r ON f.kind = 'release' AND r.release_id = f.id
LEFT JOIN stated s ON s.kind = f.kind AND s.id = f.id
WHERE f.changed_in IS NULL OR p.until IS NULL
"""

# Whoever meets a number asks where it comes from: its figures, those of the whole country's metrics as those of a case.
_FIGURES = """
UNION ALL
SELECT 'figure/' || f.figure_id, 'figure', f.metric, coalesce(m.english, ''),
       concat_ws(' ', trim(concat(f.raw, ' ', f.unit)), p.short, coalesce(c.name, f.campaign), r.published),
       concat_ws(' ', f.raw, nullif(p.english, ''), nullif(c.english, ''), r.published),
       0, 0, 0, f.year, 3, false
FROM (FROM figure WHERE abs(value) = ?) f
JOIN release r ON r.release_id = f.release_id
LEFT JOIN metric m ON m.metric_id = f.metric_id
LEFT JOIN region p ON p.code = f.region
LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
"""
