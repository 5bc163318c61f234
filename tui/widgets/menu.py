"""A short list to choose from, over the foot of the screen: columns to sort by, formats, narrowings, actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.cells import clean, padded, width
from tui.widgets.plain import Plain
from tui.widgets.spans import Tone, strip

_DIGITS = "123456789"
_AROUND = 5
"""Lines of the screen that a menu leaves free."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu."""

    text: str
    value: object
    key: str = ""
    """The key that the screen has for it, if any."""
    hindered: str = ""
    """Why it cannot be chosen now; empty where it can."""
    present: bool = False
    """Whether it is so already."""


class Menu(Plain, Widget, can_focus=True):
    """Lines under a title; digits choose the first nine, arrows and Enter any, Esc none."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """Closed."""
        super().__init__(id=id)
        self.display = False
        self._title = ""
        self._choices: Sequence[Choice] = ()
        self._chosen: Callable[[object], None] = _ignored
        self._left: Callable[[], None] = _nothing
        self._at = 0
        self._top = 0

    def open(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[object], None],
        closed: Callable[[], None],
    ) -> None:
        """Show ``choices``, the cursor on the present one; ``closed`` is called in the end, before ``chosen``."""
        self._title, self._choices, self._chosen, self._left = title, choices, chosen, closed
        self._at = next((at for at, choice in enumerate(choices) if choice.present), 0)
        self._top = 0
        self.fit()
        self.display = True
        self.screen.set_focus(self)  # at once: Textual would do it behind the keys that came together with this one

    def fit(self) -> None:
        """Be as high as the choices are, or as the screen allows."""
        if self._choices:
            self.styles.height = 1 + min(len(self._choices), max(1, self.screen.size.height - _AROUND))
            self._keep_in_view()
            self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Every key is the menu's own, while it is open."""
        if not self.display:
            return
        event.stop()
        event.prevent_default()
        key = event.key
        if key in ("up", "k"):
            self._move(-1)
        elif key in ("down", "j"):
            self._move(1)
        elif key == "enter":
            self._choose(self._at)
        elif key in ("escape", "q", "backspace"):
            self._close()
        elif key in _DIGITS and _DIGITS.index(key) < len(self._choices):
            self._choose(_DIGITS.index(key))

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        event.stop()
        if 0 < event.y <= len(self._choices) - self._top:
            self._choose(self._top + event.y - 1)

    def render_line(self, y: int) -> Strip:
        """The title, then choices."""
        cells = self.size.width
        if y == 0:
            return strip(self, [(f" {self._title}", "strong")], cells)
        at = self._top + y - 1
        if at >= len(self._choices):
            return strip(self, [], cells)
        choice = self._choices[at]
        digit = _DIGITS[at] if at < len(_DIGITS) else " "
        mark = "•" if choice.present else " "
        keys = max(width(one.key) for one in self._choices)
        key = f"{padded(choice.key, keys)}  " if keys else ""
        why = f"  {choice.hindered}" if choice.hindered else ""
        if at == self._at:
            line = padded(f" {digit} {mark} {key}{clean(choice.text)}{why}", cells)
            return strip(self, [(line, "caret")], cells)
        tone: Tone = "dim" if choice.hindered else "plain"
        return strip(self, [(f" {digit} ", "key"), (f"{mark} {key}{clean(choice.text)}{why}", tone)], cells)

    def _move(self, lines: int) -> None:
        self._at = (self._at + lines) % len(self._choices)
        self._keep_in_view()
        self.refresh()

    def _keep_in_view(self) -> None:
        high = int(self.styles.height.value) - 1 if self.styles.height else 1
        self._top = min(max(self._top, self._at - high + 1), self._at)

    def _choose(self, at: int) -> None:
        choice = self._choices[at]
        self._close()
        self._chosen(choice.value)

    def _close(self) -> None:
        self.display = False
        self._left()


def _ignored(_value: object) -> None:
    """Nobody listens yet."""


def _nothing() -> None:
    """Nobody listens yet."""
