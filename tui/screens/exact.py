"""Painting what changed and no more: from its own first cell, where Textual begins at the edge of the widget."""

from __future__ import annotations

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate


class ExactUpdate(ChopsUpdate):
    """Parts of lines, each cut at both its ends: what crosses a slow line is what is new."""

    def render_segments(self, console: Console) -> str:
        """The update as it goes to the terminal."""
        written: list[str] = []
        for y, first, last in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= last or end <= first:
                    continue
                left = max(x, first)
                written += [
                    Control.move_to(left, y).segment.text,
                    strip.crop(left - x, min(end, last) - x).render(console),
                ]
        return "".join(written)


def exact(update: ChopsUpdate) -> ExactUpdate:
    """The same update, cut."""
    return ExactUpdate(update.chops, update.spans, update.chop_ends)
