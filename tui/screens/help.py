"""Help: every key, what it does, and why one does nothing now; pressing it there does it here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.app import ComposeResult

from tui.labels import say
from tui.screens.framed import FramedScreen
from tui.screens.keys import Key
from tui.script import Script
from tui.widgets.cells import padded, width, wrapped
from tui.widgets.line import Line
from tui.widgets.page import Page
from tui.widgets.spans import Span, side_by_side

_ROLLING = frozenset({"up", "down", "pageup", "pagedown", "home", "end", "j", "k", "g", "G", "space"})
_CLOSING = frozenset({"escape", "question_mark", "backspace"})
_MARKS = ("help_exact", "help_rise", "help_unlike", "help_marked", "help_derived")


class HelpScreen(FramedScreen[str]):
    """Gives back the act whose key was pressed; empty where help was only left."""

    AUTO_FOCUS = "#keys"

    def __init__(self, keys: Sequence[Key], reasons: Mapping[str, str], script: Script) -> None:
        """``keys``: those of the screen below; ``reasons``: act to the label of what is in its way."""
        super().__init__(script)
        self._keys = keys
        self._reasons = reasons

    def parts(self) -> ComposeResult:
        """A title, the page, how to close it."""
        yield Line(id="crumbs")
        yield Page(id="keys")
        yield Line(id="footer")

    def on_mount(self) -> None:
        """Fill the page."""
        self.query_one("#crumbs", Line).say([(say("help_title", self.script), "strong")])
        page = self.query_one(Page)
        page.rolled = self._tell_below
        page.show(self._typeset)
        self._tell_below()
        self.call_after_refresh(self.app.release)

    def _tell_below(self) -> None:
        """How to close it, and how much is below."""
        more = self.query_one(Page).more
        below: list[Span] = [(say("more_lines", self.script, count=more), "accent")] if more else []
        self.query_one("#footer", Line).say([(say("help_close", self.script), "dim")], below)

    def on_key(self, event: events.Key) -> None:
        """Scroll, close, or do on the screen below what the key does there."""
        if event.key in _ROLLING or event.key.startswith("ctrl+"):
            return
        event.stop()
        acts = {name: key.act for key in self._keys for name in key.key.split(",") if key.act}
        self.app.hold()
        self.give_back("" if event.key in _CLOSING else acts.get(event.key, ""))

    def _typeset(self, cells: int) -> list[list[Span]]:
        column = max(width(key.shown) for key in self._keys) + 3
        lines: list[list[Span]] = [[]]
        lines += side_by_side([self._line(key, column) for key in self._keys if key.act not in self._reasons], cells)
        lines += [[], [(say("help_marks", self.script), "strong")]]
        lines += [[(line, "plain")] for label in _MARKS for line in wrapped(say(label, self.script), cells)]
        lines += [[], [(say("help_not_now", self.script), "strong")]]
        lines += [self._line(key, column) for key in self._keys if key.act in self._reasons]
        return lines

    def _line(self, key: Key, column: int) -> list[Span]:
        reason = self._reasons.get(key.act, "")
        why: list[Span] = [(f"  {say(reason, self.script)}", "dim")] if reason else []
        return [(padded(key.shown, column), "key"), (say(key.label, self.script), "plain"), *why]
