"""A campaign's releases in time, with the running total that each tells."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.timeline import Timeline, TimelineRow
from tui.labels import say
from tui.numbers import shown, stated
from tui.place import Place, RankPlace, ReleasePlace
from tui.place_region import level_of
from tui.screens.views.view import Name, View, release_name
from tui.script import Script, named
from tui.units import unit_in
from tui.unlike import reason
from tui.widgets.columns import Column


def _title(row: TimelineRow, script: Script) -> str:
    return named(row.title, "", script) or row.url or say("untitled", script)


def _value(row: TimelineRow, script: Script) -> str:
    if row.value is None or row.approx is None:
        return ""
    return stated(row.value, row.approx, "level", script)


def _length(row: TimelineRow) -> float:
    return 0.0 if row.value is None or row.unranked else float(row.value)


def _names(row: TimelineRow) -> Iterable[tuple[str, Name]]:
    release = release_name(row.title, row.outlet, row.published)
    return (row.release_id, release), (row.metric_id, (row.metric, row.metric_english))


def view(question: Timeline) -> View[TimelineRow]:
    """The view of the releases that answer ``question``, the earliest first, as the total ran."""
    level = level_of(question.region)

    def ranks(row: TimelineRow) -> Place | None:
        return RankPlace(row.metric_id, question.campaign_id, level=level) if row.metric_id else None

    return View(
        noun="releases",
        columns=(
            Column[TimelineRow](
                "published",
                lambda row, script: row.published or say("undated", script),
                100,
                "published",
                minimum=10,
                maximum=10,
            ),
            Column(
                "metric",
                lambda row, script: "" if row.value is None else named(row.metric, row.metric_english, script),
                91,
                "metric",
                english="metric_english",
                minimum=12,
                maximum=24,
            ),
            Column(
                "value",
                _value,
                95,
                "value",
                "figure",
                tail=lambda row, script: unit_in(row.unit or "", script, row.value),
            ),
            Column(
                "bar",
                lambda _row, _script: "",
                89,
                None,
                "bar",
                minimum=10,
                maximum=24,
                length=_length,
                group=lambda row: row.unit,
            ),
            Column("until", lambda row, _: row.covers_to or "", 80, "covers_to", minimum=10, maximum=10),
            Column(
                "unranked",
                reason,
                82,
                "unranked",
                minimum=8,
                maximum=16,
            ),
            Column("figures", lambda row, script: shown(Decimal(row.figures), script), 75, "figures", "figure"),
            Column("title", _title, 90, "title", minimum=16, maximum=60),
            Column("outlet", lambda row, script: named(row.outlet, "", script), 50, "outlet", minimum=8, maximum=20),
        ),
        opens=lambda row, _place: ReleasePlace(row.release_id),
        ranks=ranks,
        source=lambda row: ReleasePlace(row.release_id),
        names=_names,
        cites=lambda row: (row.figure_id,) if row.figure_id else (),
    )
