"""The campaigns of a place: one row a campaign edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from store.answers.choosing import CHOOSING
from store.answers.place import within


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
    figures: int
    releases: int
    latest: str | None
    headline: str
    """Label of the metric best reported for the place itself; empty where no figure of it is in the catalogue."""
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
    view: ClassVar = None

    def sql(self) -> tuple[str, Sequence[object]]:
        """The editions with a figure in the region, and standing work where there is some."""
        inside, given = within("f.region", self.region)
        return _CAMPAIGNS.format(inside=inside), [*given, self.region, self.region, self.region]


# The headline is the catalogue metric that most releases report of the edition for the place itself, never for a part
# of it; among equals the one that most figures of the store state, then the catalogue's order. Its value is chosen as
# for a ranking.
_CAMPAIGNS = f"""
WITH inside AS (
    SELECT f.*, coalesce(f.campaign_id, '') AS edition, r.published, r.host
    FROM figure f JOIN release r ON r.release_id = f.release_id WHERE {{inside}}
), editions AS (
    SELECT edition, count(*) AS figures, count(DISTINCT release_id) AS releases, max(published) AS latest
    FROM inside GROUP BY edition
), known AS (
    SELECT metric_id, count(*) AS figures FROM figure WHERE metric_id IS NOT NULL GROUP BY metric_id
), candidate AS (
    SELECT * FROM inside
    WHERE metric_id IS NOT NULL AND kind = 'level' AND scope = 'total' AND domain = '' AND region = ?
), reported AS (
    SELECT n.edition, n.metric_id, m.label
    FROM (
        SELECT edition, metric_id, count(DISTINCT release_id) AS releases FROM candidate GROUP BY edition, metric_id
    ) n JOIN metric m USING (metric_id) JOIN known k USING (metric_id)
    QUALIFY row_number() OVER (
        PARTITION BY n.edition ORDER BY n.releases DESC, k.figures DESC, m.position
    ) = 1
), headline AS (
    SELECT f.edition, h.label, h.metric_id, f.figure_id, f.value, f.unit, f.approx, f.comparable, f.common_unit, f.year,
           f.campaign_id
    FROM candidate f JOIN reported h USING (edition, metric_id)
    QUALIFY row_number() OVER (PARTITION BY f.edition ORDER BY {CHOOSING}) = 1
), peer AS (
    SELECT h.edition, h.comparable AS own, g.comparable
    FROM headline h JOIN choice i ON i.figure_id = h.figure_id AND i.place = 1 AND i.unranked = ''
    JOIN choice c ON c.metric_id = h.metric_id AND c.place = 1 AND c.unranked = ''
    JOIN figure g ON g.figure_id = c.figure_id
    JOIN region p ON p.code = g.region
    WHERE g.kind = 'level' AND g.common_unit = h.common_unit AND g.campaign_id IS NOT DISTINCT FROM h.campaign_id
      AND (h.campaign_id IS NOT NULL OR g.year IS NOT DISTINCT FROM h.year)
      AND p.level <> 'country' AND p.level = (SELECT level FROM region WHERE code = ?)
), standing AS (
    SELECT edition, 1 + count(*) FILTER (comparable > own) AS rank, count(*) AS ranked FROM peer GROUP BY edition
), changed AS (
    SELECT i.edition, i.value, i.approx, i.basis
    FROM inside i JOIN headline h USING (edition, metric_id)
    WHERE i.kind = 'change' AND i.scope = 'total' AND i.domain = '' AND i.region = ?
      AND (i.campaign_id IS NOT NULL OR i.year IS NOT DISTINCT FROM h.year)
    QUALIFY row_number() OVER (
        PARTITION BY i.edition ORDER BY i.basis IS DISTINCT FROM 'yoy', i.published DESC NULLS LAST, i.figure_id
    ) = 1
)
SELECT e.edition AS campaign_id, coalesce(c.name, '') AS name, coalesce(c.english, '') AS english, c.year,
       coalesce(c.place, '') AS place, coalesce(p.short, '') AS place_name, e.figures, e.releases, e.latest,
       coalesce(h.label, '') AS headline, coalesce(h.metric_id, '') AS headline_id,
       coalesce(trim(regexp_replace(CAST(h.value AS VARCHAR), '\\.?0+$', '') || ' ' || h.unit), '') AS headline_value,
       coalesce(h.approx, '') AS headline_approx, coalesce(h.figure_id, '') AS headline_figure,
       s.rank, s.ranked, d.value AS change, d.approx AS change_approx, d.basis AS change_basis
FROM editions e
LEFT JOIN campaign c ON c.campaign_id = e.edition
LEFT JOIN region p ON p.code = c.place
LEFT JOIN headline h ON h.edition = e.edition
LEFT JOIN standing s ON s.edition = e.edition
LEFT JOIN changed d ON d.edition = e.edition
"""
