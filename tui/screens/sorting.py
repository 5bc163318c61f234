"""Sorting: a menu of the columns, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.labels import say
from tui.widgets.menu import Choice

if TYPE_CHECKING:
    from tui.screens.place import PlaceScreen


def hindered(screen: PlaceScreen) -> str:
    """Whether there is a column to sort by."""
    return "" if screen.body.sorts else "no_sort"


def choose(screen: PlaceScreen) -> None:
    """Offer the answer's own order and every column; the one that sorts already turns round."""
    script, present = screen.script, screen.body.order
    own = Choice(say("own_order", script), None, present=present is None)
    columns = [
        Choice(say(label, script) + (f" {screen.body.mark}" if at_work else ""), field, present=at_work)
        for label, field in screen.body.sorts
        for at_work in [present is not None and present.column == field]
    ]

    def chosen(field: object) -> None:
        screen.revisit(order=screen.body.turned(field) if isinstance(field, str) else None)

    screen.offer(say("sort_title", script), [own, *columns], chosen)


def reverse(screen: PlaceScreen) -> None:
    """Turn the order round."""
    if order := screen.body.order:
        screen.revisit(order=screen.body.turned(order.column))
