"""One line of words: the breadcrumb, the state line, the footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.cells import width
from tui.widgets.plain import Plain
from tui.widgets.spans import Span, fitted, spans_width, strip

_APART = 2
_LEFT_OUT: Span = ("…", "dim")
_LAST = 3
"""Spans of a trail that only its innermost word is left of: what is left out, what stands between, that word."""


class Line(Plain, Widget):
    """Words at the left, and words at the right where there is room for all of them."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty line."""
        super().__init__(id=id)
        self._left: tuple[Span, ...] = ()
        self._middle: tuple[Span, ...] = ()
        self._right: tuple[Span, ...] = ()

    def say(self, left: Sequence[Span], right: Sequence[Span] = (), middle: Sequence[Span] = ()) -> None:
        """Show these words; nothing is painted where they are the same. ``middle`` goes before ``left`` is cut."""
        if (tuple(left), tuple(right), tuple(middle)) != (self._left, self._right, self._middle):
            self._left, self._right, self._middle = tuple(left), tuple(right), tuple(middle)
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 -- there is one line
        """The line, with a margin of one cell."""
        cells = self.size.width
        left: list[Span] = [(" ", "plain"), *self._fitted(cells - 2)]
        if spans_width(left) + spans_width(self._middle) <= cells:
            left += self._middle
        room = cells - 1 - spans_width(left)
        if self._right and spans_width(self._right) + _APART <= room:
            left += [(" " * (room - spans_width(self._right)), "plain"), *self._right]
        return strip(self, left, cells)

    def _fitted(self, cells: int) -> list[Span]:
        """The words at the left in at most ``cells`` cells."""
        return fitted(self._left, cells)


class Trail(Line):
    """Words from the outermost to the innermost, something between each two: where not all fit, the outermost leave."""

    def _fitted(self, cells: int) -> list[Span]:
        spans = list(self._left)
        while spans_width(spans) > cells and len(spans) > _LAST:
            inner = spans[2:] if spans[0] == _LEFT_OUT else spans
            spans = [_LEFT_OUT, *inner[1:]]
        return fitted(spans, cells)


class Entry(NamedTuple):
    """A key in the footer: never cut, it leaves whole."""

    key: str
    label: str
    importance: int


class Footer(Line):
    """The keys of this screen; where not all fit, the least important leave whole."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty footer."""
        super().__init__(id=id)
        self._entries: tuple[Entry, ...] = ()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Show these keys, in this order."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._fit()

    def on_resize(self) -> None:
        """Show as many entries as the new width holds."""
        self._fit()

    def _fit(self) -> None:
        room = self.size.width - 2 + _APART
        kept = set()
        for entry in sorted(self._entries, key=lambda entry: -entry.importance):
            cells = width(entry.key) + 1 + width(entry.label) + _APART
            if cells > room:
                break
            kept.add(entry)
            room -= cells
        spans: list[Span] = []
        for entry in self._entries:
            if entry in kept:
                spans += [("  " if spans else "", "plain"), (entry.key, "key"), (f" {entry.label}", "dim")]
        self.say(spans)
