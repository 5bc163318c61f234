"""The releases of a place."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.releases import ReleaseRow
from tui.labels import say
from tui.numbers import shown
from tui.place import ReleasePlace
from tui.screens.views.statement import place_column
from tui.screens.views.view import Name, View, release_name
from tui.script import Script, named
from tui.widgets.columns import Column


def _title(row: ReleaseRow, script: Script) -> str:
    return named(row.title, "", script) or row.url or say("untitled", script)


def _names(row: ReleaseRow) -> Iterable[tuple[str, Name]]:
    return ((row.release_id, release_name(row.title, row.outlet, row.published)),)


VIEW = View(
    noun="releases",
    columns=(
        Column[ReleaseRow]("title", _title, 100, "title", minimum=24, maximum=60),
        Column("published", lambda row, _: row.published or "", 95, "published", minimum=10, maximum=10),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 90, "figures", "figure"),
        Column("outlet", lambda row, script: named(row.outlet, "", script), 91, "outlet", minimum=8, maximum=20),
        place_column(60),
        Column(
            "type", lambda row, script: say(row.host, script) if row.host else "", 50, "host", minimum=4, maximum=14
        ),
    ),
    opens=lambda row, _place: ReleasePlace(row.release_id),
    source=lambda row: ReleasePlace(row.release_id),
    names=_names,
)
"""The latest first."""
