"""Search: places, campaigns, metrics and releases by characters, pinyin, initials, English or id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from store.answers.combining import combined
from store.answers.describing import FIGURE, KINDS, ORDER, Thing, Told, described, figures
from store.answers.gathered import Gathered
from store.answers.matching import Statement, Wanted, misspelt, resembling, things, titles
from store.connecting import cursor as duplicate
from store.connecting import given
from store.folding import fold
from store.ids import release_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be opened: ``place`` is the text of a Place (湖北, 夏季行动@2023, rank/dismantle.gang)."""

    place: str
    kind: str
    """country, province, prefecture, county, campaign, metric, release, figure, changes (of a place in a year) or
    compare (of several places); of what the words write out also cities, releases, search or place."""
    label: str
    english: str
    detail: str
    """What tells two of a name apart: a campaign's year and place, a metric's group, an outlet and a date."""
    detail_english: str
    """The same in English; empty where it has no words of English."""


@dataclass(frozen=True, slots=True)
class Search(Gathered):
    """What matches ``words``, in either script, the best first; among equals provinces, then what has most figures.

    Better is: the whole name, its beginning, a part of it (of English: from the beginning of a word), its initials, the
    beginning of its pinyin, every word somewhere in its names. Only where nothing is found so: what has the characters
    of a word with others between them, half of its pairs of characters, its sound (胡北), or its pinyin but for a slip
    (hubie). English words that the catalogues do not use stand for those that they do (murder). Before all else stands
    what words put together: regions to compare (湖北 甘肃), what a region has of a campaign or a metric (湖北
    夏季行动), what changed there in a year (广西 2022), the year of a metric. A number (415, 1.31万) is every figure of
    that value.
    """

    words: str
    first: tuple[Hit, ...] = ()
    """Hits known before anything is asked, as the place that the words write out: they stand before all others."""

    row: ClassVar = Hit
    key: ClassVar = "place"
    searched: ClassVar = ("label", "english", "detail")
    order: ClassVar = ORDER

    def sql(self) -> tuple[str, Sequence[object]]:
        """All hits, from where ``gather`` puts them."""
        return "SELECT * FROM hit", []

    def foremost(self, cursor: DuckDBPyConnection, most: int) -> list[Sequence[object]]:
        """The best hits: of each kind no more is described than may be among them."""
        told = next((told for stage in self._stages(cursor, most) if (told := _all(cursor, stage))), [])
        told += self._known()
        best = {hit.place: hit for hit in sorted(told, reverse=True)}  # of a place that is there twice, the better
        return [hit[_ORDERED:] for hit in sorted(best.values())[:most]]

    def gather(self, cursor: DuckDBPyConnection) -> None:
        """Put all hits into the table ``hit``: of releases and figures there may be more than memory should hold."""
        cursor.execute(_TABLE)
        for stage in self._stages(cursor):
            _put_all(cursor, stage)
            if cursor.execute("SELECT 1 FROM hit LIMIT 1").fetchall():
                break
        _put_all(cursor, [self._known()])
        cursor.execute(_TWICE)

    def _stages(self, cursor: DuckDBPyConnection, most: int | None = None) -> Iterator[Iterator[_Part]]:
        """Ways to find something, the best first; the next where nothing is found by the one before."""
        wanted = Wanted.of(self.words)
        yield self._named(cursor, wanted, most)
        if (reworded := wanted.reworded) != wanted:
            yield self._named(cursor, reworded, most)
        yield self._otherwise(cursor, wanted, most)
        yield self._misspelt(cursor, wanted, most)

    def _known(self) -> list[Told]:
        return [Told(_KNOWN, 0, 0, 0, at, 0, *astuple(hit)) for at, hit in enumerate(self.first)]

    def _named(self, cursor: DuckDBPyConnection, wanted: Wanted, most: int | None = None) -> Iterator[_Part]:
        """What has the words in its names, and what they put together."""
        if not wanted.key:
            return
        yield combined(cursor, wanted)
        yield _described(cursor, things(wanted), most)
        yield _releases(titles(wanted), most)
        number = _number(fold(self.words).replace(" ", ""))
        if number is not None:
            yield from _figures(cursor, "abs(value) = ?", [number], most)

    def _otherwise(self, cursor: DuckDBPyConnection, wanted: Wanted, most: int | None = None) -> Iterator[_Part]:
        """Where nothing has the words in its names: what has them as its id, and what merely resembles them."""
        typed = str(given(self.words.strip())[0])
        if _ID.fullmatch(typed):
            yield _releases(("SELECT CAST(? AS VARCHAR) AS id, 0 AS tier, 0 AS size", [typed]))
            yield from _figures(cursor, "release_id = ? AND figure_id = ?", [release_of(typed), typed], most)
        if wanted.resembles:
            yield _described(cursor, resembling(wanted, "kind <> 'release'"), most)
            yield _releases(resembling(wanted, "kind = 'release'"), most)

    def _misspelt(self, cursor: DuckDBPyConnection, wanted: Wanted, most: int | None = None) -> Iterator[_Part]:
        """Where nothing resembles them either: what sounds as they do, or is spelt so but for a slip."""
        if wanted.key:
            yield _described(cursor, misspelt(wanted), most)


