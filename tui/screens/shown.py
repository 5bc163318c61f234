"""A text that could not be copied, for the reader to select by hand."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui.labels import say
from tui.screens.framed import FramedScreen
from tui.script import Script
from tui.widgets.cells import clean, wrapped
from tui.widgets.line import Line
from tui.widgets.page import Page
from tui.widgets.spans import Span


class ShownScreen(FramedScreen[None]):
    """Closed by Esc, Enter or q."""

    AUTO_FOCUS = "#keys"

    def __init__(self, text: str, script: Script) -> None:
        """``text``: what to show."""
        super().__init__(script)
        self._text = text

    def parts(self) -> ComposeResult:
        """Why it is shown, the text, how to go back."""
        yield Line(id="crumbs")
        yield Page(id="keys")
        yield Line(id="footer")

    def on_mount(self) -> None:
        """Fill the page."""
        self.query_one("#crumbs", Line).say([(say("copied_nowhere", self.script), "strong")])
        self.query_one(Page).show(self._typeset)
        self.query_one("#footer", Line).say([("Esc", "key"), (f" {say('key_back', self.script)}", "dim")])

    def on_key(self, event: events.Key) -> None:
        """Go back."""
        if event.key in ("escape", "enter", "q"):
            event.stop()
            self.give_back(None)

    def _typeset(self, cells: int) -> list[list[Span]]:
        return [[(line, "plain")] for part in self._text.splitlines() for line in wrapped(clean(part), cells)]
