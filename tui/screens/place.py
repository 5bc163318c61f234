"""The one screen that shows places: breadcrumb, answer, state, keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message

from store.answers.question import Order
from store.errors import StoreError
from tui.errors import Refused
from tui.labels import say
from tui.place import MetricsPlace, Place, format  # noqa: A004 -- the pair is parse and format
from tui.screens.answering import Answer, Desk, TableAnswer
from tui.screens.body import Body
from tui.screens.crumbs import crumb_spans, crumbs
from tui.screens.framed import FramedScreen
from tui.screens.history import History, Visit
from tui.screens.keys import MOVING, PLACES, Key, bindings, entries
from tui.screens.views.view import Name
from tui.script import Script
from tui.widgets.cells import clean
from tui.widgets.line import Footer, Line
from tui.widgets.table import Table

_PATIENCE = 0.2
"""Seconds before a wait is spoken of."""


class PlaceScreen(FramedScreen[None]):
    """Shows the place that history points to."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar = [*bindings(PLACES), Binding("enter", "source", show=False)]

    @dataclass
    class Answered(Message):
        """The store has answered."""

        ticket: int
        answer: Answer

    @dataclass
    class Failed(Message):
        """The store has no answer."""

        ticket: int
        problem: Exception

    def __init__(self, desk: Desk, place: Place, script: Script) -> None:
        """Begin at ``place``."""
        super().__init__(script)
        self.history = History(place)
        self._desk = desk
        self._ticket = 0
        self._waiting = False
        self._problem = ""
        self._names: dict[str, Name] = {}
        self._body = Body(id="body")

    def parts(self) -> ComposeResult:
        """Breadcrumb, answer, state, keys."""
        yield Line(id="crumbs")
        yield self._body
        yield Line(id="state")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Ask for the first answer."""
        self.speak(self.script)
        self._ask(self.history.present)

    @property
    def keys(self) -> list[Key]:
        """The keys that do something here."""
        return [*MOVING, *(key for key in PLACES if self._works(key))]

    def speak(self, script: Script) -> None:
        """Show everything in another script."""
        self.script = script
        self._body.speak(script)
        self._frame()

    def go(self, place: Place | None, otherwise: str) -> None:
        """Go on to a place; where there is none, say the label ``otherwise``."""
        if place is None:
            self._say_problem(say(otherwise, self.script))
            return
        self._keep()
        self._ask(self.history.enter(place))

    def on_rows_opened(self, message: Table.Opened) -> None:
        """Enter on a row."""
        if isinstance(self._body.answer, TableAnswer):
            self.go(self._body.answer.view.opens(message.row, self._body.answer.place), "no_release")

    def on_table_sort_asked(self, message: Table.SortAsked) -> None:
        """A click on a heading."""
        self._sort(self._body.turned(message.field))

    def on_rows_scrolled(self) -> None:
        """Other rows are in view: say which."""
        self._state()

    def on_page_rolled(self) -> None:
        """Other lines of a card are in view: say how many are left."""
        self._state()

    def on_rows_failed(self, message: Table.Failed) -> None:
        """A page could not be fetched."""
        self._say_problem(say("error", self.script, message=message.message))

    def on_place_screen_answered(self, message: Answered) -> None:
        """Show the answer, unless another place was asked for since."""
        answer = message.answer
        if message.ticket != self._ticket:
            if isinstance(answer, TableAnswer):
                answer.close()
            return
        self._waiting, self._problem = False, ""
        self._names |= answer.names
        self.history.settle(answer.place)
        self._body.show(answer, self.history.present.stand)
        self._frame()
        self.app.release()

    def on_place_screen_failed(self, message: Failed) -> None:
        """Say why there is no answer; what was on screen stays. A dashboard that never had an answer ends."""
        if message.ticket != self._ticket:
            return
        self._waiting = False
        self.app.release()
        if self._body.answer is None:
            self.app.exit(message.problem)
        elif visit := self.history.step(-1):
            self._ask(visit)
        self._say_problem(say("error", self.script, message=str(message.problem)))

    def action_out(self) -> None:
        """Back to the place that led here, else to what encloses it."""
        self._keep()
        if visit := self.history.out():
            self._ask(visit)

    def action_history(self, steps: int) -> None:
        """Back or on in history."""
        self._keep()
        if visit := self.history.step(steps):
            self._ask(visit)
        else:
            self._say_problem(say("no_back" if steps < 0 else "no_forward", self.script))

    def action_search(self) -> None:
        """Open the search."""
        from tui.screens.search import SearchScreen  # noqa: PLC0415 -- loads Textual's Input: not before it is asked for

        self.app.hold()
        self.app.push_screen(SearchScreen(self._desk, self.script), self._found)

    def action_help(self) -> None:
        """Open the help."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 -- not before it is asked for

        self.app.hold()
        self.app.push_screen(HelpScreen(self.keys, self.script))

    def action_metrics(self) -> None:
        """Go to the catalogue."""
        if self.history.present.place != MetricsPlace():
            self.go(MetricsPlace(), "no_forward")

    def action_rank(self) -> None:
        """Go to the ranking of the metric that the reader points at."""
        self.go(self._body.ranking, "no_ranking")

    def action_source(self) -> None:
        """Go to the release that states what the reader points at."""
        self.go(self._body.source, "no_release")

    def action_sort(self) -> None:
        """Sort by the next column; after the last, in the answer's own order."""
        fields = [None, *self._body.sorts]
        order = self._body.order
        field = fields[(fields.index(order.column if order else None) + 1) % len(fields)]
        self._sort(self._body.order_by(field) if field else None)

    def action_reverse(self) -> None:
        """Turn the order round."""
        if order := self._body.order:
            self._sort(self._body.turned(order.column))

    def _works(self, key: Key) -> bool:
        answer = self._body.answer
        match key.action:
            case "out":
                return self.history.leads_out
            case "sort":
                return bool(self._body.sorts)
            case "reverse":
                return self._body.order is not None
            case "rank":
                return not isinstance(answer, TableAnswer) or answer.view.can_rank
            case "source":
                return not isinstance(answer, TableAnswer) or answer.view.has_source
            case "metrics":
                return self.history.present.place != MetricsPlace()
            case _:
                return True

    def _ask(self, visit: Visit) -> None:
        """Have a worker answer; the last question wins."""
        self._desk.stop()
        self._ticket += 1
        self._waiting = True
        self.set_timer(_PATIENCE, self._state)
        self.run_worker(partial(self._answer_in_thread, self._ticket, visit), group="place", thread=True)

    def _answer_in_thread(self, ticket: int, visit: Visit) -> None:
        try:
            answer = self._desk.answer(visit.place, visit.stand, visit.order)
        except (Refused, StoreError) as problem:
            self.post_message(self.Failed(ticket, problem))
        else:
            self.post_message(self.Answered(ticket, answer))

    def _sort(self, order: Order | None) -> None:
        self.history.keep(self._body.stand, order)
        self._ask(self.history.present)

    def _keep(self) -> None:
        """Note where the reader is, before leaving; not while another answer is on its way."""
        if not self._waiting:
            self.history.keep(self._body.stand, self._body.order)

    def _found(self, place: Place | None) -> None:
        if place is not None:
            self.go(place, "no_release")

    def _say_problem(self, problem: str) -> None:
        self._problem = clean(problem)
        self._state()

    def _frame(self) -> None:
        """The lines around the answer."""
        place = self.history.present.place
        words = crumbs(place, self._names, self.script)
        self.query_one("#crumbs", Line).say(crumb_spans(words, self.script), [(clean(format(place)), "dim")])
        self.query_one(Footer).offer(entries(self.keys, self.script))
        self._state()

    def _state(self) -> None:
        line = self.query_one("#state", Line)
        if self._problem:
            line.say([(self._problem, "error")])
        elif self._waiting or self._body.answer is None:
            line.say([(say("loading" if self._body.answer else "opening", self.script), "dim")])
        else:
            line.say([(clean(self._body.state()), "dim")])
