"""What the words of a period say: 今年1至5月, 截至7月底, 三年来, as dates.

Dates are written as exactly as they are known: ``2023-06-25``, ``2018-01``, ``2020``; empty where nothing is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Form = Literal["own", "since", "until", "between", "year", "alone", "unknown"]


@dataclass(frozen=True, slots=True)
class Words:
    """The dates of a period's words, and their form."""

    form: Form
    """``own``: no other time than the campaign's (行动以来, 目前); ``since`` and ``until`` a day; ``between`` two;
    ``year``: one calendar year; ``alone``: a single month or day; ``unknown``: no time that can be dated (春节期间)."""
    starts: str = ""
    ends: str = ""
    rough: bool = False
    """Whether the start is as rough as 三年来: about so many years before the release."""


@lru_cache(maxsize=1 << 14)
def read_period(period: str, published: str) -> Words:
    """What ``period`` says in a release of ``published`` (as exactly as known, or empty), to which 今年 is relative."""
    text = _absolute(_plain(period), published)
    for pattern, read in _FORMS:
        match = pattern.fullmatch(text)
        if match is not None:
            return read(match, published)
    return Words("unknown")


def _plain(period: str) -> str:
    """The words in half width, without blanks, clock times and opening 自, with Arabic numerals."""
    text = "".join(unicodedata.normalize("NFKC", period).split())
    text = _NUMERAL.sub(lambda match: str(_number(match.group())), text)
    text = _CLOCK.sub("", text)
    return re.sub(r"^[自从由]", "", text)


def _absolute(text: str, published: str) -> str:
    """The words with the years and months that the release's date makes known: in 2020, 去年 is 2019年."""
    if published:
        year = int(published[:4])
        for words, ago in (("[今本当]年", 0), ("[去上]年", 1), (r"(?<!\d)前年", 2)):
            text = re.sub(words, f"{year - ago}年", text)
        text = re.sub("^年初", f"{year}年1月", text)
        if len(published) > len("2020"):
            text = text.replace("本月", f"{int(published[5:7])}月")
            text = re.sub("^全年", f"{year - (int(published[5:7]) <= _REVIEWS_UNTIL)}年全年", text)
    return re.sub("年初", "年1月", text).replace("年年底", "年底").replace("元旦", "1月1日")


_REVIEWS_UNTIL = 4
"""The month until which 全年 is the year before: what releases of spring look back on."""
_NUMERAL = re.compile(r"[一二两三四五六七八九十]{1,3}(?=年|个?月|[日号天]|季度|[至到]\d)")
_CLOCK = re.compile(
    r"(?:上午|下午|凌晨|早上?|晚上?|深夜|中午)?\d{1,2}[时点](?:\d{1,2}分)?许?|(?<=[日号])(?:凌晨|晚上?|深夜|早上?)"
)
_DIGITS = {char: at for at, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}


def _number(numeral: str) -> int:
    """A numeral below a hundred: 十二 is 12."""
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


_DAY = r"(?:(?:\d{4})年)?(?:\d{1,2}月份?)?(?:\d{1,2}[日号])?(?:初|末|底|上旬|中旬|下旬)?"
_TO = r"(?:至|到|-|—|–|~|～)"
_PARTS = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月份?)?(?:(\d{1,2})[日号])?(初|末|底)?(?:上旬|中旬|下旬)?")
_WORK = r"(?:专项)?(?:行动|斗争|会战|整治|战役|工作|攻势)"


def _date(text: str, published: str, before: str = "") -> str:
    """A date; a year or month that it leaves out is the next after ``before``, else the last before the release."""
    match = _PARTS.fullmatch(text)
    if match is None:
        return ""
    year, month, day, third = match.groups()
    if year and not month and third in ("末", "底"):
        month = "12"
    month = month or ((before or published)[5:7] if day else None)
    if (day and not month) or int(month or 1) not in range(1, 13) or int(day or 1) not in range(1, 32):
        return ""
    if not year and (before or published):
        beside = before or published
        passed = int(month or 1) - int(beside[5:7] or 12)
        year = str(int(beside[:4]) + (passed < 0 if before else -(passed > 0)))
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)]) if year else ""


