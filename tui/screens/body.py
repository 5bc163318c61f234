"""The middle of the screen: an answer as a table, or as a figure's card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from store.answers.question import Order
from tui.place import ProvincesPlace
from tui.screens import document
from tui.screens.answers import Answer, CardAnswer, TableAnswer
from tui.screens.card import typeset
from tui.screens.history import Visit
from tui.screens.matching import Sight
from tui.screens.shades import code_of, has_map, same_edition, shades
from tui.script import Script
from tui.widgets.page import Page
from tui.widgets.stand import Stand
from tui.widgets.table import Table
from tui.widgets.tilemap import TileMap

if TYPE_CHECKING:  # the start loads the types of one answer, not of all
    from store.answers.figures import FigureRow

BESIDE = 100
"""Columns from which the map stands beside the table."""


class Body(Widget):
    """Shows one answer at a time, and knows what the reader points at."""

    def __init__(self, moved: Callable[[], None], scrolled: Callable[[], None]) -> None:
        """Empty until the first answer; ``moved`` is called on another row, ``scrolled`` where other lines are seen."""
        super().__init__(id="body")
        self.answer: Answer | None = None
        self.table: Table[Any] = Table(id="table")
        self.script: Script = "hans"
        self.map = TileMap(id="map")
        self.page = Page(id="card")
        self._moved = moved
        self.table.moved = self._follow
        self.table.scrolled = self.page.rolled = scrolled
        self._look = ""

    def compose(self) -> ComposeResult:
        """The table and the card, of which one is seen."""
        self.page.display = self.map.display = False
        yield self.table
        yield self.map
        yield self.page

    def show(self, answer: Answer, visit: Visit) -> None:
        """Show an answer as the reader left it in ``visit``; the listing shown before is closed."""
        if isinstance(self.answer, TableAnswer):
            self.answer.close()
        self.answer = answer
        self._look = visit.look
        self._arrange()
        if isinstance(answer, TableAnswer):
            self.table.show(answer.view.columns, answer.window, answer.key, answer.order)
            self.table.marked = dict(visit.marked)
            self.table.stand_at(answer.cursor, visit.stand)
            self.shade()
            self.light()
        else:
            self.page.show(partial(typeset, answer.card, self.script), visit.stand.line)

    def show_as(self, visit: Visit) -> None:
        """Show the same answer in the way of ``visit``."""
        self._look = visit.look
        self._arrange()
        self.shade()
        self.light()

    def take_keys(self) -> None:
        """Let what shows the answer have the keys."""
        if not (self.map.display and self.map.has_focus):
            seen = next(widget for widget in (self.table, self.map, self.page) if widget.display)
            self.screen.set_focus(seen)

    def shade(self) -> None:
        """Have the map show the answer, and the province that the reader points at."""
        if self.map.display and isinstance(self.answer, TableAnswer):
            row = self.table.current
            self.map.show(shades(self.answer, row, self.script), self.script)
            self.map.point(code_of(row))

    def find_province(self, code: str) -> bool:
        """Put the cursor of the table on a province's row, of the same edition where there are several."""
        answer, present = self.answer, self.table.current
        if not isinstance(answer, TableAnswer):
            return False
        at = [index for index, row in enumerate(answer.rows) if code_of(row) == code and same_edition(row, present)]
        if at:
            self.table.go_to(at[0])
        return bool(at)

    def _follow(self) -> None:
        """The map follows the table."""
        self.shade()
        self._moved()

    def render_lines(self, crop: Region) -> list[Strip]:  # noqa: ARG002 -- Textual's name for it
        """Nothing of its own: where none of its parts is, the screen is seen."""
        return []

    def on_tile_map_walked(self, message: TileMap.Walked) -> None:
        """The table follows the map."""
        self.find_province(message.code)

    def on_page_stepped(self, message: Page.Stepped) -> None:
        """To the next figure of a release's text."""
        if self.reads:
            self.table.action_step(message.steps)
            self.light()

    def on_resize(self) -> None:
        """Map and table side by side, or one of them."""
        self._arrange()
        self.shade()

    @property
    def next_look(self) -> str:
        """The other way to show the answer; empty where there is one way."""
        if isinstance(self.answer, TableAnswer) and self.answer.text is not None:
            return "table" if self._look == "text" else "text"
        return ("table" if self.map.display else "map") if has_map(self.answer) else ""

    @property
    def reads(self) -> bool:
        """Whether a release's text is shown."""
        return self._look == "text" and isinstance(self.answer, TableAnswer) and self.answer.text is not None

    def light(self) -> None:
        """Show the text of a release with its figures lit, the one of the cursor's row in view."""
        if self.reads and isinstance(self.answer, TableAnswer) and self.answer.text is not None:
            rows: Sequence[FigureRow] = [row for row in self.answer.rows if row.start is not None]
            present = self.table.current
            at = next((at for at, row in enumerate(rows) if row == present), None)
            places = [(row.start or 0, row.end or 0) for row in rows]
            self.page.show(partial(document.typeset, self.answer.text, places, at), self.page.top)
            self.page.reveal("caret")

    def _arrange(self) -> None:
        """What is seen: rows, their map (beside them where there is room), a card."""
        is_table, wide = not isinstance(self.answer, CardAnswer), self.size.width >= BESIDE
        at_home = isinstance(self.answer, TableAnswer) and isinstance(self.answer.place, ProvincesPlace)
        mapped = has_map(self.answer) and (self._look == "map" or (wide and at_home and self._look != "table"))
        read = self.reads
        self.map.alone = not wide
        seen = {
            self.table: is_table and (wide or not mapped) and not read,
            self.map: mapped,
            self.page: read or not is_table,
        }
        for widget, is_seen in seen.items():
            if widget.display != is_seen:  # setting it to what it is would lay the screen out anew
                widget.display = is_seen

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script, the reader staying where they are."""
        self.script = script
        self.table.speak(script)
        self.shade()
        if isinstance(self.answer, CardAnswer):
            self.page.show(partial(typeset, self.answer.card, script), self.page.top)

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        return self.table.stand if isinstance(self.answer, TableAnswer) else Stand(line=self.page.top)

    @property
    def sight(self) -> Sight:
        """What of the rows is on screen."""
        return Sight(self.script, self.table.on_screen)

    @property
    def order(self) -> Order | None:
        """How the rows are sorted, if not in their own order."""
        return self.answer.order if isinstance(self.answer, TableAnswer) else None
