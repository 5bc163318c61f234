"""Scope: whether a figure belongs to one single case."""

from __future__ import annotations

import re

from seeds.catalogue import beginning_with
from seeds.parsing.layout import Sentence

_NO_CASE_BEFORE = "发破立办积命类报涉作串并审结个大要刑疑档备答图预方草提议"
_NO_CASE_BEHIND = "件发情例值事子"
_CASE = re.compile(
    beginning_with(
        r"该此本案经顺循一\d“典特某整以发巡",
        rf"""
    该案(?!件[数类])|整个案件|以[^,。;\d]{{2,8}}为首的[^,。;\d]{{0,12}}(?:团伙|组织|集团|势力)|此案|本案|(?<!涉)案中(?!案)|该(?:犯罪)?团伙|该窝点|该公司
    |经(?:缜密|深入|过)?侦查|顺藤摸瓜|循线(?:追踪|追击)|一起[^,。;\d]{{2,24}}案|一个[^,。;]{{0,20}}(?:团伙|窝点)|(?<![\d.])\d{{1,2}}[.·]\d{{1,2}}(?:特大|系列)[^,。;]{{0,12}}案|一艘[^,。;\d]{{0,12}}船
    |(?<!次)“[^”]*\d[^”]*”[^,。;]{{0,30}}?(?:案(?!件)|团伙)
    |“[^”“]{{4,20}}案”(?!\d)
    |\d时(?:\d+分)?许|(?<![至止到\d])\d{{1,2}}月\d{{1,2}}日(?:凌晨|晚)?\d{{1,2}}时\d{{1,2}}分,
    |发生的[^,。;\d]{{2,16}}(?<![{_NO_CASE_BEFORE}])案(?![{_NO_CASE_BEHIND}\d])|巡[逻查][时中]发现(?![^,。;]{{0,8}}(?:隐患|问题|线索)|[^,。;\d]{{2,12}}\d)
    |典型案[件例]:
    |(?<!次)“[^”]{{2,16}}”(?!专项|行动)(?:特大|系列)?[^,。;“”件起]{{0,16}}?(?<![{_NO_CASE_BEFORE}])案(?![{_NO_CASE_BEHIND}])
    |(?<![起批])特大[^,。;\d]{{2,20}}(?:案(?!件)|(?:团伙|犯罪集团)(?!\d|案|成员|[0-9一二三四五六七八九十]))
    |“\d{{1,4}}(?:[.·]\d{{1,2}}){{1,2}}”(?:特大|系列|重大)[^,。;]{{0,20}}案
    |某某
    """,
    )
    + "|[\u4e00-\u9fff]某(?![种些个项类])",
    re.VERBOSE,
)
_GOES_ON = re.compile(
    r"(?:目前|经查|据查|经审|随后|同时|现场|当场|共|抓获|扣押|查明|查获|缴获|捣毁|追回|冻结|办案|涉案|案|警方|民警|专案|该|其|主犯|被告|法院"
    r"|[\u4e00-\u9fff]某|\d+月|当[天日晚]|历时|在?历经|截至|通过|犯罪嫌疑人|嫌疑人|今年|[“])"
)
"""How a sentence begins that goes on telling of the case before."""
_HEADING = re.compile(
    r"\n[\[(]?(?:[一二三四五六七八九十\d]{1,2}[、.)])?(?:部分)?"
    r"(?:典型案例|案例[一二三四五六七八九十\d]{1,2}|以案释法|案情回顾|基本案情)[^\n。]{0,40}(?=\n|$)"
)
_CASES_END = re.compile(
    r"\n(?:下一?步|[^\n]{0,16}(?:答记者问|问答)|记者|[一二三四五六七八九十]、(?![^\n]{0,40}案)|在行动中)"
)
_EXAMPLE = re.compile(r"案等[^,。;\d]{2,24}案件?\d")
"""A case that is only an example of those counted: 侦破王某等人造假案等食品案件|14起."""
_SUM = re.compile(
    r"(?<!串并)(?<!辗转)(?<!涉及)全[省市区县国州](?!\d+[多余]?个?[省市县区])|全年|累计(?!销售|作案|获利|骗|诈|非法|交易|涉案|转移|洗)|公安机关(?=[^,。]{0,12}(?:共|破获|抓获))|(?:专项)?行动(?:以来|期间|中)[,共]|以来[,共]"
)
"""Words that sum up what a force did, not one case."""


class Scopes:
    """The scope step for one document: it remembers whether a paragraph, or a section, tells of one case."""

    def __init__(self, text: str) -> None:
        """Find where the document tells of typical cases."""
        self._text = text
        heading = _HEADING.search(text)
        self._cases_from = heading.end() if heading else len(text)
        ends = _CASES_END.search(text, self._cases_from)
        self._cases_to = ends.start() if ends else len(text)
        self._paragraph = -1
        self._in_case = False
        self._read_to = 0

    def read(self, sentence: Sentence) -> None:
        """Fill the scopes of a sentence's quantities."""
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._in_case = self._tells(sentence.paragraph, sentence.start)
        elif self._tells(self._read_to, sentence.start):
            self._in_case = True  # a sentence without figures has told of a case since
        self._read_to = sentence.end
        in_section = self._cases_from <= sentence.start < self._cases_to
        example = _EXAMPLE.search(self._text, sentence.start, sentence.end) is not None
        own = None if example else _CASE.search(self._text, sentence.start, sentence.end)
        sums_up = _SUM.search(self._text, sentence.start, sentence.end)
        if sums_up and not own:
            self._in_case = False
        goes_on = _GOES_ON.match(self._text, sentence.start) is not None
        for quantity in sentence.quantities:
            group = max(sentence.start, self._text.rfind(";", sentence.start, quantity.start) + 1)
            told = None if example else _CASE.search(self._text, group, min(sentence.end, quantity.after + 4))
            since = told.end() if told else sentence.start
            summed = not in_section and _SUM.search(self._text, min(since, quantity.start), quantity.start)
            if (told or (self._in_case and goes_on) or in_section) and not summed:
                quantity.scope = "case"
                quantity.because("scope", "scope.case", *(told.span() if told else (None, None)))
        self._in_case = self._in_case or (
            own is not None and not sums_up and ";" not in self._text[own.end() : sentence.end]
        )

    def _tells(self, start: int, end: int) -> bool:
        opening = self._text[start:end]
        cases = list(_CASE.finditer(opening))
        return bool(cases) and not _SUM.search(opening, cases[-1].end())
