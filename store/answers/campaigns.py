"""The campaigns of a place: one row a campaign edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign edition with what a place reports of it; standing work has an empty ``campaign_id``."""

    campaign_id: str
    name: str
    english: str
    year: int | None
    place: str
    """GB/T 2260 code of who runs it; ``000000`` the country."""
    place_name: str
    place_english: str
    figures: int
    releases: int
    latest: str | None
    headline: str
    """Label of the metric best reported for the place itself; empty where no figure of it is in the catalogue."""
    headline_english: str
    headline_id: str
    headline_value: str
    """Its stated value with its unit, plain: ``415 个``; see ``headline_approx`` for its mark."""
    headline_approx: str
    """How exact that value is; empty where there is none."""
    headline_figure: str
    """Id of the figure that states it; empty where there is none."""
    rank: int | None
    """The place's rank by that metric among those of its level, within the edition (standing work: the year)."""
    ranked: int | None
    """Among how many; both None where it has no rank."""
    change: Decimal | None
    """How the metric changed, in percent, as stated for the same edition: year on year, where that is stated."""
    change_approx: str | None
    change_basis: str | None


@dataclass(frozen=True, slots=True)
class Campaigns:
    """Campaigns with figures in ``region`` or a place inside it, latest year first; all of them for ``000000``.

    Many-year editions stand by the year of their latest release, standing work last.
    """

    region: str

    row: ClassVar = CampaignRow
    key: ClassVar = "campaign_id"
    searched: ClassVar = ("campaign_id", "name", "english", "place_name", "headline")
    order: ClassVar = (
        "campaign_id = '', coalesce(year, TRY_CAST(left(latest, 4) AS INTEGER)) DESC NULLS LAST, "
        "figures DESC, campaign_id"
    )

    def sql(self) -> tuple[str, Sequence[object]]:
        """The editions with a figure in the region, and standing work where there is some."""
        return _CAMPAIGNS, [self.region]


_CAMPAIGNS = """
SELECT t.edition AS campaign_id, coalesce(c.name, '') AS name, coalesce(c.english, '') AS english, c.year,
       coalesce(c.place, '') AS place, coalesce(p.short, '') AS place_name, coalesce(p.english, '') AS place_english,
       t.figures, t.releases, t.latest, t.headline, coalesce(m.english, '') AS headline_english, t.headline_id,
       t.headline_value, t.headline_approx, t.headline_figure, t.rank, t.ranked, t.change,
       t.change_approx, t.change_basis
FROM campaign_tally t
LEFT JOIN campaign c ON c.campaign_id = t.edition
LEFT JOIN region p ON p.code = c.place
LEFT JOIN metric m ON m.metric_id = t.headline_id
WHERE t.place = ?
"""
