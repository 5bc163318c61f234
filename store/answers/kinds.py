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
    """How many are in a ranking of the metric."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a metric that can be ranked: amounts first, then what has most figures."""

    metric_id: str
    level: str = "province"

    row: ClassVar = KindRow
    key: ClassVar = "kind"
    searched: ClassVar = ("kind",)
    order: ClassVar = "kind <> 'level', figures DESC, kind"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metric's stretch of the choices, counted."""
        return _KINDS, [self.metric_id, LEVELS[self.level]]


_KINDS = """
SELECT f.kind, count(*) AS figures FROM choice f JOIN region p ON p.code = f.region
WHERE f.metric_id = ? AND f.place = 1 AND p.level = ? GROUP BY f.kind
"""
