"""What the reader points at: a row, a card, marked rows; and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.place import Place, RankPlace, ReleasePlace
from tui.place_region import Where
from tui.screens.answers import CardAnswer, TableAnswer
from tui.screens.views.statement import ranking_of

if TYPE_CHECKING:
    from tui.screens.body import Body


def ranking(body: Body) -> Place | None:
    """The ranking of the metric that is pointed at."""
    if isinstance(body.answer, CardAnswer):
        return ranking_of(body.answer.card.figure)
    row = body.table.current
    return body.answer.view.ranks(row) if body.answer and row is not None else None


def source(body: Body) -> Place | None:
    """The release that states what is pointed at."""
    if isinstance(body.answer, CardAnswer):
        return ReleasePlace(body.answer.card.figure.release_id)
    row = body.table.current
    return body.answer.view.source(row) if body.answer and row is not None else None


def never_ranked(body: Body) -> str:
    """Why no row like the one that is pointed at leads to a ranking, a label; empty where one may."""
    answer = body.answer
    if answer is None:
        return "no_rows"
    if isinstance(answer.place, RankPlace):
        return "is_ranking"
    return "no_metric" if isinstance(answer, TableAnswer) and not answer.view.can_rank else ""


def has_source(body: Body) -> bool:
    """Whether rows like the one that is pointed at name the release that states them."""
    return body.answer is not None and (not isinstance(body.answer, TableAnswer) or body.answer.view.has_source)


def marked_regions(body: Body) -> list[Where]:
    """The regions of the marked rows, each once."""
    if not isinstance(body.answer, TableAnswer):
        return []
    regions = map(body.answer.view.where, body.table.marked.values())
    return list(dict.fromkeys(region for region in regions if region))
