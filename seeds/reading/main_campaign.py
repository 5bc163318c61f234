"""The campaign that a page is about: of its title, else of its lead, else the one that the body keeps naming."""

from __future__ import annotations

import re
from collections import Counter

from seeds.naming.campaigns import Campaign, campaign_key, campaigns
from seeds.naming.operations import STANDING, Operation, operations
from seeds.terms import COUNTRY

_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|年度|[”-])")
_SHORT_NAME = re.compile(r"(?:以下|下)?(?<![统俗号自声泛又通])(?:简)?称[:“]{1,2}(?P<name>[^”\n]{2,12})”")
_NAMELY = r"[,(]?(?:即|也就是|代号为?):?“(?P<name>[^”\n]{2,12})”"
"""Behind what an operation is for, its name: 打击涉林犯罪专项行动,即“双百双打”专项行动."""
_EVENT = re.compile(
    r"(?:专项行动)?(?:阶段性)?(?:推进会|新闻发布会|新闻通[报气]会|发布会|通报会|调度会|总结会|部署会|成果|战果)"
)
"""Behind a campaign's name, a meeting about it: the page is about the campaign, too."""
_NO_NAMES = {"行动", "专项行动", "专项斗争", "本次行动", "此次行动", "会战", "斗争"}
"""What a text calls its campaign in short, and any other text its own."""
_WHOLE_NAMES = ("行动", "会战", "战役", "斗争")
"""How a short name ends that stands for the campaign by itself (“夏季行动”), unlike its topic alone (“扫黑除恶”)."""
_SEARCHED = 6_000
"""Characters from the start in which a campaign's names are looked for."""
_BODY_OPENING = 500
_FIGURE = re.compile(r"\d[\d.,万亿余多]*[起名人个件%]")
_DIGITS = tuple("0123456789.")
_TELLING = 3
"""Digits of a number that nobody states twice by chance."""
_FIELDS = re.compile(
    r"(?P<life>命案|命债)|(?P<property>盗窃|侵财|两抢|抢劫|盗抢)|(?P<fraud>电信网络诈骗|电信诈骗|电诈|反诈)|(?P<drugs>毒品|禁毒|吸毒|制毒)"
    r"|(?P<arms>枪支|枪爆|爆炸物)|(?P<roads>酒驾|道路交通|交通事故|交通违法)|(?P<goods>食药|食品|假药|知识产权)"
    r"|(?P<persons>拐卖|强奸)|(?P<services>户籍|身份证|出入境证件|签注)"
)
"""Fields of police work, one a group."""
_REPORTED = 2
"""Figures of whole sentences by which a lead has reported on something."""
_TOLD = re.compile(r"(?:进行|的)?[^,。;]{0,6}(?:介绍|通报|成效|战果|情况)")
"""Behind a campaign's name, these say that the page tells of it, wherever it is named."""
_REPORTED_ON_ALL = 6
_SINCE = re.compile(r"(?:启动|开展|部署)(?:实施)?以来")
"""Behind a campaign's name, the time of all that the page reports, where it names no other campaign or time."""
_SPOKEN_OF = re.compile(r"行动(?:开展|实施|启动)?(?:期间|中(?!期)|以来|至今)")
_SEVERAL_FIELDS = 4
"""Fields by whose figures a page shows that it reports on all of a force's work."""


def main_campaign(text: str, title: str, body: int, year: int | None, home: str) -> tuple[str | None, Campaign | None]:
    """The main campaign's name as the text has it, and its edition where the catalogue knows it."""
    all_named = operations(text, body, len(text))
    lead_start, lead_end = _lead(text, body)
    lead = [one for one in all_named if lead_start <= one.start < lead_end]
    listed = {campaign_key(one.name) for one in lead if one.listed}
    for one in operations(title, 0, len(title)):
        if campaign_key(one.name) not in listed:
            # a headline may have it in full, and the text say what it calls it
            in_full = "“" not in title[one.start : one.end] and one.name in text
            short = _in_short(one.name, text) if in_full else ""
            told = in_full and (_SHORT_NAME.search(text) is not None or short.endswith(_WHOLE_NAMES))
            return _named(one.name, text, year, home, titled=not told)
    about = [one for one in lead if not one.passing or (not one.listed and _EVENT.match(text, one.end))]
    named = Counter(campaign_key(one.name) for one in all_named)
    if about and _comes_late(text, lead_start, about[0], once=named[campaign_key(about[0].name)] == 1):
        return None, None
    if about:
        name, edition = _named(_most_named(about, named).name, text, year, home)
        if edition is None or edition.year is not None or not _leaves_it(text[lead_end:], edition):
            return name, edition
        return None, None
    for one in all_named:
        if one.start >= body + _BODY_OPENING:
            break
        key = campaign_key(one.name)
        alone = _alone(key, named)
        frames = alone and _SINCE.match(text, one.end) and not STANDING.search(text, body, one.start)
        often = max(named[key], f"{title}\n{text}".count(f"“{one.name.removesuffix('行动')}”"))
        if one.governs and key not in listed and (frames or often >= (2 if alone else 3)):
            return _named(one.name, text, year, home)
    return None, None


