"""Regions by their names of today: how the words of a place are found without reading the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

_CODE_DIGITS = 6


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One region."""

    code: str
    level: str
    """country, province, prefecture or county."""
    path: str
    """Its canonical words, the outermost first: 湖北, 湖北/武汉, 湖北/武汉/江岸区."""


@dataclass(frozen=True, slots=True)
class RegionsNamed:
    """The widest regions that have ``words`` as their code, or today as their full or short name in simplified script.

    ``inside`` (codes) asks for places that lie in one of these and are not it; empty asks everywhere.
    """

    words: str
    inside: tuple[str, ...] = ()

    row: ClassVar = RegionRow
    key: ClassVar = "code"
    searched: ClassVar = ("path",)
    order: ClassVar = "code"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The regions of that name or code, narrowed to the widest level that has one."""
        is_code = len(self.words) == _CODE_DIGITS and self.words.isascii() and self.words.isdigit()
        named = "r.code = ?" if is_code else "r.until IS NULL AND ? IN (r.name, r.short)"
        return _NAMED.format(named=named, inside=_INSIDE if self.inside else "true"), [
            self.words,
            *([list(self.inside)] if self.inside else []),
        ]


_INSIDE = "list_has_any(CAST(? AS VARCHAR[]), [p.code, q.code, q.parent])"

_NAMED = """
SELECT r.code, r.level,
       concat_ws('/', CASE WHEN q.level <> 'country' THEN q.short END, CASE WHEN p.level <> 'country' THEN p.short END,
                 CASE r.level WHEN 'county' THEN r.name ELSE r.short END) AS path
FROM region r LEFT JOIN region p ON p.code = r.parent LEFT JOIN region q ON q.code = p.parent
WHERE {named} AND {inside}
QUALIFY rank() OVER (ORDER BY list_position(['country', 'province', 'prefecture', 'county'], r.level)) = 1
"""