def _months(year: str | None, first: int, last: int, published: str) -> Words:
    of = year or published[:4]
    return Words("between", f"{of}-{first:02}", f"{of}-{last:02}") if of else Words("between")


def _own(_match: re.Match[str], _published: str) -> Words:
    return Words("own")


def _since(match: re.Match[str], published: str) -> Words:
    starts = _date(match["date"], published)
    return Words("since", f"{starts}-01" if len(starts) == len("2020") else starts, published)


def _years(match: re.Match[str], published: str) -> Words:
    return Words("since", str(int(published[:4]) - int(match["count"])) if published else "", published, rough=True)


def _until(match: re.Match[str], published: str) -> Words:
    ends = _date(match["date"], published) if match["date"] else published
    return Words("until", f"{match['year']}-01" if match["year"] else "", ends)


def _year(match: re.Match[str], published: str) -> Words:
    """A whole year; the release's own is not over, and counted from its beginning."""
    year = match["year"]
    if year == published[:4] and match["whole"] is None:
        return Words("since", f"{year}-01", published)
    return Words("year", year, year)


def _half(match: re.Match[str], published: str) -> Words:
    return _months(match["year"], *((1, 6) if match["half"] == "上" else (7, 12)), published)


def _quarter(match: re.Match[str], published: str) -> Words:
    last = 3 * int(match["quarter"])
    return _months(match["year"], last - 2, last, published)


def _first_months(match: re.Match[str], published: str) -> Words:
    return _months(match["year"], 1, int(match["last"]), published)


def _some_months(match: re.Match[str], published: str) -> Words:
    return _months(match["year"], int(match["first"]), int(match["last"]), published)


def _between(match: re.Match[str], published: str) -> Words:
    starts = _date(match["from"], published)
    ends = _date(match["to"], published, before=starts)
    size = min(len(starts), len(ends))
    return Words("between", starts, ends) if starts[:size] <= ends[:size] else Words("unknown")


def _alone(match: re.Match[str], published: str) -> Words:
    date = _date(match["date"], published)
    return Words("alone", date, date) if date else Words("unknown")


_IN = r"(?:(?P<year>\d{4})年)?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Words]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"(?:截[至止]到?|至)?(?:目前|今|现在)|累计|{_WORK}(?:(?:开展|启动|部署|打响)?以来|期间)", _own),
        (rf"(?P<date>{_DAY})(?:开始|启动)?(?:(?:以来)?(?:至今|到目前|至目前|截至目前)|以来|来|起)(?:累计)?", _since),
        (r"(?:近|过去|这)?(?P<count>\d{1,2})年多?(?:来|间|内|中|累计|共)?(?:累计)?", _years),
        (r"(?P<year>\d{4})年(?P<whole>度|全年度?)?内?", _year),
        (rf"{_IN}(?P<half>[上下])半年", _half),
        (rf"{_IN}第?(?P<quarter>[1-4])季度", _quarter),
        (rf"{_IN}前(?P<last>\d{{1,2}})个?月份?", _first_months),
        (rf"{_IN}(?P<first>\d{{1,2}})月?{_TO}(?P<last>\d{{1,2}})月份?", _some_months),
        (rf"(?P<from>(?=\d){_DAY}){_TO}(?P<to>{_DAY})(?:期间)?", _between),
        (rf"(?:(?P<year>\d{{4}})年(?:以来)?)?(?:截[至止]到?|至)(?:(?P<date>{_DAY})|目前)", _until),
        (rf"(?P<date>{_DAY})(?:期间)?", _alone),
    )
)
"""The forms of a period, tried in this order."""
