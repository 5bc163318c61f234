"""Scope: whether a figure belongs to one single case."""

from __future__ import annotations

import re

from seeds.parsing.layout import Sentence

_CASE = re.compile(
    r"该案(?!件[数类])|此案|本案|该团伙|该犯罪团伙|该窝点|该公司|案值|案中|[专同]案|一举|一起[^,。;]{2,24}案|“[^”]{2,16}”[^,。;]{0,24}?案(?!件[数量])|某某|[\u4e00-\u9fff]某(?![种些个项类])|犯罪嫌疑人[\u4e00-\u9fff]某|特大[^,。;]{2,20}案(?!件)"
)
_HEADING = re.compile(
    r"(?:^|\n)[^\n。]{0,12}(?:典型案例|案例[一二三四五六七八九十\d]|案件[一二三四五六七八九十\d]|以案释法|案情|基本案情)[^\n。]{0,40}(?:\n|$)"
)
_TOTAL = re.compile(
    r"全[省市区县国州]|累计|公安机关(?=[^,。]{0,12}(?:共|破获|抓获))|(?:专项)?行动(?:以来|期间|中)[,共]|以来[,共]"
)
_CASE_ENDS = re.compile(r"(?:^|\n)(?:下一步|[^\n]{0,16}(?:答记者问|问答)|记者)")


class Scopes:
    """The scope step for one document: it remembers whether a paragraph tells of one case."""

    def __init__(self, text: str) -> None:
        """Find where the document begins to tell of typical cases."""
        self._text = text
        heading = _HEADING.search(text)
        self._cases_from = heading.end() if heading else len(text)
        ends = _CASE_ENDS.search(text, self._cases_from)
        self._cases_to = ends.start() if ends else len(text)
        self._paragraph = -1
        self._in_case = False

    def read(self, sentence: Sentence) -> None:
        """Fill the scopes of a sentence's quantities."""
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._in_case = self._cases_from <= sentence.start < self._cases_to or self._tells(
                sentence.paragraph, sentence.start
            )
        words = self._text[sentence.start : sentence.end]
        total = _TOTAL.search(words)
        if total and not _CASE.search(words):
            self._in_case = False
        for quantity in sentence.quantities:
            group = max(sentence.start, self._text.rfind(";", sentence.start, quantity.start) + 1)
            own = _CASE.search(self._text, group, min(sentence.end, quantity.after + 4))
            if (own and not (total and total.start() > own.start() - sentence.start)) or (self._in_case and not total):
                quantity.scope = "case"
                quantity.because("scope", "scope.case", *(own.span() if own else (None, None)))
        last = _CASE.search(
            self._text, max(sentence.start, self._text.rfind(";", sentence.start, sentence.end)), sentence.end
        )
        self._in_case = self._in_case or (last is not None and not total)

    def _tells(self, start: int, end: int) -> bool:
        opening = self._text[start:end]
        return _CASE.search(opening) is not None and not _TOTAL.search(opening)
