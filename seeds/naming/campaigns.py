"""Campaigns: which edition a name means, told by name, year and place.

One campaign has many spellings (断卡, “断卡”行动), and one spelling many campaigns (百日行动 is the summer campaign of
2022 and dozens of local ones): a campaign's id is its name, its year and, where it is not national, who runs it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from seeds.data import rows
from seeds.naming.named_by_user import campaigns_file, read_user_campaigns
from seeds.naming.pinyin import spell
from seeds.naming.regions import gazetteer
from seeds.terms import COUNTRY

_ID = re.compile(r"([^@]+)@(\d{4})?(?:@(\d{6}))?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)年?(?:度)?")
_KIND = re.compile(r"(?:专项)?(?:行动|斗争|工作|(?<![一二三四五六七八九十])(?:整治|治理))$|专项$")
"""Behind a name, what kind of operation it is; but the 整治 of 两打击一整治 is counted, and part of the name."""
_NUMBERED = re.compile(r"[一二三四五六七八九](?=号)")
_DIGITS = {char: str(at) for at, char in enumerate("一二三四五六七八九", 1)}
_SHORTEST_NAME = 2
_CODENAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?<![战势役])")
"""A key that is an operation's code name (利剑, 夏季): its provisional name gets 行动, whatever the text appended."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One edition of a campaign."""

    id: str
    name: str
    year: int | None
    """None for a campaign of many years."""
    place: str
    """Code of who runs it; ``000000`` the country."""
    english: str = ""
    target: str = ""
    """What it is directed at, in a few English words."""
    starts: str = ""
    """First day, as exactly as known: ``2023-06-25``, ``2018-01``; empty where unknown."""
    ends: str = ""
    parent: str = ""
    """Id of the campaign that it is a part of; empty for none."""
    aliases: tuple[str, ...] = ()
    pinyin: str = ""
    initials: str = ""


def campaign_id(name: str, year: int | None, place: str = COUNTRY) -> str:
    """``NAME@YEAR``, ``NAME@`` for many years; ``NAME@YEAR@CODE`` where it is not national."""
    written = f"{name}@{'' if year is None else year}"
    return written if place in ("", COUNTRY) else f"{written}@{place}"


def split_campaign_id(written: str) -> tuple[str, int | None, str]:
    """Name, year and place of an id; raises ``ValueError`` where it is none."""
    match = _ID.fullmatch(written)
    if match is None:
        raise ValueError(f"not a campaign id: {written!r} (NAME@YEAR, NAME@ or NAME@YEAR@CODE)")
    name, year, place = match.groups()
    return name, int(year) if year else None, place or COUNTRY


@lru_cache(maxsize=4096)
def campaign_key(name: str) -> str:
    """What spellings of a name share: simplified, without marks, blanks, years and 行动: “云剑—2020”行动 is 云剑."""
    bare = _bare(name)
    key = _NUMBERED.sub(lambda match: _DIGITS[match.group()], bare)
    shorter = _KIND.sub("", key)
    return shorter if len(shorter) >= _SHORTEST_NAME else key


def _bare(name: str) -> str:
    """A name in simplified letters and digits alone, without its year."""
    plain = _simplified(unicodedata.normalize("NFKC", name))
    return "".join(char for char in _YEAR.sub("", plain) if char.isalnum() or char == ".")


def _simplified(text: str) -> str:
    from seeds.script import to_simplified  # noqa: PLC0415 - its tables load with the first name

    return to_simplified(text)


