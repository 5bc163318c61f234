"""A short list to choose from, over the foot of the screen: columns to sort by, formats, narrowings, actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.cells import clean, padded, width
from tui.widgets.plain import Plain
from tui.widgets.spans import strip

_DIGITS = tuple("123456789")
_STEPS = {"up": -1, "k": -1, "down": 1, "j": 1}
"""Lines that a key moves by, in a circle."""
_LEAPS = {"pageup": -1, "pagedown": 1}
"""Windows that a key moves by, no further than to the ends."""
_AROUND = 5
"""Lines of the screen that a menu leaves free."""


class Choice(NamedTuple):
    """One line of a menu."""

    text: str
    value: object
    key: str = ""
    """The key that the screen has for it, if any: it chooses here, too."""
    present: bool = False
    """Whether it is so already."""


class Menu(Plain, Widget, can_focus=True):
    """Lines under a title; digits choose the first nine, or each its own key; arrows and Enter any, Esc none."""

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
        key, last = event.key, len(self._choices) - 1
        if key in _STEPS:
            self._put((self._at + _STEPS[key]) % len(self._choices))
        elif key in _LEAPS:
            self._put(min(max(self._at + _LEAPS[key] * self._high, 0), last))
        elif key in ("home", "g", "end", "G"):
            self._put(0 if key in ("home", "g") else last)
        elif key == "enter":
            self._choose(self._at)
        elif key in ("escape", "backspace"):
            self._close()
        elif event.character in (keys := self._keys):
            self._choose(keys.index(event.character))
        elif key == "q":
            self._close()

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        event.stop()
        if 0 < event.y <= len(self._choices) - self._top:
            self._choose(self._top + event.y - 1)

    def render_line(self, y: int) -> Strip:
        """The title, then choices."""
        cells = self.size.width
        if y == 0:
            return strip(self, [(f" {self._title}", "strong"), (self._part, "dim")], cells)
        at = self._top + y - 1
        if at >= len(self._choices):
            return strip(self, [], cells)
        choice = self._choices[at]
        room = max(map(width, self._keys), default=0)
        key = padded(self._keys[at] if at < len(self._keys) else "", room)
        mark = "•" if choice.present else " "
        if at == self._at:
            return strip(self, [(padded(f" {key} {mark} {clean(choice.text)}", cells), "caret")], cells)
        return strip(self, [(f" {key} ", "key"), (f"{mark} {clean(choice.text)}", "plain")], cells)

    @property
    def _keys(self) -> Sequence[str]:
        """What chooses each line: its own key, or the first nine lines a digit."""
        own = [choice.key for choice in self._choices]
        return own if any(own) else _DIGITS[: len(own)]

    @property
    def _high(self) -> int:
        """Lines for choices."""
        return int(self.styles.height.value) - 1 if self.styles.height else 1

    @property
    def _part(self) -> str:
        """Which lines are in view, where that is not all."""
        count = len(self._choices)
        return f"  {self._top + 1}–{self._top + self._high} / {count}" if count > self._high else ""

    def _put(self, at: int) -> None:
        """Put the cursor on a line."""
        self._at = at
        self._keep_in_view()
        self.refresh()

    def _keep_in_view(self) -> None:
        last = max(0, len(self._choices) - self._high)
        self._top = min(max(self._top, self._at - self._high + 1), self._at, last)

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
