"""What was measured, as tables of ratios: runs of several cases taken in turn, medians of ratios run by run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tui.printing.cells import width

Sample = Mapping[str, float]
"""What one run of a case gave, by column."""


@dataclass(frozen=True, slots=True)
class Column:
    """One thing that is measured."""

    name: str
    unit: str
    """Of a sample: s, ms, B, MB, or what is counted a second."""
    against: str = ""
    """The case whose value the others are shown in; empty: samples are shown as they are."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What one cell of a table should be: a ratio where the column has a base, else the value itself."""

    case: str
    column: str
    limit: float
    at_least: bool = False
    against: str = ""
    """Another base than the column's own."""
    absolute: bool = False
    """The limit is of the value, though the column is shown in ratios."""

    @property
    def wish(self) -> str:
        """The limit as people write it."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{f' × {self.against}' if self.against else ''}"

    def met(self, found: float) -> bool:
        """Whether the measured cell is as it should be."""
        return found >= self.limit if self.at_least else found <= self.limit


@dataclass(slots=True)
class Table:
    """The cases of one question, each with its runs in the order in which they were made."""

    title: str
    columns: Sequence[Column]
    goals: Sequence[Goal] = ()
    runs: dict[str, list[Sample]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    """What was left out, and why."""

    def add(self, case: str, sample: Sample) -> None:
        """Note one run of a case."""
        self.runs.setdefault(case, []).append(sample)

    def value(self, case: str, column: str) -> float | None:
        """The median over the runs of a case; None where it has none."""
        samples = [run[column] for run in self.runs.get(case, ()) if column in run]
        return median(samples) if samples else None

    def ratio(self, case: str, column: str, against: str) -> float | None:
        """The median of the ratios of the two cases' runs, each with the other's run of the same round."""
        pairs = zip(self.runs.get(case, ()), self.runs.get(against, ()), strict=False)
        ratios = [one[column] / other[column] for one, other in pairs if column in one and other.get(column)]
        return median(ratios) if ratios else None

    def cell(self, goal: Goal) -> float | None:
        """What a goal is about."""
        base = goal.against or next(column.against for column in self.columns if column.name == goal.column)
        found = self.value(goal.case, goal.column)
        return found if goal.absolute or not base else self.ratio(goal.case, goal.column, base)

    def lines(self) -> list[str]:
        """The table, its notes and its goals."""
        rows = [["", *(f"{column.name}" for column in self.columns)]]
        rows += [[case, *(self._shown(case, column) for column in self.columns)] for case in self.runs]
        return [
            self.title,
            *_aligned(rows),
            *(f"  ({note})" for note in self.notes),
            *(line for goal in self.goals for line in self._goal_line(goal)),
        ]

    def _shown(self, case: str, column: Column) -> str:
        found = self.value(case, column.name)
        if found is None:
            return ""
        if not column.against:
            return f"{number(found)} {column.unit}"
        if case == column.against:
            return f"1 ({number(found)} {column.unit})"
        ratio = self.ratio(case, column.name, column.against)
        return "" if ratio is None else f"{ratio:.3g}" if ratio < 100 else f"{ratio:,.0f}"

    def _goal_line(self, goal: Goal) -> list[str]:
        found = self.cell(goal)
        if found is None:
            return []
        word = "met   " if goal.met(found) else "MISSED"
        return [f"  {word} {goal.case}, {goal.column}: {number(found)} (goal {goal.wish})"]


def number(value: float) -> str:
    """Three digits, whole from a thousand on."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns under each other: the first to the left, the others to the right."""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        "  "
        + row[0]
        + " " * (widths[0] - width(row[0]))
        + "".join("  " + " " * (room - width(cell)) + cell for cell, room in zip(row[1:], widths[1:], strict=True))
        for row in rows
    ]