class Campaigns:
    """A catalogue of campaign editions."""

    def __init__(self, editions: Iterable[Campaign]) -> None:
        """Take the editions, in their order."""
        self._by_id = {edition.id: edition for edition in editions}
        self._by_key: dict[str, list[Campaign]] = defaultdict(list)
        for edition in self:
            for key in dict.fromkeys(map(campaign_key, (edition.name, *edition.aliases))):
                self._by_key[key].append(edition)

    def __iter__(self) -> Iterator[Campaign]:
        """The editions in the catalogue's order."""
        return iter(self._by_id.values())

    def __len__(self) -> int:
        """How many editions."""
        return len(self._by_id)

    def by_id(self, written: str) -> Campaign | None:
        """The edition of an id, or None."""
        return self._by_id.get(written)

    def identify(self, name: str, year: int | None, region: str = "") -> Campaign | None:
        """The edition that a text of ``year`` from ``region`` means by a name, in either script; None where none fits.

        A year inside the name beats the text's. Of the editions run by the region, by what it lies in and by the
        country, the innermost wins; the year must be the edition's, else the edition of many years is meant. Without
        any year, the only edition is.
        """
        year = _year_of(name, year)
        key = campaign_key(name)
        places = [*gazetteer().chain(region)] or [COUNTRY]
        editions = [edition for edition in self._by_key.get(key, ()) if edition.place in places]
        editions.sort(key=lambda edition: (places.index(edition.place), campaign_key(edition.name) != key))
        for wanted in dict.fromkeys((year, None)):
            for edition in editions:
                if edition.year == wanted:
                    return edition
        return editions[0] if year is None and len(editions) == 1 else None

    def are_one(self, name: str, other: str) -> bool:
        """Whether two names can mean one campaign: spellings of a name, or names of one edition, whichever year."""
        one, two = campaign_key(name), campaign_key(other)
        return one == two or any(edition in self._by_key.get(two, ()) for edition in self._by_key.get(one, ()))

    def provisional(self, name: str, year: int | None, region: str = "") -> Campaign:
        """An edition that the catalogue does not have, by a name in a text of ``year`` from ``region``.

        The region runs it, except where the catalogue has several editions of the name and all are national.
        """
        known, place, english = self._newly_named(name, region)
        year = _year_of(name, year)
        pinyin, initials = spell(known)
        return Campaign(campaign_id(known, year, place), known, year, place, english, pinyin=pinyin, initials=initials)

    def id_of(self, name: str, year: int | None, region: str = "") -> str:
        """The id of the edition that a name means, or of the provisional one that it gets."""
        edition = self.identify(name, year, region)
        if edition is not None:
            return edition.id
        known, place, _ = self._newly_named(name, region)
        return campaign_id(known, _year_of(name, year), place)

    def _newly_named(self, name: str, region: str) -> tuple[str, str, str]:
        """Name, place and English of an edition that the catalogue does not have."""
        key = campaign_key(name)
        others = self._by_key.get(key, [])
        if len(others) > 1 and all(other.place == COUNTRY for other in others):
            return others[0].name, COUNTRY, others[0].english
        return f"{key}行动" if _CODENAME.fullmatch(key) else _bare(name), region or COUNTRY, ""


def _year_of(name: str, year: int | None) -> int | None:
    """The year inside a name (云剑2020), else the given one."""
    stated = _YEAR.search(unicodedata.normalize("NFKC", name))
    return int(stated.group(1)) if stated else year


@cache
def campaigns() -> Campaigns:
    """The catalogue that ships with the campaigns that the user names, which beat it; read once.

    Raises ``Unreadable`` for a file of the user's that is none.
    """
    return Campaigns(map(_edition, (*rows("campaigns"), *map(_spelt, read_user_campaigns(campaigns_file())))))


def _spelt(row: dict[str, str]) -> dict[str, str]:
    """A row that the user wrote, with its pinyin."""
    pinyin, initials = spell(row["name"])
    return {**row, "pinyin": pinyin, "initials": initials}


def _edition(row: dict[str, str]) -> Campaign:
    year = int(row["year"]) if row["year"] else None
    return Campaign(
        id=campaign_id(row["name"], year, row["place"]),
        name=row["name"],
        year=year,
        place=row["place"],
        english=row["english"],
        target=row["target"],
        starts=row["starts"],
        ends=row["ends"],
        parent=row["parent"],
        aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (),
        pinyin=row["pinyin"],
        initials=row["initials"],
    )
