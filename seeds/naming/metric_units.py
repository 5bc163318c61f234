"""Units inside a metric: which can state it, and what a value becomes in the metric's own unit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from seeds.naming.metric_catalogue import Metric, metrics, rows


def states(unit: str, metric: Metric) -> bool:
    """Whether ``unit`` can state a level of ``metric``; a figure without a measure word can be of any."""
    return not unit or unit in _measures()[metric.measure]


def convert(value: Decimal, unit: str, metric_id: str) -> tuple[Decimal, str] | None:
    """``value`` in the metric's own unit, with that unit: (2500, 克) of 缴获毒品 is (2.5, 公斤).

    None where the unit does not convert (毫升 of drugs, 头 of fireworks, payments for money). A value without a unit is
    taken to be in the metric's own. Raises ``KeyError`` for an id that is not in the catalogue.
    """
    metric = metrics()[metric_id]
    if unit in ("", metric.unit):
        return value, metric.unit
    sizes = _measures()[metric.measure]
    size = sizes.get(unit)
    own = sizes[metric.unit]
    if size is None or own is None:
        return None
    return value * size / own, metric.unit


@cache
def _measures() -> Mapping[str, Mapping[str, Decimal | None]]:
    """Measure → unit → its size; None for a unit that counts the thing in lots of no fixed size."""
    measures: dict[str, dict[str, Decimal | None]] = {}
    for row in rows("metric_units.csv"):
        measures.setdefault(row["measure"], {})[row["written"]] = Decimal(row["size"]) if row["size"] else None
    return measures
