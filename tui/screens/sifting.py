"""Sifting an answer by the words that a reader types: row by row where all are here, else by the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.screens.matching import Sight, closeness, fields, stored
from tui.screens.sifted import Asked, Sifted
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from store.answers.listing import Listing
    from store.answers.question import Order, Question
    from tui.screens.answers import TableAnswer
    from tui.screens.history import Visit

FEW = 2_000
"""Rows up to which an answer is looked through row by row."""

Ask = Callable[["Question[Any]", "Order | None", str, Sequence[str]], "Listing[Any]"]
"""Asks the store a question, in an order, narrowed by words that some of these fields of the row have."""


def sifted(
    ask: Ask, question: Question[Any], columns: Sequence[Column[Any]], visit: Visit, size: int | None = None
) -> Asked:
    """The rows that show the words of ``visit``; all of them where it has none. ``size``: how many it has, if known."""
    if not visit.contains.split():
        return ask(question, visit.order, "", ())
    if size is None or size > FEW:
        found = ask(question, visit.order, stored(visit.contains), fields(columns, visit.sight, question.row))
        if found.total > FEW:
            return found
        found.close()
    whole = ask(question, visit.order, "", ())
    rows = whole.page(0, whole.count)
    return Sifted(whole, [row for row in rows if closeness(row, columns, visit.sight, visit.contains) is not None])


@dataclass(frozen=True, slots=True)
class Jump:
    """A row that has the words looked for."""

    index: int
    """Where it stands in the answer, from 0."""
    number: int
    """The how manieth of the rows that have them, from 1."""
    count: int
    """How many have them."""


def nth_with(ask: Ask, answer: TableAnswer, words: str, nth: int, sight: Sight) -> Jump | None:
    """The ``nth`` row with ``words``, from 0 and in a circle, those whose name begins with them first."""
    listing, columns = answer.listing, answer.view.columns
    if listing.count <= FEW:
        near = [(closeness(row, columns, sight, words), at) for at, row in enumerate(listing.page(0, listing.count))]
        found = sorted((close, at) for close, at in near if close is not None)
        return Jump(found[nth % len(found)][1], nth % len(found) + 1, len(found)) if found else None
    seen = fields(columns, sight, listing.question.row)
    with ask(listing.question, listing.order, f"{stored(answer.contains)} {stored(words)}", seen) as rows:
        if not rows.count:
            return None
        nth %= rows.count
        [row] = rows.page(nth, nth + 1)
        count = rows.count
    index = listing.position(str(getattr(row, answer.key)))
    return None if index is None else Jump(index, nth + 1, count)
