"""The releases of a campaign in a place as a time line: when each came, and the running total that it told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.place import within


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One release, with what it states of the metric that most releases of the campaign report for the place itself."""

    release_id: str
    title: str
    outlet: str
    published: str | None
    figures: int
    """Of the campaign in the place."""
    metric: str
    metric_id: str
    """The same for all rows; empty where no figure of the place itself is in the catalogue."""
    metric_english: str
    value: Decimal | None
    """None where the release states none of it."""
    unit: str | None
    approx: str | None
    covers_to: str | None
    reach: str | None
    unranked: str | None
    """Why the value does not compare with the others, in one word (``sifting.UNRANKED``); empty where it does."""
    figure_id: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The releases with a figure of a campaign edition (empty: standing work) in ``region``, the earliest first.

    A release without a date stands last.
    """

    campaign_id: str
    region: str

    row: ClassVar = TimelineRow
    key: ClassVar = "release_id"
    searched: ClassVar = ("title", "outlet", "published")
    order: ClassVar = "published NULLS LAST, release_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The releases, each with its statement of the leading metric."""
        inside, given = within("f.region", self.region)
        edition = "f.campaign_id = ?" if self.campaign_id else "f.campaign_id IS NULL"
        return _TIMELINE.format(inside=inside, edition=edition), [
            *given,
            *([self.campaign_id] if self.campaign_id else []),
            self.region,
        ]


_TIMELINE = """
WITH inside AS (
    SELECT f.* FROM figure f WHERE {inside} AND {edition}
), candidate AS (
    SELECT i.*, h.unranked FROM inside i JOIN choice h ON h.figure_id = i.figure_id
    WHERE i.region = ? AND i.kind = 'level'
), foremost AS (
    SELECT m.metric_id, m.label, m.english
    FROM candidate c JOIN metric m USING (metric_id)
    GROUP BY ALL ORDER BY count(DISTINCT c.release_id) DESC, count(*) DESC, any_value(m.position) LIMIT 1
), told AS (
    SELECT c.* FROM candidate c JOIN foremost USING (metric_id)
    QUALIFY row_number() OVER (
        PARTITION BY c.release_id ORDER BY c.unranked <> '', rpad(c.covers_to, 10, '-99') DESC NULLS LAST, c.n
    ) = 1
)
SELECT r.release_id, r.title, r.outlet, r.published, n.figures, coalesce(l.label, '') AS metric,
       coalesce(l.metric_id, '') AS metric_id, coalesce(l.english, '') AS metric_english, t.value, t.unit, t.approx,
       t.covers_to, t.reach, t.unranked, t.figure_id, r.url
FROM (SELECT release_id, count(*) AS figures FROM inside GROUP BY release_id) n
JOIN release r ON r.release_id = n.release_id
LEFT JOIN foremost l ON true
LEFT JOIN told t ON t.release_id = n.release_id
"""
