"""Operations in running text: what a text calls a campaign, and whether it says that it was carried out.

“X”专项行动, X专项斗争, and the catalogue's own names. One named in passing (结合…, 列为…督办案件, …典型案例,
X、Y等专项行动) is told apart, for it owns no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from seeds.naming.operation_names import OperationName, operation_names

_ASKED_ABOUT = re.compile(r"(?:专项)?(?:斗争|行动|工作)?(?:成效|成果)?的?(?:满意度|满意率|知晓率|支持率|认可度)")
"""Behind a name, these say that people were asked about it: it is a topic like others."""
_PASSING_BEFORE = re.compile(
    r"(?:结合|依托|被?列为|被?评为|纳入|借助|以|巩固|参与|支撑|服务|贯穿|配合|不亚于|继|除了?|区别于)(?:全国|全省|全市|公安部|省厅|开展)?(?:的)?$"
)
_PASSING_BEHIND = re.compile(
    r"^(?:之外|以外|领导小组|办公室|办(?!结|案)|工作?专班|实施方案|方案|考核|动员|部署会|推进会|新闻发布会|新闻通[报气]会|发布会|督察|督导|挂牌|督办|典型案例|十[大佳起]|优秀|先进|经验|等(?:系列|一系列|多个|专项|集中)?(?:专项)?(?:行动|战役)?为|为载体|为契机|为抓手|为牵引|为主线|作为|的(?:战法|经验|要求|意义|重要)|启动仪式|动员会)"
)
_CARRIED_OUT = re.compile(
    r"(?:(?:开展了?|部署开展|组织开展|集中开展|推进|推动|实施|启动|发起|深化|打响|打好|打赢|组织了?)[^,。;]{0,12}"
    r"|开展了?[^,。;、]{0,24})$"
)
_DURING = re.compile(
    r"^(?:期间|中(?!期)|以来|开展以来|实施以来|启动以来|(?:启动|开展)?至今|后|战果|成效|共|累计|已|,|:|抓获|破获|打掉|侦破|查处|缴获)"
)
_LEVER = re.compile(r"为(?:抓手|牵引|主线|载体|契机)")
"""以“X”专项行动为抓手: what a force works by, where the page has no campaign of its own."""
_MADE_THE_WORK = re.compile(r"(?<=[动争治战役])作为[^,。;]{0,30}(?:项目|任务|工程|抓手|工作|重点)")
"""将“X”行动作为…重点项目: not in passing, but what is done."""
_LISTED_BEHIND = re.compile(
    r"”*(?:[、和及]?“[^“”\n,。;]{1,20}”+){1,30}等|[、和及](?:[^,。;\n]{2,60}(?:行动|斗争|整治|战役)){1,4}等"
    r"|[、和及][^,。;\n]{2,90}等(?:系列)?(?:专项)?(?:行动|斗争|整治|工作)"
)
STANDING = re.compile(
    r"今年以来|半年来|一年来|去年以来|(?:19|20)\d\d年以来|上半年|年初以来|前[\d一二三四五六七八九十]+个?月|(?<!\d)1[至到~-]\d{1,2}月"
)
"""Spans of standing work, which are wider than a season's campaign."""
_QUOTED_BEFORE = re.compile(r"(?:“[^“”]{1,12}”)+$")
"""Names right before a name: 结合“利剑”“护苗”专项行动 is said of both."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation named in the text."""

    start: int
    end: int
    name: str
    """By the words that the text uses, without marks."""
    governs: bool
    """Whether the sentence says that it was carried out."""
    passing: bool
    """Whether it is named in passing: as a background, an honour, one of several."""
    listed: bool = False
    """Whether it is named as one of several."""
    lever: bool = False
    """Whether it is named as what a force works by: 以“X”专项行动为抓手."""


def operations(text: str, start: int, end: int) -> list[Operation]:
    """The operations that a stretch of text names, in order."""
    found: dict[int, Operation] = {}
    taken: list[tuple[int, int]] = []
    for first, last, name, certain in operation_names(text, start, end):
        at = bisect_left(taken, (first, last))
        if (at < len(taken) and taken[at][0] < last) or (at and first < taken[at - 1][1]):
            continue
        taken.insert(at, (first, last))
        if not _ASKED_ABOUT.match(text, last):
            found[first] = _in_its_place(text, start, OperationName(first, last, name, certain))
    return sorted(found.values(), key=lambda one: one.start)


def _in_its_place(text: str, start: int, named: OperationName) -> Operation:
    """An operation by the words around its name."""
    first, last, name, certain = named
    before, behind = text[max(start, first - 40) : first], text[last : last + 12]
    listed = _enumerated(text, last, before, behind)
    made = before.endswith(("将", "把")) and _MADE_THE_WORK.match(text, last) is not None
    passing = not made and bool(
        _PASSING_BEFORE.search(_QUOTED_BEFORE.sub("", before)) or _PASSING_BEHIND.match(behind) or listed
    )
    carried = (
        made
        or _CARRIED_OUT.search(before)
        or _DURING.match(behind)
        or (certain and (first == start or before.endswith(("\n", "。", "在", ",", ";", "自", "月", "来"))))
    )
    lever = not listed and _LEVER.match(behind) is not None
    return Operation(first, last, name, bool(carried) and not passing, passing, listed, lever)


def _enumerated(text: str, end: int, before: str, behind: str) -> bool:
    """Whether a name that ends at ``end`` is one of several: “净网”“护苗”等专项行动."""
    return _LISTED_BEHIND.match(text, end) is not None or (before.endswith(("、", "”")) and behind.startswith("等"))
