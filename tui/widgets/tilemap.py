"""A map of tiles: the provinces about where they lie, shaded by a value, with a cursor that walks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.labels import say
from tui.labels_places import tile_name
from tui.numbers import shown
from tui.script import Script
from tui.widgets.cells import cut, padded, width
from tui.widgets.plain import Plain
from tui.widgets.shading import HIDDEN, MISSING, PATTERNS, ZERO, Step, shade, steps
from tui.widgets.spans import Span, spans_width, strip
from tui.widgets.tilegrid import COLUMNS, ROWS, TILES, Way, neighbour

_NAME = 4
"""Cells of a tile: two characters."""
_TILE = _NAME + 1
CELLS = 1 + COLUMNS * _TILE
"""Cells that the map takes."""


class Tile(NamedTuple):
    """What is known of one province."""

    value: Decimal | None
    words: str
    """Its name and value, in full."""
    mark: str = ""
    """How exact the value is (``tui.numbers.MARKS``)."""


class Shades(NamedTuple):
    """What a map shows."""

    title: str
    tiles: Mapping[str, Tile]
    """By GB/T 2260 code; a province that is not among them has no figure."""
    hidden: bool = False
    """Whether those that are not among them are only hidden, by a filter."""


class TileMap(Plain, Widget, can_focus=True):
    """The map; arrows walk, Enter goes in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "walk('up')", show=False),
        Binding("down,j", "walk('down')", show=False),
        Binding("left,h", "walk('left')", show=False),
        Binding("right,l", "walk('right')", show=False),
        Binding("enter", "enter", show=False),
    ]

    class Walked(Message):
        """The cursor came to another province."""

        def __init__(self, code: str) -> None:
            """Its GB/T 2260 code."""
            super().__init__()
            self.code = code

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty map."""
        super().__init__(id=id)
        self.at = next(iter(TILES))
        self._shades = Shades("", {})
        self._steps: tuple[Step, ...] = ()
        self._script: Script = "hans"
        self.entered: Callable[[str], None] = _nobody_enters
        """Is called at once with the province that was chosen: the next key is for what it opens."""
        self.alone = True
        """Whether there is no table beside the map."""

    def show(self, shades: Shades, script: Script) -> None:
        """Show other values."""
        if (shades, script) != (self._shades, self._script):
            self._shades, self._script = shades, script
            self._steps = steps(tile.value for tile in shades.tiles.values() if tile.value is not None)
            self.refresh()

    def point(self, code: str) -> None:
        """Put the cursor on a province, where it is one."""
        if code in TILES and code != self.at:
            left, self.at = self.at, code
            self.refresh(self._region(left), self._region(code))
            if self._tells:
                self._refresh_words()

    def on_focus(self) -> None:
        """Tell the province under the cursor."""
        self._refresh_words()

    def on_blur(self) -> None:
        """Leave that to the table."""
        self._refresh_words()

    def action_walk(self, way: Way) -> None:
        """Walk to the next province that way."""
        code = neighbour(self.at, way)
        if code != self.at:
            self.point(code)
            self.post_message(self.Walked(code))

    def action_enter(self) -> None:
        """Go into the province under the cursor."""
        self.entered(self.at)

    def on_click(self, event: events.Click) -> None:
        """A click walks there; on the province under the cursor it goes in."""
        row, column = (event.y - 1) // self._high, (event.x - 1) // _TILE
        code = next((code for code, at in TILES.items() if at == (row, column)), None)
        if code is None:
            return
        if code == self.at:
            self.action_enter()
        else:
            self.point(code)
            self.post_message(self.Walked(code))

    def render_line(self, y: int) -> Strip:
        """The title, the tiles, the province under the cursor, the legend."""
        cells = self.size.width
        if y == 0:
            return strip(self, [(f" {cut(self._shades.title, cells - 1)}", "strong")], cells)
        row, line = divmod(y - 1, self._high)
        if row < ROWS:
            return self._tiles(row, line, cells)
        below = self._legend(cells)
        at = y - 1 - ROWS * self._high
        return strip(self, below[at] if at < len(below) else [], cells)

    def _region(self, code: str) -> Region:
        row, column = TILES[code]
        return Region(1 + column * _TILE, 1 + row * self._high, _NAME, 1)

    @property
    def _tells(self) -> bool:
        """Whether the province under the cursor is told in words: beside a table that has the keys, it tells them."""
        return self.alone or self.has_focus

    def _refresh_words(self) -> None:
        self.refresh(Region(0, 1 + ROWS * self._high, self.size.width, 1))

    @property
    def _high(self) -> int:
        """Lines of a tile: two where there is room for them, their legend and the line of the cursor."""
        return 2 if self.size.height >= 1 + 2 * ROWS + 3 else 1

    def _tiles(self, row: int, line: int, cells: int) -> Strip:
        by_column = {column: code for code, (at, column) in TILES.items() if at == row}
        runs: list[tuple[str, Style]] = [(" ", self.own_style)]
        for column in range(COLUMNS):
            code = by_column.get(column)
            for text, style in self._tile(code, line) if code else [(" " * _TILE, self.own_style)]:
                if runs[-1][1] == style:
                    runs[-1] = (runs[-1][0] + text, style)
                else:
                    runs.append((text, style))
        rest = cells - sum(width(text) for text, _ in runs)
        return Strip([*(Segment(text, style) for text, style in runs), Segment(" " * rest, self.own_style)], cells)

    def _tile(self, code: str, line: int) -> list[tuple[str, Style]]:
        """One line of a tile: its name, or its shade; on a tile of one line both."""
        name = tile_name(code, self._script)
        tile = self._shades.tiles.get(code)
        step = shade(tile.value if tile else None, self._steps)
        pattern = self._pattern(step, known=tile is not None)
        plain = self.own_style
        style = plain if not step else self.part_style(f"tile--{step}")
        if code == self.at:
            plain = self.part_style("tone--caret")
        if self._high == 1:
            return [(padded(name, _NAME), plain), (pattern, style)]
        if line == 0:
            return [(padded(name, _NAME), plain), (" ", self.own_style)]
        shaded = pattern * _NAME if step else padded(f" {pattern}", _NAME)
        return [(shaded, style), (" ", self.own_style)]

    def _pattern(self, step: int | None, *, known: bool) -> str:
        if step is None:
            return HIDDEN if self._shades.hidden and not known else MISSING
        return PATTERNS[step - 1 + len(PATTERNS) - len(self._steps)] if step else ZERO

    def _legend(self, cells: int) -> list[list[Span]]:
        """The province under the cursor, then what the patterns stand for, whole entries in as many lines as needed."""
        tile = self._shades.tiles.get(self.at)
        missing = say("tile_hidden" if self._shades.hidden else "tile_missing", self._script)
        words = tile.words if tile else f"{tile_name(self.at, self._script)} {missing}"
        told: list[Span] = [(" " + cut(words, cells - 1), "plain")] if self._tells else []
        lines: list[list[Span]] = [told] if self._high == 2 else []
        marks = {tile.value: tile.mark for tile in self._shades.tiles.values() if tile.value is not None and tile.mark}
        entries = [
            (PATTERNS[at + len(PATTERNS) - len(self._steps)], _span(step, marks, self._script))
            for at, step in enumerate(self._steps)
        ]
        if any(tile.value == 0 for tile in self._shades.tiles.values()):
            entries.append((ZERO, say("tile_zero", self._script)))
        known = [tile for tile in self._shades.tiles.values() if tile.value is not None]
        if not self._shades.hidden and len(known) < len(TILES):
            entries.append((MISSING, say("tile_missing", self._script)))
        line: list[Span] = []
        for mark, meaning in entries:
            spans: list[Span] = [("  " if line else " ", "plain"), (f"{mark} ", "plain"), (meaning, "dim")]
            if line and spans_width([*line, *spans]) > cells:
                lines.append(line)
                line, spans = [], [(" ", "plain"), *spans[1:]]
            line = [*line, *spans]
        return [*lines, line]


def _span(step: Step, marks: Mapping[Decimal, str], script: Script) -> str:
    """What a step reaches over; an end has the mark of a figure of that value, where one is not exact."""
    low, high = (marks.get(end, "") + shown(end, script) for end in (step.low, step.high))
    return low if low == high else f"{low}–{high}"


def _nobody_enters(_code: str) -> None:
    """Nobody listens yet."""
