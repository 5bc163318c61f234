"""The middle of the screen: an answer as a table, or as a figure's card."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.widget import Widget

from store.answers.question import Order
from tui.labels import say
from tui.place import Place, ReleasePlace
from tui.screens.answering import Answer, CardAnswer, TableAnswer
from tui.screens.card import typeset
from tui.screens.history import Visit
from tui.screens.views.figures import ranking_of
from tui.script import Script
from tui.widgets.page import Page
from tui.widgets.painting import mark
from tui.widgets.stand import Stand
from tui.widgets.table import Table


class Body(Widget):
    """Shows one answer at a time, and knows what the reader points at."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """Empty until the first answer."""
        super().__init__(id=id)
        self.answer: Answer | None = None
        self.table: Table[Any] = Table(id="table")
        self._script: Script = "hans"
        self._page = Page(id="card")

    def compose(self) -> ComposeResult:
        """The table and the card, of which one is seen."""
        self._page.display = False
        yield self.table
        yield self._page

    def show(self, answer: Answer, visit: Visit) -> None:
        """Show an answer as the reader left it in ``visit``; the listing shown before is closed."""
        if isinstance(self.answer, TableAnswer):
            self.answer.close()
        self.answer = answer
        is_table = isinstance(answer, TableAnswer)
        for widget, seen in ((self.table, is_table), (self._page, not is_table)):
            if widget.display != seen:  # setting it to what it is would lay the screen out anew
                widget.display = seen
        if isinstance(answer, TableAnswer):
            self.table.show(answer.view.columns, answer.window, answer.key, answer.order)
            self.table.marked = dict(visit.marked)
            self.table.stand_at(answer.cursor, visit.stand)
        else:
            self._page.show(partial(typeset, answer.card, self._script), visit.stand.line)

    def take_keys(self) -> None:
        """Let what shows the answer have the keys."""
        (self.table if isinstance(self.answer, TableAnswer) else self._page).focus()

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script, the reader staying where they are."""
        self._script = script
        self.table.speak(script)
        if isinstance(self.answer, CardAnswer):
            self._page.show(partial(typeset, self.answer.card, script), self._page.top)

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        return self.table.stand if isinstance(self.answer, TableAnswer) else Stand(line=self._page.top)

    @property
    def order(self) -> Order | None:
        """How the rows are sorted, if not in their own order."""
        return self.answer.order if isinstance(self.answer, TableAnswer) else None

    @property
    def mark(self) -> str:
        """How the rows are sorted, as a mark; empty where they stand in their own order."""
        return mark(self.order) if self.order else ""

    @property
    def sorts(self) -> list[tuple[str, str]]:
        """Label and field of the columns that the rows can be sorted by."""
        columns = self.answer.view.columns if isinstance(self.answer, TableAnswer) else ()
        return [(column.label, column.sort) for column in columns if column.sort]

    @property
    def can_rank(self) -> bool:
        """Whether what the reader points at may stand in a ranking."""
        return self.answer is not None and (not isinstance(self.answer, TableAnswer) or self.answer.view.can_rank)

    @property
    def has_source(self) -> bool:
        """Whether what the reader points at names the release that states it."""
        return self.answer is not None and (not isinstance(self.answer, TableAnswer) or self.answer.view.has_source)

    def order_by(self, field: str) -> Order:
        """Sort by ``field``: figures from the greatest, words from the first."""
        columns = self.answer.view.columns if isinstance(self.answer, TableAnswer) else ()
        figures = any(column.sort == field and column.look == "figure" for column in columns)
        return Order(field, descending=figures)

    def turned(self, field: str) -> Order:
        """Sort by ``field``; where that is so already, the other way round."""
        order = self.order
        return (
            replace(order, descending=not order.descending) if order and order.column == field else self.order_by(field)
        )

    @property
    def ranking(self) -> Place | None:
        """The ranking of the metric that the reader points at."""
        if isinstance(self.answer, CardAnswer):
            return ranking_of(self.answer.card.figure)
        row = self.table.current
        return self.answer.view.ranks(row) if self.answer and row is not None else None

    @property
    def source(self) -> Place | None:
        """The release that states what the reader points at."""
        if isinstance(self.answer, CardAnswer):
            return ReleasePlace(self.answer.card.figure.release_id)
        row = self.table.current
        return self.answer.view.source(row) if self.answer and row is not None else None

    def state(self) -> str:
        """How many rows, how sorted, which of them in view; of a release, also its citation."""
        answer = self.answer
        if not isinstance(answer, TableAnswer):
            return say("more_lines", self._script, count=self._page.more) if self._page.more else ""
        noun, script = answer.view.noun, self._script
        if not answer.total:
            return say(f"empty_{noun}", script)
        count, total = f"{answer.window.count:,}", f"{answer.total:,}"
        if answer.contains:
            parts = [say("filtered", script, words=answer.contains, count=count, total=total)]
        else:
            parts = [say(f"count_{noun}", script, count=count)]
        if marked := len(self.table.marked):
            parts.append(say("count_marked", script, count=marked))
        if answer.order:
            label = next(column.label for column in answer.view.columns if column.sort == answer.order.column)
            parts.append(say("sorted", script, column=say(label, script), mark=mark(answer.order)))
        first, last = self.table.in_view
        if last - first + 1 < answer.window.count:
            parts.append(f"{first:,}–{last:,}")
        if release := answer.release:
            parts += [part for part in (release.outlet, release.published or say("undated", script)) if part]
        return " · ".join(parts)
