"""Places in SQL: a GB/T 2260 code holds the codes that begin as it does."""

from __future__ import annotations

from seeds.terms import COUNTRY


def within(column: str, region: str) -> tuple[str, list[object]]:
    """A condition that ``column`` is ``region`` or inside it, and its parameters; always true for the country."""
    if region == COUNTRY:
        return "true", []
    prefix = region.removesuffix("00").removesuffix("00")
    return f"starts_with({column}, ?)", [prefix]
