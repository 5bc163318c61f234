"""What a citation needs and the parser wants to know: title, outlet, date, issuer, its place, the main campaign.

Everything is read from the flat text of the page, its furniture included (that is where outlets and dates stand).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from seeds.reading.furniture import Furniture
from seeds.reading.home import OPENING, home_of, issuer_of
from seeds.reading.main_campaign import given_campaign, main_campaign, year_begun
from seeds.reading.setting import Setting

_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?|(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})(?!\d))"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|年度|[”-])")
_DATELINE = re.compile(r"来源|发布|日期|时间|编辑|记者|本报|讯|电\)|日报|晚报|网|微博")
_OUTLET = re.compile(
    r"(?:(?:来源|稿源|信息来源|文章来源|发布单位)[:](?P<named>[^\s:|丨\d\[\](),。]{2,24}))"
    r"|(?P<paper>[\u4e00-\u9fff·A-Za-z]{2,16}(?:日报|晚报|早报|晨报|时报|都市报|商报|青年报|法制报|法治报|新闻网|在线|网|客户端|发布|频道|电视台|云|号))(?=\s|\d|$|讯|\()"
)
_TITLE_NO = re.compile(
    r"^(?:[□■◎]?(?:本报|本网|记者|通讯员|作者)|index|http|www|\W*$|第[一二三四五六七八九十\d]+版)|\.(?:html?|jpe?g|png|gif)$|"
    r"\.php|^\d[\d:\-/年月日. ]*$|微博网页版|^[<>/]"
)
_SPAN_BEFORE = re.compile(r"(?:自|从|于|[“(至到-])$")
_SPAN_BEHIND = re.compile(r"[^,。;]{0,6}(?:以来|至今)|[至到起~”]|-(?!\d{2}:)|、|开始")
_CAPTION = re.compile(r"(?:摄|供图|图)[)。]?$|记者[\u4e00-\u9fff]{2,4}$|(?:专|快|电)讯$|\s>\s")
_ORIGINAL = re.compile(r"原标题:(?P<title>[^\n]{6,60})$")
_MIN_TITLE = 6
_STAMPED = re.compile(rf"{_DATE.pattern}(?=\d\d:\d\d)")
_NEAR_START = 40
"""Characters of a line of prose in which a date is the day of the report."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found of a release; empty strings where the page does not tell."""

    title: str
    outlet: str
    published: str
    issuer: str
    setting: Setting
    body: int
    """Where the body begins in the flat text, behind the title."""


def read_metadata(
    text: str, furniture: Furniture, *, title: str = "", published: str = "", region: str = "", campaign: str = ""
) -> Metadata:
    """Read the metadata of a flat text; what is given is taken as it is."""
    found, body = _title(text, furniture)
    if title:
        place = text.find(found)
        body = place + len(found) if found and place >= 0 else body
    title = title or found
    published = published or _published(text, furniture)
    year = int(published[:4]) if published else _likely_year(text)
    home = region or home_of(text, title, year, furniture)
    name, edition = given_campaign(campaign, year, home) if campaign else main_campaign(text, title, body, year, home)
    outlet = _outlet(text, body)
    return Metadata(
        title,
        outlet,
        published,
        issuer_of(home, f"{title}\n{text[:OPENING]}"),
        Setting(home, year, name, edition, year_begun(text, name or "", published, year)),
        body,
    )


def _title(text: str, furniture: Furniture) -> tuple[str, int]:
    start = 0
    for number, line in enumerate(text.split("\n")):
        if number > 12:
            break
        original = _ORIGINAL.match(line)
        if original:
            return original["title"], start + len(line)
        bracketed = re.match(r"[^。]{0,24}\[(?P<title>[^\[\]]{6,40})\]", line)
        if bracketed and len(line) > 60 and number < 4 and not _CAPTION.search(bracketed["title"]):
            return bracketed["title"], start + bracketed.end()
        long = len(line) > 80 or line.endswith("。")
        if long:
            return "", 0
        plain = _DATE.sub("", line).strip()
        named = _OUTLET.match(line)
        if (
            len(plain) >= _MIN_TITLE
            and not furniture.holds(start)
            and not _TITLE_NO.search(line)
            and not _CAPTION.search(line)
            and not (named and len(plain) - len(named.group()) < 4)
            and not (_DATE.search(line) and len(plain) < 16)
        ):
            return line.strip(), start + len(line)
        start += len(line) + 1
    return "", 0


def _published(text: str, furniture: Furniture) -> str:
    """The dateline: a full date in a line near the top or at the very end; else the first in the opening."""
    lines = _lines(text, furniture)
    for line in [*lines[:10], *lines[-4:]]:
        match = _DATE.search(line)
        if (
            match
            and len(line) <= 60
            and not _of_a_span(line, match)
            and (_DATELINE.search(line) or len(line) - len(match.group()) <= 16)
        ):
            return _written(match)
    for line in lines[:10]:
        match = _DATE.search(line[:_NEAR_START]) or _STAMPED.search(line)
        if match and (match["day"] or match["d"]) and not _of_a_span(line, match):
            return _written(match)
    return ""


def _lines(text: str, furniture: Furniture) -> list[str]:
    """The lines of a page, without those that tell of other pages."""
    lines = text.split("\n")
    if not furniture.linked:
        return lines
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [line for start, line in zip(starts, lines, strict=False) if not furniture.links(start)]


def _of_a_span(line: str, date: re.Match[str]) -> bool:
    """Whether a date opens a span or tells of a case, and is not the day of the page: 自2023年6月25日以来."""
    return bool(_SPAN_BEFORE.search(line[: date.start()]) or _SPAN_BEHIND.match(line, date.end()))


def _written(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"] or match["m"], match["day"] or match["d"]
    if not 1 <= int(month) <= 12:
        return year
    if day is None or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _likely_year(text: str) -> int | None:
    """The year that the text names most, the later of two; None where it names none."""
    years = Counter(int(match[1]) for match in _YEAR.finditer(text))
    if not years:
        return None
    most = max(years.values())
    return max(year for year, count in years.items() if count * 2 >= most)


def _outlet(text: str, body: int) -> str:
    for line in [*text[: body + 400].split("\n"), *text.split("\n")[-6:]]:
        match = _OUTLET.search(line) if len(line) <= 80 else None
        if match:
            return (match["named"] or match["paper"]).strip()
    return ""
