"""No figures: numerals that are part of a name, and those that bound, plan or qualify what is counted."""

from __future__ import annotations

import re

from seeds.parsing.measures import measure_at
from seeds.parsing.numerals import Numeral

_RESTRICTS = re.compile(r"(?:及?以上|以下|以内|不等)(?:的|[\u4e00-\u9fff](?<![,。;、和及与并均达]))")
_REACHED = re.compile(r"(?:推动|促使|实现|已有|超过?|近)$")
"""推动95%以上的纠纷就地化解: a share of what the words behind it name."""
_PLANNED = re.compile(
    r"力争|力求|争取(?!.{0,6}支持)|计划|(?<![虚模])拟(?![态定制真人])|预计|规划|须(?!知)|目标(?:是|为|任务)|要求.{0,6}达到|年内要"
)
_ORDINAL = re.compile(r"(?:(?<![A-Za-z])[A-Za-z]|[第·/_@#&=+.])$|\d-$|[\dA-Za-z第]号$")
_NAME_GOES_ON = re.compile(r"[·/+_:]|-\d|[A-Za-z]|公里处|号|届")
_PER = re.compile(r"每[隔]?$")
_CASE_NOUN = re.compile(r"(?:余|多)?(?:以上)?的?(?:[^,。;、\d ]{0,6})(?:案件|大案|要案|专案|团伙|案)(?=\d)")
_THRESHOLD_NOUN = re.compile(r"(?:以上)?的?[^,。;、\d]{0,6}(?:案件|大案|人员|嫌疑人|团伙)")
_CLAUSE = re.compile(r"[^,。;:!?\n]*$")
_HIGHEST = re.compile(r"(?:奖励|奖金|标准|罚款)[^。;\n]{0,24}最高(?:\d+万?元)?(?:增至|提高到)?(?:最高)?$")
_OF_THOSE = re.compile(r"(?:以上|以下)?的(?:有|达|\d)")
"""涉案金额上亿元的有9名: how much parts those that are counted."""
_OF_SEVERAL = re.compile(r"等$")
_UNITS_OF_LAND = re.compile(r"个?(?:省份?|市|区|县|国家|地区|省市|城市|地市|市州|州市|市县|区县|部门|单位)")
_ASPECTS = re.compile(r"个?(?:环节|方面|阶段|层面|维度|要素|关键|重点|到位|坚持|确保|聚焦|第一)|米[街路]|大街")
"""What is numbered in prose and counted by nobody: 突出盘查、清查两个环节; and streets."""
_FRONTS = ("条战线", "个方面", "个层面", "个维度")
"""How work is laid out, in digits, too: 从4条战线发起攻势."""
_SLOGAN = 8
"""Characters of a slogan in quotes: “三个100%”, “4个100%”."""


def is_named(text: str, numeral: Numeral) -> bool:
    """Ordinals, codenames, dates, versions, roads: the numeral is part of a name."""
    before = text[max(0, numeral.start - 2) : numeral.start]
    if _ORDINAL.search(before) or _PER.search(before):
        return not (before[-1:] == "-" and before[:1].isdigit() and measure_at(text, numeral.after))
    if text.startswith(_FRONTS, numeral.after) or (numeral.chinese and _ASPECTS.match(text, numeral.after)):
        return True
    if _in_slogan(text, numeral) or (_OF_SEVERAL.search(before) and _UNITS_OF_LAND.match(text, numeral.after)):
        return True
    return _NAME_GOES_ON.match(text, numeral.after) is not None and not re.match(
        r"-\d+(?:\.\d+)?[\u4e00-\u9fff%]", text[numeral.after : numeral.after + 8]
    )


def is_restriction(text: str, numeral: Numeral, after: int, unit: str) -> bool:
    """A threshold (涉案50万元以上案件), a plan (力争…20%), a unit of a rate: no result."""
    if _RESTRICTS.match(text, after):
        reached = unit == "%" and _REACHED.search(text, max(0, numeral.start - 4), numeral.start)
        return not reached
    if unit in {"元", "公斤", "克"} and _CASE_NOUN.match(text, after):
        return True
    if unit == "元" and _OF_THOSE.match(text, after):
        return True
    if unit == "元" and _HIGHEST.search(text, max(0, numeral.start - 40), numeral.start):
        return True
    if unit == "元" and numeral.chinese and _THRESHOLD_NOUN.match(text, after):
        return True
    clause = _CLAUSE.search(text, max(0, numeral.start - 24), numeral.start)
    return clause is not None and _PLANNED.search(clause.group()) is not None


def _in_slogan(text: str, numeral: Numeral) -> bool:
    """Whether a numeral stands in a few words in quotes, which are a name."""
    opened = text.rfind("“", max(0, numeral.start - _SLOGAN), numeral.start)
    if opened < 0 or "”" in text[opened : numeral.start]:
        return False
    return text.find("”", numeral.after, opened + _SLOGAN + 2) >= 0
