"""What things are called: the names of regions, campaign editions and metrics by their ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class NameRow:
    """One thing with its name."""

    id: str
    """GB/T 2260 code, campaign_id or metric_id."""
    name: str
    """In simplified Chinese: a region's short one (a county's full one), an edition's with its year."""
    english: str
    """Empty where it has none."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of those of ``ids`` that the catalogues know."""

    ids: tuple[str, ...]

    row: ClassVar = NameRow
    key: ClassVar = "id"
    searched: ClassVar = ("name", "english")
    order: ClassVar = "id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """A look into each of the three catalogues."""
        ids = list(self.ids)
        return _NAMES, [ids, ids, ids]


_NAMES = """
SELECT code AS id, CASE level WHEN 'county' THEN name ELSE short END AS name, english FROM region
WHERE list_contains(CAST(? AS VARCHAR[]), code)
UNION ALL
SELECT campaign_id, concat_ws(' ', name, year), CASE WHEN english <> '' THEN concat_ws(' ', english, year) ELSE '' END
FROM campaign WHERE list_contains(CAST(? AS VARCHAR[]), campaign_id)
UNION ALL
SELECT metric_id, label, english FROM metric WHERE list_contains(CAST(? AS VARCHAR[]), metric_id)
"""
