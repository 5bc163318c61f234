"""Figures: of a campaign in a place, or of a release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from store.answers.parted import Parted
from store.answers.place import within
from store.connecting import given

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with its citation: what a table of figures, an export and a pipe show of it."""

    figure_id: str
    metric: str
    """The label as the release words it."""
    metric_id: str | None
    metric_english: str
    group: str
    """The catalogue group's id; empty for labels that are not in the catalogue."""
    value: Decimal
    raw: str
    unit: str
    approx: str
    kind: str
    basis: str | None
    region: str
    region_name: str
    region_english: str
    campaign_id: str | None
    campaign: str | None
    campaign_english: str
    period: str | None
    covers_from: str | None
    """First and last day of the time that the figure covers, as exactly as known (``2023-06-25``, ``2018-01``)."""
    covers_to: str | None
    reach: str
    """How that time lies to the campaign's: ``own``, ``running``, ``year``, ``part``, ``wider``."""
    scope: str
    confidence: float
    release_id: str
    title: str
    outlet: str
    published: str | None
    url: str
    start: int | None
    """Where the numeral stands in the release, in code points; None where the page is not kept."""
    end: int | None


FIGURE_SEARCHED = (
    "metric", "metric_english", "raw", "unit", "region_name", "region_english", "campaign", "campaign_english",
    "period", "title", "outlet",
)  # fmt: skip
"""Columns of ``figure_row`` that a filter looks into."""


@dataclass(frozen=True, slots=True)
class CampaignFigures(Parted):
    """All figures of a campaign edition in a place (and the places inside it), by group and catalogue order.

    ``campaign_id`` empty: standing work. ``region`` ``000000``: the campaign over the whole country.
    """

    campaign_id: str
    region: str

    row: ClassVar = FigureRow
    key: ClassVar = "figure_id"
    searched: ClassVar = FIGURE_SEARCHED
    order: ClassVar = (
        "group_position, metric_position, length(region), region, kind, published DESC NULLS LAST, metric, figure_id"
    )
    found_by: ClassVar = "row_at"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The figures of the edition inside the region."""
        return self._of("SELECT * FROM figure_row")

    def brief(self) -> tuple[str, Sequence[object]]:
        """The same: the view works out no more than is asked of it."""
        return self.sql()

    def foremost(self, cursor: DuckDBPyConnection, most: int) -> tuple[str, Sequence[object]]:
        """Those of the metrics that come first and have as many: to put all of a large campaign in order takes long."""
        asked, parameters = self._of("SELECT metric_id, count(*) AS figures FROM figure")
        found = cursor.execute(_FIRST.format(asked=asked), given(*parameters, most)).fetchall()
        first = [metric_id for (metric_id,) in found]
        known = [one for one in first if one is not None]
        tests = ["metric_id IS NULL"] if len(known) < len(first) else []
        tests += [f"metric_id IN ({', '.join('?' for _ in known)})"] if known else []
        rows, parameters = self.sql()
        return f"{rows} AND ({' OR '.join(tests) or 'false'})", [*parameters, *known]

    def count(self) -> tuple[str, Sequence[object]]:
        """How many they are."""
        return self._of("SELECT count(*) FROM figure")

    def _of(self, selected: str) -> tuple[str, Sequence[object]]:
        inside, codes = within("region", self.region)
        edition = "campaign_id = ?" if self.campaign_id else "campaign_id IS NULL"
        return f"{selected} WHERE {edition} AND {inside}", [*([self.campaign_id] if self.campaign_id else []), *codes]


_FIRST = """
SELECT metric_id FROM (
    SELECT metric_id, sum(figures) OVER (
               ORDER BY coalesce(g.position, 2147483647), coalesce(m.position, 2147483647)
               GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
           ) AS before
    FROM ({asked} GROUP BY metric_id) LEFT JOIN metric m USING (metric_id) LEFT JOIN metric_group g USING (group_id)
) WHERE coalesce(before, 0) < ?
"""
"""The metrics of figures that have fewer than so many before them."""


@dataclass(frozen=True, slots=True)
class ReleaseFigures(Parted):
    """All figures of one release, in the order of the text."""

    release_id: str

    row: ClassVar = FigureRow
    key: ClassVar = "figure_id"
    searched: ClassVar = FIGURE_SEARCHED
    order: ClassVar = "n"
    found_by: ClassVar = "row_at"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The figures of the release."""
        return "SELECT * FROM figure_row WHERE release_id = ?", [self.release_id]

    def brief(self) -> tuple[str, Sequence[object]]:
        """The same, without the release, which is one."""
        return "SELECT row_at, n FROM figure_named WHERE release_id = ?", [self.release_id]

    def count(self) -> tuple[str, Sequence[object]]:
        """How many they are."""
        return "SELECT count(*) FROM figure WHERE release_id = ?", [self.release_id]
