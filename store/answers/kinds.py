"""Of which kinds the figures are that a metric has of provinces, or of cities: levels, shares, changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from store.answers.sifting import LEVELS


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of a metric's figures."""

    kind: str
    figures: int
    """How many the ranking by this kind has."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a metric that can be ranked: amounts first, then what has most figures."""

    metric_id: str
    level: str = "province"
    campaign_id: str | None = None
    """None: of all campaigns; empty: of standing work."""
    year: int | None = None

    row: ClassVar = KindRow
    key: ClassVar = "kind"
    searched: ClassVar = ("kind",)
    order: ClassVar = "kind <> 'level', figures DESC, kind"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metric's stretch of the choices, counted."""
        tests = "f.metric_id = ? AND f.place = 1 AND p.level = ?"
        given: list[object] = [self.metric_id, LEVELS[self.level]]
        for condition, value in (("coalesce(f.campaign_id, '')", self.campaign_id), ("f.year", self.year)):
            if value is not None:
                tests += f" AND {condition} = ?"
                given.append(value)
        chosen = "choice f JOIN region p ON p.code = f.region"
        return f"SELECT f.kind, count(*) AS figures FROM {chosen} WHERE {tests} GROUP BY f.kind", given
