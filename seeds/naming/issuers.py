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
    own: bool
    """Whether they report on a domain of their own (the Corps, the railways), which is no place's figure."""


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
        Issuer(
            name=row["name"],
            aliases=tuple(filter(None, row["aliases"].split("|"))),
            region=row["region"],
            english=row["english"],
            own=row["own"] == "yes",
        )
        for row in rows("issuers")
    )


def issuers_named(text: str) -> list[IssuerMention]:
    """The issuers that a simplified text names, in order, the longest name at each place."""
    names = _by_name()
    return [IssuerMention(match.start(), match.end(), names[match.group()]) for match in _pattern().finditer(text)]


def own_domain(issuer: str) -> str:
    """The name of who reports on a domain of their own, where ``issuer`` (a release's) is one; else empty."""
    found = _by_name().get(issuer)
    return found.name if found is not None and found.own else ""


@cache
def _by_name() -> dict[str, Issuer]:
    return {name: issuer for issuer in issuers() for name in (issuer.name, *issuer.aliases)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _by_name()), key=len, reverse=True)))
