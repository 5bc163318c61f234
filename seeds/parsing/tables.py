"""Tables pasted as text: a line of column names, then lines of a label and its values."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from seeds.parsing.measures import measure_at
from seeds.parsing.quantities import Quantity
from seeds.reading.flat import GROUP
from seeds.reading.setting import Setting
from seeds.terms import Basis

_CELL = re.compile(
    rf"(?P<direction>上升|增长|增加|提高|下降|减少|降低|升|降)?(?P<sign>[-+]?)(?P<digits>\d+(?:{GROUP}\d+)*(?:\.\d+)?)"
    r"(?P<magnitude>[万亿]?)(?P<unit>%|‰|个百分点|[\u4e00-\u9fff]{0,2})"
)
_NO_VALUE = re.compile(r"持平|不变|无|[-/*]+|…+")
_YEAR_CELL = re.compile(r"(?:19|20)\d\d年?")
_LABELLED = re.compile(r"(?P<label>[^\n,。;:]+?)(?:\((?P<unit>[^()\d]{1,4})\))?$")
_DOWN = ("下", "减", "降", "-")
_HEADED_UNIT = re.compile(r"\(([^()\d]{1,4})\)")
_POWER = {"": 1, "万": 10_000, "亿": 100_000_000}
_BASES: tuple[tuple[str, Basis], ...] = (
    ("同比", "yoy"),
    ("环比", "pop"),
    ("增减", "unstated"),
    ("升降", "unstated"),
    ("±", "unstated"),
    ("增幅", "unstated"),
)


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    unit: str
    basis: Basis | None


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    unit: str
    values: list[tuple[int, re.Match[str] | None]]
    """Where each cell begins in the text, with its numeral; None where it holds none."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a text."""

    quantities: list[Quantity]
    """Their figures, all fields filled; in order."""
    starts: tuple[int, ...]
    """Where their rows begin; ascending."""
    ends: tuple[int, ...]

    def holds(self, position: int) -> bool:
        """Whether a position stands in a table's row."""
        at = bisect_right(self.starts, position) - 1
        return at >= 0 and position < self.ends[at]


def read_tables(text: str, setting: Setting) -> Tables:
    """The tables of a flat text."""
    found: list[Quantity] = []
    lines: list[tuple[int, int]] = []
    columns: list[_Column] = []
    start = 0
    for line in text.split("\n"):
        if " " in line and (header := _columns(line)):
            columns = header
        elif columns and (row := _row(line, start, columns)):
            found += _figures(row, columns, setting)
            lines.append((start, start + len(line)))
        elif line:
            columns = []
        start += len(line) + 1
    return Tables(found, tuple(start for start, _ in lines), tuple(end for _, end in lines))


def _columns(line: str) -> list[_Column]:
    """The columns that a line names, the labels' own left out; none where it is no header."""
    names = [name for name in line.split(" ") if name]
    values = [name for name in names if _CELL.fullmatch(name) and not _YEAR_CELL.fullmatch(name)]
    if len(names) < 3 or values or any(char in line for char in ",。;"):
        return []
    return [_column(name) for name in names[1:]]


def _column(name: str) -> _Column:
    unit = _HEADED_UNIT.search(name)
    stands_for_itself = "同期" in name and not name.startswith(("同比", "比", "较"))
    basis = None if stands_for_itself else next((basis for words, basis in _BASES if words in name), None)
    return _Column(name, unit[1] if unit else "", basis)


def _row(line: str, start: int, columns: list[_Column]) -> _Row | None:
    """A line's label, unit and cells; None where the line is no row of these columns."""
    cells: list[tuple[int, str]] = []
    at = start
    for cell in line.split(" "):
        if cell:
            cells.append((at, cell))
        at += len(cell) + 1
    first = next((number for number, (_, cell) in enumerate(cells) if _CELL.fullmatch(cell)), None)
    if first is None:
        return None
    values = cells[first:]
    known = all(_CELL.fullmatch(cell) or _NO_VALUE.fullmatch(cell) for _, cell in values)
    if not first or not known or len(values) > len(columns):
        return None
    unit = cells[first - 1][1] if first > 1 and any(column.name.endswith("单位") for column in columns) else ""
    label = _LABELLED.fullmatch(cells[0][1])
    named, own = (label["label"], label["unit"] or "") if label else (cells[0][1], "")
    return _Row(named, own or unit, [(at, _CELL.fullmatch(cell)) for at, cell in values])


def _figures(row: _Row, columns: list[_Column], setting: Setting) -> Iterator[Quantity]:
    for (at, cell), column in zip(row.values, columns[len(columns) - len(row.values) :], strict=True):
        if cell is None:
            continue
        unit, power = _unit(cell["unit"], row.unit or column.unit, change=column.basis is not None)
        value = Decimal(cell["digits"].replace(GROUP, "")) * _POWER[cell["magnitude"]] * power
        down = (cell["direction"] or cell["sign"]).startswith(_DOWN)
        start = at + (cell.start("sign") if cell["sign"] == "-" else cell.start("digits"))
        quantity = Quantity(
            start, at + cell.end("magnitude"), at + cell.end(), -value if down else value, unit, "exact"
        )
        quantity.kind = "change" if column.basis else "share" if unit in {"%", "‰"} else "level"
        quantity.basis = column.basis
        quantity.metric = row.label.strip("“” ")
        quantity.region, quantity.campaign = setting.region, setting.campaign
        quantity.period = _period(column)
        quantity.because("metric", "table.row")
        yield quantity


def _period(column: _Column) -> str | None:
    """The span that a column is headed by: 2021年; 上年同期."""
    year = _YEAR_CELL.match(column.name)
    if year:
        return year.group() if year.group().endswith("年") else f"{year.group()}年"
    return "上年同期" if "同期" in column.name and not column.basis else None


def _unit(stated: str, headed: str, *, change: bool) -> tuple[str, int]:
    """The unit of a cell and its power: its own word, else the row's or the column's; a change is in percent."""
    if stated:
        measure = measure_at(stated, 0)
        return (measure[0] if measure else stated), 1
    if change:
        return "%", 1
    magnitude = headed[:1] if headed[:1] in "万亿" and len(headed) > 1 else ""
    return headed.removeprefix(magnitude), _POWER[magnitude]
