"""The metric catalogue: what Chinese police releases count, as a criminologist would rank it.

A metric is the base quantity, without kind and basis: 刑事警情 is one metric whether a release gives its level or its
change. The tables are in ``seeds/data``; see ``METRICS.md`` there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric of the catalogue."""

    id: str
    """``act.thing.topic``, short and stable: ``solve.case.telecom_fraud``."""
    label: str
    """The label in simplified Chinese, as a careful reader would word it."""
    english: str
    group: str
    """Id of its group."""
    act: str
    """What was done, or the count's sort: solve, arrest, seize; incidents, rate, survey."""
    thing: str
    """What it was done to: case, suspect, firearm; empty where the act says all."""
    topic: str
    """What restricts the thing: telecom_fraud, mafia_evil; empty where nothing does."""
    unit: str
    """The one unit in which the metric is shown: 起, 名, 元, 公斤, %."""
    measure: str
    """The class of units that can state it (``metric_units.csv``): cases, persons, money, weight."""
    notes: str
    """What it leaves out, and its neighbours, in simplified Chinese."""


@dataclass(frozen=True, slots=True)
class Group:
    """A chapter of the catalogue."""

    id: str
    label: str
    english: str


@cache
def metrics() -> Mapping[str, Metric]:
    """The catalogue by id, in its own order."""
    return MappingProxyType({row["id"]: Metric(**row) for row in rows("metrics.csv")})


@cache
def groups() -> Mapping[str, Group]:
    """The catalogue's chapters by id, in their order."""
    return MappingProxyType(
        {row["id"]: Group(row["id"], row["label"], row["english"]) for row in rows("metric_groups.csv")}
    )


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the catalogue's tables, as its header names the columns."""
    with (_DATA / name).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)
