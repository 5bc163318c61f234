"""A page of text that scrolls: the figure card, the help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets.plain import Plain, nobody
from tui.widgets.spans import Span, Tone, strip

Typeset = Callable[[int], Sequence[Sequence[Span]]]
"""Lines of spans for a width in cells."""


class Page(Plain, ScrollView, can_focus=True):
    """Lines typeset anew for every width."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "roll(-1)", show=False),
        Binding("down,j", "roll(1)", show=False),
        Binding("pageup,ctrl+b", "leaf(-1)", show=False),
        Binding("pagedown,ctrl+f,space", "leaf(1)", show=False),
        Binding("home,g", "top", show=False),
        Binding("end,G", "bottom", show=False),
        Binding("left,h", "step(-1)", show=False),
        Binding("right,l", "step(1)", show=False),
    ]

    class Stepped(Message):
        """The reader wants the next (1) or the last (-1) of what is lit."""

        def __init__(self, steps: int) -> None:
            """Which of them."""
            super().__init__()
            self.steps = steps

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty page."""
        super().__init__(id=id)
        self._typeset: Typeset | None = None
        self._lines: Sequence[Sequence[Span]] = ()
        self.rolled: Callable[[], None] = nobody
        """Is called when other lines are in view; at once, as ``Rows`` does."""

    def show(self, typeset: Typeset, top: int = 0) -> None:
        """Show a text, scrolled down to line ``top``."""
        self._typeset = typeset
        self._set()
        self._roll_to(top)

    @property
    def top(self) -> int:
        """The first line in view."""
        return int(self.scroll_offset.y)

    @property
    def more(self) -> int:
        """Lines below the last in view."""
        return max(0, len(self._lines) - self.top - self.size.height)

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of the widget."""
        index = self.scroll_offset.y + y
        spans: Sequence[Span] = self._lines[index] if index < len(self._lines) else ()
        return strip(self, [(" ", "plain"), *spans], self.size.width)

    def on_resize(self) -> None:
        """Typeset for the new width."""
        self._set()
        self.rolled()

    def reveal(self, tone: Tone) -> None:
        """Bring the first line with a tone into view, where it is not."""
        at = next((at for at, line in enumerate(self._lines) if any(said == tone for _, said in line)), None)
        if at is not None and not self.top <= at < self.top + self.size.height:
            self._roll_to(at - self.size.height // 2)

    def action_step(self, steps: int) -> None:
        """Go on among what is lit."""
        self.post_message(self.Stepped(steps))

    def action_roll(self, lines: int) -> None:
        """Scroll by lines."""
        self._roll_to(self.top + lines)

    def action_leaf(self, pages: int) -> None:
        """Scroll by screens, one line staying."""
        self._roll_to(self.top + pages * max(1, self.size.height - 1))

    def action_top(self) -> None:
        """To the first line."""
        self._roll_to(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self._roll_to(len(self._lines))

    def _set(self) -> None:
        if self._typeset and self.size.width:
            self._lines = self._typeset(self.size.width - 2)
            # without a new layout, which would paint the whole screen once more
            self.set_reactive(ScrollView.virtual_size, Size(self.size.width, len(self._lines)))
            self.refresh()

    def _roll_to(self, top: int) -> None:
        before = self.top
        lowest = max(0, len(self._lines) - self.size.height)
        self.scroll_to(y=max(0, min(top, lowest)), animate=False, force=True, immediate=True)
        if self.top != before:
            self.rolled()
