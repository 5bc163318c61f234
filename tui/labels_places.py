"""What stands on a province's tile of the map."""

from __future__ import annotations

from tui.script import Script, named

_TILES: dict[str, tuple[str, str]] = {
    "110000": ("北京", "BJ"), "120000": ("天津", "TJ"), "130000": ("河北", "HE"), "140000": ("山西", "SX"),
    "150000": ("内蒙", "NM"), "210000": ("辽宁", "LN"), "220000": ("吉林", "JL"), "230000": ("龙江", "HL"),
    "310000": ("上海", "SH"), "320000": ("江苏", "JS"), "330000": ("浙江", "ZJ"), "340000": ("安徽", "AH"),
    "350000": ("福建", "FJ"), "360000": ("江西", "JX"), "370000": ("山东", "SD"), "410000": ("河南", "HA"),
    "420000": ("湖北", "HB"), "430000": ("湖南", "HN"), "440000": ("广东", "GD"), "450000": ("广西", "GX"),
    "460000": ("海南", "HI"), "500000": ("重庆", "CQ"), "510000": ("四川", "SC"), "520000": ("贵州", "GZ"),
    "530000": ("云南", "YN"), "540000": ("西藏", "XZ"), "610000": ("陕西", "SN"), "620000": ("甘肃", "GS"),
    "630000": ("青海", "QH"), "640000": ("宁夏", "NX"), "650000": ("新疆", "XJ"),
}  # fmt: skip
"""GB/T 2260 code to what fits on a tile: two characters, and the letters of that standard."""


def tile_name(code: str, script: Script) -> str:
    """The short name of a province, by its GB/T 2260 code: two characters, in English two letters."""
    return named(*_TILES[code], script)
