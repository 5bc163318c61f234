"""Whole places: 全省, 我市, 县公安局 stand for the issuer's own place, but not where it is only ranked or compared.

排名全省第二, 占全省三成, 全省首例, 高于全市平均水平: the figure beside them is of another place than the one named.
"""

from __future__ import annotations

RANKED_BEFORE = r"(?<!排名)(?<![位排并]列)(?<!居)(?<!占)(?<!比)(?<!较)(?<![高低优好]于)(?<!领先)(?<!超)"
"""A pattern to put before such a word: it stands where nothing measures something else against the place."""
RANKED_BEHIND = (
    r"(?!第[一二三四五六七八九十\d]|首[位例个家批次创]|前[列茅三五十]|平均(?:水平|值|数)|均值|唯一|领先|倒数|(?:各?级?公安机关|公安系统|各地)?中?(?:排名|位居|名列)|率先|之首|之最|优秀|先进"
    r"|最[高低多少大好佳])"
)
"""A pattern to put behind it, likewise."""

STEERED = "(?!的?(?:统一)?(?:挂牌|督办|督捕|督导|交办))"
"""A pattern to put behind an office above: it only ordered what a smaller place did (省公安厅督捕逃犯)."""


def not_ranked(words: str) -> str:
    """A pattern of such words, where they are neither a rank's nor a comparison's."""
    return f"{RANKED_BEFORE}(?:{words}){RANKED_BEHIND}"
