"""Place: the region that each quantity covers.

A place that the sentence names governs its figures, before or after the number; one that is only a way (赴云南), an
origin (湖北籍) or a list (武汉、黄冈等地) does not. 全省 and 全市 mean the issuer's; without any word the document's
place holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from seeds.catalogue import any_of, beginning_with
from seeds.naming.datelines import is_dateline
from seeds.naming.places import Mention, is_word, mentions
from seeds.naming.regions import gazetteer
from seeds.naming.wholes import not_ranked
from seeds.parsing.layout import Sentence
from seeds.parsing.quantities import Quantity
from seeds.reading.setting import Setting
from seeds.terms import COUNTRY

_WAY_BEFORE = re.compile(
    r"(?:向|赴|从|往|至|到|远赴|转战|奔赴|押解|辗转|来自|途经|流向|逃往|逃至|潜逃|由|前往|飞赴|跨|与|联合|协同|督导组进驻|进驻|缅甸|协助|配合|靠近|毗邻|比|较|排名|位居|位列|高于|低于|优于|打击|严打)$"
)
_WAY_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,3}籍|(?:、[\u4e00-\u9fff]{2,5}){1,5}等(?:地|公安|[\d一二三四五六七八九十])|方向|边境(?!管理)|口音|人(?=[,、(]|某)|等[\d一二三四五六七八九十]*[个余多]*[省市地州县区国]|大学|学院|路|街|号|机场|高速|公司|集团|银行|市?(?:召开|举行|举办)"
    r"|(?![省市县区]?(?:各级)?(?:公安|警方|民警|交警|检察|法院))[^,。;:\d]{2,12}(?:案|事件)(?:件)?(?:发生)?(?:之?后|以来|激起|引发|引起|震惊)"
)
_HANDLES = re.compile(
    r"[市县区]?(?:公安|警方|检察|法院)[^,。;:]{0,6}?(?:立案|承办|侦办|侦破|主办|主侦|查办|破获|办理|审理)"
)
"""Behind a place that 由 stands before, these say whose the case is: 由武汉市公安局立案侦办的案件."""
_PART = re.compile(r"(?:其中|如|特别是)[,:]?$")
"""Before a place, these make it an example: what follows is of the whole again."""
_LIST = re.compile(r"[、和及与]|以及")
_WHOLE = re.compile(
    beginning_with(
        "全公我本省自市县州其当",
        r"(?P<country>全国(?=公安机关|检察机关|各级|各地|法院|共|累计|总|刑事|电信|已|范围|共有|[^“”,。]{0,6}(?:警情|发案|案件))|公安部(?=门?共|组织|部署全国))"
        rf"|(?P<province>{not_ranked('全省|我省|本省|省公安厅|全区公安机关|自治区(?!级)|全自治区')})"
        rf"|(?P<city>{not_ranked('全市|我市|本市|市公安局|全州|全盟|州公安局')})"
        rf"|(?P<county>{not_ranked('全县|我县|县公安局')})|(?P<own>{not_ranked('全区|我区')}|其余|其他(?=[县市区地]))"
        r"|(?P<there>(?<![在与和经由])当地(?=警方|公安|民警))",
    )
)
_REACHED = re.compile(r"(?:串并|涉及|关联|遍布|销往|发往|辐射|波及)$")
"""Before 全国 or 全省, these say how far a case reaches, not whose figure it is: 串并全国案件93起."""
_STEERS = re.compile(r"(?<=[厅局])(?:统一)?(?:挂牌|督办|部署|交办|通报表扬|记功|授予|表彰)")
"""Behind 省公安厅, these say what it ordered a smaller place to do: 省公安厅挂牌督办案件12起."""
_ACTS_ITSELF = re.compile(r"公安机关|检察机关|各级|各地|法院|共|累计|总|刑事|电信|平均|[^“”,。]{0,6}(?:警情|发案|案件)")
"""What a wider place than the issuer's must have behind it to be what a figure covers."""
_SUBJECT_BEHIND = re.compile(r"(?:市|县|区|省)?(?:公安|警方|交警|刑警|民警|检察|法院|市局|县局|网安|经侦)")
_LONGEST_BRACKET = 80
"""Characters before and behind a place in which the bracket is looked for that it stands in."""
_THE_WHOLE = re.compile(r"(?P<any>各(?:地|级)公安机关)|公安部|国家移民管理局|移民管理(?:机构|部门)|(?:全国)?铁路公安")
"""Who begins a sentence of the page's own place, or of the country's, behind a place's that was only an example."""
_REPORTS_ON_ITSELF = "710000"
"""A place whose police mean it alone by 全国."""
_LEVELS = {"province": "province", "city": "prefecture", "county": "county"}


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    code: str
    subject: bool
    reach: int
    """Where what it governs ends: at the bracket that it stands in (其中一笔为武汉市止付), else with the sentence."""


