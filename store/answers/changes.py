"""What rose and fell in a place: the changes and multiples that releases state, each beside the amount told with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from seeds.terms import COUNTRY
from store.answers.place import within


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One stated change, with the amount that its release states of the same."""

    figure_id: str
    metric: str
    metric_id: str | None
    metric_english: str
    value: Decimal
    unit: str
    approx: str
    kind: str
    basis: str | None
    amount: Decimal | None
    """What changed came to this: of the same metric, place, campaign and period; None where the release tells none."""
    amount_unit: str | None
    amount_approx: str | None
    amount_figure: str | None
    region: str
    region_name: str
    region_english: str
    campaign_id: str | None
    campaign: str | None
    campaign_english: str
    year: int | None
    """Of the edition, else that in which the time that is covered ends; None where nothing is dated."""
    period: str | None
    covers_to: str | None
    raw: str
    release_id: str
    title: str
    outlet: str
    published: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in ``region`` and the places inside it, in ``year`` or (None) in all: the latest first.

    Within a year what is of the place itself comes first, then by catalogue order. Figures of single cases and of an
    issuer's own domain are not among them.
    """

    region: str
    year: int | None = None

    row: ClassVar = ChangeRow
    key: ClassVar = "figure_id"
    searched: ClassVar = (
        "metric", "metric_english", "region_name", "region_english", "campaign", "campaign_english", "year", "period",
        "title", "outlet",
    )  # fmt: skip
    order: ClassVar = (
        "year DESC NULLS LAST, length(rtrim(region, '0')), region, group_position, metric_position, metric, figure_id"
    )

    def sql(self) -> tuple[str, Sequence[object]]:
        """The chosen changes with their years and amounts."""
        inside, given = within("f.region", self.region)
        somewhere = "f.region <> ''" if self.region == COUNTRY else "true"
        dated = "true" if self.year is None else "year = ?"
        return _CHANGES.format(inside=f"{inside} AND {somewhere}", dated=dated), [
            *given,
            *([] if self.year is None else [self.year]),
        ]


# A change outside the catalogue competes with none, and so is always shown. An amount of another release may be of
# another time, and so is none that changed.
_CHANGES = """
WITH stated AS (
    SELECT f.* REPLACE (coalesce(f.year, TRY_CAST(left(coalesce(f.covers_to, f.published), 4) AS INTEGER)) AS year)
    FROM figure_row f LEFT JOIN choice h ON h.figure_id = f.figure_id
    WHERE f.kind IN ('change', 'multiple') AND f.scope = 'total' AND f.domain = '' AND coalesce(h.place, 1) = 1
      AND {inside}
), dated AS (
    FROM stated WHERE {dated}
), amount AS (
    SELECT d.figure_id AS changed, f.value, f.unit, f.approx, f.figure_id
    FROM dated d JOIN figure f ON f.release_id = d.release_id AND f.metric_id = d.metric_id AND f.region = d.region
    WHERE f.kind = 'level' AND f.scope = 'total' AND f.domain = '' AND f.period IS NOT DISTINCT FROM d.period
      AND f.campaign_id IS NOT DISTINCT FROM d.campaign_id
    QUALIFY row_number() OVER (PARTITION BY d.figure_id ORDER BY abs(f.n - d.n), f.n) = 1
)
SELECT d.*, a.value AS amount, a.unit AS amount_unit, a.approx AS amount_approx, a.figure_id AS amount_figure
FROM dated d LEFT JOIN amount a ON a.changed = d.figure_id
"""


@dataclass(frozen=True, slots=True)
class ChangeYear:
    """One year."""

    year: int
    changes: int
    """How many of that year there are."""


@dataclass(frozen=True, slots=True)
class ChangeYears:
    """The years in which something changed in ``region`` or inside it, the latest first."""

    region: str

    row: ClassVar = ChangeYear
    key: ClassVar = "year"
    searched: ClassVar = ("year",)
    order: ClassVar = "year DESC"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The changes, counted."""
        changes, given = Changes(self.region).sql()
        counted = f"SELECT year, count(*) AS changes FROM ({changes}) WHERE year IS NOT NULL GROUP BY year"
        return counted, given