_Part = list[Told] | Statement
"""Hits, or what selects them."""


def _all(cursor: DuckDBPyConnection, parts: Iterable[_Part]) -> list[Told]:
    told: list[Told] = []
    for part in parts:
        told += part if isinstance(part, list) else (Told(*row) for row in cursor.execute(*part).fetchall())
    return told


def _put_all(cursor: DuckDBPyConnection, parts: Iterable[_Part]) -> None:
    types = ["INTEGER[]"] * _ORDERED + ["VARCHAR[]"] * (len(Told._fields) - _ORDERED)
    lists = ", ".join(f"unnest(CAST(? AS {of}))" for of in types)
    for part in parts:
        if not isinstance(part, list):
            cursor.execute(f"INSERT INTO hit {part[0]}", part[1])
        elif part:
            cursor.execute(f"INSERT INTO hit SELECT {lists}", [list(column) for column in zip(*part, strict=True)])


def _described(cursor: DuckDBPyConnection, found: Statement, most: int | None) -> list[Told]:
    """The hits that a statement finds in the catalogues, at least the best ``most`` of them.

    Of two the one with the better tier is better, in one tier that whose kind comes first, whatever else is told of it.
    """

    def rank(thing: Thing) -> tuple[int, int]:
        return thing.tier, KINDS[thing.kind]

    matching = sorted((Thing(*row) for row in cursor.execute(*found).fetchall()), key=rank)
    if most is not None and len(matching) > most:
        worst = rank(matching[most - 1])
        matching = [thing for thing in matching if rank(thing) <= worst]
    return described(cursor, matching)


def _releases(found: Statement, most: int | None = None) -> Statement:
    """What selects the hits that the releases are which a statement finds; the best ``most`` of them."""
    sql, values = found
    best = "" if most is None else f" ORDER BY tier, size, id LIMIT {most}"
    return _RELEASES.format(found=f"{sql}{best}"), values


def _figures(
    cursor: DuckDBPyConnection, condition: str, values: Sequence[object], most: int | None
) -> Iterator[list[Told]]:
    """The hits that figures are, a chunk at a time; the latest ``most`` of them."""
    best = "" if most is None else f" ORDER BY year DESC NULLS LAST, figure_id LIMIT {most}"
    with duplicate(cursor) as own:  # the other has questions to answer in between
        found = own.execute(f"SELECT {FIGURE} WHERE {condition}{best}", list(values))
        while rows := found.fetchmany(_CHUNK):
            yield list(figures(cursor, rows))


def _number(text: str) -> Decimal | None:
    """The value that a numeral stands for; None where ``text`` is none."""
    match = _NUMERAL.fullmatch(text)
    if match is None:
        return None
    return Decimal(match[1].replace(",", "")) * {"万": 10_000, "亿": 100_000_000}.get(match[2], 1)


_NUMERAL = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,6})?)([万亿]?)[%％]?")
_ID = re.compile(r"[!-~]{4,100}")
_KNOWN = -2
"""The tier of what is known before anything is asked."""
_CHUNK = 1_000
_ORDERED = Told._fields.index("place")
"""How many columns a hit is ordered by, which stand before its own."""

_TABLE = f"""CREATE OR REPLACE TEMP TABLE hit (
    {", ".join(f"{name} {'INTEGER' if at < _ORDERED else 'VARCHAR'}" for at, name in enumerate(Told._fields))}
)"""
_TWICE = """DELETE FROM hit USING (SELECT place, min(tier) AS tier FROM hit GROUP BY place HAVING count(*) > 1) AS best
WHERE hit.place = best.place AND hit.tier > best.tier"""

_RELEASES = f"""SELECT f.tier, {KINDS["release"]}, 0, 0, f.size, 0, 'release/' || f.id, 'release',
       coalesce(nullif(r.title, ''), concat_ws(' ', r.outlet, r.published)), '',
       concat_ws(' ', nullif(r.outlet, ''), r.published), ''
FROM ({{found}}) f JOIN release r ON r.release_id = f.id"""