def _comes_late(text: str, lead_start: int, one: Operation, *, once: bool) -> bool:
    """Whether a lead has reported on something else before it names a campaign, and nothing speaks of it again; or has
    reported so much that the campaign is one topic of several, however often it is named. What the page states again
    behind the name (its headline figures, with all their digits) is the campaign's own."""
    if _TOLD.match(text, one.end):
        return False
    behind = text[one.end : one.end + _SEARCHED]
    opening = text[lead_start : one.start].rpartition("。")[0]
    figures = list(_FIGURE.finditer(opening))
    reported = sum(not _told_again(figure, behind) for figure in figures) if len(figures) >= _REPORTED else 0
    return reported >= _REPORTED_ON_ALL or (once and reported >= _REPORTED and not _SPOKEN_OF.search(text, one.end))


def _told_again(figure: re.Match[str], behind: str) -> bool:
    """Whether a figure of three digits and more stands again in the text behind."""
    words = figure.group()
    number = words[: len(words) - len(words.lstrip("0123456789."))]
    if len(number) < _TELLING:
        return False
    at = behind.find(number)
    while at >= 0 and (behind[at - 1 : at] in _DIGITS or behind[at + len(number) : at + len(number) + 1] in _DIGITS):
        at = behind.find(number, at + 1)
    return at >= 0


def year_begun(text: str, name: str, published: str, year: int | None) -> int | None:
    """The year in which a campaign began that a release of ``year`` tells of.

    Stated right before its name (自2023年11月“甲”行动开展以来); the year before, for a winter's that is told of
    by April; else the release's.
    """
    if not name:
        return year
    began = re.search(rf"{_BEGAN}[^。;\n]{{0,24}}?{re.escape(name.removesuffix('行动') or name)}", text)
    if began:
        return int(began["year"]) if began["year"] else year and year - 1
    in_spring = published[5:7] in _BY_APRIL
    return year - 1 if year and in_spring and "冬" in name else year


_BEGAN = r"(?:自|从)(?:(?P<year>(?:19|20)\d\d)年|去年)(?:\d{1,2}月|底|年底|冬)"
_BY_APRIL = ("01", "02", "03", "04")


def _leaves_it(rest: str, edition: Campaign) -> bool:
    """Whether a page leaves a standing campaign behind its lead: its passages with figures never come back to it, and
    are of several fields. It is the report on a whole year that only begins with this topic."""
    passages = [line for line in rest.split("\n") if _FIGURE.search(line)]
    if any(word in line for line in passages for word in (edition.name[:4], *edition.aliases)):
        return False
    return len({match.lastgroup for line in passages for match in _FIELDS.finditer(line)}) >= _SEVERAL_FIELDS


def _alone(key: str, named: Counter[str]) -> bool:
    """Whether a page names no other operation: all that it names hold the key, or are held in it."""
    return all(other in key or key in other for other in named)


def given_campaign(campaign: str, year: int | None, home: str) -> tuple[str, Campaign | None]:
    """A campaign that the user names, by its id or by a name."""
    known = campaigns()
    edition = known.by_id(campaign) or known.identify(campaign.partition("@")[0], year, home)
    return (edition.name if edition else campaign.partition("@")[0]), edition


def _most_named(about: list[Operation], named: Counter[str]) -> Operation:
    """Of the operations of a lead, the first, unless the body keeps naming another one."""
    most = max(about, key=lambda one: named[campaign_key(one.name)])
    return most if named[campaign_key(most.name)] > 1 else about[0]


def _named(name: str, text: str, year: int | None, home: str, *, titled: bool = False) -> tuple[str, Campaign | None]:
    return _with_edition(name if titled else _as_called(name, text), text, year, home)


def _as_called(name: str, text: str) -> str:
    """The short name by which the text calls a campaign: as it says (以下简称…), or as it puts it in quotes."""
    short = _SHORT_NAME.search(text)
    if short and short["name"] not in _NO_NAMES and name in text[max(0, short.start() - 40) : short.start()]:
        return short["name"]
    namely = re.search(rf"{re.escape(name)}{_NAMELY}", text)
    if namely and namely["name"] not in _NO_NAMES:
        return namely["name"]
    if shorter := _in_short(name, text):
        return shorter
    called = _calls(name, text)
    of_its_kind = [one for one in called if campaign_key(one) == campaign_key(name)]
    return max(of_its_kind, key=lambda one: called[one], default=name)


def _in_short(name: str, text: str) -> str:
    """The shorter name that the text puts in quotes most often; empty where it has none."""
    called = _calls(name, text)
    shorter = [one for one in called if len(one) < len(name) and f"“{one.removesuffix('行动')}" in text]
    return max(shorter, key=lambda one: called[one], default="")


def _calls(name: str, text: str) -> Counter[str]:
    """How often the text calls a campaign by each of its names."""
    known = campaigns()
    return Counter(one.name for one in operations(text, 0, min(len(text), _SEARCHED)) if known.are_one(one.name, name))


def _lead(text: str, body: int) -> tuple[int, int]:
    """The first paragraph of prose behind the title."""
    start = body
    for line in text[body : body + 3000].split("\n"):
        if len(line) >= 30 and ("。" in line or "," in line):
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
