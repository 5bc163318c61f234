"""Places that the words of a search put together: regions to compare, a campaign in a region, a year of a metric."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from seeds.terms import COUNTRY, COUNTRY_NAMES
from store.answers.describing import KINDS, REGIONS, Region, Thing, Told, described, figures_there, path, regions
from store.answers.matching import Wanted, joined, things
from store.answers.place import within
from store.connecting import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FEWEST, _MOST = 2, 4
"""Regions to compare."""
_WORDS = 8
"""Words up to which they are put together."""
_OFFERED = 8
"""Regions of one name, and comparisons, that are offered at most."""
_ENDS_IN_YEAR = re.compile(r"(\D)((?:19|20)\d\d)年?$")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_LONGEST = 8
"""Characters of a region's name, up to which it is looked for at the beginning of others: 新疆维吾尔自治区."""
_TIER = -100
"""Before all that has but some of the words, or has them by chance; from here on by how well the rest matches."""
_KINDS = "kind <> 'release' AND kind <> 'province'"
"""What is found in a region."""
_WIDE = "kind BETWEEN 'prefecture' AND 'province'"
"""Provinces and prefectures: between the two there is no kind, and the database tests a list five times as long."""


class Meant(NamedTuple):
    """A region that some of the words name."""

    region: Region
    path: str


def combined(cursor: DuckDBPyConnection, wanted: Wanted) -> list[Told]:
    """What regions, a year and other words make together, each once; nothing where neither is named beside others."""
    words = _ENDS_IN_YEAR.sub(r"\1 \2", wanted.key).split()  # 湖北2023 is two words
    if len(words) > 1:
        return _together(cursor, words)
    if wanted.key in COUNTRY_NAMES:
        return [Told(0, KINDS["country"], 0, 0, 0, 0, _country(cursor).path, "country", *_names(_country(cursor)))]
    # What is called by all of it is meant before what parts of it may mean.
    return [hit._replace(tier=0, past=1) for hit in _together(cursor, _apart(cursor, wanted.key))]


def _together(cursor: DuckDBPyConnection, words: Sequence[str]) -> list[Told]:
    if not 1 < len(words) <= _WORDS:
        return []
    years = [found[1] for word in words if (found := _YEAR.fullmatch(word))]
    others = [word for word in words if not _YEAR.fullmatch(word)]
    if len(years) > 1 or not others:
        return []
    year = int(years[0]) if years else None
    spans = {(at, end): " ".join(others[at:end]) for at in range(len(others)) for end in range(at + 1, len(others) + 1)}
    called = _called(cursor, set(spans.values()))
    named = {span: called[text] for span, text in spans.items() if text in called}
    told = list(_comparisons(named, len(others))) if year is None else _of_year(cursor, " ".join(others), year)
    if year is not None or not told:
        for (at, end), meant in named.items():
            rest = others[end:] if at == 0 else others[:at] if end == len(others) else []
            if rest:
                told += _inside(cursor, meant, " ".join(rest), year)
            elif year is not None and end - at == len(others):
                told += [_changes(one, year) for one in meant]
                told += _inside(cursor, meant, str(year), None)
    return list({hit.place: hit for hit in sorted(told, reverse=True)}.values())


def _apart(cursor: DuckDBPyConnection, run: str) -> list[str]:
    """The regions that Chinese without blanks begins with, one after the other, and what is left: 湖北夏季行动."""
    if run.isascii():
        return [run]
    words: list[str] = []
    while len(words) < _MOST and len(run) > 1:
        begins = _called(cursor, {run[:end] for end in range(2, min(len(run), _LONGEST) + 1)})
        if not begins:
            break
        words.append(max(begins, key=len))
        run = run.removeprefix(words[-1])
    return [*words, run] if run else words


def _called(cursor: DuckDBPyConnection, names: set[str]) -> dict[str, list[Meant]]:
    """Provinces and prefectures of today by their names, pinyin, initials and codes; of a name the widest alone."""
    forms = {name: {name, joined(name)} - {""} for name in names - COUNTRY_NAMES}  # of an apostrophe nothing is left
    told = ", ".join(map(quoted, sorted(set().union(*forms.values()))))
    # No IN for each column: of more than a handful of constants every one of them is planned as a join.
    rows = cursor.execute(
        f"SELECT id, folded, pinyin, initials FROM name WHERE {_WIDE} AND "
        f"list_has_any([id, folded, pinyin, initials], [{told}])"
    ).fetchall()
    known = regions(cursor, {row[0] for row in rows}) if rows else {}
    called = {name: [_country(cursor)] for name in names & COUNTRY_NAMES}
    for name, written in forms.items():
        found = [known[code] for code in sorted({row[0] for row in rows if written.intersection(row)})]
        today = [region for region in found if not region.past]
        widest = [region for region in today if region.level == "province"] or today
        if widest:
            called[name] = [Meant(region, path(region, known)) for region in widest[:_OFFERED]]
    return called


def _country(cursor: DuckDBPyConnection) -> Meant:
    country = regions(cursor, [COUNTRY])[COUNTRY]
    return Meant(country, country.short)


