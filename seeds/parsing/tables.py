"""Tables pasted as text: a line of column names, then lines of a label and its values."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from seeds.figure import Basis
from seeds.parsing.measures import measure_at
from seeds.parsing.quantities import Quantity
from seeds.reading.flat import GROUP
from seeds.reading.setting import Setting

_VALUE = rf"[-+升降]?\d+(?:{GROUP}\d+)*(?:\.\d+)?[万亿]?(?:%|‰|个百分点|[\u4e00-\u9fff]{{1,2}})?"
_ROW = re.compile(
    rf"(?P<label>[\u4e00-\u9fff“][^\d\n,。;:]*?)(?:\((?P<unit>[^()\d]{{1,4}})\))? ?(?P<values>{_VALUE}(?: {_VALUE})+)"
)
_CELL = re.compile(_VALUE)
_PARTS = re.compile(rf"(?P<sign>[-+升降]?)(?P<digits>\d+(?:{GROUP}\d+)*(?:\.\d+)?)(?P<magnitude>[万亿]?)(?P<unit>.*)")
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
        row = _ROW.fullmatch(line)
        if row is None:
            columns = _columns(line)
        elif columns:
            found += _row(start, row, columns, setting)
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return Tables(found, tuple(start for start, _ in lines), tuple(end for _, end in lines))


def _columns(line: str) -> list[_Column]:
    """The columns that a line names, the labels' own left out; none where it is no header."""
    names = line.split(" ")
    if len(names) < 3 or any(char in line for char in ",。;"):
        return []
    return [_column(name) for name in names[1:]]


def _column(name: str) -> _Column:
    unit = _HEADED_UNIT.search(name)
    basis = next((basis for words, basis in _BASES if words in name and "期" not in name.replace("同期", "")), None)
    if "同期" in name and not name.startswith(("同比", "比", "较")):
        basis = None
    return _Column(name, unit[1] if unit else "", basis)


def _row(start: int, row: re.Match[str], columns: list[_Column], setting: Setting) -> Iterator[Quantity]:
    cells = list(_CELL.finditer(row.string, row.start("values")))
    if len(cells) > len(columns):
        return
    for cell, column in zip(cells, columns, strict=False):
        parts = _PARTS.fullmatch(cell.group())
        if parts is None:
            continue
        at = start + cell.start() + (parts.start("digits") if parts["sign"] != "-" else 0)
        end = start + cell.start() + parts.end("magnitude")
        unit, power = _unit(parts["unit"], row["unit"] or column.unit, change=column.basis is not None)
        value = Decimal(parts["digits"].replace(GROUP, "")) * _POWER[parts["magnitude"]] * power
        if parts["sign"] in ("-", "降"):
            value = -value
        quantity = Quantity(at, end, start + cell.end(), value, unit, "exact")
        quantity.kind = "change" if column.basis else "share" if unit in {"%", "‰"} else "level"
        quantity.basis = column.basis
        quantity.metric = row["label"].strip("“” ")
        quantity.region, quantity.campaign = setting.region, setting.campaign
        if "同期" in column.name and not column.basis:
            quantity.period = "上年同期"
        quantity.because("metric", "table.row", start + row.start("label"), start + row.end("label"))
        yield quantity


def _unit(stated: str, headed: str, *, change: bool) -> tuple[str, int]:
    """The unit of a cell and its power: its own word, else the row's or the column's; a change is in percent."""
    if stated:
        measure = measure_at(stated, 0)
        return (measure[0] if measure else stated), 1
    if change:
        return "%", 1
    magnitude = headed[:1] if headed[:1] in "万亿" and len(headed) > 1 else ""
    return headed.removeprefix(magnitude), _POWER[magnitude]
