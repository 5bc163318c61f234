"""What a citation needs and the parser wants to know: title, outlet, date, issuer, its place, the main campaign.

Everything is read from the flat text of the page, its furniture included (that is where outlets and dates stand).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from seeds.figure import COUNTRY
from seeds.naming.campaigns import Campaign, campaign_key, campaigns
from seeds.naming.issuers import issuers_named
from seeds.naming.operations import operations
from seeds.naming.regions import LEVELS, gazetteer
from seeds.reading.furniture import Furniture
from seeds.reading.setting import Setting

_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?|(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2}))(?!\d)"
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|年度|[”-])")
_DATELINE = re.compile(r"来源|发布|日期|时间|编辑|记者|本报|讯|电\)|日报|晚报|网|微博")
_OUTLET = re.compile(
    r"(?:(?:来源|稿源|信息来源|文章来源|发布单位)[:](?P<named>[^\s:|丨\d\[\](),。]{2,24}))"
    r"|(?P<paper>[\u4e00-\u9fff·A-Za-z]{2,16}(?:日报|晚报|早报|晨报|时报|都市报|商报|青年报|法制报|法治报|新闻网|在线|网|客户端|发布|频道|电视台|云|号))(?=\s|\d|$|讯|\()"
)
_TITLE_NO = re.compile(
    r"^(?:[□■◎]?(?:本报|本网|记者|通讯员|作者)|index|http|www|\W*$|第[一二三四五六七八九十\d]+版)|\.html?$|"
    r"\.php|^\d[\d:\-/年月日. ]*$|微博网页版|^[<>/]"
)
_POLICE = "(?:公安机关|公安厅|公安局|公安分局|公安处|公安|警方|检察机关|检察院|法院)"
_ISSUER_BEHIND = re.compile(
    rf"(?:省|市|县|区|自治区|自治州)?(?:各级)?{_POLICE}|扫黑办|[“《]?[^,。]{{0,8}}(?:新闻发布会)"
)
_OPENING_LENGTH = 600
"""Characters in which a page says who reports."""
_WHOLE_COUNTRY = re.compile(r"全国公安机关|全国共")
_NATIONAL = re.compile(r"公安部|全国公安机关|最高人民")
_MINISTRY_SPEAKS = re.compile(r"公安部.{0,12}(?:发布会|通报|获悉|消息)")
_WHOLE_CITY = re.compile(r"全市|我市")
_SHORT_NAME = re.compile(r"(?:以下|下)?(?:简)?称[:“]{1,2}(?P<name>[^”\n]{2,12})”")
_PROVINCE_FORCE = re.compile(r"省公安厅|自治区公安厅")
_SMALLER = re.compile(r"全[市州县盟]|我[市州县盟]|[市州县盟]公安局")
_MIN_TITLE = 6


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
    published = published or _published(text)
    year = int(published[:4]) if published else _likely_year(text)
    home = region or _home(text, title, year)
    name, edition = _given_campaign(campaign, year, home) if campaign else _main_campaign(text, title, body, year, home)
    outlet = _outlet(text, body)
    return Metadata(
        title,
        outlet,
        published,
        _issuer(home, f"{title}\n{text[:_OPENING_LENGTH]}"),
        Setting(home, year, name, edition),
        body,
    )


def _title(text: str, furniture: Furniture) -> tuple[str, int]:
    start = 0
    for number, line in enumerate(text.split("\n")):
        if number > 12:
            break
        bracketed = re.match(r"[^。]{0,24}\[(?P<title>[^\[\]]{6,40})\]", line)
        if bracketed and len(line) > 60 and number < 4:
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
            and not (named and len(plain) - len(named.group()) < 4)
            and not (_DATE.search(line) and len(plain) < 16)
        ):
            return line.strip(), start + len(line)
        start += len(line) + 1
    return "", 0


def _published(text: str) -> str:
    """The dateline: a full date in a line near the top or at the very end; else the first in the opening."""
    lines = text.split("\n")
    for line in [*lines[:10], *lines[-4:]]:
        match = _DATE.search(line)
        if match and len(line) <= 60 and (_DATELINE.search(line) or len(line) - len(match.group()) <= 16):
            return _written(match)
    for line in lines[:10]:
        match = _DATE.search(line[:60])
        if match and (match["day"] or match["d"]) and "以来" not in line[match.end() : match.end() + 6]:
            return _written(match)
    return ""


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


def _home(text: str, title: str, year: int | None) -> str:
    """The issuer's place: whom the title and the opening speak of, and whose police act most."""
    opening = text[:_OPENING_LENGTH]
    for office in issuers_named(f"{title}\n{opening}"):
        if office.issuer.region and office.issuer.own:
            return office.issuer.region
    known = gazetteer()
    titled = known.mentions(title, year)
    votes = _votes(text, title, year)
    provinces = {known.province_of(code) for code in votes}
    if len(provinces) > 2 and _WHOLE_COUNTRY.search(f"{title}\n{opening}"):
        return COUNTRY
    if not votes:
        return COUNTRY if _NATIONAL.search(text[:400]) else ""
    best = _widest_of_the_many(votes)
    if not titled and (city := _city_of_counties(votes)) and _WHOLE_CITY.search(text):
        return city
    if not titled and len(_PROVINCE_FORCE.findall(text)) > 1 and not _SMALLER.search(opening):
        return known.province_of(best) or best
    return COUNTRY if _MINISTRY_SPEAKS.search(text[:400]) and votes[best] < 12 else best


