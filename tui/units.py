"""Measure words in the three scripts; English has one form beside 1 and another beside all else."""

from __future__ import annotations

from decimal import Decimal

from tui.script import Script, traditional

_COUNTED = {
    "case": "起 宗 件 案 例 桩", "person": "名 人 位", "time": "人次 次 趟", "site": "处 所", "vehicle": "辆",
    "device": "部 台", "item": "条 项", "gun": "支 枪", "knife": "把", "card": "张", "point": "百分点 分",
    "piece": "枚 块 片", "copy": "份 本 册", "payment": "笔", "round": "发 轮 轮次", "event": "场 场次", "vessel": "艘",
    "set": "套 副", "day": "天", "box": "箱 盒", "visit": "家次 户次 店次 处次", "vehicle check": "辆次 车次",
    "device check": "台次 部次", "vessel check": "艘次", "article": "篇", "group": "组", "portion": "人份 剂",
    "batch": "批 批次", "kind": "款", "animal": "头 只 匹", "household": "户", "room": "间", "wave": "波次",
    "bottle": "瓶", "bag": "袋 包", "plant": "株 棵", "pill": "粒 颗", "building": "栋 幢 座", "flight": "航次 架次",
    "tonne": "吨", "hectare": "公顷", "US dollar": "美元 美金", "Hong Kong dollar": "港元 港币", "euro": "欧元",
}  # fmt: skip
"""English, beside 1, to the measure words."""
_MANY = {"person": "people", "copy": "copies", "box": "boxes", "knife": "knives", "batch": "batches"}
"""What is not that with an s."""
_ALIKE = {
    "个": "", "元": "yuan", "人民币": "yuan", "倍": "×", "公斤": "kg", "千克": "kg", "克": "g", "毫克": "mg",
    "斤": "jin", "升": "l", "毫升": "ml", "米": "m", "公里": "km", "千米": "km", "平方米": "m²", "立方米": "m³",
    "平方公里": "km²", "亩": "mu", "家": "premises", "日元": "yen",
}  # fmt: skip
"""The same beside every number."""
_ENGLISH = {word: (one, _MANY.get(one, f"{one}s")) for one, words in _COUNTED.items() for word in words.split()} | {
    word: (alike, alike) for word, alike in _ALIKE.items()
}


def unit_in(unit: str, script: Script, value: Decimal | None = None) -> str:
    """The measure word in ``script``, beside ``value``; as the release has it where English has no word for it here."""
    if script == "en":
        one, many = _ENGLISH.get(unit, (unit, unit))
        return one if value is not None and abs(value) == 1 else many
    return traditional(unit) if script == "hant" else unit
