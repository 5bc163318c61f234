"""What a reader's table says in a cell: names in the reader's script, the Chinese one where there is no English.

Only tables for eyes: the data formats have each column as the data dictionary says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from tui.labels import say
from tui.printing.answer import Row, columns_of
from tui.printing.side_by_side import unlike
from tui.printing.values import text_of
from tui.script import Script, named

Cell = Callable[[Any], object]
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


def in_words(items: Iterable[object], row_type: type[Any], columns: tuple[str, ...], script: Script) -> Iterator[Row]:
    """The values of ``items``, rows of ``row_type``, in ``columns`` as a reader of ``script`` is told them."""
    cells = [_cell(name, row_type, script) for name in columns]
    return (tuple(cell(item) for cell in cells) for item in items)


def _cell(name: str, row_type: type[Any], script: Script) -> Cell:
    cell = _named(name, row_type, script)
    if row_type.__name__ == "CompareRow" and name == "values":
        return lambda row: unlike(row) + text_of(cell(row))
    if name not in _STANDING.get(row_type.__name__, ()):
        return cell
    return lambda row: cell(row) if row.campaign_id else say("standing", script)


def _named(name: str, row_type: type[Any], script: Script) -> Cell:
    there = columns_of(row_type)
    chinese = next((one for one in _CHINESE.get(name, ()) if one in there), None)
    plain: Cell = attrgetter(name)
    if script != "en" or chinese is None:
        return plain
    other: Cell = attrgetter(chinese)
    return lambda row: named(str(other(row) or ""), str(plain(row) or ""), script)
