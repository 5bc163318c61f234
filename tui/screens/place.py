"""The one screen that shows places: breadcrumb, answer, state, keys. What its keys do stands in ``acts``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding

from tui.labels import say
from tui.place import RegionPlace, format  # noqa: A004 -- the pair is parse and format
from tui.place_region import Where
from tui.screens.acts import ACTS, do
from tui.screens.answering import Desk
from tui.screens.answers import Answer, TableAnswer
from tui.screens.aspects import aspect_spans
from tui.screens.crumbs import crumb_spans, crumbs
from tui.screens.history import Visit
from tui.screens.keys import DIGITS, MOVING, PLACES, Key, bindings, entries
from tui.screens.sorting import turned
from tui.screens.status import status
from tui.screens.travelling import TravellingScreen
from tui.screens.views.view import Name
from tui.script import Script, named
from tui.widgets.cells import clean
from tui.widgets.line import Footer, Line, Trail
from tui.widgets.menu import Choice
from tui.widgets.table import Table

_WATCH = 3.0
"""Seconds between two looks at the store's file."""


class PlaceScreen(TravellingScreen):
    """Shows the place that history points to."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar = [*bindings((*PLACES, *DIGITS[1:])), Binding("enter", "act('enter')", show=False)]

    def __init__(
        self, desk: Desk, visit: Visit, script: Script, earlier: Sequence[str] = (), *, greets: bool = False
    ) -> None:
        """Begin with ``visit``; ``earlier`` are the texts of places of earlier runs, ``greets`` that there was none."""
        super().__init__(desk, visit, script, earlier)
        self.body.table.opened, self.body.map.entered = self.open, self.enter
        self._greets = greets
        self._names: dict[str, Name] = {}

    def parts(self) -> ComposeResult:
        """Breadcrumb, answer, state, keys; over them a menu where one is open."""
        yield Trail(id="crumbs")
        yield self.body
        yield self.prompt
        yield Footer(id="footer")
        yield self.menu

    def on_mount(self) -> None:
        """Ask for the first answer."""
        self.speak(self.script)
        self.show(self.history.present)
        if self._greets:
            self.tell(say("first_keys", self.script), "accent")
        self.set_interval(_WATCH, self._watch)

    def on_resize(self, event: events.Resize) -> None:
        """A menu stays as high as the screen allows."""
        super().on_resize(event)
        if self.menu.display:
            self.menu.fit()

    @property
    def keys(self) -> list[Key]:
        """The keys that do something here."""
        return [*MOVING, *(key for key in PLACES if not key.act or not ACTS[key.act].hindered(self))]

    def action_act(self, name: str) -> None:
        """Do what a key stands for, or say why not."""
        do(self, name)

    def speak(self, script: Script) -> None:
        """Show everything in another script."""
        self.script = script
        self.body.speak(script)
        self.frame()

    def count(self) -> None:
        """Say on the state line what is on screen, and what the reader should know of it."""
        said = status(self.body)
        if self.prompt.editing:
            self.prompt.note([self._told if self._told[0] else (clean(said), "dim")])
        elif self._told[0]:
            self.prompt.say([self._told])
        elif self.waiting or self.body.answer is None:
            self.prompt.say([(say("loading" if self.body.answer else "opening", self.script), "dim")])
        else:
            self.prompt.say([(clean(said), "dim")])

    def moved(self) -> None:
        """Who moves on has read what was told; what is told of words that are typed goes with them."""
        self.cited = ()
        if not self.prompt.editing:
            self.hush()
        self.count()

    def open(self, row: object) -> None:
        """Enter on a row, or a click; not while what is on screen is being left."""
        answer = self.body.answer
        if not isinstance(answer, TableAnswer) or self.elsewhere:
            return
        several = answer.view.several(row)
        if len(several) > 1:
            choices = [Choice(named(*name, self.script), place) for name, place in several]
            self.offer(say("which_place", self.script), choices, lambda place: self.go(place, "no_release"))
        else:
            self.go(answer.view.opens(row, answer.place), "no_release")

    def on_table_sort_asked(self, message: Table.SortAsked) -> None:
        """A click on a heading."""
        self.revisit(order=turned(self.body, message.field))

    def enter(self, code: str) -> None:
        """Into a province of the map: where its row leads, else to the province."""
        if self.body.find_province(code):
            self.body.table.action_open()
        else:
            self.go(RegionPlace(Where(code)), "no_release")

    def on_table_marked(self) -> None:
        """Rows are marked: say how many."""
        if not self.elsewhere:
            self.history.note(marked=dict(self.body.table.marked))
        self.frame()

    def on_rows_failed(self, message: Table.Failed) -> None:
        """A page could not be fetched."""
        self.tell(say("error", self.script, message=message.message))

    def answered(self, answer: Answer) -> None:
        """Show the answer."""
        self._names |= answer.names
        self.body.show(answer, self.history.note(place=answer.place))
        self.prompt.settle()
        if not (self.prompt.editing or self.menu.display):
            self.body.take_keys()
        self.frame()
        self.app.hand_on()
        self.app.release_when_laid_out()

    def _watch(self) -> None:
        """Offer the new version of the store, where an import elsewhere made one."""
        if self.desk.changed and not self._told[0]:
            self.tell(say("store_changed", self.script), "accent")

    def frame(self) -> None:
        """The lines around the answer."""
        place = self.history.present.place
        words = crumbs(place, self._names, self.script)
        self.query_one("#crumbs", Line).say(
            crumb_spans(words, self.script), [(clean(format(place)), "dim")], aspect_spans(place, self.script)
        )
        self.query_one(Footer).offer(entries(self.keys, self.script))
        self.count()
