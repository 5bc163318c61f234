"""The windowed table: any number of rows, of which only those near the screen are fetched.

Lines are painted one segment a run of equal style, and a cursor move repaints the row left and the row entered alone:
what crosses a slow line is what changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.answers.question import Order
from tui.script import Script
from tui.widgets import painting
from tui.widgets.columns import Column, Layout, Measure, Row, laid_out, measured
from tui.widgets.drawing import mark
from tui.widgets.rows import Rows
from tui.widgets.stand import Stand
from tui.widgets.window import Window


class Table(Rows[Row]):
    """Rows of a listing in columns, with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "sideways(-1)", show=False),
        Binding("right,l", "sideways(1)", show=False),
        Binding("space", "mark", show=False),
    ]

    class Marked(Message):
        """A row was marked, or its mark taken away."""

    class SortAsked(Message):
        """The heading of a column that can be sorted was clicked."""

        def __init__(self, field: str) -> None:
            """The field that sorts by it."""
            super().__init__()
            self.field = field

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty table; ``show`` fills it."""
        super().__init__(id=id)
        self.columns: tuple[Column[Row], ...] = ()
        self.script: Script = "hans"
        self.order: Order | None = None
        self.marked: dict[object, Row] = {}
        """The rows that the reader marked, by key; they stay marked where a filter hides them."""
        self._key = ""
        self._skipped = 0
        self._measures: list[Measure] = []
        self._layout: Layout[Row] | None = None

    def show(self, columns: Sequence[Column[Row]], window: Window[Row], key: str, order: Order | None) -> None:
        """Show another listing; ``window`` already holds the page of the row to start from (see ``stand_at``)."""
        self.columns, self.window, self.order, self._key = tuple(columns), window, order, key
        self._asked.clear()
        self._met = set(window.pages)
        self._measure_anew()
        self._set_extent()

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away, and go on to the next."""
        if (row := self.current) is None:
            return
        key = getattr(row, self._key)
        if self.marked.pop(key, None) is None:
            self.marked[key] = row
        self._refresh_row(self.cursor)
        self.post_message(self.Marked())
        self.action_step(1)

    def stand_at(self, index: int, stand: Stand) -> None:
        """Put the cursor on ``index``, as far below the heading as the reader left it."""
        self.cursor = max(0, min(index, self._count - 1))
        self._skipped = min(stand.skipped, max(len(self.columns) - 1, 0))
        self._lay_out_anew()
        self._scroll(self.cursor - stand.line)
        self._keep_in_view()
        self._fetch()

    def clear(self) -> None:
        """No rows, no headings."""
        self.columns, self.window = (), None
        self._lay_out_anew()

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        row = self.current
        return Stand(
            None if row is None else getattr(row, self._key), self.cursor - self.scroll_offset.y, self._skipped
        )

    @property
    def on_screen(self) -> frozenset[str] | None:
        """The names of the columns on screen; None where none is, because the table is not."""
        layout = self._laid_out
        if layout is None or not self.display:
            return None
        return frozenset(slot.column.name for slot in layout.slots)

    @property
    def covered(self) -> int:
        """Up to the end of the last column."""
        return self._laid_out.cells if self._laid_out else super().covered

    def arrived(self, rows: Sequence[Row]) -> None:
        """Let the columns grow with what came."""
        if measured(self.columns, rows, self.script, self._measures):
            self._layout = None

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script."""
        self.script = script
        self._measure_anew()

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of the widget: the heading, then rows."""
        layout = self._laid_out
        if self.window is None or layout is None:
            return Strip.blank(self.size.width, self.own_style)
        if y == 0:
            return self._heading(layout)
        index = self.top + y - 1
        if index >= self._count:
            return Strip.blank(self.size.width, self.own_style)
        return self._row_strip(layout, index)

    def action_sideways(self, columns: int) -> None:
        """Scroll by whole columns; the first stays, with its marks."""
        layout = self._laid_out
        if layout is None or (columns > 0 and not layout.more_right) or (columns < 0 and not layout.more_left):
            return
        self._skipped += columns
        self._lay_out_anew()

    def on_click(self, event: events.Click) -> None:
        """A heading sorts; a row takes the cursor; the row under the cursor opens."""
        layout = self._laid_out
        if layout is None:
            return
        if event.y == 0:
            for slot in layout.slots:
                if slot.left <= event.x < slot.left + slot.cells and (field := slot.column.sort_in(self.script)):
                    self.post_message(self.SortAsked(field))
            return
        index = self.scroll_offset.y + event.y - 1
        if index == self.cursor:
            self.action_open()
        elif index < self._count:
            self._move(index)

    def on_resize(self) -> None:
        """Lay the columns out for the new width; the cursor stays in view."""
        self._set_extent()
        self._lay_out_anew()
        self._keep_in_view()
        self._fetch()
        self.scrolled()

    @property
    def _laid_out(self) -> Layout[Row] | None:
        if self._layout is None and self.columns and self.size.width:
            headings = [column.headed(self.script) for column in self.columns]
            self._layout = laid_out(self.columns, self._measures, headings, self.size.width, self._skipped)
        return self._layout

    def _measure_anew(self) -> None:
        self._measures = [Measure() for _ in self.columns]
        if self.window:
            measured(self.columns, self.window.rows(), self.script, self._measures)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._layout = None
        self.refresh()

    def _set_extent(self) -> None:
        """How far there is to scroll. Set without a new layout, which would paint the whole screen once more."""
        self.set_reactive(ScrollView.virtual_size, Size(self.size.width, self._count + 1))

    def _heading(self, layout: Layout[Row]) -> Strip:
        order = self.order
        marks = [mark(order) if order and slot.column.sorts(order.column) else "" for slot in layout.slots]
        headings = [
            slot.column.headed(self.script) + at_work for slot, at_work in zip(layout.slots, marks, strict=True)
        ]
        text = painting.heading_line(layout, headings, self.size.width)
        return Strip([Segment(text, self.part_style("table--heading"))], self.size.width)

    def _row_strip(self, layout: Layout[Row], index: int) -> Strip:
        row = self.window.row(index) if self.window else None
        style = self.own_style
        if index == self.cursor:
            cursor = self.part_style("table--cursor")
            styles = (cursor, cursor, style)
        else:
            styles = (style, self.part_style("table--bar"), style)
        marked = row is not None and getattr(row, self._key) in self.marked
        return painting.row_strip(layout, row, self.script, self.size.width, styles, marked=marked)
