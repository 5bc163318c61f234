"""Home: whose place a page reports on, told by whom the title and the opening speak of and whose police act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from seeds.catalogue import any_of
from seeds.data import rows
from seeds.naming import places
from seeds.naming.datelines import is_dateline
from seeds.naming.issuers import Issuer, issuers, issuers_named
from seeds.naming.places import Mention
from seeds.naming.regions import LEVELS, gazetteer
from seeds.naming.wholes import STEERED, not_ranked
from seeds.reading.furniture import Furniture
from seeds.terms import COUNTRY

OPENING = 600
"""Characters in which a page says who reports."""

_POLICE = "(?:警察局|警局|警务处|公安机关|公安厅|公安局|公安分局|公安处|公安|警方|检察机关|检察院|法院)"
_ISSUER_BEHIND = re.compile(
    rf"(?:省|市|县|区|自治区|自治州)?(?:各级)?{_POLICE}|扫黑办|[“《]?[^,。]{{0,8}}(?:新闻发布会)"
)
_DIRECTS = re.compile(r"[省市县州]?(?:公安厅|公安局)的?(?:统一|总体)?(?:部署|安排|要求)(?![了在全各])")
"""根据某市公安局统一部署: who directs is not who reports."""
_MINISTRIES = (
    "公安部(?!门|督)|全国扫黑办|最高人民(?:检察院|法院)|最高[检法]|国家移民管理局|国家消防救援局|全国消防救援队伍|国家禁毒办|全国公安机关"
    "|海关总署|全国海关|农业农村部|交通运输部|国务院联席办|国家药监局|国家市场监督管理总局"
)
_MINISTRY_SPEAKS = re.compile(
    rf"(?<!被)(?<!按照)(?<!根据)(?:{_MINISTRIES})[^,。;\n]{{0,24}}?(?:发布会|记者会|通报(?!表扬)|获悉|消息|介绍|公布|发布|表示|了解到|在京召开)"
)
_MINISTRY_TITLED = re.compile(rf"^[^\u4e00-\u9fff]*(?:{_MINISTRIES}|我国|全国(?:[“]|共|各|公安|首轮))")
_COUNTRY_ACTS = re.compile(
    r"全国(?:各级|各地)?(?:公安机关|检察机关|法院|公安|海关|移民管理机构|边检机关|铁路公安|共|累计|已|打掉|破获|侦破|查处|抓获|判决|因|刑事|[^“”,。]{0,6}(?:案件|警情))"
)
_SMALLER_SPEAKS = re.compile(
    r"我[省市区县州盟](?!际|级)|全[省市县州盟](?![^,。]{0,4}范围)|(?<!部)[省市县州盟](?:公安[厅局]|厅|局)"
)
_NATIONAL = re.compile(r"公安部(?!门)|全国公安机关|最高人民")
_CAPITAL = "110000"
_TOOK_PART = re.compile(r"(?:[、和及与同]|联合|配合)$")
_OWN_FORCES = {"710000", "810000", "820000"}
"""Places whose police are no 公安."""
_PAPER = re.compile(
    r"(?:云上|看|平安)(?P<city>[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff])|(?P<place>[\u4e00-\u9fff]{2,3})(?:日报|晚报|晨报|早报|商报|都市报|青年报|法制报|新闻网|电视台|发布)"
)
_BARE = {
    "province": re.compile(not_ranked(f"全省|我省|省公安厅{STEERED}|全自治区|自治区公安厅{STEERED}|省扫黑办")),
    "prefecture": re.compile(not_ranked("全市|我市|市公安局|全州|州公安局|全盟")),
    "county": re.compile(not_ranked("全县|我县|县公安局")),
}
"""Words for the issuer's own place, by its level; where no name stands before them."""


def home_of(text: str, title: str, year: int | None, furniture: Furniture) -> str:
    """Code of the issuer's place; empty where the page does not tell. Links to other pages tell it last."""
    opening = text[:OPENING]
    if office := _on_its_own(f"{title}\n{opening}", year):
        return office.region
    titled = places.mentions(title, year)
    votes = _titled_votes(title, titled)
    mentions = places.mentions(text, year, max(votes, key=lambda code: votes[code], default=""))
    mentions = [mention for mention in mentions if not furniture.links(mention.start)] or mentions
    votes = _votes(text, mentions, votes)
    if _is_national(text, title, votes, mentions if not titled else []):
        return COUNTRY
    if not votes:
        sent_by = _by_paper(text)
        if sent_by:
            return _at_the_level_told(sent_by, text, Counter([sent_by]), mentions)
        if _SMALLER_SPEAKS.search(opening) and not _MINISTRY_SPEAKS.search(opening):
            return ""
        return _of_ministry(opening) or (COUNTRY if _NATIONAL.search(text[:400]) else "")
    best = _widest_of_the_many(votes)
    return best if titled else _at_the_level_told(best, text, votes, mentions)


def _on_its_own(opening: str, year: int | None) -> Issuer | None:
    """The office named that reports on a domain of its own.

    A place's branch of it (广东海警机构) is the place's, and one behind others (公安机关、海警机构) only took part.
    """
    own = [
        office
        for office in issuers_named(opening)
        if office.issuer.own and office.issuer.region and not _TOOK_PART.search(opening, 0, office.start)
    ]
    branches = {mention.end for mention in places.mentions(opening, year)} if own else set()
    return next((office.issuer for office in own if office.start not in branches), None)


