"""Sorting: a menu of the columns, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.answers.question import Order
from tui.labels import say
from tui.screens.answers import TableAnswer
from tui.widgets.columns import Column
from tui.widgets.drawing import mark
from tui.widgets.menu import Choice

if TYPE_CHECKING:
    from tui.screens.body import Body
    from tui.screens.travelling import TravellingScreen


def hindered(screen: TravellingScreen) -> str:
    """Whether there is a column to sort by."""
    return "" if any(column.sort for column in _columns(screen.body)) else "no_sort"


def choose(screen: TravellingScreen) -> None:
    """Offer the answer's own order and every column; the one that sorts already turns round."""
    script, present = screen.script, screen.body.order
    choices = [Choice(say("own_order", script), None, present=present is None)]
    for column in _columns(screen.body):
        at_work = present if present is not None and column.sorts(present.column) else None
        words = column.headed(script) + (f" {mark(at_work)}" if at_work else "")
        if field := column.sort_in(script):
            choices.append(Choice(words, field, present=at_work is not None))

    def chosen(field: object) -> None:
        if not isinstance(field, str):
            screen.revisit(order=None)
        elif any(column.sorts(field) for column in _columns(screen.body)):  # else another answer came meanwhile
            screen.revisit(order=turned(screen.body, field))

    screen.offer(say("sort_title", script), choices, chosen)


def reverse(screen: TravellingScreen) -> None:
    """Turn the order round."""
    if order := screen.body.order:
        screen.revisit(order=order._replace(descending=not order.descending))


def turned(body: Body, field: str) -> Order:
    """Sort by ``field``, figures from the greatest, words from the first; where its column sorts, the other way.

    So an order that was chosen in another script turns round too, and becomes one of this script.
    """
    order = body.order
    column = next((one for one in _columns(body) if one.sorts(field)), None)
    if order and column and column.sorts(order.column):
        return Order(field, not order.descending)
    return Order(field, column is not None and column.look == "figure")


def _columns(body: Body) -> tuple[Column[Any], ...]:
    return body.answer.view.columns if isinstance(body.answer, TableAnswer) else ()
