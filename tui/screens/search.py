"""Search: what matches as one types, from any screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

from store.answers.search import Hit
from store.errors import StoreError
from tui.labels import say
from tui.place import Place
from tui.screens.answering import Desk
from tui.screens.framed import FramedScreen
from tui.screens.views.hits import VIEW, grouped, opens
from tui.script import Script
from tui.widgets.cells import clean
from tui.widgets.line import Entry, Footer, Line
from tui.widgets.spans import Tone
from tui.widgets.stand import FIRST_ROW
from tui.widgets.table import Table
from tui.widgets.window import Window

_BEST = 100
"""Hits listed; whoever needs more types on."""


class Found:
    """The hits of one search, as the table wants them."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        """All of them are here."""
        self._hits = hits
        self.count = len(hits)

    def page(self, start: int, stop: int) -> Sequence[Hit]:
        """Hits ``start`` up to ``stop``."""
        return self._hits[start:stop]


class Words(Input):
    """The box. Its keys do what they do in the order in which they come.

    Textual has letters put in at once, but hands what edits them (Backspace, Ctrl+U) up to the app first: of keys that
    come at once, typed ahead or over a slow line, an edit would come after letters that follow it.
    """

    def __init__(self, acts: Mapping[str, Callable[[], None]], given_up: Callable[[], bool]) -> None:
        """An empty box. ``acts``: what keys do that are not its own; ``given_up``: whether it has no keys any more."""
        super().__init__(id="words", compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._acts = acts
        self._given_up = given_up

    async def _on_key(self, event: Key) -> None:
        if self._given_up():
            event.prevent_default()  # it goes on to the app
        elif event.key in self._acts:
            event.stop()
            event.prevent_default()
            self._acts[event.key]()
        elif bound := self._bindings.key_to_bindings.get(event.key):
            event.stop()
            event.prevent_default()
            await self.run_action(bound[0].action)


class SearchScreen(FramedScreen[None]):
    """Goes on to the place that is chosen."""

    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar = [Binding("escape", "leave", show=False)]  # where the hits have the keys

    @dataclass
    class Answered(Message):
        """Hits for the words that were typed."""

        words: str
        hits: Sequence[Hit]

    @dataclass
    class Failed(Message):
        """The store could not search."""

        problem: str

    def __init__(self, desk: Desk, script: Script, found: Callable[[Place], None], recent: Sequence[str] = ()) -> None:
        """An empty search, which lists ``recent`` places; ``found`` is called with the one that is chosen."""
        super().__init__(script)
        self._found = found
        self._recent = [Hit(place, "recent", place, "", "", "") for place in recent]
        self._shown: Sequence[Hit] | None = None
        self._desk = desk
        self._searched = ""
        self._searching = False
        self._opening = False
        """Whether Enter was pressed, and what it opens is on its way."""

    def keeps(self, event: Key) -> bool:
        """A key behind Enter is for what that opens; but Esc."""
        return self._opening and not self._given_back and event.key != "escape"

    def parts(self) -> ComposeResult:
        """The box, the hits, the state, the keys."""
        with Horizontal(id="box"):
            yield Line(id="prompt")
            yield Words(
                {
                    "enter": self._entered,
                    "escape": self.action_leave,
                    "up": partial(self._point, -1),
                    "down": partial(self._point, 1),
                    "pageup": partial(self._leaf, -1),
                    "pagedown": partial(self._leaf, 1),
                },
                lambda: self._opening or self._given_back,
            )
        yield Table[Any](id="hits")
        yield Line(id="state")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Say what can be typed."""
        self._table.script = self.script
        self._table.opened = self._chosen
        self.query_one("#prompt", Line).say([("/", "key")])
        self._say("hint_search")
        self._list(self._recent)
        keys = (("Enter", "key_open"), ("↑ ↓", "key_move"), ("Esc", "key_back"))
        self.query_one(Footer).offer([Entry(key, say(label, self.script), 1) for key, label in keys])
        self.call_after_refresh(self.app.release)

    def on_input_changed(self) -> None:
        """Search for what is in the box by now; one search at a time, the next when it is back."""
        if not self._searching and not self._given_back:
            self._search()

    def on_search_screen_answered(self, message: Answered) -> None:
        """Show the hits; search on where more was typed meanwhile. Nobody waits for them once the search is left."""
        if self._given_back:
            return
        self._searching, self._searched = False, message.words
        if message.words != self._words:
            self._search()
            return
        if message.hits and self._opening:
            self._leave(opens(message.hits[0]))
            return
        self._list(grouped(message.hits))
        self._say("count_hits" if message.hits else "empty_hits", count=len(message.hits))
        self._stay()

    def on_search_screen_failed(self, message: Failed) -> None:
        """Say why nothing is found."""
        self._searching = False
        if not self._given_back:
            self._say("error", message=message.problem)
            self._stay()

    def _point(self, rows: int) -> None:
        """Move in the hits; the box keeps the keys. None are there before the screen is built, and once it is left."""
        if self._stands:
            self._table.action_step(rows)

    def _leaf(self, pages: int) -> None:
        """Leaf through the hits."""
        if self._stands:
            self._table.action_leaf(pages)

    def _list(self, hits: Sequence[Hit]) -> None:
        """Show hits; the same as before are not painted again."""
        if hits == self._shown:
            return
        self._shown = hits
        if not hits:
            self._table.clear()
            return
        window: Window[Any] = Window(Found(hits))
        window.put(0, hits)
        self._table.show(VIEW.columns, window, "place", None)
        self._table.stand_at(0, FIRST_ROW)

    def _entered(self) -> None:
        """Open the hit that is pointed at; where the hits are not yet those of the words, the best once they are."""
        self._opening = True
        if self._searched == self._words:
            row = self._table.current
            if row is None:
                self._stay()
            else:
                self._chosen(row)
        elif not self._searching:
            self._search()

    def _chosen(self, row: Hit) -> None:
        if not self._given_back:
            self._leave(opens(row))

    def _stay(self) -> None:
        """There is nothing to open: the keys are the box's again."""
        self._opening = False
        self.app.hand_on()

    def _leave(self, place: Place) -> None:
        """Go on to a place, painting nothing until its answer is here: keys that came behind wait for it."""
        self.app.hold()
        self._found(place)
        self.action_leave()

    @property
    def _stands(self) -> bool:
        """Whether the screen has its parts: the app hands keys on before they are mounted, and while they go."""
        return self._shown is not None and not self._given_back

    @property
    def _words(self) -> str:
        return self.query_one(Input).value.strip()

    @property
    def _table(self) -> Table[Any]:
        return self.query_one(Table)

    def _search(self) -> None:
        words = self._words
        if not words:
            self._searched = ""
            self._list(self._recent)
            self._say("hint_search")
            self._stay()
            return
        self._searching = True
        self.run_worker(partial(self._search_in_thread, words), thread=True)

    def _search_in_thread(self, words: str) -> None:
        try:
            hits = self._desk.search(words, _BEST)
        except StoreError as problem:
            self.post_message(self.Failed(str(problem)))
        else:
            self.post_message(self.Answered(words, hits))

    def _say(self, label: str, **values: object) -> None:
        tone: Tone = "error" if label == "error" else "dim"
        self.query_one("#state", Line).say([(clean(say(label, self.script, **values)), tone)])
