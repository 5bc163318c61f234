"""Topics: the crime or danger that a passage is about; a label names it even where its clause does not."""

from __future__ import annotations

import re

from seeds.catalogue import any_of, read_words
from seeds.parsing.acts import RESULT
from seeds.parsing.comparisons import DIRECTION
from seeds.parsing.nouns import GENERIC_CASE, GENERIC_GROUP, GENERIC_MONEY, GENERIC_PERSON, HAZARD, PLACE_LIKE, topic_of
from seeds.parsing.phrases import split_act, strip_opening

_CRIME = re.compile(any_of(read_words("crimes"), {"性侵": "(?!财)"}))
_INTRODUCES = re.compile(
    r"(?:打击|严打|整治|惩治|治理|查处|围绕|聚焦|紧盯|针对|深化|推进|狠抓|紧抓|向|对|严惩|遏制|防范|在|严厉|重拳|铁腕|依法|加大|强化|开展|全力|查|打|抓|突出)"
)
_CLAUSES = re.compile(r"[,;:。]")
_AGAINST = re.compile(r"(?<![针相])对(?P<crime>[^对]{2,40}?)等?(?:违法)?犯罪(?:案件|行为|活动)?$")
_AMONG_OPERATIONS = re.compile(r"[^,。;:]{0,8}等(?:系列)?专项(?:行动|整治)")
_ALL_KINDS = ("各类", "各种")
"""Of all kinds: not of the one crime that an earlier sentence spoke of."""
_ONE_OF_FIELDS = re.compile(r"[^,。;:]{0,8}、[^,。;:]{2,16}等?领域")
"""Behind a crime, these tell that it is one of several fields: 医保、养老、慈善领域."""
_LONGEST = 14
_ONE = re.compile(r"^(?:[一两三多数]?[个起宗批]|的|“[^”]*”|特大|一?系列|重大|大要|跨国|跨省)+")


def passage_topic(words: str) -> str:
    """The one crime that an opening without figures is about (严打跨境赌博。); empty for none, or several."""
    found: list[str] = []
    for match in _CRIME.finditer(words):
        name = match.group()
        if any(name in other or other in name for other in found):
            continue
        listed = words[match.start() - 1 : match.start()] == "、" and _AMONG_OPERATIONS.match(words, match.end())
        if listed or _ONE_OF_FIELDS.match(words, match.end()):
            return ""
        found.append(name)
    if len(found) > 1:
        roots = [name for name in _ROOTS if all(name in other for other in found)]
        found = roots[:1] or found
    heading = len(words) <= 14 and words.endswith("。")
    return found[0] if len(found) == 1 and (heading or _INTRODUCES.search(words)) else ""


_ROOTS = ("盗窃", "诈骗", "赌博", "毒", "枪", "抢", "走私")
"""What several crimes of one kind share: 盗窃电动车、入室盗窃 are about 盗窃."""


def told_of(gap: str) -> str:
    """The crime of the last whole clause without a figure that says what was done to it (侦破…诈骗案,); else empty."""
    clauses = _CLAUSES.split(gap)
    for clause in reversed(clauses[:-1]):
        against = _AGAINST.search(clause)
        if against:
            return against["crime"] if len(against["crime"]) <= _LONGEST else against["crime"].partition("、")[0]
        _, act, thing = split_act(strip_opening(clause))
        topic = topic_of(_ONE.sub("", thing.removesuffix("中").replace("一案", "案"))) if act else ""
        if len(topic) > _LONGEST and (crime := _CRIME.search(topic)):
            return crime.group()
        if topic and len(topic) <= _LONGEST and (RESULT.match(act) or _CRIME.search(topic)):
            return topic
    return ""


def fought(gap: str) -> str:
    """The crime that an operation named in passing is against (在全省打击涉诈设备专项工作中,); empty for none."""
    match = _FIGHT.search(gap)
    crime = topic_of(f"{match['crime']}案件") if match else ""
    return crime if len(crime) <= _LONGEST else ""


_FIGHT = re.compile(
    r"(?:(?:打击|严打|治理|整治)(?:治理|整治)?|开展)(?P<crime>[^,。;、“”]{2,12}?)(?:“[^“”]{2,8}”)?(?:违法|犯罪)*专项(?:行动|工作|整治|斗争|打击)(?:中|期间)?,"
)
_TREND = re.compile(
    rf"(?:^|[,。;:\n])(?P<thing>[^,。;:、\n]{{2,12}}?)(?:起数|数量|总量)?(?:也|均|都|总体|整体|呈现?|持续|连续|大幅|明显|显著|逐年|稳步|有所|进一步)*(?:{DIRECTION})(?:态势|趋势)?,"
    r"[^,。;:]{0,12}?(?:发生|接报)$"
)
_HAPPENS = re.compile(r"(?:事故|火灾|案件|警情|纠纷)$")


def happened(words: str) -> str:
    """What only a clause of its own names, behind which it is counted: 交通事故持续下降,共发生|27起; else empty."""
    match = _TREND.search(words)
    thing = strip_opening(match["thing"]) if match else ""
    return thing if _HAPPENS.search(thing) and not split_act(thing)[1] else ""


def takes_topic(thing: str) -> bool:
    """Whether a thing says nothing of its crime: 犯罪嫌疑人, 团伙, 涉案资金."""
    return bool(
        GENERIC_PERSON.fullmatch(thing)
        or GENERIC_GROUP.fullmatch(thing)
        or GENERIC_MONEY.fullmatch(thing)
        or GENERIC_CASE.fullmatch(thing)
    )


def with_topic(act: str, thing: str, topic: str, thing_before: str) -> str:
    """The thing with what an earlier clause restricts it to; the thing itself where nothing does."""
    everywhere = thing.startswith(_ALL_KINDS) and thing_before.startswith(_ALL_KINDS)
    if HAZARD.fullmatch(thing) and PLACE_LIKE.search(thing_before) and len(thing_before) <= 16 and not everywhere:
        return thing_before + thing
    if not topic or topic in thing or _names(act + thing, topic):
        return thing
    if takes_topic(thing) and not (thing.startswith(_ALL_KINDS) and topic not in thing_before):
        return topic + (thing[2:] if topic.endswith(thing[:2]) else thing)
    return thing


def _names(words: str, topic: str) -> bool:
    return any(part and part in words for part in re.split(r"[、和及]", topic))
