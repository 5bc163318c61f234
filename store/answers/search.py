"""Search: places, campaigns, metrics and releases by characters, pinyin, initials, English or id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.connecting import given
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
        key = given(search_key(self.words))[0]
        told = list(_tiers(str(key)))
        tiers = " ".join(f"WHEN {test} THEN {tier}" for tier, test, _ in told) or "WHEN false THEN 0"
        asked: list[object] = [value for _, _, values in told for value in values]
        dated = _DATED.fullmatch(str(key))
        changes = ""
        if dated:
            changes = _CHANGES
            asked += [int(dated[2]), dated[1].replace(" ", "")]
        number = _number(fold(self.words).replace(" ", ""))
        figures = "" if number is None else _FIGURES
        return _SEARCH.format(tiers=tiers, changes=changes) + figures, asked if number is None else [*asked, number]


def _tiers(key: str) -> Iterator[tuple[int, str, list[object]]]:
    """How a name ``n`` may match: tier, condition and its parameters; the first that holds counts.

    They stand in ``Search``'s docstring. Only what the words can match is tested: pinyin and initials are Latin.
    """
    compact = key.replace(" ", "").replace("'", "")
    if not compact:
        return
    yield 0, "n.folded = ? OR n.id = ?", [key, key]
    yield 1, "starts_with(n.folded, ?)", [key]
    if key.isascii():
        yield 2, "contains(n.folded, ?)", [f" {key}"]
        yield 3, "n.pinyin = ?", [compact]
        yield 4, "n.initials = ?", [compact]
        yield 5, "starts_with(n.pinyin, ?)", [compact]
        yield 6, "starts_with(n.initials, ?)", [compact]
        if len(compact) >= _INNER:
            yield 7, "contains(n.pinyin, ?)", [compact]
            yield 8, "contains(n.initials, ?)", [compact]
        return
    yield 2, "contains(n.folded, ?)", [compact]
    if len(compact) > 1:
        escaped = (f"\\{char}" if char in "\\%_" else char for char in compact)
        yield 9, "n.folded LIKE ? ESCAPE '\\'", [f"%{'%'.join(escaped)}%"]
    pairs: list[object] = [compact[at : at + 2] for at in range(len(compact) - 1)]
    if 1 < len(pairs) <= _MOST_PAIRS:
        held = " + ".join("CAST(contains(n.folded, ?) AS INTEGER)" for _ in pairs)
        yield 10, f"2 * ({held}) >= {len(pairs)}", pairs


def _number(text: str) -> Decimal | None:
    """The value that a numeral stands for; None where ``text`` is none."""
    match = _NUMERAL.fullmatch(text)
    if match is None:
        return None
    return Decimal(match[1].replace(",", "")) * {"万": 10_000, "亿": 100_000_000}.get(match[2], 1)


_NUMERAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?)([万亿]?)[%％]?")
_DATED = re.compile(r"(\D+) ?((?:19|20)\d\d)年?")


_INNER = 3
"""Letters from which on they may stand inside pinyin or initials."""

_MOST_PAIRS = 200
"""Pairs of characters that words may have to be found by half of them: a hundred are more than titles have."""

# A name scores by its best tier, a thing by its best name. What is found is then described kind by kind.
_SEARCH = """
WITH matched AS (
    SELECT n.kind, n.id, length(n.folded) AS size, CASE {tiers} END AS tier FROM name n
), found AS MATERIALIZED (
    SELECT kind, id, min(tier) AS tier, arg_min(size, tier) AS size, NULL AS changed_in
    FROM matched WHERE tier IS NOT NULL GROUP BY kind, id
    {changes}
), described AS (
    SELECT f.*, CASE r.level WHEN 'county' THEN r.name ELSE r.short END AS label, r.english,
           CASE r.level WHEN 'county' THEN concat_ws(' ', p.short, nullif(c.short, p.short)) ELSE p.short END AS inside,
           CASE r.level WHEN 'county' THEN concat_ws(' ', p.english, nullif(c.english, p.english)) ELSE p.english END
               AS inside_english, p.short AS province, r.until
    FROM found f JOIN region r ON r.code = f.id
    LEFT JOIN (FROM region WHERE level = 'province') p ON p.code = left(r.code, 2) || '0000'
    LEFT JOIN (FROM region WHERE level = 'prefecture') c ON c.code = left(r.code, 4) || '00'
    WHERE f.kind IN ('province', 'prefecture', 'county')
)
SELECT CASE
           WHEN changed_in IS NOT NULL
               THEN concat('changes/', CASE kind WHEN 'province' THEN label ELSE province || '/' || label END,
                           '?year=', changed_in)
           WHEN kind = 'province' THEN label
           WHEN kind = 'prefecture' AND until IS NULL THEN province || '/' || label
           ELSE id
       END AS place, CASE WHEN changed_in IS NULL THEN kind ELSE 'changes' END AS kind, label, english,
       CASE WHEN changed_in IS NOT NULL THEN CAST(changed_in AS VARCHAR)
            WHEN kind = 'province' THEN '' ELSE coalesce(inside, '') END AS detail,
       CASE kind WHEN 'province' THEN '' ELSE coalesce(inside_english, '') END AS detail_english,
       tier, size, 0 AS figures, CAST(NULL AS INTEGER) AS year,
       CASE kind WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 ELSE 5 END AS kind_order, until IS NOT NULL AS past