def issuer_of(home: str, opening: str) -> str:
    """Who reports: an office with a domain of its own, else the police of the home; empty where nothing tells."""
    for office in issuers_named(opening):
        if office.issuer.own:
            return office.issuer.name
    if home in _OWN_FORCES:
        return next(office.name for office in issuers() if office.region == home)
    region = gazetteer().by_code(home) if home else None
    if region is None or home == COUNTRY:
        return "公安部" if home == COUNTRY else ""
    return f"{region.name}{'公安厅' if region.level == 'province' and not region.name.endswith('市') else '公安局'}"


def _is_national(text: str, title: str, votes: Counter[str], mentions: list[Mention]) -> bool:
    """Whether a ministry speaks, or the country's police act, and no place speaks of itself."""
    if _MINISTRY_TITLED.match(title):
        return True
    own = _SMALLER_SPEAKS.search(text[:OPENING])
    forces = [mention for mention in mentions if _ISSUER_BEHIND.match(text, mention.end)]
    speaks = _MINISTRY_SPEAKS.search(text[:OPENING])
    if speaks and not (own and own.start() < speaks.start()) and (not forces or speaks.start() < forces[0].start):
        return max(votes.values(), default=0) < 12
    provinces = {gazetteer().province_of(code) for code in votes}
    acts = len(_COUNTRY_ACTS.findall(f"{title}\n{text}"))
    near = [mention for mention in forces if mention.start < OPENING]
    return acts > 0 and not own and ((acts > 1 and not near) or not votes or len(provinces) > 2)


def _titled_votes(title: str, mentions: list[Mention]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in mentions:
        votes[mention.code] += 8 if _ISSUER_BEHIND.match(title, mention.end) else 5
    return votes


def _votes(text: str, mentions: list[Mention], votes: Counter[str]) -> Counter[str]:
    """How much speaks for each place; of a page that names no police, how often it is named, or where it was sent from.

    The capital as the place that a report is sent from says nothing: the national press sits there.
    """
    weak: Counter[str] = Counter()
    for mention in mentions:
        if is_dateline(text, mention.start, mention.end):
            weak[mention.code] += mention.code != _CAPITAL
        elif _DIRECTS.match(text, mention.end):
            continue
        elif _ISSUER_BEHIND.match(text, mention.end):
            votes[mention.code] += 4 if mention.start < OPENING else 2
        elif mention.start < OPENING:
            votes[mention.code] += 1
        else:
            weak[mention.code] += 1
    return +votes or +weak


def _of_ministry(opening: str) -> str:
    """The region of an office named that is no place's police."""
    return next((office.issuer.region for office in issuers_named(opening) if office.issuer.region), "")


def _by_paper(text: str) -> str:
    """The place of the paper that writes of 全市 and 全省 without a name (江城 of 江城日报)."""
    if not any(words.search(text) for words in _BARE.values()):
        return ""
    if named := _named_papers().search(text, 0, OPENING):
        return papers()[named.group()]
    for match in _PAPER.finditer(text[:OPENING]):
        for size in (3, 2):
            found = gazetteer().resolve((match["city"] or match["place"])[-size:])
            if len(found) == 1 and (match["city"] or found[0].level in {"province", "prefecture"}):
                return found[0].code
    return ""


_NAME_BEGINS = r"(?:(?<![\u4e00-\u9fff])|(?<=[据向由从与和及在是受]))"
"""What stands before a paper's name, else it is only the end of a longer one: 某某生活报 is no 生活报."""


@cache
def papers() -> Mapping[str, str]:
    """Papers that are not called by the place that they are of, each with its code."""
    return {row["name"]: row["region"] for row in rows("papers")}


@cache
def _named_papers() -> re.Pattern[str]:
    return re.compile(rf"{_NAME_BEGINS}(?:{any_of(papers())})(?![道告名刊社纸头])")


def _at_the_level_told(best: str, text: str, votes: Counter[str], mentions: list[Mention]) -> str:
    """The place at the level of 全省, 全市 or 全县, where a page of several levels speaks mostly of one."""
    known = gazetteer()
    named = {position for mention in mentions for position in range(mention.start, mention.end + 1)}
    told = {level: sum(match.start() not in named for match in words.finditer(text)) for level, words in _BARE.items()}
    level = max(told, key=lambda one: told[one])
    region = known.by_code(best)
    if region is None or told[level] * 2 <= sum(told.values()):
        return best
    if LEVELS.index(region.level) > LEVELS.index(level):
        counties = sum(one.level == "county" for code in votes if (one := known.by_code(code)))
        if level == "prefecture" and region.name.endswith("市") and counties == 1:
            return best  # a city of county level says 全市, too
        above = [code for code in known.chain(best) if (one := known.by_code(code)) and one.level == level]
        return above[0] if above else best
    speaks = any(one.code == best and one.start < OPENING and _ISSUER_BEHIND.match(text, one.end) for one in mentions)
    if LEVELS.index(region.level) < LEVELS.index(level) and not speaks:
        inside = Counter({code: count for code, count in votes.items() if code != best and known.within(code, best)})
        fits = [code for code, _ in inside.most_common() if (one := known.by_code(code)) and one.level == level]
        return fits[0] if fits else best
    return best


def _widest_of_the_many(votes: Counter[str]) -> str:
    """The place with most votes, its own and two thirds of those for places in it; of equals, the wider one named,
    or the narrowest around all that are."""
    known = gazetteer()
    total: dict[str, float] = dict(votes)
    for code, count in votes.items():
        for above in list(known.chain(code))[1:]:
            if above != COUNTRY:
                total[above] = total.get(above, 0) + count * 2 / 3
    return max(total, key=lambda code: (total[code], code in votes, -_width(code) if code in votes else _width(code)))


def _width(code: str) -> int:
    region = gazetteer().by_code(code)
    return LEVELS.index(region.level) if region else len(LEVELS)
