"""Rows of a listing under a cursor: moving, scrolling, and fetching what comes into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar, Generic

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.errors import StoreError
from tui.widgets.columns import Row
from tui.widgets.plain import Plain, nobody
from tui.widgets.window import PAGE, Source, Window

_WHEEL = 3
"""Rows that a turn of the wheel moves."""


class Rows(Plain, ScrollView, Generic[Row], can_focus=True):
    """A window on a listing, below one line of heading. How rows look is told by who inherits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("pageup,ctrl+b", "leaf(-1)", show=False),
        Binding("pagedown,ctrl+f", "leaf(1)", show=False),
        Binding("home,g", "first", show=False),
        Binding("end,G", "last", show=False),
        Binding("enter", "open", show=False),
    ]

    class Failed(Message):
        """A page could not be fetched; the next move asks for it again."""

        def __init__(self, window: Window[Any], page: int, message: str) -> None:
            """Which page of what; ``message`` says why."""
            super().__init__()
            self.window = window
            self.page = page
            self.message = message

    class Fetched(Message, bubble=False):
        """A page arrived from the store."""

        def __init__(self, window: Window[Any], page: int, rows: Sequence[Any]) -> None:
            """Which page of what, and its rows."""
            super().__init__()
            self.window = window
            self.page = page
            self.rows = rows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """No rows yet."""
        super().__init__(id=id)
        self.window: Window[Row] | None = None
        self.cursor = 0
        self.moved: Callable[[], None] = nobody
        """Is called when the cursor is on another row; ``scrolled`` when other rows are in view. At once, not by a
        message: what follows from it is then painted together with it."""
        self.scrolled: Callable[[], None] = nobody
        self.opened: Callable[[Row], None] = _nobody_opens
        """Is called with a row that was chosen; at once too: the next key is for what it opens."""
        self.top = 0
        """The first row in view, as it was painted last."""
        self._asked: set[int] = set()
        self._met: set[int] = set()
        """Pages that were in view."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of ``crop``; how far the rows are scrolled is asked once for all of them."""
        self.top = int(self.scroll_offset.y)
        return super().render_lines(crop)

    @property
    def covered(self) -> int:
        """Cells of a row that the cursor covers, and that a move repaints."""
        return self.size.width

    def arrived(self, rows: Sequence[Row]) -> None:
        """Rows came into view for the first time."""

    @property
    def current(self) -> Row | None:
        """The row under the cursor; None while there is none or it is being fetched."""
        return self.window.row(self.cursor) if self.window else None

    @property
    def in_view(self) -> tuple[int, int]:
        """The first and the last row on screen, counted from 1; (0, 0) where there is none."""
        first = self.scroll_offset.y + 1 if self._count else 0
        return first, min(self._count, self.scroll_offset.y + self._rows_high)

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

    def action_open(self) -> None:
        """Go into the row under the cursor."""
        if (row := self.current) is not None:
            self.opened(row)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor, so that it is never out of sight."""
        event.prevent_default().stop()
        self.action_step(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """See ``on_mouse_scroll_down``."""
        event.prevent_default().stop()
        self.action_step(-_WHEEL)

    def on_rows_fetched(self, message: Fetched) -> None:
        """Take a page in, unless another listing is shown by now."""
        message.stop()
        if message.window is not self.window:
            return
        self._asked.discard(message.page)
        self.window.put(message.page, message.rows)
        if self._meet():
            self.refresh()

    def on_rows_failed(self, message: Failed) -> None:
        """Let the page be asked for again."""
        if message.window is self.window:
            self._asked.discard(message.page)

    @property
    def _count(self) -> int:
        return self.window.count if self.window else 0

    @property
    def _rows_high(self) -> int:
        return max(0, self.size.height - 1)

    def go_to(self, index: int) -> None:
        """Put the cursor on row ``index``."""
        self._move(index)

    def _refresh_row(self, index: int) -> None:
        self.refresh(Region(0, index - self.scroll_offset.y + 1, self.covered, 1))

    def _move(self, index: int) -> None:
        index = max(0, min(index, self._count - 1))
        if index == self.cursor or not self._count:
            return
        left, self.cursor = self.cursor, index
        if not self._keep_in_view():
            for row in (left, index):
                self._refresh_row(row)
        self._fetch()
        self.moved()

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
        self._meet()
        self.scrolled()
        return True

    def _fetch(self) -> None:
        """Ask for the pages in view that are not here, each once, in a thread; then for those a screen away."""
        if self.window is None:
            return
        top, high = self.scroll_offset.y, max(1, self._rows_high)
        seen = self.window.missing(top, top + high)
        near = self.window.missing(max(0, top - high), top + 2 * high)
        for page in dict.fromkeys((*seen, *near)):
            if page not in self._asked:
                self._asked.add(page)
                self.run_worker(partial(self._fetch_page, self.window, page), group="pages", thread=True)

    def _meet(self) -> bool:
        """Make the acquaintance of pages that are in view for the first time; whether there were any."""
        if self.window is None:
            return False
        top = self.scroll_offset.y
        new = [page for page in self.window.there(top, top + self._rows_high) if page not in self._met]
        for page in new:
            self._met.add(page)
            self.arrived(self.window.page(page))
        return bool(new)

    def _fetch_page(self, window: Window[Row], page: int) -> None:
        source: Source[Row] = window.source
        try:
            rows = source.page(page * PAGE, (page + 1) * PAGE)
        except StoreError as error:
            self.post_message(self.Failed(window, page, str(error)))
            return
        self.post_message(self.Fetched(window, page, rows))


def _nobody_opens(_row: object) -> None:
    """Nobody listens yet."""
