"""From a label to its metric: 侦破电信网络诈骗案件 is ``solve.case.telecom_fraud``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from seeds.naming.metric_catalogue import Group, Metric, groups, metrics, rows
from seeds.naming.metric_facets import plain, terms_of
from seeds.naming.metric_forms import forms
from seeds.naming.metric_units import convert, states

__all__ = [
    "Group", "Metric", "by_name", "classify", "classify_by_facets", "convert", "groups", "known_labels", "metrics",
]  # fmt: skip

_SHARES = ("rate", "survey")
"""The acts whose metrics are shares: nothing else can be stated as one."""


def classify(label: str, unit: str = "", kind: str = "level") -> str | None:
    """The catalogue id of a label in simplified Chinese; None where the catalogue has no such metric.

    ``unit`` and ``kind`` are the figure's: a level must be in a unit of the metric (返还被骗资金 in 笔 counts payments,
    not money), a share must be of a rate or a survey, and for changes and multiples the unit says nothing.
    """
    metric_id = _identify(label)
    if metric_id is None:
        return None
    metric = metrics()[metric_id]
    if kind == "share" and metric.act not in _SHARES:
        return None
    if kind == "level" and not states(unit, metric):
        return None
    return metric_id


def by_name(words: str) -> str | None:
    """The catalogue id of a metric that a reader names: by its id, its English name in either case, or a label."""
    folded = " ".join(words.split()).casefold()
    return folded if folded in metrics() else _by_english().get(folded) or classify(words)


def known_labels() -> Iterator[tuple[str, str]]:
    """The labels of ``metric_labels.csv`` that mean a metric, each with its catalogue id: 打掉黑社会性质组织 …"""
    return ((row["label"], row["id"]) for row in rows("metric_labels.csv") if row["id"])


def classify_by_facets(label: str) -> str | None:
    """The catalogue id by what the label's words mean, without the list of known labels.

    None where a word is unknown (a restriction that the catalogue does not have) or no metric has exactly this meaning.
    """
    terms = terms_of(label)
    return None if terms is None else forms().get(terms)


@lru_cache(maxsize=1 << 16)
def _identify(label: str) -> str | None:
    known = _known_labels()
    bare = plain(label)
    return known[bare] if bare in known else classify_by_facets(label)


@cache
def _by_english() -> Mapping[str, str]:
    return {metric.english.casefold(): metric.id for metric in metrics().values()}


@cache
def _known_labels() -> Mapping[str, str | None]:
    """Plain labels of ``metric_labels.csv``, with None for those that no metric fits, and the catalogue's own."""
    known: dict[str, str | None] = {plain(row["label"]): row["id"] or None for row in rows("metric_labels.csv")}
    known.update((plain(metric.label), metric.id) for metric in metrics().values())
    return known
