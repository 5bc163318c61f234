"""Operations in running text: what a text calls a campaign, and whether it says that it was carried out.

“X”专项行动, X专项斗争, and the catalogue's own names. One named in passing (结合…, 列为…督办案件, …典型案例,
X、Y等专项行动) is told apart, for it owns no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds.catalogue import any_of, words
from seeds.naming.campaigns import campaign_key, campaigns

_KIND = any_of(
    words(
        """
        专项打击整治行动 打击整治专项行动 打击整治行动 专项整治行动 集中整治行动 集中统一行动 集中打击行动 专项行动
        专项斗争 专项整治 专项治理 专项打击 统一行动 大会战 大排查 百日会战 会战 百日攻坚 攻坚战 人民战争 歼灭战 行动
        斗争 攻势 战役
        """
    )
)
_QUOTED = re.compile(
    rf"“(?P<quoted>[^“”\n,。;]{{2,20}}|[^“”\n。;]{{2,24}})”(?:[-—·]?(?:19|20)?\d{{0,4}}年?)?(?:全[省市国])?(?P<kind>(?:夏季|集中|严打)?(?:{_KIND}))?"
)
_QUOTED_ACTIVITY = re.compile(
    r"(?:开展|实施|发起|启动|组织|部署)(?:了|为期[^“”,。;\n]{1,8}的)?“([^“”\n,。;]{2,10})”(?!实践|教育|宣传|主题|走访|评|违法|犯罪|等)[\u4e00-\u9fff]{1,12}?(?:行动|活动|战役|整治|会战)"
)
"""开展“猎豹出击”打防盗抢活动: what is carried out under a code name."""
_OWN_KIND = re.compile(r"(?:行动|斗争|会战|战役|攻势|护航)(?:[-·]?\d{1,4}号?)?$")
_KIND_OF_NAMED = re.compile(
    any_of(
        words(
            """
            人民战争 专项打击整治行动 打击整治专项行动 打击整治行动 专项整治行动 集中整治行动 集中统一行动 专项行动
            专项斗争 百日会战 大会战 百日行动 百日攻坚行动
            """
        )
    )
    + "(?!办公室|组)"
)
_NAME = re.compile(r"[\u4e00-\u9fff·-]{2,24}$")
_OPENING = re.compile(
    r"^.*(?:开展了?|组织|部署|深入推进|推进|推动|实施|启动|发起|结合|依托|深化|以|在|将|对|把|作为|检验|抓好|打好|打赢|投入到?|参加|纳入|列为|国家|全国|全省|全市|公安部|该|本次|此次|这次|这场|新一轮|常态化?|为期[一二三四五六七八九十\d]+[天月年个]+的|的|了)"
)
_PASSING_BEFORE = re.compile(
    r"(?:结合|依托|被?列为|被?评为|纳入|借助|以|巩固|参与|支撑|服务|贯穿|配合|不亚于|继|除了?|区别于)(?:全国|全省|全市|公安部|省厅|开展)?(?:的)?$"
)
_PASSING_BEHIND = re.compile(
    r"^(?:之外|以外|领导小组|办公室|办(?!结|案)|工作?专班|实施方案|方案|考核|动员|部署会|推进会|新闻发布会|新闻通[报气]会|发布会|督察|督导|挂牌|督办|典型案例|十[大佳起]|优秀|先进|经验|等(?:系列|一系列|多个|专项|集中)?(?:专项)?(?:行动|战役)?为|为载体|为契机|为抓手|为牵引|为主线|作为|的(?:战法|经验|要求|意义|重要)|启动仪式|动员会)"
)
_CARRIED_OUT = re.compile(
    r"(?:开展了?|部署开展|组织开展|集中开展|推进|推动|实施|启动|发起|深化|打响|组织了?)[^,。;]{0,12}$"
)
_DURING = re.compile(
    r"^(?:期间|中|以来|开展以来|实施以来|启动以来|(?:启动|开展)?至今|后|战果|成效|共|累计|已|,|:|抓获|破获|打掉|侦破|查处|缴获)"
)


_LISTED_BEHIND = re.compile(
    r"”*(?:[、和及]?“[^“”\n,。;]{1,20}”+){1,30}等|[、和及](?:[^,。;\n]{2,60}(?:行动|斗争|整治|战役)){1,4}等"
    r"|[、和及][^,。;\n]{2,40}等(?:系列)?(?:专项)?(?:行动|斗争|整治|工作)"
)
_QUOTED_BEFORE = re.compile(r"(?:“[^“”]{1,12}”)+$")
"""Names right before a name: 结合“利剑”“护苗”专项行动 is said of both."""
_NO_NAME = re.compile(
    r"(?:[月年日]|[上中下][旬半]|多[项个次轮]|系列|一系列|各[类种项级地]|有关|相关|其他|等|此|这|本|作为|检验|和|及|与|重大|大型|一次|首次|[一二三四五六七八九十]+[项次轮])"
)
"""How words begin that stand before 专项行动 and are no name: 月底, 多项, 系列."""


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


def operations(text: str, start: int, end: int) -> list[Operation]:
    """The operations that a stretch of text names, in order."""
    found: dict[int, Operation] = {}
    taken: list[tuple[int, int]] = []
    for first, last, name, certain in _named(text, start, end):
        at = bisect_left(taken, (first, last))
        if (at < len(taken) and taken[at][0] < last) or (at and first < taken[at - 1][1]):
            continue
        taken.insert(at, (first, last))
        before, behind = text[max(start, first - 16) : first], text[last : last + 12]
        listed = _enumerated(text, last, before, behind)
        passing = _PASSING_BEFORE.search(_QUOTED_BEFORE.sub("", before)) or _PASSING_BEHIND.match(behind) or listed
        carried = (
            _CARRIED_OUT.search(before)
            or _DURING.match(behind)
            or (certain and (first == start or before.endswith(("\n", "。", "在", ",", ";", "自", "月", "来"))))
        )
        found[first] = Operation(first, last, name, bool(carried) and not passing, bool(passing), listed)
    return sorted(found.values(), key=lambda one: one.start)


def _enumerated(text: str, end: int, before: str, behind: str) -> bool:
    """Whether a name that ends at ``end`` is one of several: “净网”“护苗”等专项行动."""
    return _LISTED_BEHIND.match(text, end) is not None or (before.endswith(("、", "”")) and behind.startswith("等"))


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end and name of what may be an operation, and whether a word says that it is one."""
    for match in _QUOTED.finditer(text, start, end):
        quoted = match["quoted"].strip("“”")
        if match["kind"] or _OWN_KIND.search(quoted) or campaign_key(quoted) in _known():
            kind = match["kind"] or ""
            name = quoted if quoted.endswith(("行动", "斗争", "会战")) or len(kind) > 2 else quoted + kind
            yield match.start(), match.end(), name, bool(kind) or _OWN_KIND.search(quoted) is not None
    for match in _QUOTED_ACTIVITY.finditer(text, start, end):
        yield match.start(1) - 1, match.end(), match[1], True
    for match in _known_pattern().finditer(text, start, end):
        yield match.start(), match.end(), match.group(), True
    for match in _KIND_OF_NAMED.finditer(text, start, end):
        name = _NAME.search(text, max(start, match.start() - 24), match.start())
        if name is None:
            continue
        opening = _OPENING.match(name.group())
        first = name.start() + (opening.end() if opening else 0)
        if match.start() - first < 2 or _NO_NAME.match(text, first) or text[match.start() - 1] == "等":
            continue
        if text[first - 1 : first] == "”":  # “黄赌毒”违法犯罪集中整治行动: its name begins with the quote
            opened = text.rfind("“", max(start, first - 16), first)
            first = opened if opened >= 0 else first
        if text[first - 1 : first] != "、" or not match.group().startswith("集中"):
            yield first, match.end(), text[first : match.end()], True


@cache
def _known() -> frozenset[str]:
    return frozenset(campaign_key(name) for one in campaigns() for name in (one.name, *one.aliases))


@cache
def _known_pattern() -> re.Pattern[str]:
    """Names of the catalogue that need no quotes: long ones, and short ones with their kind behind."""
    names = {name.replace("“", "").replace("”", "") for one in campaigns() for name in (one.name, *one.aliases)}
    return re.compile(f"(?:{any_of(name for name in names if len(name) >= 4)})(?:{_KIND})?")
