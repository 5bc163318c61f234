"""Throw text at the parser that nobody wrote: random code points, fragments of the genre, releases cut to pieces.

Whatever comes, the parser gives a reading whose figures lie inside the document, in order, and never takes long.
Run as a script for a longer search: ``python -m tests.parsing.fuzz --minutes 10``; a failure shows its seed and text.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import get_args

from seeds import Reading, parse
from seeds.terms import Approx, Basis, Kind, Scope

SECONDS_A_CHARACTER = 0.001
"""A hundred times what a character takes on a slow machine; what takes longer has stopped being linear."""

_WORDS = """
打掉 破获 抓获 收缴 查处 化解 移送起诉 采取刑事强制措施 被抓获 出动 落网 投案自首
犯罪团伙 犯罪嫌疑人 刑事案件 盗窃 电信网络诈骗 警情 发案 立案数 矛盾纠纷 枪支 涉案资金
37 1.31万 12.5余万 3亿2045万 2千 1,204 0 2019 3O2 百分之二十 三分之一 近七成 三千余 一 十 半 翻一番 １２ ９，０００
4·20 2008.7.30 第19届 1+1+13 0572-1234567 12:30 110
个 起 名 人次 元 万元 % ％ ‰ 个百分点 倍 公斤 处 家（次） 美元 小时 年 岁
同比 环比 较2019年 较去年同期 分别 下降 上升 由 升至 占 是 的 均 共 其中 累计
余 多 近 约 超过 以上 左右 不到 每 力争 涉案50万元以上案件
武汉市 黄冈 湖北省 全省 我市 公安县 平安 乾县 朝阳区 香港 某某 国 公安机关 警方
“净网”专项行动 夏季行动 “百日行动” “清风” 专项行动 扫黑除恶专项斗争 行动以来 2021年以来 今年 3月5日
， 、 。 ； ： ！ （ ） “ ” , . ; ( ) " - — ~
首页 0人参与 编辑： 来源： 一、 1. ★ 團夥 萬 餘 後 🔻
"""
FRAGMENTS = (
    *_WORDS.split(),
    *("\n", "\n\n", "\r\n", "\r", "\x85", " ", "\u3000"),
    *("评论 0", "阅读 2.3万", "指标 今年 同比\n", "立案(起) 98 -1.2%\n"),
    *("\x00", "\u202e", "\u200b", "\ufeff", "\ud800", "e\u0301", "\U00020000"),
)
"""Pieces of releases, and what breaks them."""

_RANGES = (
    (0x20, 0x7F),
    (0x00, 0x20),
    (0x4E00, 0xA000),
    (0xFF00, 0xFFF0),
    (0x2000, 0x2070),
    (0x3000, 0x3040),
    (0x300, 0x370),
    (0x590, 0x700),
    (0xD800, 0xE000),
    (0xE000, 0xE010),
    (0x1F300, 0x1F700),
    (0x20000, 0x20100),
    (0x0, 0x110000),
)

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ue000-\ue00f]")
"""Control and bidi characters, and those that the parser puts in places of others."""

INVENTED = Path(__file__).parent / "invented"


def check(text: str) -> Reading:
    """Read a text; raise AssertionError where the reading breaks a promise that holds for every text."""
    reading = parse(text)
    spans = []
    for figure in reading.figures:
        assert figure.start is not None
        assert figure.end is not None
        assert 0 <= figure.start < figure.end <= len(text), "a figure lies outside the document"
        assert text[figure.start : figure.end] == figure.raw, "a figure's numeral is not what stands there"
        spans.append((figure.start, figure.end))
        assert isinstance(figure.value, Decimal)
        assert figure.value.is_finite()
        assert figure.approx in get_args(Approx)
        assert figure.kind in get_args(Kind)
        assert figure.scope in get_args(Scope)
        assert (figure.basis in get_args(Basis)) == (figure.kind in {"change", "multiple"}), "kind and basis disagree"
        assert figure.basis is not None or figure.kind in {"level", "share"}
        assert figure.region == "" or (len(figure.region) == 6 and figure.region.isdigit())
        for words in (figure.metric, figure.period or "", figure.unit):
            assert _UNSEEN.search(words) is None, f"characters that nobody sees in {words!r}"
        for trace in figure.trace:
            if trace.start is not None and trace.end is not None:
                assert 0 <= trace.start <= trace.end <= len(text), "a trace points outside the document"
    assert all(one[1] <= other[0] for one, other in pairwise(spans)), "figures overlap or are out of order"
    return reading


def code_points(source: random.Random) -> str:
    """Random characters, mostly of a few blocks that pages really hold."""
    length = source.randrange(1, 200)
    return "".join(chr(source.randrange(*source.choice(_RANGES))) for _ in range(length))


def fragments(source: random.Random) -> str:
    """Pieces of releases in any order."""
    return "".join(source.choices(FRAGMENTS, k=source.randrange(1, 120)))


def repeated(source: random.Random) -> str:
    """A few pieces, many times over, without an end to the sentence."""
    return "".join(source.choices(FRAGMENTS, k=source.randrange(1, 5))) * source.randrange(1, 150)


def cut_releases(source: random.Random) -> str:
    """A release with pieces lost, doubled, moved, and strewn with fragments."""
    text = source.choice(_releases())
    for _ in range(source.randrange(1, 12)):
        one, other = sorted(source.randrange(len(text) + 1) for _ in range(2))
        other = min(other, one + 80)
        piece = source.choice(["", text[one:other] * 2, text[one:other][::-1], source.choice(FRAGMENTS)])
        text = text[:one] + piece + text[other:]
    return text


_texts: list[str] = []


def _releases() -> list[str]:
    if not _texts:
        _texts.extend(path.read_bytes().decode("utf-8") for path in sorted(INVENTED.glob("*.txt")))
    return _texts


MAKERS: tuple[Callable[[random.Random], str], ...] = (code_points, fragments, repeated, cut_releases)


def search(seconds: float, seed: int) -> int:
    """Check random texts for so many seconds and count them; raises what ``check`` raises, with seed and text."""
    started, number = time.monotonic(), 0
    while time.monotonic() - started < seconds:
        source = random.Random(f"{seed}.{number}")  # noqa: S311 - reproducible texts, no secret
        text = source.choice(MAKERS)(source)
        before = time.process_time()
        try:
            check(text)
            taken = time.process_time() - before
            assert taken < 0.5 + len(text) * SECONDS_A_CHARACTER, f"{taken:.1f} s for {len(text)} characters"
        except Exception as error:
            error.add_note(f"seed {seed}, text {number}: {text!r}")
            raise
        number += 1
    return number


def main() -> int:
    """Search for as long as asked; 0 where nothing was found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=10.0)
    options.add_argument("--seed", type=int, default=int(time.time()))
    asked = options.parse_args()
    print(f"fuzzing for {asked.minutes:g} min, seed {asked.seed}", flush=True)
    print(f"{search(asked.minutes * 60, asked.seed)} texts, nothing found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
