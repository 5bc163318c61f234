"""Travelling: a screen of one place at a time, with the places before and after it. Acts know the screen as this."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.events import Key

from tui.labels import say
from tui.place import HOME, Place, SearchPlace, format  # noqa: A004 -- the pair is parse and format
from tui.screens.answering import Desk
from tui.screens.asking import AskingScreen
from tui.screens.body import Body
from tui.screens.history import History, Visit
from tui.script import Script
from tui.state import RECENT
from tui.widgets.cells import clean
from tui.widgets.menu import Choice, Menu
from tui.widgets.prompt import Prompt
from tui.widgets.spans import Tone

_FREE = frozenset({"slash", "t", "T", "m", "left_square_bracket", "right_square_bracket", *"123456789"})
"""Keys that do the same whatever the rows are."""


class TravellingScreen(AskingScreen):
    """Goes from place to place; says on one line what comes of it, and offers choices in a menu."""

    def __init__(self, desk: Desk, visit: Visit, script: Script, earlier: Sequence[str]) -> None:
        """Begin with ``visit``; ``earlier`` are the texts of places of earlier runs."""
        super().__init__(desk, script)
        self.history: History = History(visit)
        self.body: Body = Body(self.moved, self.count)
        self.prompt: Prompt = Prompt(id="state")
        self.menu: Menu = Menu(id="menu")
        self.cited: tuple[str, ...] = ()
        """Ids of the figures whose citation was copied last, until another row, place or act: then the link is next."""
        self._earlier = tuple(earlier)
        self._told: tuple[str, Tone] = ("", "plain")

    def frame(self) -> None:
        """Draw the lines around the answer anew."""
        raise NotImplementedError

    def count(self) -> None:
        """Draw the state line anew."""
        raise NotImplementedError

    def moved(self) -> None:
        """The reader is on another row."""
        raise NotImplementedError

    @property
    def recent(self) -> tuple[str, ...]:
        """The texts of the places of late, each once, the latest first; not of searches, whose words are their own."""
        here = [format(place) for place in self.history.places if not isinstance(place, SearchPlace)]
        return tuple(dict.fromkeys((*here, *self._earlier)))[:RECENT]

    def tell(self, words: str, tone: Tone = "error") -> None:
        """Say something on the state line, until the next key that does something, or another row or place."""
        self._told = (clean(words), tone)
        self.count()

    def hush(self) -> None:
        """What was told has been read."""
        self._told = ("", "plain")

    def offer(self, title: str, choices: Sequence[Choice], chosen: Callable[[Any], None]) -> None:
        """Open a menu."""
        self.menu.open(title, choices, chosen, self.rest)

    def rest(self) -> None:
        """The keys are the answer's again."""
        self.hush()
        self.body.take_keys()
        self.count()

    def go(self, place: Place | None, otherwise: str) -> None:
        """Go on to a place; where there is none, say the label ``otherwise``."""
        if place is None:
            self.tell(say(otherwise, self.script))
        else:
            self.show(self.leave().enter(place))

    def found(self, place: Place) -> None:
        """The search gave a place."""
        self.go(place, "no_release")

    def keeps(self, event: Key) -> bool:
        """Whether a key waits for the answer that is on its way, because it is for its rows, or behind one that is.

        ``q`` does not. Esc ends the wait once that is spoken of, and the keys that waited are forgotten.
        """
        waits = self.prompt.pending or (self.waiting and not self.prompt.editing)
        if not waits or self.menu.display or event.key == "q" or (event.key in _FREE and not self.app.ahead):
            return False
        if event.key == "escape" and self.slow:
            self.app.ahead.clear()
            if not self.prompt.pending:
                return False
            self.prompt.close(entered=False)
        return True

    def leave(self) -> History:
        """Note how the reader has the present place, before another is shown; not while an answer is on its way."""
        if not self.waiting:
            self.history.note(stand=self.body.stand)
        return self.history

    @property
    def elsewhere(self) -> bool:
        """Whether another place than the one on screen is on its way: its columns and rows are others."""
        answer = self.body.answer
        return self.waiting and answer is not None and answer.place != self.history.present.place

    def revisit(self, **what: Any) -> None:
        """Show the present place differently: other fields of its ``Visit``."""
        if not self.elsewhere:
            self.leave()
            self.show(self.history.note(**what))

    def look(self, look: str) -> None:
        """Show the answer in another way."""
        if self.body.answer is not None and not self.elsewhere:
            self.body.show_as(self.leave().note(look=look))
            self.body.take_keys()
            self.frame()

    def show(self, visit: Visit) -> None:
        """Have a worker answer; the last question wins. What was told is of the place before."""
        self.hush()
        self.cited = ()
        self.ask(visit, self.count)

    def failed(self, problem: Exception) -> None:
        """Say why there is no answer; what was on screen stays. A dashboard that never had an answer ends."""
        self.app.release()
        self.app.ahead.clear()
        self.prompt.settle()
        if self.history.present.restored:
            self.show(self.history.note(place=HOME, order=None, contains="", shade="", restored=False))
        elif self.body.answer is None:
            self.app.exit(problem)
        elif visit := self.history.step(-1):
            self.show(visit)
        self.tell(say("error", self.script, message=str(problem)))
