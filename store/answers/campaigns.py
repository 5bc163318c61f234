"""The campaigns of a place: one row a campaign edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
        return _CAMPAIGNS.format(inside=inside), [*given, self.region]


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
    SELECT f.edition, h.label, h.metric_id, f.figure_id, f.value, f.unit, f.approx
    FROM candidate f JOIN reported h USING (edition, metric_id)
    QUALIFY row_number() OVER (PARTITION BY f.edition ORDER BY {CHOOSING}) = 1
)
SELECT e.edition AS campaign_id, coalesce(c.name, '') AS name, coalesce(c.english, '') AS english, c.year,
       coalesce(c.place, '') AS place, coalesce(p.short, '') AS place_name, e.figures, e.releases, e.latest,
       coalesce(h.label, '') AS headline, coalesce(h.metric_id, '') AS headline_id,
       coalesce(trim(regexp_replace(CAST(h.value AS VARCHAR), '\\.?0+$', '') || ' ' || h.unit), '') AS headline_value,
       coalesce(h.approx, '') AS headline_approx, coalesce(h.figure_id, '') AS headline_figure
FROM editions e
LEFT JOIN campaign c ON c.campaign_id = e.edition
LEFT JOIN region p ON p.code = c.place
LEFT JOIN headline h ON h.edition = e.edition
"""
