"""The metric catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.metrics import MetricRow
from tui.numbers import shown, stated
from tui.place import RankPlace
from tui.screens.views.view import Name, View
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.columns import Column
from tui.widgets.drawing import spark


def _range(row: MetricRow, script: Script) -> str:
    """The least and the greatest amount of a province; one alone where they are the same."""
    if row.least is None or row.most is None:
        return ""
    least = stated(row.least, row.least_approx or "exact", "level", script)
    most = stated(row.most, row.most_approx or "exact", "level", script)
    return least if least == most else f"{least}–{most}"


def _names(row: MetricRow) -> Iterable[tuple[str, Name]]:
    return ((row.metric_id, (row.label, row.english)),)


VIEW = View(
    noun="metrics",
    columns=(
        Column[MetricRow](
            "metric",
            lambda row, script: named(row.label, row.english, script),
            100,
            "label",
            english="english",
            minimum=16,
            maximum=48,
        ),
        Column(
            "group",
            lambda row, script: named(row.group_label, row.group_english, script),
            80,
            "group",
            english="group_english",
            minimum=8,
            maximum=32,
        ),
        Column("places", lambda row, script: shown(Decimal(row.places), script), 95, "places", "figure"),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
        Column("releases", lambda row, script: shown(Decimal(row.releases), script), 60, "releases", "figure"),
        Column(
            "range",
            _range,
            58,
            "most",
            "figure",
            tail=lambda row, script: "" if row.most is None else unit_in(row.unit, script, row.most),
        ),
        Column("years", lambda row, _: spark(row.years), 52, None, "spark"),
        Column("unit", lambda row, script: unit_in(row.unit, script), 50, "unit", minimum=2, maximum=8),
    ),
    opens=lambda row, _place: RankPlace(row.metric_id),
    ranks=lambda row: RankPlace(row.metric_id),
    names=_names,
)
"""In the catalogue's own order, by group."""
