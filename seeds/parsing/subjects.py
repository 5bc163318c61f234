"""Subjects: what a change, a share or a list of values is said of."""

from __future__ import annotations

import re

from seeds.parsing.acts import act_at_start
from seeds.parsing.clauses import IN_BRACKETS, PLACE
from seeds.parsing.comparisons import DIRECTION, NO_BASE, YEAR_AGO
from seeds.parsing.layout import Sentence
from seeds.parsing.nouns import head_start
from seeds.parsing.phrases import strip_opening
from seeds.parsing.quantities import Quantity

_BASIS_WORDS = (
    rf"同、?环比|按[年月季]|同比(?:\d{{4}}年(?:同期)?)?|环比(?:上[^,。;、]{{0,3}})?|(?:[比较与同和]|相比|相较于?)?{YEAR_AGO}(?:同期|同时期)?(?:相比)?|"
    rf"同期(?:相比)?|(?:较|(?<![同环占])比|与|相较于?){NO_BASE}[^,。;、]{{1,18}}?(?:相比)?"
)
_PREDICATE = re.compile(
    rf"(?:(?:,|、|和)?(?:{_BASIS_WORDS}))*(?:[,:])?(?:相?比(?=[下上增减提升降])|分别|各|(?<![日月年户人])均|都|双双|也|亦|有所|已|能够|保持|则|总体|平均|再|又|继续|大幅|明显|显著|持续|连续(?:[一二两三四五六七八九十\d]+个?[年月])?|由(?:去年|上年)?|从)*(?:(?:{DIRECTION})(?:率|幅度?|比例|发案?|破获?|抓获?|立)?)?"
    r"(?:了|至|到|达到?|(?<!行)为|[年月日]均|实现|大约|约|近|超过?|逾|将近|接近|不到|不足|高达|多达|突破|分别|各|均|是|在|仅|只有|[:至(由])*$"
)
_OWN_BREAK = re.compile(r"[;。!?\n\[\]:, ]")
_SHARE_OF = re.compile(
    r"占(?P<whole>[^,。;]{0,14}?)的?(?:比例|比重|比)?(?:分别|均|都)?(?:[由从](?:(?:去年|往年|上年|此前|(?:19|20)\d\d年底?)的?)?)?(?:约|近|超过?|达到?|为|:)*$"
)
_RATIO_OF = re.compile(r"(?:是|为|达到?|相当于|超过?)[^,。;]{0,20}的(?:近|约)?$")
PART_OF_BASE = re.compile(
    r"(?:是|为|达到?|相当于|恢复[到至])(?P<base>(?:\d{4}年|去年|上年)[^,。;\d]{0,4}(?:同期)?)的(?:近|约)?$"
)
"""是2019年同期的48%: a share of what the subject was then."""
_THAN = re.compile(
    r"在[^,。;]{0,14}的?基础上再?$|的基础上再?$|在(?:去年|上年|前年|(?:19|20)\d\d年)$|(?:高出|高于|低于|超出|比)[^,。;]{1,16}$"
)
_STARTING_FROM = re.compile(r"(?:由(?!于)|从|自(?=\d))[^,。;]{0,10}$")
_MOST = re.compile(r"最[高低]的$")
"""破案率最高的某省达95%: it is still the rate."""
_PACE = re.compile(r"(?P<noun>增幅|涨幅|降幅|增速)(?:由|从)[^,。;]{0,10}$")
"""新增人员增幅由30%降至7%: how fast it grew, then and now."""
_RANKED = re.compile(
    r"(?:降幅|增幅|升幅)最[大高小低]的?(?:是|为|达到?)?$|(?:降幅|增幅|升幅)?(?:居|列|排)(?:前[一二三四五六七八九十\d]+位?|首位|全[省市]前列)的(?:是|为|有|依次为|依次是)?$"
)
_DRIVEN = re.compile(
    r"^[^“”]{0,16}?(?:带动|拉动|促使|推动)(?:全[省市县区州])?(?=.{2})|^[^“”]{0,24}?(?:主要)?(?:是?由于|是?因为|归因于|源于)(?=.{2})"
)
"""What only brought a change about: 专项行动带动刑事警情下降; or what a cause is given for: 上升主要由于盗窃增加."""
_MORE = re.compile(r"[多少]([\u4e00-\u9fff]{2,8})$")
_RANK = re.compile(r"(?:排名?|位[居列]|居)[^,。;]{0,6}(?:第[一二三四五六七八九十\d]+位?|前列|首位)")
"""A clause that only ranks what the one before it names: 排名全省第二."""
_FIRST_BREAK = re.compile(r"[,;:。(]")
"""Up to here, the words behind a figure are that figure's own."""
_EMPTY = re.compile(r"(?:[,、]|其中|即|但|却|仍然?|共|有|分别|同比|环比|均|较|比|去年|上年|同期)*$")


def subject_of(text: str, sentence: Sentence, quantity: Quantity, before: Quantity | None) -> str:
    """What a value is said of: words of its own clause or, where that holds only a basis, of the one before."""
    start = before.after if before else sentence.start
    words = text[start : quantity.start].replace(PLACE, "")
    own_start = _FIRST_BREAK.search(words) if before else None
    if own_start:
        words = words[own_start.start() :]
    if quantity.kind == "multiple":
        words = _RATIO_OF.sub("", words)
    if quantity.kind == "share":
        words = PART_OF_BASE.sub("", words)
    more = _MORE.search(words) if quantity.kind == "change" else None
    share = _SHARE_OF.search(words) if quantity.kind == "share" else None
    if share:
        own = _own_clause(words[: share.start()])
        if "占" in own:
            return f"{own}占{share['whole']}比"
        return f"{strip_opening(own)}占{share['whole']}比" if own else ""
    stripped = _THAN.sub("", _STARTING_FROM.sub("", _RANKED.sub("", _PREDICATE.sub("", words))))
    if more and (act := act_at_start(more[1])) and (act == more[1] or head_start(more[1]) == len(more[1])):
        return more[1]
    own = _opened(_own_clause(IN_BRACKETS.sub("", stripped).rstrip(",、")))
    if quantity.kind == "share":
        pace = _PACE.search(words)
        own = _MOST.sub("", own.removesuffix("中")) + (pace["noun"] if pace else "")
    return "" if _EMPTY.fullmatch(own.strip()) else own


def _own_clause(words: str) -> str:
    """The last clause that says more than a basis or a rank."""
    pieces = _OWN_BREAK.split(words)
    while pieces and (
        _EMPTY.fullmatch(pieces[-1].strip(")、"))
        or _RANK.fullmatch(pieces[-1])
        or (len(pieces) > 1 and not strip_opening(pieces[-1]))
    ):
        pieces.pop()
    if not pieces:
        return ""
    own = _PREDICATE.sub("", pieces[-1])
    opened = own.rfind("(")
    if opened >= 0 and ")" not in own[opened:]:
        own = own[opened + 1 :]
    elif ")" in own and "(" not in own:
        own = own[own.rfind(")") + 1 :]
    return own.lstrip("、和及与")


def _opened(own: str) -> str:
    """A clause without who and when; where nothing else is left (因公牺牲民警), who it is about is what is counted."""
    own = _DRIVEN.sub("", own)
    return strip_opening(own) or own
