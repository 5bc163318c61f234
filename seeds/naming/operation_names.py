"""Names of operations in running text: “X”专项行动, X专项斗争, “X”打击走私专项行动, and the catalogue's own.

A code name in quotes is the name in short. What is only a count (三大专项行动), a list (盗窃、诈骗等专项行动) or the
crime that is fought (破获“盗抢骗”案件) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

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
_HUNTS = any_of(words("追逃 缉捕 抓捕 缉毒 扫毒 打拐 缉枪 打假 缉私 反诈 清查 清缴 夏季 集中 集中收网 收网 严打"))
"""What an operation does, between its code name and 行动: “铁网”追逃行动."""
_YEAR = r"(?:[-·]?(?:19|20)\d\d年?)"
_QUOTED = re.compile(
    rf"“(?P<quoted>[^“”\n,。;]{{2,20}}|[^“”\n。;]{{2,24}})”(?:[-·]?(?:19|20)?\d{{0,4}}年?)?(?:全[省市国])?(?:(?P<kind>(?:{_HUNTS})?(?:{_KIND})){_YEAR}?)?"
)
_CRIME_BEHIND = re.compile(r"”等?(?:[\u4e00-\u9fff]{0,2}(?:违法|犯罪|案件|警情|侵财|团伙|嫌疑|分子|在逃|逃犯))")
_CRIME_BEFORE = re.compile(r"(?:打击|严打|破获|侦破|查处|查获|涉|针对|缉捕|追捕|抓捕|追缉|抓获)(?:各类)?$")
"""Beside a name without its kind, these say that the crime is meant that it is directed at: 破获“盗抢骗”案件."""
_QUOTED_ACTIVITY = re.compile(
    r"(?:开展|实施|发起|启动|组织|部署)(?:了|为期[^“”,。;\n]{1,8}的)?“([^“”\n,。;]{2,10})”(?!实践|教育|宣传|主题|走访|评|违法|犯罪|等)[\u4e00-\u9fff]{1,12}?(?:行动|活动|战役|整治|会战)"
)
"""开展“猎豹出击”打防盗抢活动: what is carried out under a code name."""
_OWN_KIND = re.compile(r"(?:行动|斗争|会战|战役|攻势|护航)(?<!在行动)(?:[-·]?\d{1,4}号?)?$")
_KIND_OF_NAMED = re.compile(
    any_of(
        words(
            """
            人民战争 专项打击整治行动 打击整治专项行动 打击整治行动 专项整治行动 集中整治行动 集中统一行动 专项行动
            专项斗争 百日会战 大会战 百日行动 百日攻坚行动
            """
        )
    )
    + rf"(?!办公室|组)|(?:排查|打击|专项)整治{_YEAR}行动"
)
_ACTS_AGAINST = re.compile(r"(?:严厉|集中|联合|依法|重拳)?(?:打击|严打|整治|治理|查处|缉|追|扫|清|打)")
"""How the words behind a code name in quotes begin where they tell what it does: “甲”打击走私专项行动 is 甲."""
_ACTS_BETWEEN = re.compile(
    r"“(?P<code>[^“”\n,。;]{2,12})”(?:严打|严厉打击|打击|整治|治理|集中|专项|治安|攻坚|破案|追逃|清查|扫毒|禁毒|缉枪|治爆|反诈|防范)+$"
)
"""A code name in quotes, and what it does, before a name of the catalogue."""
_CODED = 30
"""Characters before a name of the catalogue in which its code name is looked for."""
_NAME = re.compile(r"[\u4e00-\u9fff·-]{2,24}$")
_OPENING = re.compile(
    r"^.*(?:开展了?|组织|部署|深入推进|推进|推动|实施|启动|发起|结合|依托|深化|以|在|将|对|把|作为|检验|抓好|打好|打赢|投入到?|参加|纳入|列为|国家|全国|全省|全市|公安部|介绍|通报|该(?:[支总大]队)?|视察|本次|此次|这次|这场|新一轮|常态化?|为期[一二三四五六七八九十\d]+[天月年个]+的|的|了)"
)
_NO_NAME = re.compile(
    r"(?:[月年日]|[上中下][旬半]|多[项个次轮]|系列|一系列|各[类种项级地]|有关|相关|其他|等|此|这|本|作为|检验|和|及|与|重大(?!事故)|大型|一次|首次|[一二三四五六七八九十]+[大项次轮])"
)
"""How words begin that stand before 专项行动 and are no name: 月底, 多项, 系列."""
_COUNTED = re.compile(r"[一二两三四五六七八九十\d]+大(?:专项)?(?:行动|整治|会战|战役)")
"""三大专项行动: how many they are, not what they are called."""


class OperationName(NamedTuple):
    """Where an operation may be named."""

    start: int
    end: int
    name: str
    """By the words that the text uses, without marks."""
    certain: bool
    """Whether a word says that it is an operation."""


def operation_names(text: str, start: int, end: int) -> Iterator[OperationName]:
    """What may be an operation in a stretch of text: names in quotes first, then the catalogue's, then by kind."""
    for match in _QUOTED.finditer(text, start, end):
        quoted = match["quoted"].strip("“”")
        kind = match["kind"] or ""
        own = _OWN_KIND.search(quoted) is not None and _COUNTED.fullmatch(quoted) is None
        if kind or own or (campaign_key(quoted) in _known() and not _is_crime(match)):
            name = quoted if quoted.endswith(("行动", "斗争", "会战")) or len(kind) > 2 else quoted + kind
            yield OperationName(match.start(), match.end(), name, bool(kind) or own)
    for match in _QUOTED_ACTIVITY.finditer(text, start, end):
        yield OperationName(match.start(1) - 1, match.end(), match[1], True)
    for match in _known_pattern().finditer(text, start, end):
        yield _with_code_name(text, start, match)
    for match in _KIND_OF_NAMED.finditer(text, start, end):
        if found := _before_its_kind(text, start, match):
            yield found


