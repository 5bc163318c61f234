"""A line that says things and, when asked to, takes words: filter, jump and search are typed into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal

from textual import events
from textual.geometry import Offset

from tui.widgets.cells import clean, width
from tui.widgets.line import Line
from tui.widgets.spans import Span, spans_width

Move = Literal["up", "down", "pageup", "pagedown"]


class Prompt(Line):
    """What is typed goes to callbacks; the line has the keys for itself until Enter or Esc."""

    _MOVES: ClassVar[dict[str, Move]] = {"up": "up", "down": "down", "pageup": "pageup", "pagedown": "pagedown"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """A line that says nothing yet."""
        super().__init__(id=id)
        self.text = ""
        self.editing = False
        self._lead = ""
        self._note: Sequence[Span] = ()
        self._typed: Callable[[str], None] = _ignored
        self._done: Callable[[bool], None] = _ignored
        self._moved: Callable[[Move], None] = _ignored
        self._unsettled = False
        self.pending = False
        """Whether Enter was pressed and what comes of the words is on its way: keys are then no longer the line's."""

    def edit(
        self,
        lead: str,
        text: str,
        typed: Callable[[str], None],
        done: Callable[[bool], None],
        moved: Callable[[Move], None],
    ) -> None:
        """Take words after ``lead``, beginning with ``text``, and the focus.

        ``typed`` gets the words at every change, ``moved`` the arrows and page keys; ``done`` whether they were
        entered (Enter) or left (Esc).
        """
        self._lead, self.text, self._typed, self._done, self._moved = lead, text, typed, done, moved
        self.editing, self.can_focus = True, True
        self._unsettled = self.pending = False
        self.screen.set_focus(self)  # at once: Textual would do it behind the keys that came together with this one
        self._show()

    def note(self, spans: Sequence[Span]) -> None:
        """Say something at the right while words are typed."""
        self._note = spans
        self._show()

    def unsettle(self) -> None:
        """What comes of the words is on its way: Enter waits for it."""
        self._unsettled = True

    def settle(self) -> None:
        """What comes of the words is here."""
        self._unsettled = False
        if self.pending:
            self.close(entered=True)

    def close(self, *, entered: bool) -> None:
        """Give the keys back."""
        self.editing, self.can_focus, self._note, self.pending = False, False, (), False
        self._done(entered)

    def on_key(self, event: events.Key) -> None:
        """Every key is the line's own; those that mean nothing here do nothing."""
        if not self.editing or self.pending:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.close(entered=False)
        elif event.key == "enter" and self._unsettled:
            self.pending = True
        elif event.key == "enter":
            self.close(entered=True)
        elif event.key in self._MOVES:
            self._moved(self._MOVES[event.key])
        elif event.key in ("backspace", "ctrl+h"):
            self._change(self.text[:-1])
        elif event.key == "ctrl+w":
            self._change(self.text.rstrip().rpartition(" ")[0])
        elif event.key == "ctrl+u":
            self._change("")
        elif event.character and event.is_printable:
            self._change(self.text + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text, on one line."""
        if self.editing and not self.pending:
            event.stop()
            self._change(self.text + clean(event.text))

    def _change(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self._typed(text)
            self._show()

    def _show(self) -> None:
        if not self.editing:
            return
        text = clean(self.text)
        room = self.size.width - 4 - width(self._lead) - spans_width(self._note)
        while text and width(text) > room:
            text = text[1:]  # the end is what is being typed
        left: list[Span] = [(self._lead, "key"), (text, "plain"), (" ", "caret")]
        self.say(left, self._note)
        # Input methods open their window where the terminal's own cursor is.
        self.app.cursor_position = Offset(1 + width(self._lead) + width(text), self.region.y)


def _ignored(_what: object) -> None:
    """Nobody listens yet."""