FROM described WHERE changed_in IS NULL OR until IS NULL
UNION ALL
SELECT f.id, f.kind, c.name, c.english, concat_ws(' ', c.year, o.short),
       concat_ws(' ', c.year, nullif(o.english, '')), f.tier, f.size, coalesce(t.figures, 0), c.year, 3, false
FROM found f JOIN campaign c ON c.campaign_id = f.id
LEFT JOIN region o ON o.code = c.place
LEFT JOIN (FROM campaign_tally WHERE place = '000000') t ON t.edition = f.id
WHERE f.kind = 'campaign'
UNION ALL
SELECT 'rank/' || f.id, f.kind, m.label, m.english, g.label, g.english, f.tier, f.size, coalesce(t.figures, 0), NULL, 4,
       false
FROM found f JOIN metric m ON m.metric_id = f.id JOIN metric_group g ON g.group_id = m.group_id
LEFT JOIN metric_tally t ON t.metric_id = f.id
WHERE f.kind = 'metric'
UNION ALL
SELECT 'release/' || f.id, f.kind, coalesce(nullif(r.title, ''), concat_ws(' ', r.outlet, r.published)), '',
       concat_ws(' ', nullif(r.outlet, ''), r.published), '', f.tier, f.size, 0,
       TRY_CAST(left(r.published, 4) AS INTEGER), 6, false
FROM found f JOIN release r ON r.release_id = f.id
WHERE f.kind = 'release'
"""
_CHANGES = """UNION ALL
    SELECT DISTINCT n.kind, n.id, -1, 0, CAST(? AS INTEGER)
    FROM name n
    WHERE ? IN (replace(n.folded, ' ', ''), n.pinyin, n.initials) AND n.kind IN ('province', 'prefecture')"""

# Whoever meets a number asks where it comes from: its figures, those of the whole country's metrics as those of a case.
# Found by their values alone first: all other columns are then read of few.
_FIGURES = """
UNION ALL
SELECT 'figure/' || f.figure_id, 'figure', f.metric, coalesce(m.english, ''),
       concat_ws(' ', trim(concat(f.raw, ' ', f.unit)), p.short, coalesce(c.name, f.campaign), r.published),
       concat_ws(' ', f.raw, nullif(p.english, ''), nullif(c.english, ''), r.published),
       0, 0, 0, f.year, 3, false
FROM (FROM figure WHERE rowid IN (SELECT rowid FROM figure WHERE abs(value) = ?)) f
JOIN release r ON r.release_id = f.release_id
LEFT JOIN metric m ON m.metric_id = f.metric_id
LEFT JOIN region p ON p.code = f.region
LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
"""
