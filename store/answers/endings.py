"""Until when the figures of a ranking were counted, where that is not until nearly the same day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from store.answers.days import NEAR
from store.answers.ranking import Ranking


@dataclass(frozen=True, slots=True)
class EndingRow:
    """An edition of which one figure was counted until long after another, both of them ranked."""

    edition: str
    """Names the row for good."""
    campaign_id: str | None
    year: int | None
    basis: str | None
    first: str
    """The days until which the earliest and the latest counted, at the latest (``2020-12-31`` for 2020)."""
    last: str
    near: str
    """From this day on a figure was counted until nearly the last."""


@dataclass(frozen=True, slots=True)
class Endings:
    """The editions of a ranking whose ranked figures were not counted until nearly the same day."""

    ranking: Ranking

    row: ClassVar = EndingRow
    key: ClassVar = "edition"
    searched: ClassVar = ("edition",)
    order: ClassVar = "edition"

    def sql(self) -> tuple[str, Sequence[object]]:
        """First and last day, edition by edition."""
        passes, given = self.ranking.sieve.passes()
        return _ENDINGS.format(passes=passes), given


_ENDINGS = f"""
SELECT concat_ws('|', coalesce(campaign_id, ''), year, basis) AS edition, campaign_id, year, basis,
       CAST(min(until) AS VARCHAR) AS first, CAST(max(until) AS VARCHAR) AS last,
       CAST(CAST(max(until) - INTERVAL {NEAR} DAY AS DATE) AS VARCHAR) AS near
FROM (
    SELECT f.campaign_id, f.year, f.basis, f.until
    FROM choice f LEFT JOIN region p ON p.code = f.region
    WHERE f.place = 1 AND f.unranked = '' AND {{passes}}
)
GROUP BY campaign_id, year, basis HAVING date_diff('day', min(until), max(until)) > {NEAR}
"""
