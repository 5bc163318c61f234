"""The windowed table: any number of rows, of which only those near the screen are fetched.

Lines are painted one segment a run of equal style, and a cursor move repaints the row left and the row entered alone:
what crosses a slow line is what changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.answers.question import Order
from store.errors import StoreError
from tui.labels import say
from tui.script import Script
from tui.widgets import painting
from tui.widgets.cells import padded
from tui.widgets.columns import Column, Layout, Measure, Row, laid_out, measured
from tui.widgets.window import PAGE, Source, Window

_WHEEL = 3


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the reader is in a table: enough to come back to the very row and line."""

    key: object = None
    """The row's lasting name; None: the first row."""
    line: int = 0
    """Lines between the heading and the row."""
    skipped: int = 0
    """Columns scrolled away at the left."""


FIRST_ROW = Stand()
"""Where a reader begins."""


class Table(ScrollView, Generic[Row], can_focus=True):
    """Rows of a listing in columns, with a cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--heading", "table--cursor", "table--bar"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("pageup,ctrl+b", "leaf(-1)", show=False),
        Binding("pagedown,ctrl+f", "leaf(1)", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("left,h", "sideways(-1)", show=False),
        Binding("right,l", "sideways(1)", show=False),
        Binding("enter", "open", show=False),
    ]

    @dataclass
    class Opened(Message):
        """A row was chosen with Enter or a click."""

        row: Any

    @dataclass
    class SortAsked(Message):
        """The heading of a column that can be sorted was clicked."""

        field: str

    @dataclass
    class Scrolled(Message):
        """Other rows came into view."""

    @dataclass
    class Failed(Message):
        """A page could not be fetched; the next move asks for it again."""

        window: Window[Any]
        page: int
        message: str

    @dataclass
    class Fetched(Message, bubble=False):
        """A page arrived from the store."""

        window: Window[Any]
        page: int
        rows: Sequence[Any]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """An empty table; ``show`` fills it."""
        super().__init__(id=id)
        self.columns: tuple[Column[Row], ...] = ()
        self.window: Window[Row] | None = None
        self.cursor = 0
        self.script: Script = "hans"
        self.order: Order | None = None
        self._key = ""
        self._skipped = 0
        self._asked: set[int] = set()
        self._measures: list[Measure] = []
        self._layout: Layout[Row] | None = None

    def show(self, columns: Sequence[Column[Row]], window: Window[Row], key: str, order: Order | None) -> None:
        """Show another listing; ``window`` already holds the page of the row to start from (see ``stand_at``)."""
        self.columns, self.window, self.order, self._key = tuple(columns), window, order, key
        self._asked.clear()
        self._measure_anew()
        self._set_extent()

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
    def current(self) -> Row | None:
        """The row under the cursor; None while there is none or it is being fetched."""
        return self.window.row(self.cursor) if self.window else None

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        row = self.current
        return Stand(
            None if row is None else getattr(row, self._key), self.cursor - self.scroll_offset.y, self._skipped
        )

    @property
    def in_view(self) -> tuple[int, int]:
        """The first and the last row on screen, counted from 1; (0, 0) where there is none."""
        first = self.scroll_offset.y + 1 if self._count else 0
        return first, min(self._count, self.scroll_offset.y + self._rows_high)

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script."""
        self.script = script
        self._measure_anew()

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of the widget: the heading, then rows."""
        layout = self._laid_out
        if self.window is None or layout is None:
            return Strip.blank(self.size.width, self.rich_style)
        if y == 0:
            return self._heading(layout)
        index = self.scroll_offset.y + y - 1
        if index >= self._count:
            return Strip.blank(self.size.width, self.rich_style)
        return self._row_strip(layout, index)

    def action_step(self, rows: int) -> None:
        """Move the cursor by ``rows``."""
        self._move(self.cursor + rows)

    def action_leaf(self, pages: int) -> None:
        """Move by screens, the cursor staying on its line."""
        rows = pages * max(1, self._rows_high - 1)
        self._scroll(self.scroll_offset.y + rows)
        self._move(self.cursor + rows)

    def action_first(self) -> None:
        """To the first row."""
        self._move(0)

    def action_last(self) -> None:
        """To the last row."""
        self._move(self._count - 1)

    def action_sideways(self, columns: int) -> None:
        """Scroll by whole columns; the first stays."""
        layout = self._laid_out
        if layout is None or (columns > 0 and not layout.more_right) or (columns < 0 and not layout.more_left):
            return
        self._skipped += columns
        self._lay_out_anew()

    def action_open(self) -> None:
        """Go into the row under the cursor."""
        if (row := self.current) is not None:
            self.post_message(self.Opened(row))

    def on_click(self, event: events.Click) -> None:
        """A heading sorts; a row takes the cursor; the row under the cursor opens."""
        layout = self._laid_out
        if layout is None:
            return
        if event.y == 0:
            for slot in layout.slots:
                if slot.left <= event.x < slot.left + slot.cells and slot.column.sort:
                    self.post_message(self.SortAsked(slot.column.sort))
            return
        index = self.scroll_offset.y + event.y - 1
        if index == self.cursor:
            self.action_open()
        elif index < self._count:
            self._move(index)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor, so that it is never out of sight."""
        event.prevent_default().stop()
        self.action_step(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """See ``on_mouse_scroll_down``."""
        event.prevent_default().stop()
        self.action_step(-_WHEEL)

    def on_resize(self) -> None:
        """Lay the columns out for the new width; the cursor stays in view."""
        self._set_extent()
        self._lay_out_anew()
        self._keep_in_view()
        self._fetch()

    def on_table_fetched(self, message: Fetched) -> None:
        """Take a page in, unless another listing is shown by now."""
        message.stop()
        if message.window is not self.window:
            return
        self._asked.discard(message.page)
        self.window.put(message.page, message.rows)
        if measured(self.columns, message.rows, self.script, self._measures):
            self._layout = None
        self.refresh()

    def on_table_failed(self, message: Failed) -> None:
        """Let the page be asked for again."""
        if message.window is self.window:
            self._asked.discard(message.page)

    @property
    def _count(self) -> int:
        return self.window.count if self.window else 0

    @property
    def _rows_high(self) -> int:
        return max(0, self.size.height - 1)

    @property
    def _laid_out(self) -> Layout[Row] | None:
        if self._layout is None and self.columns and self.size.width:
            headings = [say(column.label, self.script) for column in self.columns]
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
        marks = {self.order.column: painting.mark(self.order)} if self.order else {}
        headings = [
            say(slot.column.label, self.script) + marks.get(slot.column.sort or "", "") for slot in layout.slots
        ]
        text = painting.heading_line(layout, headings, self.size.width)
        return Strip([Segment(text, self.get_component_rich_style("table--heading"))], self.size.width)

    def _row_strip(self, layout: Layout[Row], index: int) -> Strip:
        row = self.window.row(index) if self.window else None
        cells = self.size.width
        if row is None:
            runs = [(padded(painting.waiting_line(layout), layout.cells), False)]
        else:
            runs = painting.runs(layout, row, self.script)
        rest = " " * (cells - layout.cells)
        if index == self.cursor:
            cursor = self.get_component_rich_style("table--cursor")
            text = "".join(text for text, _ in runs)
            return Strip([Segment(text, cursor), Segment(rest, self.rich_style)], cells)
        bar = self.get_component_rich_style("table--bar")
        last, is_bar = runs[-1]
        runs[-1] = (last + rest, is_bar)
        return Strip([Segment(text, bar if is_bar else self.rich_style) for text, is_bar in runs], cells)

    def _move(self, index: int) -> None:
        index = max(0, min(index, self._count - 1))
        if index == self.cursor or not self._count:
            return
        left, self.cursor = self.cursor, index
        covered = self._laid_out.cells if self._laid_out else self.size.width
        if not self._keep_in_view():
            for row in (left, index):
                self.refresh(Region(0, row - self.scroll_offset.y + 1, covered, 1))
        self._fetch()

    def _keep_in_view(self) -> bool:
        """Scroll so far that the cursor is on screen; True where that was needed."""
        top, high = self.scroll_offset.y, self._rows_high
        wanted = min(max(top, self.cursor - high + 1), self.cursor)
        return self._scroll(wanted)

    def _scroll(self, top: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=max(0, min(top, self._count - self._rows_high)), animate=False, force=True, immediate=True)
        if self.scroll_offset.y == before:
            return False
        self.post_message(self.Scrolled())
        return True

    def _fetch(self) -> None:
        """Ask for the pages in view that are not here, each once, in a thread."""
        if self.window is None:
            return
        top = self.scroll_offset.y
        for page in self.window.missing(top, top + max(1, self._rows_high)):
            if page not in self._asked:
                self._asked.add(page)
                self.run_worker(partial(self._fetch_page, self.window, page), group="pages", thread=True)

    def _fetch_page(self, window: Window[Row], page: int) -> None:
        source: Source[Row] = window.source
        try:
            rows = source.page(page * PAGE, (page + 1) * PAGE)
        except StoreError as error:
            self.post_message(self.Failed(window, page, str(error)))
            return
        self.post_message(self.Fetched(window, page, rows))
