"""Columns and their layout: which fit, how wide, in what order. No number is ever cut.

A column is told apart by what it may lose. *Figures* and *sparks* have all their cells or leave whole. *Text* may
shrink to its minimum and then ends in ``…``; a *bar* is drawn to the cells that it gets. Where not all fit, the least
important leave first; the first column never leaves, nor do those behind it that say of all others what they are worth
(marks). Columns that a row cannot be told without share the room that
there is; the others come where no text has to be cut for them, and are not cut themselves. Sideways scrolling drops
whole columns at the left, so that those that left come back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

from tui.labels import say
from tui.script import Script, named
from tui.widgets.cells import clean, width

Row = TypeVar("Row")
Look = Literal["text", "figure", "bar", "spark"]

MARGIN = 1
"""Blank cells before the first column and after the last."""
GAP = 2
"""Blank cells before every other column."""
ESSENTIAL = 90
"""Columns of at least this importance may have texts shortened for them, and be shortened."""


class Column(NamedTuple, Generic[Row]):
    """One column of a table: what it shows of a row, and what it gives up when the terminal is narrow."""

    label: str
    """Its heading, a key of ``tui.labels``; see also ``heading``."""
    text: Callable[[Row, Script], str]
    """A row's cell; for a figure the digits, which align right."""
    importance: int
    """Columns leave in ascending order of it."""
    sort: str | None = None
    """The field of the row type that sorts by it; None where it cannot be sorted."""
    look: Look = "text"
    tail: Callable[[Row, Script], str] | None = None
    """What follows a figure, flush left: its unit."""
    minimum: int = 4
    """Cells below which a text leaves instead of shrinking on; a bar's narrowest."""
    maximum: int = 60
    """Cells beyond which it does not grow, as long as another column has use for them."""
    length: Callable[[Row], float] | None = None
    """A bar's length, 0 for none; the longest in its ``group`` fills the column."""
    group: Callable[[Row], object] | None = None
    """Which bars may be compared with each other."""
    heading: tuple[str, str] | None = None
    """What the data calls it, in Chinese and English, where no label does."""
    english: str | None = None
    """The field that sorts by it for who reads English, where its words have a field of their own there."""
    stays: bool = False
    """Whether it never leaves, as the first column, behind which it stands: a mark of what other columns show."""

    @property
    def name(self) -> str:
        """What tells it from the other columns of its table, however many there are."""
        return self.heading[0] if self.heading else self.label

    def headed(self, script: Script) -> str:
        """Its heading."""
        return clean(named(*self.heading, script)) if self.heading else say(self.label, script)

    def sort_in(self, script: Script) -> str | None:
        """The field that sorts by what it shows in ``script``; None where it cannot be sorted."""
        return self.english if script == "en" and self.english else self.sort

    def sorts(self, field: str | None) -> bool:
        """Whether a field is of this column, in whatever script: an order stays where the script is another."""
        return field is not None and field in (self.sort, self.english)


@dataclass(slots=True)
class Measure:
    """What the rows seen so far need in one column; it only grows, so that scrolling does not shift columns."""

    cells: int = 0
    tail: int = 0
    longest: dict[object, float] = field(default_factory=dict)
    """The longest bar of each group."""
    bars: Counter[object] = field(default_factory=Counter)
    """How many bars each group has: one alone compares with nothing and is not drawn."""

    @property
    def whole(self) -> int:
        """Cells of a figure with its tail."""
        return self.cells + (1 + self.tail if self.tail else 0)


class Slot(NamedTuple, Generic[Row]):
    """A column in its place on the screen."""

    column: Column[Row]
    left: int
    cells: int
    measure: Measure


class Layout(NamedTuple, Generic[Row]):
    """The columns on screen, and whether others wait beyond the edges."""

    slots: tuple[Slot[Row], ...]
    more_left: bool
    more_right: bool

    @property
    def cells(self) -> int:
        """Cells from the left edge to the end of the last column's margin: what a cursor covers."""
        last = self.slots[-1]
        return last.left + last.cells + MARGIN


def measured(columns: Sequence[Column[Row]], rows: Iterable[Row], script: Script, measures: Sequence[Measure]) -> bool:
    """Let ``measures`` (one a column) grow by ``rows``; True where any grew."""
    grew = False
    for row in rows:
        for column, measure in zip(columns, measures, strict=True):
            if column.look == "bar":
                grew = _measured_bar(column, row, measure) or grew
                continue
            cells = width(clean(column.text(row, script)))
            tail = width(clean(column.tail(row, script))) if column.tail else 0
            if cells > measure.cells or tail > measure.tail:
                measure.cells, measure.tail = max(cells, measure.cells), max(tail, measure.tail)
                grew = True
    return grew


