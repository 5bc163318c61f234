"""Issuers that are no place of GB/T 2260: ministries, the Corps, railway and shipping police, border inspection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from seeds.data import rows


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who reports without being a region's police."""

    name: str
    aliases: tuple[str, ...]
    region: str
    """Code of the region that their figures cover; empty where it depends on the office (a border station)."""
    english: str


@dataclass(frozen=True, slots=True)
class IssuerMention:
    """An issuer named in a text; half-open offsets in code points."""

    start: int
    end: int
    issuer: Issuer


@cache
def issuers() -> tuple[Issuer, ...]:
    """The issuers that ship, in the table's order."""
    return tuple(
        Issuer(row["name"], tuple(filter(None, row["aliases"].split("|"))), row["region"], row["english"])
        for row in rows("issuers")
    )


def issuers_named(text: str) -> list[IssuerMention]:
    """The issuers that a simplified text names, in order, the longest name at each place."""
    names = _by_name()
    return [IssuerMention(match.start(), match.end(), names[match.group()]) for match in _pattern().finditer(text)]


@cache
def _by_name() -> dict[str, Issuer]:
    return {name: issuer for issuer in issuers() for name in (issuer.name, *issuer.aliases)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _by_name()), key=len, reverse=True)))
