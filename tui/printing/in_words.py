"""What a reader's table says in a cell: names and units in the reader's script, and at a value how exact it is.

A name is the Chinese one where there is no English.

Only tables for eyes: the data formats have each column as the data dictionary says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tui.labels import say
from tui.printing.answer import Row, columns_of
from tui.printing.finding import text_in
from tui.printing.side_by_side import unlike
from tui.printing.values import Marked, Rank, text_of
from tui.script import Script, named
from tui.units import unit_in
from tui.unlike import Edition, ends_early, reason

if TYPE_CHECKING:
    from store.answers.endings import EndingRow

Cell = Callable[[Any], Any]
"""What a row has in one column."""

_CHINESE = {
    "english": ("short", "label", "name"),
    "metric_english": ("metric",),
    "campaign_english": ("campaign",),
    "region_english": ("region_name",),
    "group_english": ("group_label",),
    "headline_english": ("headline",),
    "place_english": ("place_name",),
    "detail_english": ("detail",),
}
"""What is called so in English, by the column that has its Chinese name: the first that a row type has."""
_STANDING = {
    "CampaignRow": {"name", "english"},
    "RankRow": {"campaign", "campaign_english"},
    "ChangeRow": {"campaign", "campaign_english"},
}
"""Columns that are empty for standing work, which is of no campaign: the dashboard gives it its name."""

_APPROX = {
    "value": "approx",
    "amount": "amount_approx",
    "least": "least_approx",
    "most": "most_approx",
    "change": "change_approx",
    "per_million": "approx",
    "national_share": "national_share_approx",
}
"""How exact a value is, by the column that has the value."""
_UNITS = {"amount_unit": "amount", "unit": "value"}
"""The value that stands beside a unit, by the column that has the unit."""


def in_words(
    items: Iterable[object],
    row_type: type[Any],
    columns: tuple[str, ...],
    script: Script,
    ends: Mapping[Edition, EndingRow] = MappingProxyType({}),
) -> Iterator[Row]:
    """The values of ``items``, rows of ``row_type``, in ``columns`` as a reader of ``script`` is told them.

    ``ends``: the editions of a ranking that were not counted until nearly the same day.
    """
    cells = [_cell(name, row_type, script, ends) for name in columns]
    return (tuple(cell(item) for cell in cells) for item in items)


def _cell(name: str, row_type: type[Any], script: Script, ends: Mapping[Edition, EndingRow]) -> Cell:
    cell = _worded(name, columns_of(row_type), script)
    match row_type.__name__, name:
        case "CompareRow", "values":
            return lambda row: unlike(row) + text_of(cell(row))
        case "FindingRow", "text":
            return lambda row: text_in(row, script)
        case "RankRow", "rank":
            return lambda row: Rank(row.rank, ends_early(row, ends))
        case "RankRow" | "TimelineRow", "unranked":
            return lambda row: reason(row, script)
    if name not in _STANDING.get(row_type.__name__, ()):
        return cell
    return lambda row: cell(row) if row.campaign_id else say("standing", script)


def _worded(name: str, there: Sequence[str], script: Script) -> Cell:
    plain: Cell = attrgetter(name)
    if name in _UNITS:
        value = _UNITS[name]
        return lambda row: unit_in(plain(row) or "", script, getattr(row, value, None))
    if name == "headline_value":
        return lambda row: _counted(row.headline_value, row.headline_approx, script)
    if _APPROX.get(name) in there:
        approx: Cell = attrgetter(_APPROX[name])
        return lambda row: _marked(plain(row), approx(row))
    chinese = next((one for one in _CHINESE.get(name, ()) if one in there), None)
    if script != "en" or chinese is None:
        return plain
    other: Cell = attrgetter(chinese)
    return lambda row: named(str(other(row) or ""), str(plain(row) or ""), script)


def _marked(value: Decimal | None, approx: str | None) -> Marked | None:
    return None if value is None else Marked(value, approx or "exact")


def _counted(text: str, approx: str, script: Script) -> str:
    """A value with its unit, ``415 个``, as a reader is told it."""
    value, _, unit = text.partition(" ")
    if not value:
        return ""
    number = Decimal(value)
    return f"{Marked(number, approx)} {unit_in(unit, script, number)}".rstrip()
