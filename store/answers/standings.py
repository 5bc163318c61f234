"""How the figures of a campaign in a place stand among those of other places, and beside the country's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.place import within


@dataclass(frozen=True, slots=True)
class StandingRow:
    """The standing of one figure: its rank as in its ranking, among the places of its level."""

    figure_id: str
    rank: int
    """Equal values share one."""
    ranked: int
    """Among how many."""
    national_share: Decimal | None
    """Derived: in percent of the country's own figure; None where there is none of nearly the same day."""
    national_share_approx: str | None


@dataclass(frozen=True, slots=True)
class Standings:
    """The standings of the ranked figures of a campaign edition (empty: standing work) in ``region``."""

    campaign_id: str
    region: str

    row: ClassVar = StandingRow
    key: ClassVar = "figure_id"
    searched: ClassVar = ("figure_id",)
    order: ClassVar = "figure_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The chosen figures of the edition that may be ranked, ranked; of them those in the region."""
        inside, given = within("region", self.region)
        edition = "f.campaign_id = ?" if self.campaign_id else "f.campaign_id IS NULL"
        return _STANDINGS.format(edition=edition, inside=inside), [
            *([self.campaign_id] if self.campaign_id else []),
            *given,
        ]


# The partitions are those of a ranking: see `ranking.py`.
_STANDINGS = """
SELECT figure_id, rank, ranked, national_share, national_share_approx
FROM (
    SELECT h.figure_id, f.region, rank() OVER (peers ORDER BY f.comparable DESC) AS rank,
           count(*) OVER peers AS ranked, h.national_share, h.national_share_approx
    FROM (
        SELECT f.figure_id, f.metric_id, f.region, f.kind, f.basis, f.common_unit, f.comparable,
               CASE WHEN f.campaign_id IS NULL THEN f.year END AS cell_year
        FROM figure f WHERE {edition} AND f.metric_id IS NOT NULL
    ) f
    JOIN choice h ON h.figure_id = f.figure_id AND h.place = 1 AND h.unranked = ''
    JOIN region p ON p.code = f.region AND p.level <> 'country'
    WINDOW peers AS (PARTITION BY f.metric_id, f.kind, f.basis, f.common_unit, f.cell_year, p.level)
)
WHERE {inside}
"""
