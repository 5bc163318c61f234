"""Which terms mean which metric: the forms of ``metric_forms.csv``, written out.

A form is a row of items, each of which a label must have, in any order: ``a|b`` is one of two, ``a+b`` both, ``a?`` may
be missing, ``@name`` stands for the alternatives of that name's own row. ``{topic}`` and ``{thing}`` are the metric's
own facets. A row for ``solve.case.*`` holds for the metrics that begin so and have no row of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from seeds.naming.metric_catalogue import Metric, metrics, rows


@cache
def forms() -> Mapping[frozenset[str], str]:
    """Every set of terms that means a metric, with the metric's id.

    Raises ``ValueError`` where two metrics share a set: a mistake in the table.
    """
    shared, own, named = _tables()
    meanings: dict[frozenset[str], str] = {}
    for metric in metrics().values():
        for form in own.get(metric.id) or shared.get(_family(metric)) or []:
            for terms in _written_out(form.format(topic=metric.topic, thing=metric.thing), named):
                if meanings.setdefault(terms, metric.id) != metric.id:
                    raise ValueError(
                        f"metric_forms.csv: {' '.join(sorted(terms))} is {meanings[terms]} and {metric.id}"
                    )
    return meanings


def _family(metric: Metric) -> str:
    """The pattern of a metric and its siblings: ``solve.case.theft`` is of ``solve.case.*``."""
    return metric.id.rpartition(".")[0] + ".*"


def _tables() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]], Mapping[str, str]]:
    """The rows by what they are for: families of metrics, single metrics, named alternatives."""
    shared: dict[str, list[str]] = {}
    own: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for row in rows("metric_forms.csv"):
        target, form = row["metric"], row["form"]
        if target.startswith("@"):
            named[target] = form
        else:
            (shared if target.endswith(".*") else own).setdefault(target, []).append(form)
    return shared, own, named


def _written_out(form: str, named: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """All sets of terms that a form stands for."""
    for choice in product(*(_alternatives(item, named) for item in form.split())):
        yield frozenset().union(*choice)


def _alternatives(item: str, named: Mapping[str, str]) -> list[frozenset[str]]:
    for name, alternatives in named.items():
        item = item.replace(name, alternatives)
    found = [frozenset(one.split("+")) for one in item.removesuffix("?").split("|")]
    return [*found, frozenset()] if item.endswith("?") else found