def _votes(text: str, title: str, year: int | None) -> Counter[str]:
    """How much speaks for each place; of a page that names no police, how often it is named."""
    known = gazetteer()
    votes: Counter[str] = Counter()
    for mention in known.mentions(title, year):
        votes[mention.code] += 8 if _ISSUER_BEHIND.match(title, mention.end) else 5
    mentions = known.mentions(text, year, max(votes, key=lambda code: votes[code], default=""))
    for mention in mentions:
        if _ISSUER_BEHIND.match(text, mention.end):
            votes[mention.code] += 4 if mention.start < _OPENING_LENGTH else 2
        elif mention.start < _OPENING_LENGTH:
            votes[mention.code] += 1
    return votes or Counter(mention.code for mention in mentions)


def _city_of_counties(votes: Counter[str]) -> str:
    """The prefecture that all places named lie in, where several are its counties; else empty."""
    known = gazetteer()
    named = [region for code in votes if (region := known.by_code(code))]
    cities = {region.parent if region.level == "county" else region.code for region in named}
    counties = [region for region in named if region.level == "county"]
    return cities.pop() if len(counties) > 1 and len(cities) == 1 else ""


def _widest_of_the_many(votes: Counter[str]) -> str:
    """The place with most votes, its own and two thirds of those for places in it; of equals, the wider."""
    known = gazetteer()
    total: dict[str, float] = dict(votes)
    for code, count in votes.items():
        for above in list(known.chain(code))[1:]:
            if above != COUNTRY:
                total[above] = total.get(above, 0) + count * 2 / 3
    return max(total, key=lambda code: (total[code], -_width(code)))


def _width(code: str) -> int:
    region = gazetteer().by_code(code)
    return LEVELS.index(region.level) if region else len(LEVELS)


def _issuer(home: str, opening: str) -> str:
    for office in issuers_named(opening):
        if office.issuer.own:
            return office.issuer.name
    region = gazetteer().by_code(home) if home else None
    if region is None or home == "000000":
        return "公安部" if home == "000000" else ""
    return f"{region.name}{'公安厅' if region.level == 'province' and not region.name.endswith('市') else '公安局'}"


def _outlet(text: str, body: int) -> str:
    for line in [*text[: body + 400].split("\n"), *text.split("\n")[-6:]]:
        match = _OUTLET.search(line) if len(line) <= 80 else None
        if match:
            return (match["named"] or match["paper"]).strip()
    return ""


def _main_campaign(text: str, title: str, body: int, year: int | None, home: str) -> tuple[str | None, Campaign | None]:
    """The campaign of the title, else the one that the opening speaks of and the body keeps naming."""
    for one in operations(title, 0, len(title)):
        return _with_edition(one.name, text, year, home)
    lead_start, lead_end = _lead(text, body)
    lead = [one for one in operations(text, lead_start, lead_end) if not one.passing]
    if lead:
        return _with_edition(_as_mostly_called(lead[0].name, text, year, home), text, year, home)
    named = Counter(campaign_key(one.name) for one in operations(text, body, len(text)))
    for one in operations(text, body, min(len(text), body + 500)):
        if one.governs and named[campaign_key(one.name)] >= 3:
            return _with_edition(_as_mostly_called(one.name, text, year, home), text, year, home)
    return None, None


def _as_mostly_called(name: str, text: str, year: int | None, home: str) -> str:
    """The name by which the text mostly calls a campaign: its short one, where it says so (以下简称…)."""
    short = _SHORT_NAME.search(text)
    if short and name in text[max(0, short.start() - 40) : short.start()]:
        return short["name"]
    key, edition = campaign_key(name), campaigns().identify(name, year, home)
    called = Counter(
        one.name
        for one in operations(text, 0, min(len(text), 6000))
        if campaign_key(one.name) == key or (edition and campaigns().identify(one.name, year, home) == edition)
    )
    return max(called, key=lambda one: (called[one], -len(one)), default=name)


def _given_campaign(campaign: str, year: int | None, home: str) -> tuple[str, Campaign | None]:
    """A campaign that the user names, by its id or by a name."""
    known = campaigns()
    edition = known.by_id(campaign) or known.identify(campaign.partition("@")[0], year, home)
    return (edition.name if edition else campaign.partition("@")[0]), edition


def _lead(text: str, body: int) -> tuple[int, int]:
    """The first paragraph of prose behind the title."""
    start = body
    for line in text[body : body + 3000].split("\n"):
        if len(line) >= 40 and ("。" in line or "," in line):
            return start, start + len(line)
        start += len(line) + 1
    return body, body


def _with_edition(name: str, text: str, year: int | None, home: str) -> tuple[str, Campaign | None]:
    """The edition meant; where no year is stated, the one of that name whose first day the text names."""
    known = campaigns()
    edition = known.identify(name, year, home)
    if edition is not None or year is not None:
        return name, edition
    days = {(int(month), int(day)) for month, day in _DAY.findall(text)}
    for match in _YEAR.finditer(text):
        if edition := known.identify(name, int(match[1]), home):
            return name, edition
    started = [
        one
        for one in known
        if campaign_key(one.name) == campaign_key(name) and _first_day(one) in days and one.place == COUNTRY
    ]
    return name, started[0] if len(started) == 1 else None


def _first_day(edition: Campaign) -> tuple[int, int] | None:
    parts = edition.starts.split("-")
    return (int(parts[1]), int(parts[2])) if len(parts) == 3 else None
