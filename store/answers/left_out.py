"""What a ranking does not show of its metric, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.choosing import RULES
from store.answers.ranking import Ranking
from store.answers.sifting import LEFT_OUT


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """One figure of the metric that a ranking does not show."""

    reason: str
    """In one word: of ``sifting.LEFT_OUT``, or of ``choosing.RULES`` where another figure was chosen for its cell."""
    region: str
    region_name: str
    region_english: str
    metric: str
    value: Decimal
    unit: str
    approx: str
    kind: str
    basis: str | None
    campaign_id: str | None
    campaign: str | None
    campaign_english: str
    period: str | None
    covers_from: str | None
    covers_to: str | None
    as_of: str | None
    scope: str
    figure_id: str
    release_id: str
    title: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Every figure of a ranking's metric that is not in the ranking, by reason."""

    ranking: Ranking

    row: ClassVar = LeftOutRow
    key: ClassVar = "figure_id"
    searched: ClassVar = ("reason", "region_name", "region_english", "campaign", "period", "title", "outlet")
    order: ClassVar = "reason, region, figure_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The figures that no cell takes, and those that another was chosen over."""
        reason, given = self.ranking.sieve.reason()
        return _LEFT_OUT.format(reason=reason), [*given, self.ranking.metric_id]


@dataclass(frozen=True, slots=True)
class LeftOutCount:
    """How many figures a ranking leaves out for one reason."""

    name: str
    """The reason and what it is about, as one text: ``basis pop``."""
    reason: str
    what: str
    """Of which kind, basis or level the figures are, where that is the reason; else empty."""
    figures: int
    places: int
    """Of how many places, the country and cities included."""


@dataclass(frozen=True, slots=True)
class LeftOutCounts:
    """How many figures of its metric a ranking leaves out, reason by reason, in the order of ``REASONS``."""

    ranking: Ranking

    row: ClassVar = LeftOutCount
    key: ClassVar = "name"
    searched: ClassVar = ("name",)
    order: ClassVar = "position, figures DESC, what"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The same figures, counted."""
        reason, given = self.ranking.sieve.reason()
        metric = self.ranking.metric_id
        named = {"campaign_id": self.ranking.campaign_id, "year": self.ranking.year}
        apart = "".join(f", {column}" for column, asked in named.items() if asked is not None)
        return _COUNTS.format(reason=reason, apart=apart), [metric, metric, *given]


REASONS = (*LEFT_OUT, *(rule.word for rule in RULES))
"""Every reason for which a ranking leaves a figure out: those of ``sifting.LEFT_OUT``, then the choosing rules."""

# Counted first by what is asked of a figure, then looked at: of many thousand figures some hundred groups are left.
_COUNTS = f"""
WITH stated AS (
    SELECT region, kind, basis, scope, domain, verdict{{apart}}, count(*) AS figures
    FROM (
        SELECT region, campaign_id, year, kind, basis, 'total' AS scope, '' AS domain, verdict FROM choice
        WHERE metric_id = ?
        UNION ALL
        SELECT region, campaign_id, year, kind, basis, scope, domain, NULL FROM outside
        WHERE metric_id = ?
    ) GROUP BY ALL
)
SELECT trim(concat(reason, ' ', what)) AS name, reason, what, sum(figures) AS figures, count(*) AS places,
       list_position({list(REASONS)}, reason) AS position
FROM (
    SELECT reason, CASE reason WHEN 'kind' THEN kind WHEN 'basis' THEN coalesce(basis, '')
                               WHEN 'level' THEN coalesce(level, 'unknown') ELSE '' END AS what,
           region, sum(figures) AS figures
    FROM (
        SELECT coalesce({{reason}}, f.verdict) AS reason, f.region, f.kind, f.basis, p.level, f.figures
        FROM stated f LEFT JOIN region p ON p.code = f.region
    ) WHERE reason <> 'chosen' GROUP BY ALL
) GROUP BY reason, what
"""

_LEFT_OUT = """
SELECT *, coalesce(left_out, verdict) AS reason
FROM (
    SELECT {reason} AS left_out, h.verdict, f.region, coalesce(p.short, '') AS region_name,
           coalesce(p.english, '') AS region_english, p.level, f.metric, f.value, f.unit, f.approx, f.kind, f.basis,
           f.campaign_id, coalesce(c.name, f.campaign) AS campaign, coalesce(c.english, '') AS campaign_english,
           f.period, f.covers_from, f.covers_to,
           r.published AS as_of, f.scope, f.figure_id, f.release_id, r.title, r.outlet, r.url
    FROM figure f
    JOIN release r ON r.release_id = f.release_id
    LEFT JOIN region p ON p.code = f.region
    LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
    LEFT JOIN choice h ON h.figure_id = f.figure_id
    WHERE f.metric_id = ?
)
WHERE left_out IS NOT NULL OR verdict <> 'chosen'
"""
