"""Comparisons: the words with which releases say up and down, and what against; one list for all who read them."""

from __future__ import annotations

from seeds.catalogue import any_of, words

RISES = words(
    """
    上升 增长 增加 提高 提升 上涨 攀升 增多 递增 升高 走高 反弹 回升 激增 猛增 陡增 大增 扩大 翻 升 增 涨
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
