"""The metric catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.metrics import MetricRow
from tui.numbers import shown, unit_in
from tui.place import RankPlace
from tui.screens.views.view import Name, View
from tui.script import named
from tui.widgets.columns import Column


def _names(row: MetricRow) -> Iterable[tuple[str, Name]]:
    return ((row.metric_id, (row.label, row.english)),)


VIEW = View(
    noun="metrics",
    columns=(
        Column[MetricRow](
            "metric", lambda row, script: named(row.label, row.english, script), 100, "label", minimum=16, maximum=48
        ),
        Column(
            "group",
            lambda row, script: named(row.group_label, row.group_english, script),
            80,
            "group",
            minimum=8,
            maximum=32,
        ),
        Column("places", lambda row, script: shown(Decimal(row.places), script), 95, "places", "figure"),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
        Column("releases", lambda row, script: shown(Decimal(row.releases), script), 60, "releases", "figure"),
        Column("unit", lambda row, script: unit_in(row.unit, script), 50, "unit", minimum=2, maximum=8),
    ),
    opens=lambda row, _place: RankPlace(row.metric_id),
    ranks=lambda row: RankPlace(row.metric_id),
    names=_names,
)
"""In the catalogue's own order, by group."""
