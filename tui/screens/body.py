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
        self._script: Script = "hans"
        self._table: Table[Any] = Table(id="table")
        self._page = Page(id="card")

    def compose(self) -> ComposeResult:
        """The table and the card, of which one is seen."""
        self._page.display = False
        yield self._table
        yield self._page

    def show(self, answer: Answer, stand: Stand) -> None:
        """Show an answer, the reader where ``stand`` says; the listing shown before is closed."""
        if isinstance(self.answer, TableAnswer):
            self.answer.close()
        self.answer = answer
        is_table = isinstance(answer, TableAnswer)
        for widget, seen in ((self._table, is_table), (self._page, not is_table)):
            if widget.display != seen:  # setting it to what it is would lay the screen out anew
                widget.display = seen
        if isinstance(answer, TableAnswer):
            self._table.show(answer.view.columns, answer.window, answer.key, answer.order)
            self._table.stand_at(answer.cursor, stand)
            self._table.focus()
        else:
            self._page.show(partial(typeset, answer.card, self._script), stand.line)
            self._page.focus()

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script, the reader staying where they are."""
        self._script = script
        self._table.speak(script)
        if isinstance(self.answer, CardAnswer):
            self._page.show(partial(typeset, self.answer.card, script), self._page.top)

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        return self._table.stand if isinstance(self.answer, TableAnswer) else Stand(line=self._page.top)

    @property
    def order(self) -> Order | None:
        """How the rows are sorted, if not in their own order."""
        return self.answer.order if isinstance(self.answer, TableAnswer) else None

    @property
    def sorts(self) -> list[str]:
        """The fields that the rows can be sorted by, in the order of their columns."""
        columns = self.answer.view.columns if isinstance(self.answer, TableAnswer) else ()
        return [column.sort for column in columns if column.sort]

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
        row = self._table.current
        return self.answer.view.ranks(row) if self.answer and row is not None else None

    @property
    def source(self) -> Place | None:
        """The release that states what the reader points at."""
        if isinstance(self.answer, CardAnswer):
            return ReleasePlace(self.answer.card.figure.release_id)
        row = self._table.current
        return self.answer.view.source(row) if self.answer and row is not None else None

    def state(self) -> str:
        """How many rows, how sorted, which of them in view; of a release, also its citation."""
        answer = self.answer
        if not isinstance(answer, TableAnswer):
            return say("more_lines", self._script, count=self._page.more) if self._page.more else ""
        noun, script = answer.view.noun, self._script
        if not answer.window.count:
            return say(f"empty_{noun}", script)
        parts = [say(f"count_{noun}", script, count=f"{answer.window.count:,}")]
        if answer.order:
            label = next(column.label for column in answer.view.columns if column.sort == answer.order.column)
            parts.append(say("sorted", script, column=say(label, script), mark=mark(answer.order)))
        first, last = self._table.in_view
        if last - first + 1 < answer.window.count:
            parts.append(f"{first:,}–{last:,}")
        if release := answer.release:
            parts += [part for part in (release.outlet, release.published or say("undated", script)) if part]
        return " · ".join(parts)
