"""What a map of an answer shows: which rows, which of their values."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from store.answers.provinces import ProvinceRow
from tui.labels import say
from tui.numbers import MARKS, shown
from tui.place import ProvincesPlace, RankPlace
from tui.screens.answers import TableAnswer
from tui.screens.views.ranking import campaign_of, per_million, value_of
from tui.script import Script, named
from tui.units import unit_in
from tui.unlike import edition_of
from tui.widgets.cells import clean
from tui.widgets.tilemap import Shades, Tile

if TYPE_CHECKING:  # who looks at the provinces loads no ranking
    from store.answers.ranking import RankRow

    Mapped = ProvinceRow | RankRow
    """A row that a map shows."""

_COUNTS = ("figures", "campaigns", "releases")
"""What provinces can be shaded by on the home screen."""


def has_map(answer: object) -> bool:
    """Whether the rows of an answer are provinces."""
    if not isinstance(answer, TableAnswer):
        return False
    place = answer.place
    return isinstance(place, ProvincesPlace) or (isinstance(place, RankPlace) and place.level == "province")


def shades(answer: TableAnswer, row: Any, script: Script) -> Shades:
    """The map of an answer; of a ranking, the edition that ``row`` belongs to (None: the first)."""
    if isinstance(answer.place, ProvincesPlace) and answer.shading:
        tiles = {one.region: _ranked(one, by_million=False, script=script) for one in answer.shading}
        return Shades(shaded_by(answer, script), tiles, bool(answer.contains))
    if isinstance(answer.place, ProvincesPlace):
        field = answer.order.column if answer.order and answer.order.column in _COUNTS else _COUNTS[0]
        tiles = {one.code: _counted(one, field, script) for one in answer.rows}
        return Shades(say(field, script), tiles, bool(answer.contains))
    rows: Iterable[RankRow] = answer.rows or answer.window.rows()  # of a long ranking, what is near the cursor
    row = row or next(iter(rows), None)
    if row is None:
        return Shades("", {})
    by_million = answer.place.per is not None if isinstance(answer.place, RankPlace) else False
    tiles = {one.region: _ranked(one, by_million, script) for one in rows if edition_of(one) == edition_of(row)}
    return Shades(_title(row, script), tiles, bool(answer.contains))


def shaded_by(answer: TableAnswer, script: Script) -> str:
    """The metric that the provinces are shaded by, and the edition of its figures."""
    return f"{clean(named(*answer.shaded_by, script))} {_title(answer.shading[0], script)}"


def code_of(row: Mapped | None) -> str:
    """The province that a row is of."""
    if row is None:
        return ""
    return row.code if isinstance(row, ProvinceRow) else row.region


def same_edition(row: Mapped, other: Mapped | None) -> bool:
    """Whether two rows stand on one map."""
    if other is None or isinstance(row, ProvinceRow) or isinstance(other, ProvinceRow):
        return True
    return edition_of(row) == edition_of(other)


def _counted(row: ProvinceRow, field: str, script: Script) -> Tile:
    value = Decimal(getattr(row, field))
    return Tile(value, f"{named(row.short, row.english, script)}  {say(field, script)} {shown(value, script)}")


def _ranked(row: RankRow, by_million: bool, script: Script) -> Tile:
    name = named(row.region_name, row.region_english, script)
    value = f"{value_of(row, script)} {clean(unit_in(row.unit, script, row.value))}".rstrip()
    million = f"  {say('per_million', script)} {per_million(row, script)}" if by_million else ""
    rank = f"  {say('rank', script)} {row.rank}" if row.rank else ""
    shaded = row.per_million if by_million else row.value
    mark = MARKS[row.approx] if row.kind == "level" else ""
    return Tile(shaded if row.rank else None, f"{name}  {value}{million}{rank}", mark)


def _title(row: RankRow, script: Script) -> str:
    words = [campaign_of(row, script), str(row.year or ""), say(row.basis, script) if row.basis else ""]
    return " ".join(clean(word) for word in words if word)