class Places:
    """The place step for one document: it remembers the place that a paragraph is about."""

    def __init__(self, text: str, setting: Setting) -> None:
        """Find the places that the text names."""
        self._text = text
        self._setting = setting
        self.mentions = _with_local_names(text, mentions(text, setting.year, setting.region), setting.region)
        self._starts = [mention.start for mention in self.mentions]
        self._paragraph = -1
        self._topic = ""

    def read(self, sentence: Sentence) -> None:
        """Fill the regions of a sentence's quantities."""
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._topic = self._subject_between(sentence.paragraph, sentence.start)
        words = self._words(sentence)
        for quantity in sentence.quantities:
            self._place(sentence, quantity, words)
        self._share_out(sentence)
        words = [word for word in words if word.reach == sentence.end]
        subjects = [
            word for word in words if word.subject and not _PART.search(self._text, max(0, word.start - 4), word.start)
        ]
        if subjects:
            self._topic = subjects[-1].code
        elif any(word.code for word in words):
            self._topic = ""

    def _place(self, sentence: Sentence, quantity: Quantity, words: list[_Word]) -> None:
        before = [word for word in words if word.end <= quantity.start and quantity.start < word.reach]
        if before:
            quantity.region = before[-1].code
            quantity.because("region", "region.named", before[-1].start, before[-1].end)
            return
        behind = [word for word in words if word.start >= sentence.quantities[-1].after and word.subject]
        if behind and len({word.code for word in behind}) == 1:
            quantity.region = behind[0].code
            quantity.because("region", "region.named", behind[0].start, behind[0].end)
            return
        quantity.region = self._topic or self._setting.region
        quantity.because("region", "region.paragraph" if self._topic else "region.document")

    def _share_out(self, sentence: Sentence) -> None:
        """金凤区、西夏区分别下降17%、13.9%: places in a list before 分别 take its values in turn."""
        text = self._text
        for match in re.finditer("分别|各自", text[sentence.start : sentence.end]):
            at = sentence.start + match.start()
            listed = self._list_before(at, sentence.start)
            values = [quantity for quantity in sentence.quantities if quantity.start > at][: len(listed)]
            gaps = [text[one.after : other.start] for one, other in pairwise(values)]
            if len(listed) > 1 and len(values) == len(listed) and all(len(gap) <= 2 for gap in gaps):
                for quantity, mention in zip(values, listed, strict=True):
                    quantity.region = mention.code
                    quantity.because("region", "region.shared", mention.start, mention.end)

    def _list_before(self, at: int, start: int) -> list[Mention]:
        listed: list[Mention] = []
        for mention in reversed(self._between(start, at)):
            between = self._text[mention.end : listed[0].start if listed else at]
            if not (_LIST.fullmatch(between) if listed else len(between) <= 12 and "," not in between):
                break
            listed.insert(0, mention)
        return listed

    def _words(self, sentence: Sentence) -> list[_Word]:
        """The words of a sentence that set a place, in order."""
        mentions = self._between(sentence.start, sentence.end)
        found = [word for mention in mentions if (word := self._governing(mention, sentence.start, sentence.end))]
        for match in _WHOLE.finditer(self._text, sentence.start, sentence.end):
            if any(mention.start < match.end() and match.start() <= mention.end for mention in mentions):
                continue  # the 市公安局 of 灵武市公安局, the 全省 of 贵州全省
            there = match.lastgroup == "there"
            code = self._there(match.start(), sentence) if there else self._whole(match.lastgroup or "own")
            wider = code != self._setting.region and gazetteer().within(self._setting.region, code)
            before = self._text[max(0, match.start() - 2) : match.start()]
            aside = (
                before.endswith(("比", "较", "于")) or _REACHED.match(before) or _STEERS.match(self._text, match.end())
            )
            if not aside and (not wider or _ACTS_ITSELF.match(self._text, match.end())):
                reach = self._reach(*match.span(), sentence.end)
                found.append(_Word(match.start(), match.end(), code, subject=there, reach=reach))
        home = self._setting.region
        whole = _THE_WHOLE.match(self._text, sentence.start)
        if whole and (home == COUNTRY or whole["any"]):
            found.append(_Word(*whole.span(), home, subject=True, reach=sentence.end))
        return sorted(found, key=lambda word: word.start)

    def _between(self, start: int, end: int) -> list[Mention]:
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _reach(self, start: int, end: int, sentence_end: int) -> int:
        """Where what a word from ``start`` to ``end`` governs ends: a bracket that holds its figures keeps it in."""
        opened = self._text.rfind("(", max(0, start - _LONGEST_BRACKET), start)
        closed = self._text.find(")", end, min(sentence_end, end + _LONGEST_BRACKET))
        inside = opened >= 0 and closed >= 0 and ")" not in self._text[opened:start]
        return closed if inside and any(map(str.isdigit, self._text[end:closed])) else sentence_end

    def _governing(self, mention: Mention, start: int, end: int) -> _Word | None:
        text = self._text
        before = text[max(start, mention.start - 5) : mention.start]
        led = _WAY_BEFORE.search(before) and not (before.endswith("由") and _HANDLES.match(text, mention.end))
        if led or _WAY_BEHIND.match(text, mention.end):
            return None
        if is_dateline(text, mention.start, mention.end):
            return None
        if self._in_list(mention):
            return None
        subject = _SUBJECT_BEHIND.match(text, mention.end) is not None
        reach = self._reach(mention.start, mention.end, end)
        return _Word(mention.start, mention.end, mention.code, subject, reach)

    def _in_list(self, mention: Mention) -> bool:
        """Whether other places are named beside it without a number between: 武汉、黄冈、孝感."""
        at = bisect_left(self._starts, mention.start)
        for one, other in ((at - 1, at), (at, at + 1)):
            if one >= 0 and other < len(self.mentions):
                between = self._text[self.mentions[one].end : self.mentions[other].start]
                if len(between) <= 5 and _LIST.search(between) and not any(char.isdigit() for char in between):
                    return True
        return False

    def _whole(self, name: str) -> str:
        """The region that 全省, 全市, 全县 mean in this document."""
        home = self._setting.region
        if name == "country":
            return home if home == _REPORTS_ON_ITSELF else COUNTRY
        level = _LEVELS.get(name)
        known = gazetteer()
        own = known.by_code(home)
        if name == "city" and own is not None and own.level == "county" and own.name.endswith("市"):
            return home
        for code in known.chain(home):
            region = known.by_code(code)
            if level is None or (region is not None and region.level == level):
                return code
        if level == "prefecture" and self._topic:
            return self._topic
        return home

    def _there(self, position: int, sentence: Sentence) -> str:
        """The region that 当地 means: the place that the paragraph named last, if it was told of."""
        last = self._between(sentence.paragraph, position)[-1:]
        word = self._governing(last[0], sentence.paragraph, sentence.end) if last else None
        return word.code if word else self._topic or self._setting.region

    def _subject_between(self, start: int, end: int) -> str:
        """The place whose police the paragraph's opening is about; empty where it names none or several."""
        subjects = {
            word.code
            for mention in self._between(start, end)
            if (word := self._governing(mention, start, end)) and word.subject
        }
        return subjects.pop() if len(subjects) == 1 else ""


