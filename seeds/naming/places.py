"""Place names in running text: which characters name a region, and which region is meant.

One automaton holds every name since 1999 and, beside them, the phrases that only look like one (``place_words.csv``):
leftmost-longest matching lets 公安, 东南 or 局长 swallow the characters that would start a false 安庆, 南通 or 长沙.
Names are used as follows:

- full names of provinces, prefectures and counties, and short names of provinces and prefectures, anywhere;
- short names of counties only before 警方, 公安 or 分局, or right behind what they lie in (福建安溪), and those
  of the stop list (``county``) before these words only where they also stand right behind their city;
- what Hong Kong, Macau and Taiwan call their cities, their police and themselves (``place_aliases.csv``), anywhere;
- names that are words too (``guard``: 白银, 大同) only where something near vouches for them; what any city has
  (``generic``: 城区) only right behind its own city.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from seeds.data import rows
from seeds.naming.regions import Gazetteer, Region, gazetteer

OLDEST = 1999
"""Names that ended before this year are not looked for: no release on the web is older."""
_LONGEST_SHORT = 3
"""Characters of a county's short name that is looked for behind its province's or prefecture's."""
_FORCES = ("警方", "公安", "分局")
_LINKS = ("", "公安局")
"""What may stand between the names of a chain: 湖北省襄阳市, 天水市公安局麦积分局."""
_OTHER_NAME = re.compile(
    r"[东西南北中]?路|大?街|大道|大学|学院|银行|日报|晚报|晨报|早报|晚刊|都市报|法治报|法制报|商报|青年报|卫视|籍|等?(?:长江|黄河)?大桥"
    r"|山脉|山系|山区|盆地|平原|高原|半岛|海峡|水库|流域|[山河江湖岭](?=[、,。;和及与上中]|段|流域|沿岸)"
)
"""Behind a short name, these make a name of something else: 北京路, 兰州日报, 湖北籍, 吕梁山脉."""
_NO_COUNTY = re.compile(r"[级域城直乡委政区]")
"""Behind a two-character 开县 or 文县, these make it 各县级, 论文县域 ..."""
_VOUCHERS = re.compile(r"警方|公安|[市州县区盟]|地区|民警|交警|铁路")
"""Behind a guarded name, these say that a place is meant."""
_AUTONOMOUS = {"自治州": "州", "自治县": "县", "自治旗": "旗", "自治区": "自治区"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text: half-open offsets in code points, and the code of the innermost place named."""

    start: int
    end: int
    code: str


@dataclass(slots=True)
class _Name:
    """A pattern of the automaton: the regions that it may mean, and how careful to be."""

    regions: list[Region] = field(default_factory=list)
    tail: int = 0
    """Characters at the pattern's end that are no part of the name (警方)."""
    full: bool = False
    guarded: bool = False
    generic: bool = False


_Match = tuple[_Name, int, int]
"""A name and its half-open offsets in the text."""


class Places:
    """Finds the places that a text names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Build the automaton of the gazetteer's names (about 50 ms)."""
        self._gazetteer = gazetteer
        words = _words()
        names = self._names(words)
        patterns = [*names, *(phrase for phrase in words["phrase"] if phrase not in names)]
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
        self._by_index: list[_Name | None] = [names.get(pattern) for pattern in patterns]
        self._last: tuple[str, list[tuple[int, int, int]]] = ("", [])
        self._counties = _counties(self._gazetteer)
        self._shorter = {id(names[text]): _shorter(text, names) for text in names if _careful(names[text])}

    def _names(self, words: Mapping[str, frozenset[str]]) -> dict[str, _Name]:
        names: dict[str, _Name] = defaultdict(_Name)
        recent = [span for span in self._gazetteer.spans[1:] if span.until is None or span.until >= OLDEST]
        for span in recent:
            name = names[span.name]
            name.regions.append(span)
            name.full = True
            name.guarded = len(span.name) == 2
            name.generic = span.name in words["generic"]
        for span in recent:
            for text, tail in _short_forms(span):
                name = names[text]
                if not name.full:
                    name.regions.append(span)
                    name.tail = tail
                    name.guarded = text in words["guard"]
                    name.generic = tail > 0 and span.short in words["county"]
        for row in rows("place_aliases"):
            names[row["name"]].regions = [region for region in recent if region.code == row["code"]]
        for text, name in names.items():  # 襄阳公安 is more likely the city's than the county's of the same short name
            if name.tail and text[: -name.tail] in names:
                name.regions += names[text[: -name.tail]].regions
        return dict(names)

    def mentions(self, text: str, year: int | None, home: str) -> list[Mention]:
        """Places in order; a chain (湖北省襄阳市保康县) is one mention of its innermost place."""
        found: list[Mention] = []
        for match in self._matches(text):
            before = found[-1] if found else None
            chosen = self._vouched(match, text, before, home)
            if chosen is None:
                continue
            name, start, end = chosen
            chained = before is not None and text[before.end : start] in _LINKS
            code = self._meant(name, year, home, before.code if before is not None else "", chained)
            if code is None:
                continue
            if chained and before is not None and self._gazetteer.within(code, before.code):
                found[-1] = Mention(before.start, end, code)
            else:
                found.append(Mention(start, end, code))
        limits = [*(mention.start for mention in found[1:]), len(text)]
        return [self._with_county(text, mention, limit) for mention, limit in zip(found, limits, strict=False)]

    def _with_county(self, text: str, mention: Mention, limit: int) -> Mention:
        """A place with the short name of a county of it right behind: 福建|安溪."""
        for size in range(_LONGEST_SHORT, 1, -1):
            end = mention.end + size
            regions = self._counties.get(text[mention.end : end], ()) if end <= limit else ()
            inside = [region for region in regions if self._gazetteer.within(region.parent, mention.code)]
            if len(inside) == 1 and not _OTHER_NAME.match(text, end) and not _NO_COUNTY.match(text, end):
                return Mention(mention.start, end, inside[0].code)
        return mention

    def _matches(self, text: str) -> Iterator[_Match]:
        for index, start, end in self._found(text):
            name = self._by_index[index]
            if name is not None and (name.full or name.tail or not _OTHER_NAME.match(text, end)):
                yield name, start, end - name.tail

    def _found(self, text: str) -> list[tuple[int, int, int]]:
        """What the automaton finds, of the last text remembered: it is asked of home first, and then of its figures."""
        last = self._last  # text and finds in one: another thread may read another text meanwhile
        if text != last[0]:
            last = self._last = text, self._automaton.find_matches_as_indexes(text)
        return last[1]

    def _vouched(self, match: _Match, text: str, before: Mention | None, home: str) -> _Match | None:
        """The match, if its name needs no voucher or has one; else the shorter name that it begins with, if any."""
        name, start, end = match
        if not _careful(name):
            return match
        between = None if before is None else text[before.end : start]
        listed = between == "、"
        near = before.code if before is not None and (listed or between in _LINKS) else ""
        if self._any_within(name, near):
            return match
        if not name.generic and not (name.full and _NO_COUNTY.match(text, end)):
            at_home = self._any_within(name, self._gazetteer.province_of(home))
            if at_home or listed or _VOUCHERS.match(text, end):
                return match
        shorter = self._shorter[id(name)]
        return shorter and (shorter[0], start, start + shorter[1])

    def _any_within(self, name: _Name, code: str) -> bool:
        return code != "" and any(self._gazetteer.within(region.code, code) for region in name.regions)

    def _meant(self, name: _Name, year: int | None, home: str, near: str, chained: bool) -> str | None:
        """The region meant: of the place right before, then of the time, then of home, then the highest; else none."""
        regions = name.regions
        if chained:
            regions = [region for region in regions if self._gazetteer.within(region.code, near)] or regions
        codes = {region.code: region for region in _of_the_time(regions, year)}
        if len(codes) == 1:
            return next(iter(codes))
        for around in (home, near):
            ranked: dict[int, list[Region]] = defaultdict(list)
            for region in codes.values():
                ranked[self._closeness(region.code, around)].append(region)
            closest = ranked[max(ranked)]
            if max(ranked) > 0 and (len(closest) == 1 or _highest(closest) is not None):
                return _highest(closest)
        return _highest(list(codes.values()))

    def _closeness(self, code: str, around: str) -> int:
        """3: the very place; 2: in the same prefecture; 1: in the same province; 0: elsewhere."""
        if not around:
            return 0
        if code == around:
            return 3
        chain, other = set(self._gazetteer.chain(code)), set(self._gazetteer.chain(around))
        levels = {region.level for shared in chain & other if (region := self._gazetteer.by_code(shared)) is not None}
        return 2 if "prefecture" in levels else 1 if "province" in levels else 0


@cache
def _places() -> Places:
    """The one automaton, built on first use."""
    return Places(gazetteer())


def mentions(text: str, year: int | None = None, home: str = "") -> list[Mention]:
    """The places that a simplified text names, in order, not overlapping.

    ``year`` chooses among names of different times, ``home`` (a code) among places of one name.
    """
    return _places().mentions(text, year, home)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """The words of ``place_words.csv`` by kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("place_words"):
        found[row["kind"]].add(row["words"])
    return {kind: frozenset(words) for kind, words in found.items()}


def is_word(name: str) -> bool:
    """Whether a place's short name is a word of another meaning, too."""
    return any(name in words for words in _words().values())


def _counties(gazetteer: Gazetteer) -> Mapping[str, list[Region]]:
    """Today's counties by their short names; those that are words of another meaning left out."""
    words = frozenset[str]().union(*_words().values())
    found: dict[str, list[Region]] = defaultdict(list)
    for region in gazetteer:
        stands = region.level == "county" and region.until is None and region.short != region.name
        if stands and 2 <= len(region.short) <= _LONGEST_SHORT and region.short not in words:
            found[region.short].append(region)
    return found


def _short_forms(span: Region) -> Iterator[tuple[str, int]]:
    """The shorter forms under which a region is looked for, each with its tail."""
    word = _AUTONOMOUS.get(span.name[-3:], "")
    if word and span.short + word != span.name:
        yield span.short + word, 0
    if span.level != "county":
        yield span.short, 0
    elif len(span.short) > 1 and span.short != span.name:
        for force in _FORCES:
            yield span.short + force, len(force)


def _careful(name: _Name) -> bool:
    return name.guarded or name.generic


def _shorter(text: str, names: dict[str, _Name]) -> tuple[_Name, int] | None:
    """What else a rejected name's characters may begin with: 河北 in 河北区域."""
    for size in range(len(text) - 1, 1, -1):
        shorter = names.get(text[:size])
        if shorter is not None and not _careful(shorter):
            return shorter, size
    return None


def _of_the_time(regions: list[Region], year: int | None) -> list[Region]:
    """Those that stood in the year; else today's; else those that ended last."""
    if year is not None:
        standing = [region for region in regions if region.stood_in(year)]
        if standing:
            return standing
    last = max(region.until or 9999 for region in regions)
    return [region for region in regions if (region.until or 9999) == last]


def _highest(regions: list[Region]) -> str | None:
    """The one of the highest level, or None where several share it."""
    order = ("province", "prefecture", "county")
    best = min(order.index(region.level) for region in regions)
    top = {region.code for region in regions if order.index(region.level) == best}
    return top.pop() if len(top) == 1 else None
