"""Of which kinds a metric's figures are: levels, shares, changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of a metric's figures."""

    kind: str
    figures: int
    """How many compete for a place in the metric's rankings, at any level of place."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a metric that can be ranked, the kind with most figures first."""

    metric_id: str

    row: ClassVar = KindRow
    key: ClassVar = "kind"
    searched: ClassVar = ("kind",)
    order: ClassVar = "figures DESC, kind"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The metric's stretch of the choices, counted."""
        return "SELECT kind, count(*) AS figures FROM choice WHERE metric_id = ? GROUP BY kind", [self.metric_id]
