"""Period: the time span that the text gives for a figure in particular, reaching forward until another."""

from __future__ import annotations

import re

from seeds.catalogue import beginning_with
from seeds.naming.operations import STANDING
from seeds.parsing.layout import Sentence
from seeds.reading.setting import Setting

_N = r"(?:\d+|[一二三四五六七八九十两]+)"
_TOLD = rf"""
    (?:自|从)[^,。;:“”]{{0,12}}(?:“[^”]{{1,12}}”)?[^,。;:]{{0,12}}?(?:以来|至今)
    |(?:自|从)?(?:(?:今|去|当|前|近|本)年|(?:19|20)\d\d年|{_N}年)(?:{_N}月(?:份|底|初|中旬|上旬|下旬|末)?(?:{_N}日)?)?(?:至今|以来|年?来|初以来|底以来|起)(?:连续{_N}年)?
    |截[至止]到?(?:目前|(?:今年|去年|本月|上月|[\d年月日时分点:上中下旬底初末晚]|[一二三四五六七八九十]){{1,14}})
    |(?:自|从)?(?:(?:今|去|当|前)年|(?:19|20)\d\d年)?{_N}月(?:{_N}日)?(?:晚|凌晨)?(?:至|到|-|~)(?:次年|(?:19|20)\d\d年)?(?:{_N}月)?(?:{_N}[日月]|底|目前|今)(?:晚|凌晨)?(?:期间)?
    |(?:(?:今|去|当|前)年|(?:19|20)\d\d年)(?:上半年|下半年|第?[一二三四]季度|前{_N}个?月|{_N}(?:至|到|-|~){_N}月份?|{_N}月份?|全年|以来)?(?!期|同期)
    |(?:上半年|下半年|第?[一二三四]季度|前[三四]季度|前{_N}个?月|全年|{_N}(?:至|到|-|~){_N}月份?|{_N}月份(?!起))
    |(?:中秋|国庆|春节|元旦|五一|清明|端午|元宵节?|除夕|暑期|两节|双节|节日)(?:、(?:中秋|国庆|春节|元旦|五一|清明|端午|元宵节?))*(?:假期|期间|节期间|小长假|长假|黄金周)
    |(?:近)?{_N}(?:年|个月|天|多年)(?:来|间|里|累计|共)(?!自)|三个月|连续{_N}[年天晚个]月?
    """
_NAMED = r"(?:[^,。;:“”、\d]{2,10})(?:以来|期间)(?!的|我)"
"""After what happened then: 大会战期间. It may begin with any character, so that to look for it takes long."""
_DAYS = "(?:上周末?|当[天晚日]|昨[天晚日]|两晚|首日|首晚)"
_TOLD_FIRST, _DAYS_FIRST = r"自从今去当前近本\d一二三四五六七八九十两截上下第全中国春元五清端除暑节连双", "上当昨两首"
_PERIOD = re.compile(f"{beginning_with(_TOLD_FIRST, _TOLD)}|{_NAMED}|{beginning_with(_DAYS_FIRST, _DAYS)}", re.VERBOSE)
_PERIOD_UNNAMED = re.compile(beginning_with(_TOLD_FIRST + _DAYS_FIRST, f"{_TOLD}|{_DAYS}"), re.VERBOSE)
_INNER = re.compile(r"(?:今年|去年|前年|年初)以来$")
_OWN = re.compile(r"行动|斗争|会战|专项|攻势|目前|至今$|战役|整治|启动|活动|工作|开展|疫情|期间$(?<=大会期间)")
_BASE = re.compile(r"(?:比|较|与|同|相比|占|是|创|近)$")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_NOT_SPAN = re.compile(r"同期|之前|的[\d同]|相比|度|前(?![\d三四])|新低|最低")


def read_periods(text: str, sentence: Sentence, setting: Setting) -> None:
    """Fill the periods of a sentence's quantities, and part figures of another time from the main campaign."""
    named = any(text.find(word, sentence.start, sentence.end) >= 0 for word in ("以来", "期间"))
    spans = [
        match
        for match in (_PERIOD if named else _PERIOD_UNNAMED).finditer(text, sentence.start, sentence.end)
        if not _BASE.search(text[max(sentence.start, match.start() - 2) : match.start()])
        and not _NOT_SPAN.match(text, match.end())
    ]
    for quantity in sentence.quantities:
        before = [match for match in spans if match.end() <= quantity.start]
        if not before:
            continue
        span = before[-1]
        inner = _INNER.search(span.group())
        words = inner.group() if inner else span.group()
        if _OWN.search(words):
            continue
        quantity.period = words
        quantity.because("period", "period.reach", span.start(), span.end())
        if _outside_campaign(words, setting) and not any(one.rule == "campaign.sentence" for one in quantity.trace):
            quantity.campaign = None


def _outside_campaign(words: str, setting: Setting) -> bool:
    """Whether a span begins before, or lies behind, a campaign of one season (今年以来 in a summer's release)."""
    edition = setting.edition
    seasonal = edition is not None and edition.starts[5:7] not in {"", "01"}
    if not seasonal or edition is None:
        return False
    year = _YEAR.match(words)
    if STANDING.search(words) or (year and edition.year and int(year[1]) < edition.year):
        return True
    return edition.ends[5:7] in {"08", "09"} and re.search("中秋|国庆|10月|11月|12月", words) is not None
