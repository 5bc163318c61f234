"""What the dashboard's widgets share: lines without borders, padding or opacity, and styles worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.dom import DOMNode
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget as _Base
else:
    _Base = object  # Textual looks for default styles along the first base that is a widget: this must be none


class Plain(_Base):
    """A widget of lines, all of whose look comes from ``render_line``: Textual would frame every line anew."""

    _own_style: Style | None = None
    _part_styles: dict[str, Style] | None = None

    @property
    def own_style(self) -> Style:
        """``rich_style``, which Textual works out of the styles of all ancestors at every call."""
        if self._own_style is None:
            self._own_style = self.rich_style
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
            self._part_styles[name] = part.rich_style
        return self._part_styles[name]

    def notify_style_update(self) -> None:
        """The styles changed: of this widget, or of one that it lies in."""
        self._own_style = self._part_styles = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of ``crop``, as they are."""
        strips = [self.render_line(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips
