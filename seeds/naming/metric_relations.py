"""How metrics lie to each other: which counts a part of which, and which is the rate of two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds.naming.metric_catalogue import rows


@dataclass(frozen=True, slots=True)
class Relation:
    """Two metrics of which one can be held against the other, in one place, campaign and time."""

    part: str
    whole: str
    rate: str
    """The metric that states the part in percent of the whole, which the part then may exceed (cases of earlier years
    are solved too); empty: the part is counted in the whole, and never more."""


@cache
def relations() -> tuple[Relation, ...]:
    """The relations that ship."""
    return tuple(Relation(**row) for row in rows("metric_relations.csv"))
