"""Steps of shade for values on a map: few, told apart by pattern alone, with what each stands for."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

PATTERNS = ("░", "▒", "▓", "█")
"""From the least to the most; density, so that they need no colour."""
ZERO, MISSING, HIDDEN = "0", "·", " "
"""A value of nothing, no value, and a place that a filter hides."""


class Step(NamedTuple):
    """Values of one shade, from ``low`` to ``high``, both of them among the values."""

    low: Decimal
    high: Decimal


def steps(values: Iterable[Decimal]) -> tuple[Step, ...]:
    """At most four steps over ``values`` other than zero, as equally filled as equal values allow; lowest first."""
    ordered = sorted(value for value in values if value)
    distinct = sorted(set(ordered))
    wanted = min(len(PATTERNS), len(distinct))
    found: list[Step] = []
    start = 0
    for step in range(wanted):
        if step == wanted - 1:
            end = len(distinct) - 1
        else:
            share = len(ordered) * (step + 1) / wanted
            # As far as the share reaches, but leaving a value for every step that follows.
            fits = [at for at in range(start, len(distinct)) if _upto(ordered, distinct[at]) <= share]
            end = min(max(fits, default=start), len(distinct) - (wanted - step))
        found.append(Step(distinct[start], distinct[end]))
        start = end + 1
    return tuple(found)


def shade(value: Decimal | None, found: tuple[Step, ...]) -> int | None:
    """The number of the step that ``value`` is in, 0 for zero, counted from 1; None where there is no value."""
    if value is None:
        return None
    return next((at for at, step in enumerate(found, 1) if step.low <= value <= step.high), 0)


def _upto(ordered: list[Decimal], value: Decimal) -> int:
    return sum(1 for one in ordered if one <= value)