def _is_crime(quoted: re.Match[str]) -> bool:
    """Whether words in quotes are the crime that is fought: 破获“盗抢骗”案件."""
    text = quoted.string
    before = text[max(0, quoted.start() - 6) : quoted.start()]
    return _CRIME_BEHIND.match(text, quoted.end("quoted")) is not None or _CRIME_BEFORE.search(before) is not None


def _before_its_kind(text: str, start: int, kind: re.Match[str]) -> OperationName | None:
    """The name that ends in a kind of operation (打击盗抢专项行动); None where the words before are no name."""
    words_before = _NAME.search(text, max(start, kind.start() - 24), kind.start())
    if words_before is None or words_before.group().endswith(("等", "和", "及", "与")):
        return None
    opening = _OPENING.match(words_before.group())
    first = words_before.start() + (opening.end() if opening else 0)
    if kind.start() - first < 2 or _NO_NAME.match(text, first):
        return None
    if text[first - 1 : first] == "、" and (kind.group().startswith("集中") or "等" in text[first : kind.start()]):
        return None
    opened = _quotes_before(text, start, first)
    if opened == first:
        return OperationName(first, kind.end(), text[first : kind.end()], True)
    code = text[opened + 1 : first - 1]
    named = code if "”" not in code and _ACTS_AGAINST.match(text, first) else text[opened : kind.end()]
    return OperationName(opened, kind.end(), named, True)


def _with_code_name(text: str, start: int, known: re.Match[str]) -> OperationName:
    """A name of the catalogue; by the code name in quotes before it where there is one: “甲”缉枪治爆行动, and
    “甲”严打整治百日行动, for what a force calls its own hundred days beats what any force calls them."""
    acts = _ACTS_BETWEEN.search(text, max(start, known.start() - _CODED), known.start())
    opened = acts.start() if acts else _quotes_before(text, start, known.start())
    if acts:
        return OperationName(opened, known.end(), acts["code"], True)
    code = text[opened + 1 : known.start() - 1]
    if opened == known.start() or "”" in code:
        return OperationName(known.start(), known.end(), known.group(), True)
    return OperationName(opened, known.end(), code, True)


def _quotes_before(text: str, start: int, first: int) -> int:
    """Where the quotes open that stand right before a position, one behind the other; the position where none do."""
    while text[first - 1 : first] == "”" and (opened := text.rfind("“", max(start, first - 16), first)) >= 0:
        first = opened
    return first


@cache
def _known() -> frozenset[str]:
    return frozenset(campaign_key(name) for one in campaigns() for name in (one.name, *one.aliases))


@cache
def _known_pattern() -> re.Pattern[str]:
    """Names of the catalogue that need no quotes: long ones, and short ones with their kind behind."""
    names = {name.replace("“", "").replace("”", "") for one in campaigns() for name in (one.name, *one.aliases)}
    return re.compile(f"(?:{any_of(name for name in names if len(name) >= 4)})(?:{_KIND})?")
