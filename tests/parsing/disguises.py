"""Ways to print the same passage differently, none of which changes what it states."""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_NARROW = str.maketrans({"，": ",", "。": "。", "：": ":", "；": ";", "（": "(", "）": ")", "“": '"', "”": '"'})
_BEFORE_DIGITS = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)")
_BEHIND_DIGITS = re.compile(r"(?<=\d)(?=[\u4e00-\u9fff%])")
_BEHIND_MAGNITUDE = re.compile(r"(?<=\d[百千万亿])(?=[\u4e00-\u9fff])")
_UNIT_BEHIND = re.compile(r"(?<=\d)(?=(?:[个起名人件处家支发把台部][、，。]))")


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2t")


def traditional(text: str) -> str:
    """In Traditional script, character for character."""
    converted = str(_to_traditional().convert(text))
    assert len(converted) == len(text)
    return converted


def wide(text: str) -> str:
    """Digits, signs and punctuation in full width."""
    return text.translate(_WIDE)


def narrow(text: str) -> str:
    """Punctuation in half width, straight quotes."""
    return text.translate(_NARROW)


def spaced(text: str) -> str:
    """Blanks around numerals, as editors of mixed text put them: 破获 1.31 万 起."""
    for gap in (_BEFORE_DIGITS, _BEHIND_DIGITS, _BEHIND_MAGNITUDE):
        text = gap.sub(" ", text)
    return text


def spaced_wide(text: str) -> str:
    """Ideographic blanks around numerals."""
    return spaced(text).replace(" ", "\u3000")


def broken(text: str) -> str:
    """Every line broken between a numeral and its measure word."""
    return _UNIT_BEHIND.sub("\n", text)


DISGUISES = (traditional, wide, narrow, spaced, spaced_wide, broken)

TOPS = (
    "首页 > 新闻中心 > 正文",
    "字号：大 中 小",
    "发布时间：2021-03-04 10:20 浏览次数：1203次",
    "来源：某某日报",
    "阅读 2.3万",
    "分享到：",
)
"""Lines that a page puts above its text."""
BOTTOMS = (
    "编辑：某某",
    "评论 0",
    "0人参与",
    "点赞 56 收藏 12",
    "上一篇：没有了",
    "ICP备12345678号-1",
    "版权所有 未经授权不得转载",
    "联系电话：0571-12345678",
    "打印本页 关闭窗口",
)
"""Lines that it puts below."""
