"""What a search lists."""

from __future__ import annotations

from collections.abc import Sequence

from store.answers.search import Hit
from tui.labels import say
from tui.place import Place, RankPlace, parse
from tui.screens.views.view import View
from tui.script import named
from tui.widgets.columns import Column


def opens(row: Hit, _place: Place | None = None) -> Place:
    """The place that a hit names."""
    return parse(row.place)


def _ranks(row: Hit) -> Place | None:
    place = opens(row)
    return place if isinstance(place, RankPlace) else None


_FIRST = 6
"""Hits of one kind that stand together before those of the next."""


def grouped(hits: Sequence[Hit]) -> list[Hit]:
    """``hits`` kind by kind, the kind of the best one first; of each kind the best, then what is left of them."""
    kinds: dict[str, list[Hit]] = {}
    for hit in hits:
        kinds.setdefault(hit.kind, []).append(hit)
    best = [hit for group in kinds.values() for hit in group[:_FIRST]]
    return best + [hit for group in kinds.values() for hit in group[_FIRST:]]


VIEW = View(
    noun="hits",
    columns=(
        Column[Hit]("name", lambda row, script: named(row.label, row.english, script), 100, minimum=16, maximum=44),
        Column("type", lambda row, script: say(row.kind, script), 90, minimum=4, maximum=10),
        Column("detail", lambda row, script: named(row.detail, row.detail_english, script), 91, minimum=10, maximum=48),
    ),
    opens=opens,
    ranks=_ranks,
)
"""The best first; the order is the answer, so no column sorts."""
