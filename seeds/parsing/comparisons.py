"""Comparisons: the words with which releases say up and down, and what against; one list for all who read them."""

from __future__ import annotations

import re

from seeds.catalogue import any_of, words

RISES = words(
    """
    上升 成长 增长 增加 提高 提升 上涨 攀升 增多 递增 升高 走高 反弹 回升 激增 猛增 陡增 大增 扩大 翻 升 增 涨
    """
)
FALLS = words(
    """
    下降 减少 降低 压降 缩短 压缩 回落 下滑 下跌 缩减 锐减 骤减 骤降 递减 收窄 压减 缩小 降 减 跌 提前
    """
)
RISE_NOUNS = words("增幅 涨幅 升幅 增速")
FALL_NOUNS = words("降幅 跌幅 减幅")
"""Nouns of a change: 降幅达31%."""

UP = any_of(RISES)
DOWN = any_of(FALLS)
DIRECTION = any_of((*RISES, *FALLS, *RISE_NOUNS, *FALL_NOUNS, *words("高于 低于 多 少 高 低")))
"""Any word that says which way a value went, or by how much it differs."""

YEAR_AGO = any_of(words("去年 上年 前一年 上一年 往年 上一年度"))
NO_BASE = "(?!下降|上升|增长|增加|减少|提高|例|率|重|较|大|多|高|好|低|为|少|强|长)"
"""What behind 较 and 比 makes them words of another meaning: 比例, 比重, 较大, 较高."""

FROM_TO = re.compile(
    r"(?:稳步|逐步|逐月|逐年|持续|大幅)?(?:下|上|[大骤锐激猛陡急微])?(?:降|升|增|减|增长|增加|提高|提升|压降|回落|压缩|减少|降低|缩短)(?:至|到|为)(?:(?:19|20)\d\d年(?:底|末|同期)?的|目前的|如今的|现在的|今年的|\d{1,2}(?:[至到-]\d{1,2})?月份?的|约)?"
)
BASE_STATED = re.compile(
    r"\)?[,;]?(?:[与和同](?:去年|上年)同期的?|(?:较|比|与)(?:上|去|前)[^,。;]{1,6}的|[同环]比(?:今年|去年|上年)?(?:\d{1,2}月份?|上个?月|上周)?(?:同期)?的?)"
)
"""本周接警62起,较上周的81起减少19起; 环比2月份21起,上升8%: the base of a change has its label."""
REACHED = re.compile(
    rf"(?:(?:较|比|与)[^,。;]{{2,12}}|大幅|显著|明显|[大骤锐激猛陡])(?:大幅|显著|明显)?(?:{DIRECTION})(?:至|到)(?:约|近|不足)?$"
)
"""Before a count, how it came to be so: 抢劫案较去年同期大幅减少至|9宗."""
SEVERAL_BASES = re.compile(
    r"[较比同与](?:[^,。;]{0,8}[年月季期](?:同期)?[、和与及]){1,3}[^,。;]{0,8}[年月季期](?:同期)?(?:相比)?(?:分别|各|均)"
)
"""诈骗案721宗,比2021年及2019年同期分别增加12宗、9宗: one thing, measured against several times."""
CHANGED = re.compile(rf"(?:[同环]比|同期相?比?|[比较])?(?:{DIRECTION}|持平)")
"""Behind a count, these are of its change: 发生3起|同比减少|2起."""