def laid_out(
    columns: Sequence[Column[Row]], measures: Sequence[Measure], headings: Sequence[str], cells: int, skipped: int
) -> Layout[Row]:
    """The layout of ``columns`` in ``cells`` cells, ``skipped`` columns behind those that stay being scrolled away."""
    least = [
        _least(column, measure, heading) for column, measure, heading in zip(columns, measures, headings, strict=True)
    ]
    most = [_most(*each) for each in zip(columns, measures, headings, strict=True)]
    whole = [_whole(*each) for each in zip(columns, measures, headings, strict=True)]
    told = [index for index in range(1, len(columns)) if not _empty(columns[index], measures, index)]
    staying = [index for index in told if columns[index].stays]
    filled = [index for index in told if index > skipped + sum(column.stays for column in columns)]
    waiting = sorted(filled, key=lambda index: (-columns[index].importance, index))
    scrolled_to = filled[:1] if skipped else []
    sharing = [index for index in waiting if columns[index].importance >= ESSENTIAL or index in scrolled_to]
    uncut = [most[index] if column.look == "text" else least[index] for index, column in enumerate(columns)]
    widths = {0: min(least[0], cells - 2 * MARGIN)}
    room = _admitted(staying, least, widths, cells - 2 * MARGIN - widths[0])
    room = _admitted(sharing, least, widths, room)
    room = _shared(uncut, widths, room)
    room = _admitted([index for index in waiting if index not in widths], uncut, widths, room)
    for limit in (most, whole):  # first to what each may claim; where room is left then, no text is cut
        room = _shared(limit, widths, room)
    slots, left = [], MARGIN
    for index in sorted(widths):
        slots.append(Slot(columns[index], left, widths[index], measures[index]))
        left += widths[index] + GAP
    return Layout(tuple(slots), skipped > 0, len(widths) - len(staying) <= len(filled))


def _admitted(waiting: Sequence[int], needed: Sequence[int], widths: dict[int, int], room: int) -> int:
    """Let columns into ``widths`` that have the room they need, the first first; returns the room that is left."""
    for index in waiting:
        if GAP + needed[index] <= room:
            widths[index] = needed[index]
            room -= GAP + needed[index]
    return room


def _shared(limits: Sequence[int], widths: dict[int, int], room: int) -> int:
    """Let columns grow towards their limits, all alike: who lacks least is whole first. Returns the room left."""
    while lacking := [index for index in sorted(widths) if widths[index] < limits[index]]:
        part, rest = divmod(room, len(lacking))
        if not room:
            break
        for at, index in enumerate(lacking):
            more = min(part + (at < rest), limits[index] - widths[index])
            widths[index] += more
            room -= more
    return room


def _empty(column: Column[Row], measures: Sequence[Measure], index: int) -> bool:
    """Whether no row seen so far says anything in a column; with no rows at all none is called empty."""
    if not any(measure.cells for measure in measures):
        return False
    measure = measures[index]
    return all(bars < 2 for bars in measure.bars.values()) if column.look == "bar" else not measure.cells


def _measured_bar(column: Column[Row], row: Row, measure: Measure) -> bool:
    if column.length is None:
        return False
    group = column.group(row) if column.group else None
    length = abs(column.length(row))
    if not length:
        return False
    measure.bars[group] += 1
    if measure.bars[group] != 2 and length <= measure.longest.get(group, 0.0):  # the second one brings out the first
        return False
    measure.longest[group] = max(length, measure.longest.get(group, 0.0))
    return True


def _least(column: Column[Row], measure: Measure, heading: str) -> int:
    """Cells below which the column leaves; room for the heading with its sort mark is always part of it."""
    match column.look:
        case "figure" | "spark":
            return max(measure.whole, width(heading) + 1)
        case "bar":
            return max(column.minimum, width(heading) + 1)
        case "text":
            return max(min(column.minimum, measure.cells), width(heading) + 1)


def _most(column: Column[Row], measure: Measure, heading: str) -> int:
    """Cells that a column may claim before all have theirs."""
    match column.look:
        case "figure" | "spark":
            return _least(column, measure, heading)
        case "bar":
            return column.maximum
        case "text":
            return max(min(column.maximum, measure.cells), width(heading) + 1)


def _whole(column: Column[Row], measure: Measure, heading: str) -> int:
    """Cells beyond which more would be empty."""
    return max(measure.cells, width(heading) + 1) if column.look == "text" else _most(column, measure, heading)
