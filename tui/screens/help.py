"""Help: the keys that work on the screen below, and what the marks mean."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult

from tui.labels import say
from tui.screens.framed import FramedScreen
from tui.screens.keys import Key
from tui.script import Script
from tui.widgets.cells import padded, width, wrapped
from tui.widgets.line import Line
from tui.widgets.page import Page
from tui.widgets.spans import Span

_ROLLING = frozenset({"up", "down", "pageup", "pagedown", "home", "end", "j", "k", "g", "G", "space"})
_MARKS = ("help_exact", "help_rise", "help_unlike", "help_derived")


class HelpScreen(FramedScreen[None]):
    """Closed by any key that does not scroll it."""

    AUTO_FOCUS = "#keys"

    def __init__(self, keys: Sequence[Key], script: Script) -> None:
        """``keys``: those that work on the screen below."""
        super().__init__(script)
        self._keys = keys

    def parts(self) -> ComposeResult:
        """A title, the page, how to close it."""
        yield Line(id="crumbs")
        yield Page(id="keys")
        yield Line(id="footer")

    def on_mount(self) -> None:
        """Fill the page."""
        self.query_one("#crumbs", Line).say([(say("help_title", self.script), "strong")])
        self.query_one(Page).show(self._typeset)
        self.query_one("#footer", Line).say([(say("help_close", self.script), "dim")])
        self.call_after_refresh(self.app.release)

    def on_key(self, event: events.Key) -> None:
        """Close, quit or scroll."""
        if event.key == "q":
            self.app.exit()
        elif event.key not in _ROLLING and not event.key.startswith("ctrl+"):
            event.stop()
            self.dismiss(None)

    def _typeset(self, cells: int) -> list[list[Span]]:
        column = max(width(key.shown) for key in self._keys) + 3
        lines: list[list[Span]] = [[]]
        lines += [[(padded(key.shown, column), "key"), (say(key.label, self.script), "plain")] for key in self._keys]
        lines += [[], [(say("help_marks", self.script), "strong")]]
        lines += [[(line, "plain")] for label in _MARKS for line in wrapped(say(label, self.script), cells)]
        return lines
