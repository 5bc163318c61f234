"""The gazetteer: provinces, prefectures and counties by GB/T 2260 code, with the names they had since 1980.

A code may have had several names (420600 襄樊市, then 襄阳市) and a place several codes; each is a ``Region`` with its
years. ``gazetteer()`` gives the one instance; it reads ``seeds/data/regions.csv`` on first use (about 30 ms).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal, NamedTuple

from seeds.terms import COUNTRY

Level = Literal["country", "province", "prefecture", "county"]
_RANKS: dict[str, Level] = {
    "country": "country",
    "province": "province",
    "prefecture": "prefecture",
    "county": "county",
}
LEVELS = tuple(_RANKS.values())
"""From the widest to the smallest."""


class Region(NamedTuple):
    """A place under one name and code, with the years in which it had them."""

    code: str
    """Six digits, GB/T 2260; ``000000`` the country."""
    name: str
    """In full: 湖北省, 恩施土家族苗族自治州."""
    short: str
    """As people say: 湖北, 恩施."""
    abbr: str
    """One character, provinces only: 鄂."""
    english: str
    level: Level
    parent: str
    """Code of what it is part of; of the country, empty."""
    since: int
    """First year at whose end it stood so; 1980 means 1980 or before."""
    until: int | None
    """Last year at whose end it stood so; None where it still does."""
    pinyin: str
    """Of ``short``, without tones and blanks, ü as v: hubei."""
    initials: str
    residents: int | None
    """Residents on 1 November 2020; provinces only."""

    def stood_in(self, year: int) -> bool:
        """Whether the name was in use during the year (a name that ended within it still was)."""
        return self.since <= year and (self.until is None or year <= self.until + 1)


THE_COUNTRY = Region(COUNTRY, "中华人民共和国", "全国", "", "China", "country", "", 1949, None, "quanguo", "qg", None)


class Gazetteer:
    """All regions, and what is part of what; which places a text names is for ``seeds.naming.places``."""

    def __init__(self, spans: Iterable[Region]) -> None:
        """Take the regions' spans; a code's latest is the one that stands, or ended last."""
        self.spans: tuple[Region, ...] = (THE_COUNTRY, *spans)
        latest: dict[str, Region] = {}
        for region in self.spans:
            known = latest.get(region.code)
            if known is None or (region.until or 9999) >= (known.until or 9999):
                latest[region.code] = region
        self._latest = latest

    def __iter__(self) -> Iterator[Region]:
        """Every code that there is or was, under its latest name; the country first."""
        return iter(self._latest.values())

    def by_code(self, code: str) -> Region | None:
        """The region of a code, under its latest name; None where there was never such a code."""
        return self._latest.get(code)

    def children(self, code: str) -> list[Region]:
        """Today's parts of a region, one level down, by code."""
        return self._children.get(code, [])

    def province_of(self, code: str) -> str:
        """Code of the province that a region is or lies in; the country's and an unknown code's is empty."""
        for above in self.chain(code):
            if self._latest[above].level == "province":
                return above
        return ""

    def within(self, code: str, ancestor: str) -> bool:
        """Whether a region is ``ancestor`` or lies in it; False where either is unknown or empty."""
        return ancestor in self.chain(code)

    def chain(self, code: str) -> Iterator[str]:
        """The code and those of what it lies in, outwards to the country; nothing for an unknown code."""
        region = self._latest.get(code)
        while region is not None:
            yield region.code
            region = self._latest.get(region.parent)

    def provinces(self) -> list[Region]:
        """The 31 provinces of the mainland, by code."""
        return [region for region in self.children(COUNTRY) if region.residents is not None]

    def resolve(self, words: str, inside: str = "") -> list[Region]:
        """The regions that words from a command line mean: none, one, or the candidates by code.

        ``inside``, a code, asks only for places that lie in it and are not it: 吉林 inside 220000 is the city.
        A code, a full or short name in either script, pinyin (``hubei``), a customary English name, or initials among
        provinces, then among prefectures. The highest level that has a match gives the answer: 吉林 is the province.
        """
        key = _key(words)
        if key.isascii():
            for index in (self._codes, self._spellings, self._initials):
                if key in index:
                    return self._highest(index[key], inside)
            return []
        simplified = key if key in self._names or key in self._old_names else _simplified(key)
        return self._highest(self._names.get(simplified) or self._old_names.get(simplified) or (), inside)

    def _highest(self, codes: Iterable[str], inside: str) -> list[Region]:
        regions = [self._latest[code] for code in sorted(codes)]
        if inside:
            regions = [region for region in regions if region.code != inside and self.within(region.code, inside)]
        current = [region for region in regions if region.until is None] or regions
        level = min((LEVELS.index(region.level) for region in current), default=0)
        return [region for region in current if LEVELS.index(region.level) == level]

    @cached_property
    def _children(self) -> Mapping[str, list[Region]]:
        found: dict[str, list[Region]] = defaultdict(list)
        for region in sorted(self._latest.values(), key=lambda region: region.code):
            if region.until is None:
                found[region.parent].append(region)
        return found

    @cached_property
    def _codes(self) -> Mapping[str, set[str]]:
        return {code: {code} for code in self._latest}

    @cached_property
    def _names(self) -> Mapping[str, set[str]]:
        return _by_name(self)

    @cached_property
    def _old_names(self) -> Mapping[str, set[str]]:
        return _by_name(self.spans)

    @cached_property
    def _spellings(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for region in self._latest.values():
            found[region.pinyin].add(region.code)
            found[_key(region.english)].add(region.code)
        return found

    @cached_property
    def _initials(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for region in self._latest.values():
            if region.level in ("province", "prefecture") and region.until is None:
                found[region.initials].add(region.code)
        return found


def _by_name(regions: Iterable[Region]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for region in regions:
        for name in filter(None, (region.name, region.short, region.abbr)):
            found[name].add(region.code)
    return found


def _key(words: str) -> str:
    """Words without blanks, apostrophes and case, ü as v."""
    return "".join(words.split()).casefold().replace("'", "").replace("’", "").replace("ü", "v")


def _simplified(words: str) -> str:
    from seeds.script import to_simplified  # noqa: PLC0415 - its tables load only for Traditional words

    return to_simplified(words)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships, read once."""
    with (files("seeds.data") / "regions.csv").open(encoding="utf-8") as file:
        table = csv.reader(file)
        next(table)
        return Gazetteer([_region(row) for row in table])


def _region(row: list[str]) -> Region:
    code, name, short, abbr, english, level, parent, since, until, pinyin, initials, residents = row
    return Region(
        code,
        name,
        short,
        abbr,
        english,
        _RANKS[level],
        parent,
        int(since),
        int(until) if until else None,
        pinyin,
        initials,
        int(residents) if residents else None,
    )
