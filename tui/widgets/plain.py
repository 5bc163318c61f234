"""What the dashboard's widgets share: lines without borders, padding or opacity, and styles worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import TRANSPARENT
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget as _Base
else:
    _Base = object  # Textual looks for default styles along the first base that is a widget: this must be none


def nobody() -> None:
    """Nobody wants to know."""


class Plain(_Base):
    """A widget of lines, all of whose look comes from ``render_line``: Textual would frame every line anew."""

    _own_style: Style | None = None
    _part_styles: dict[str, Style] | None = None
    _painted: dict[int, Strip] | None = None
    """Lines as they were rendered last, but for those that are to be rendered anew."""
    _filters: Sequence[LineFilter] = ()
    """What the styles went through: Textual has every line go through it."""

    @property
    def size(self) -> Size:
        """All of the widget, without borders. Textual looks it up on the screen at every call."""
        return self.outer_size

    @property
    def own_style(self) -> Style:
        """``rich_style``, which Textual works out of the styles of all ancestors at every call."""
        if self._own_style is None:
            self._own_style = self._as_shown(self.rich_style)
        return self._own_style

    def part_style(self, name: str) -> Style:
        """The style of what the style sheet calls ``name`` within this widget, worked out when it is first painted.

        Textual works out all of a widget's component classes whenever it is mounted: a tenth of the start.
        """
        if self._part_styles is None:
            self._part_styles = {}
        if name not in self._part_styles:
            part = DOMNode(classes=name)
            part._attach(self)
            self.app.stylesheet.apply(part, animate=False)
            self._part_styles[name] = self._as_shown(part.rich_style)
        return self._part_styles[name]

    def notify_style_update(self) -> None:
        """The styles changed: of this widget, or of one that it lies in."""
        self._own_style = self._part_styles = self._painted = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of ``crop``, as they are.

        Textual asks for all lines of all widgets between the first and the last cell that changed: those that did not
        change are as they were.
        """
        if (filters := self.get_line_filters()) != self._filters:
            self._filters = filters
            self._own_style = self._part_styles = self._painted = None
        if self._painted is None:
            self._painted = {}
        painted = self._painted
        for y in crop.line_range:
            if y not in painted:
                painted[y] = self.render_line(y)
        strips = [painted[y] for y in crop.line_range]
        if crop.column_span != (0, self.size.width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _as_shown(self, style: Style) -> Style:
        """A style as the terminal is to show it: without colours, or with other ones."""
        background = self.background_colors[1] if self._filters else TRANSPARENT
        segments = reduce(lambda passed, one: one.apply(passed, background), self._filters, [Segment(" ", style)])
        return segments[0].style or style

    def _set_dirty(self, *regions: Region) -> None:
        """Textual's one way to have regions of a widget, or all of it, rendered anew."""
        if not regions:
            self._painted = None
        elif self._painted is not None:
            for region in regions:
                for y in region.line_range:
                    self._painted.pop(y, None)
        super()._set_dirty(*regions)