@lru_cache(maxsize=64)
def _local_names(home: str) -> tuple[dict[str, str], re.Pattern[str] | None]:
    """The short names of a place's counties with their codes, and the pattern that finds them where they count."""
    names = {
        region.short: region.code
        for region in gazetteer().children(home)
        if region.level == "county" and len(region.short) > 1
    }
    own = gazetteer().by_code(home)
    if own is not None and own.level == "county" and len(own.short) > 1 and not is_word(own.short):
        return {own.short: home}, re.compile(re.escape(own.short))
    if not names:
        return names, None
    short = any_of(names)
    return names, re.compile(
        rf"(?:(?<=[:、,;。\n(])|(?<=其中))(?:{short})(?=[市县区]?\d|共|分别)|(?:{short})(?=公安分局|分局|县公安局|区公安局|“\d{{1,2}}·)"
    )


def _with_local_names(text: str, mentions: list[Mention], home: str) -> list[Mention]:
    """Add the short names of the home's own counties where a list counts by them (渭滨286起、金台304起), and where a
    case by its day was there (破获金台“6·19”诈骗案)."""
    names, pattern = _local_names(home)
    if pattern is None:
        return mentions
    found = list(pattern.finditer(text))
    if not found:
        return mentions
    taken = {position for mention in mentions for position in range(mention.start, mention.end)}
    local = [Mention(match.start(), match.end(), names[match.group()]) for match in found if match.start() not in taken]
    return sorted([*mentions, *local], key=lambda mention: mention.start)
