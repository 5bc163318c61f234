"""The lower half of a figure's card: what else states it, how it grew, and what follows from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.labels import say
from tui.numbers import DERIVED, MARKS, shown, stated
from tui.script import Script
from tui.units import unit_in
from tui.widgets.cells import clean, padded, width
from tui.widgets.drawing import bar
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from store.answers.contenders import ContenderRow
    from store.answers.deriving import Derived
    from store.answers.figure import FigureCard
    from store.answers.figures import FigureRow

Lines = list[list[Span]]

_DATE = 12
_BAR = 24


def statements(card: FigureCard, script: Script) -> Lines:
    """Statements of the same quantity: the chosen one first, each other with what it lost by; then those of no cell."""
    values = {row.figure_id: _value(row, card.figure.kind, script) for row in card.contenders}
    room = max(map(width, values.values()), default=0) + 2
    others = [one for one in card.others if one.figure_id not in values]
    where = _positions([*card.contenders, *others], script)
    told = max((width(where.get(figure, "")) for figure in values), default=0)
    lines = [
        _contender(row, card, padded(values[row.figure_id], room), padded(where.get(row.figure_id, ""), told), script)
        for row in card.contenders
    ]
    return [*lines, *(_other(one, where.get(one.figure_id, ""), script) for one in others)]


def series(rows: Sequence[FigureRow], present: str, script: Script) -> Lines:
    """A running total in time: a bar a statement; the one of the card is strong."""
    longest = max((row.value for row in rows), default=0)
    lines: Lines = []
    for row in rows:
        share = float(row.value / longest) if longest else 0.0
        lines.append(
            [
                (padded(row.covers_to or row.published or "", _DATE), "dim"),
                (padded(bar(share, _BAR), _BAR + 1), "key"),
                (stated(row.value, row.approx, row.kind, script), "strong" if row.figure_id == present else "plain"),
            ]
        )
    return lines


def derived(values: Iterable[Derived], script: Script) -> Lines:
    """What follows from the figure and others, marked, each with how it was worked out."""
    lines: Lines = []
    for one in values:
        unit = clean(unit_in(one.unit, script, one.value))
        value = f"{MARKS[one.approx]}{shown(one.value, script)}{DERIVED} {unit}".rstrip()
        formula = clean(one.formula)
        lines.append([(f"{say(f'derived_{one.name}', script)}  ", "dim"), (value, "plain"), (f"  = {formula}", "dim")])
    return lines


def _positions(rows: Sequence[ContenderRow | FigureRow], script: Script) -> dict[str, str]:
    """Where in its release a statement stands, by its figure's id, where another is of the same release."""
    alike = Counter(row.release_id for row in rows)
    return {
        row.figure_id: say("character", script, start=row.start + 1) + "  "
        for row in rows
        if alike[row.release_id] > 1 and row.start is not None
    }


def _contender(row: ContenderRow, card: FigureCard, value: str, where: str, script: Script) -> list[Span]:
    here = row.figure_id == card.figure.figure_id
    return [
        ("› " if here else "  ", "key"),
        (padded(row.as_of or say("undated", script), _DATE), "dim"),
        (value, "strong" if here else "plain"),
        (where, "plain"),
        (_verdict(row, script), "accent" if row.verdict == "chosen" else "plain"),
        (f"  {clean(row.outlet or row.title)}", "dim"),
    ]


def _verdict(row: ContenderRow, script: Script) -> str:
    """What a statement lost by; one without any day was not counted until an earlier one, as far as is known."""
    if row.verdict == "earlier" and not (row.covers_to or row.as_of):
        return say("left_undated", script)
    return say(f"left_{row.verdict}", script)


def _other(figure: FigureRow, where: str, script: Script) -> list[Span]:
    date = padded(figure.published or say("undated", script), _DATE)
    return [("  ", "plain"), (date, "dim"), (f"{_value(figure, figure.kind, script)}  ", "plain"),
            (where, "plain"), (clean(figure.title or figure.outlet), "dim")]  # fmt: skip


def _value(row: FigureRow | ContenderRow, kind: str, script: Script) -> str:
    return f"{stated(row.value, row.approx, kind, script)} {clean(unit_in(row.unit, script, row.value))}".rstrip()