def _names(meant: Meant, *details: str) -> tuple[str, str, str, str]:
    """What a hit tells of a region: its names, and a detail that both scripts have."""
    detail = " ".join(details)
    return meant.region.short, meant.region.english, detail, detail


def _changes(meant: Meant, year: int) -> Told:
    """What changed in a region in a year."""
    place = f"changes/{meant.path}?year={year}"
    return Told(_TIER, KINDS[meant.region.level], 0, 0, 0, 0, place, "changes", *_names(meant, str(year)))


def _of_year(cursor: DuckDBPyConnection, words: str, year: int) -> list[Told]:
    """The metrics of which figures are ranked in a year."""
    sql, values = things(Wanted.of(words), "kind = 'metric'")
    found = [Thing(*row) for row in cursor.execute(sql, values).fetchall()]
    stated = _stated(cursor, [thing.id for thing in found], None, year)
    return [_in_year(told, year) for told in described(cursor, [thing for thing in found if thing.id in stated])]


def _in_year(told: Told, year: int) -> Told:
    """The hit of a metric, of one year."""
    return told._replace(
        tier=_TIER + told.tier, earlier=-year, place=f"{told.place}?year={year}",
        detail=f"{year} {told.detail}", detail_english=f"{year} {told.detail_english}",
    )  # fmt: skip


def _comparisons(named: Mapping[tuple[int, int], list[Meant]], words: int) -> Iterator[Told]:
    """Comparisons of two to four regions that are all the words."""
    ways = (way for way in _ways(named, 0, words) if _FEWEST <= len(way) <= _MOST)
    several = (regions for way in ways for regions in product(*(named[span] for span in way)))
    for at, meant in enumerate(islice(filter(_distinct, several), _OFFERED)):
        place = f"compare/{'+'.join(one.path for one in meant)}"
        label = " + ".join(one.region.short for one in meant)
        english = " + ".join(one.region.english for one in meant)
        yield Told(_TIER, 0, 0, 0, at, 0, place, "compare", label, english, "", "")


def _ways(named: Mapping[tuple[int, int], list[Meant]], start: int, end: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """The ways to read words ``start`` to ``end`` as regions, one after the other."""
    if start == end:
        yield ()
    for span in named:
        if span[0] == start:
            for rest in _ways(named, span[1], end):
                yield (span, *rest)


def _distinct(meant: Sequence[Meant]) -> bool:
    """Whether no region is another of them, or lies in it: 湖北 武汉 are no two to compare."""
    codes = [one.region.code for one in meant]
    return not any(_lies_in(code, other) for at, code in enumerate(codes) for other in codes[:at] + codes[at + 1 :])


def _lies_in(code: str, other: str) -> bool:
    _, prefix = within("", other)
    return all(code.startswith(str(one)) for one in prefix)


def _inside(cursor: DuckDBPyConnection, meant: Sequence[Meant], rest: str, year: int | None) -> Iterator[Told]:
    """What the rest of the words finds in regions: places, campaigns, metrics stated there; of a year where one is."""
    sql, values = things(Wanted.of(rest), _KINDS)
    found = [Thing(*row) for row in cursor.execute(sql, values).fetchall()]
    for one in meant:
        for told in _there(cursor, *one, found, year):
            if year is None or (told.kind == "campaign" and told.earlier == -year):
                yield told
            elif told.kind == "metric":
                yield _in_year(told._replace(tier=told.tier - _TIER), year)


def _there(
    cursor: DuckDBPyConnection, region: Region, where: str, found: Sequence[Thing], year: int | None
) -> Iterator[Told]:
    """Those of the things that a region has; of metrics those that it states in the year, where one is named."""
    editions = figures_there(cursor, region.code)
    metrics = [thing.id for thing in found if thing.kind == "metric"]
    has = {*editions, *_stated(cursor, metrics, region.code, year)}
    there = [
        thing for thing in found
        if thing.id in has or (thing.kind in REGIONS and thing.id != region.code and _lies_in(thing.id, region.code))
    ]  # fmt: skip
    for told in described(cursor, there):
        best = told._replace(tier=_TIER + told.tier)
        if told.kind == "campaign":
            when = f"{-told.earlier} " if told.earlier else ""
            best = best._replace(
                fewer=-editions[told.place], place=f"{where}/{told.place}", detail=f"{when}{region.short}",
                detail_english=f"{when}{region.english}",
            )  # fmt: skip
        yield best


def _stated(cursor: DuckDBPyConnection, metrics: Sequence[str], region: str | None, year: int | None) -> set[str]:
    """Those of the metrics that a figure states: of a region, of a year, of both."""
    if not metrics:
        return set()
    # Constants, not parameters: figures stand metric by metric, so that only theirs are read.
    told = ", ".join(map(quoted, metrics))
    asked = (
        f"SELECT DISTINCT metric_id FROM choice WHERE metric_id IN ({told}) "
        "AND region = coalesce(?, region) AND (CAST(? AS INTEGER) IS NULL OR year = ?)"
    )
    return {metric for (metric,) in cursor.execute(asked, [region, year, year]).fetchall()}
