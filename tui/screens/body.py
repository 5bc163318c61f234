"""The middle of the screen: an answer as a table, or as a figure's card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.widget import Widget

from store.answers.figures import FigureRow
from store.answers.question import Order
from store.answers.ranking import RankRow
from tui.labels import say
from tui.place import Place, ProvincesPlace, ReleasePlace, Where
from tui.screens import document
from tui.screens.answering import Answer, CardAnswer, TableAnswer
from tui.screens.card import typeset
from tui.screens.history import Visit
from tui.screens.matching import Sight
from tui.screens.shades import code_of, has_map, same_edition, shaded_by, shades
from tui.screens.views.figures import ranking_of
from tui.script import Script
from tui.widgets.page import Page
from tui.widgets.painting import mark
from tui.widgets.stand import Stand
from tui.widgets.table import Table
from tui.widgets.tilegrid import TILES
from tui.widgets.tilemap import TileMap

BESIDE = 100
"""Columns from which the map stands beside the table."""


class Body(Widget):
    """Shows one answer at a time, and knows what the reader points at."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's name for it
        """Empty until the first answer."""
        super().__init__(id=id)
        self.answer: Answer | None = None
        self.table: Table[Any] = Table(id="table")
        self._script: Script = "hans"
        self.map = TileMap(id="map")
        self._page = Page(id="card")
        self._look = ""

    def compose(self) -> ComposeResult:
        """The table and the card, of which one is seen."""
        self._page.display = self.map.display = False
        yield self.table
        yield self.map
        yield self._page

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
            self._page.show(partial(typeset, answer.card, self._script), visit.stand.line)

    def show_as(self, visit: Visit) -> None:
        """Show the same answer in the way of ``visit``."""
        self._look = visit.look
        self._arrange()
        self.shade()
        self.light()

    def take_keys(self) -> None:
        """Let what shows the answer have the keys."""
        if not (self.map.display and self.map.has_focus):
            next(widget for widget in (self.table, self.map, self._page) if widget.display).focus()

    def shade(self) -> None:
        """Have the map show the answer, and the province that the reader points at."""
        if self.map.display and isinstance(self.answer, TableAnswer):
            row = self.table.current
            self.map.show(shades(self.answer, row, self._script), self._script)
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
            self._page.show(partial(document.typeset, self.answer.text, places, at), self._page.top)
            self._page.reveal("caret")

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
            self._page: read or not is_table,
        }
        for widget, is_seen in seen.items():
            if widget.display != is_seen:  # setting it to what it is would lay the screen out anew
                widget.display = is_seen

    def speak(self, script: Script) -> None:
        """Show words and numbers in another script, the reader staying where they are."""
        self._script = script
        self.table.speak(script)
        self.shade()
        if isinstance(self.answer, CardAnswer):
            self._page.show(partial(typeset, self.answer.card, script), self._page.top)

    @property
    def stand(self) -> Stand:
        """Where the reader is."""
        return self.table.stand if isinstance(self.answer, TableAnswer) else Stand(line=self._page.top)

    @property
    def sight(self) -> Sight:
        """What of the rows is on screen."""
        return Sight(self._script, self.table.on_screen)

    @property
    def order(self) -> Order | None:
        """How the rows are sorted, if not in their own order."""
        return self.answer.order if isinstance(self.answer, TableAnswer) else None

    @property
    def mark(self) -> str:
        """How the rows are sorted, as a mark; empty where they stand in their own order."""
        return mark(self.order) if self.order else ""

    @property
    def sorts(self) -> list[tuple[str, str]]:
        """Label and field of the columns that the rows can be sorted by."""
        columns = self.answer.view.columns if isinstance(self.answer, TableAnswer) else ()
        return [(column.label, column.sort) for column in columns if column.sort]

    @property
    def marked_regions(self) -> list[Where]:
        """The regions of the marked rows, each once."""
        if not isinstance(self.answer, TableAnswer):
            return []
        regions = map(self.answer.view.where, self.table.marked.values())
        return list(dict.fromkeys(region for region in regions if region))

    @property
    def can_rank(self) -> bool:
        """Whether what the reader points at may stand in a ranking."""
        return self.answer is not None and (not isinstance(self.answer, TableAnswer) or self.answer.view.can_rank)

    @property
    def has_source(self) -> bool:
        """Whether what the reader points at names the release that states it."""
        return self.answer is not None and (not isinstance(self.answer, TableAnswer) or self.answer.view.has_source)

    def order_by(self, field: str) -> Order:
        """Sort by ``field``: figures from the greatest, words from the first."""
        columns = self.answer.view.columns if isinstance(self.answer, TableAnswer) else ()
        figures = any(column.sort == field and column.look == "figure" for column in columns)
        return Order(field, descending=figures)

    def turned(self, field: str) -> Order:
        """Sort by ``field``; where that is so already, the other way round."""
        order = self.order
        return (
            replace(order, descending=not order.descending) if order and order.column == field else self.order_by(field)
        )

    @property
    def ranking(self) -> Place | None:
        """The ranking of the metric that the reader points at."""
        if isinstance(self.answer, CardAnswer):
            return ranking_of(self.answer.card.figure)
        row = self.table.current
        return self.answer.view.ranks(row) if self.answer and row is not None else None

    @property
    def source(self) -> Place | None:
        """The release that states what the reader points at."""
        if isinstance(self.answer, CardAnswer):
            return ReleasePlace(self.answer.card.figure.release_id)
        row = self.table.current
        return self.answer.view.source(row) if self.answer and row is not None else None

    def _covered(self) -> list[str]:
        """Of how many places the edition under the cursor has figures, and how many of them have a rank."""
        row = self.table.current
        if not isinstance(row, RankRow) or not isinstance(self.answer, TableAnswer):
            return []
        ranked = max((one.ranked for one in self.answer.rows if same_edition(one, row)), default=row.ranked)
        of_all = f"{row.covered}/{len(TILES)}" if row.region.endswith("0000") else str(row.covered)
        return [say("covered", self._script, covered=of_all, ranked=ranked)]

    def state(self) -> str:
        """How many rows, how sorted, which of them in view; of a release, also its citation."""
        answer = self.answer
        below = [say("more_lines", self._script, count=self._page.more)] if self._page.more else []
        if not isinstance(answer, TableAnswer):
            return "".join(below)
        noun, script = answer.view.noun, self._script
        left_out = sum(one.figures for one in answer.left_out)
        without = [say("count_left_out", script, count=f"{left_out:,}")] if left_out else []
        if not answer.total:
            return " · ".join([say(f"empty_{noun}", script), *without])
        count, total = f"{answer.window.count:,}", f"{answer.total:,}"
        if answer.contains:
            parts = [say("filtered", script, words=answer.contains, count=count, total=total)]
        else:
            parts = [say(f"count_{noun}", script, count=count)]
        if answer.shading:
            parts.append(shaded_by(answer, script))
        if marked := len(self.table.marked):
            parts.append(say("count_marked", script, count=marked))
        parts += [*self._covered(), *without]
        if answer.order:
            column = next(column for column in answer.view.columns if column.sort == answer.order.column)
            parts.append(say("sorted", script, column=column.headed(script), mark=mark(answer.order)))
        first, last = self.table.in_view
        if self.reads:
            parts += below
        elif self.table.display and last - first + 1 < answer.window.count:
            parts.append(f"{first:,}–{last:,}")
        if release := answer.release:
            parts += [part for part in (release.outlet, release.published or say("undated", script)) if part]
        return " · ".join(parts)
