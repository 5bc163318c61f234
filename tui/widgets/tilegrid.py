"""The 31 provinces as tiles, each about where it lies; and how one walks from tile to tile."""

from __future__ import annotations

from typing import Literal

Way = Literal["up", "down", "left", "right"]

_ROWS = (
    "..  ..  ..  ..  ..  ..  ..  230000",
    "..  ..  ..  ..  150000  ..  ..  220000",
    "650000  ..  620000  640000  140000  130000  110000  210000",
    "..  630000  ..  610000  410000  370000  120000  ..",
    "540000  510000  500000  420000  340000  320000  310000  ..",
    "..  530000  520000  430000  360000  330000  ..  ..",
    "..  ..  450000  440000  350000  ..  ..  ..",
    "..  ..  ..  460000  ..  ..  ..  ..",
)
TILES: dict[str, tuple[int, int]] = {
    code: (row, column) for row, line in enumerate(_ROWS) for column, code in enumerate(line.split()) if code.isdigit()
}
"""GB/T 2260 code of a province to its row and column, from the north-west."""
ROWS, COLUMNS = len(_ROWS), 8


def neighbour(code: str, way: Way) -> str:
    """The tile that one comes to from ``code``: the nearest, straight ahead before aslant; itself at an edge."""
    row, column = TILES[code]

    def off(other: str) -> tuple[int, int]:
        down, right = TILES[other][0] - row, TILES[other][1] - column
        ahead = {"up": -down, "down": down, "left": -right, "right": right}[way]
        aside = abs(right) if way in ("up", "down") else abs(down)
        return ahead, aside

    ahead = {other: off(other) for other in TILES if off(other)[0] > 0}
    # A tile far aside is another way: what lies behind it is not reached by going on straight.
    reached = [other for other, (steps, aside) in ahead.items() if aside <= steps]
    return min(reached, key=lambda other: (ahead[other][0] + 2 * ahead[other][1], other), default=code)
