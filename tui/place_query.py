"""What narrows a place, as its text writes it: ``?campaign=夏季行动@2023&year=2023``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from tui.errors import WrongPlace
from tui.quoting import unquote

_Word = TypeVar("_Word", bound=str)


def query_text(pairs: Mapping[str, object]) -> str:
    """The query that has ``pairs``, but for those whose value is None; empty where it has none."""
    query = "&".join(f"{key}={value}" for key, value in pairs.items() if value is not None)
    return f"?{query}" if query else ""


def pairs_of(query: str, known: tuple[str, ...]) -> dict[str, str]:
    """The pairs of a query by their keys, each of which is ``known`` and stands once."""
    pairs: dict[str, str] = {}
    for pair in query.split("&") if query else ():
        key, equals, value = pair.partition("=")
        if not known:
            raise WrongPlace(f"{pair}: nothing narrows this place")
        if key not in known or not equals:
            raise WrongPlace(f"{pair}: what narrows this place is {', '.join(f'{name}=' for name in known)}")
        if key in pairs:
            raise WrongPlace(f"{pair}: {key} is given twice")
        pairs[key] = value
    return pairs


def choice(pairs: Mapping[str, str], key: str, allowed: Sequence[_Word]) -> _Word | None:
    """The word that ``pairs`` has for ``key``, one of ``allowed``; None where it has none."""
    value = pairs.get(key)
    if value is None:
        return None
    for word in allowed:
        if word == value:
            return word
    raise WrongPlace(f"{key}={value}: {key} is {' or '.join(', '.join(allowed).rsplit(', ', 1))}")


def year_of(pairs: Mapping[str, str]) -> int | None:
    """The year that ``pairs`` names, if any."""
    year = pairs.get("year")
    if year is None:
        return None
    if not _digits(year, 4):
        raise WrongPlace(f"year={year}: a year has four digits")
    return int(year)


def edition_or_name(pairs: Mapping[str, str]) -> str | None:
    """The campaign that ``pairs`` names: an edition, or a name alone, which is resolved later; None: none."""
    text = pairs.get("campaign")
    if text is None:
        return None
    if not text.strip():
        raise WrongPlace("campaign= lacks a campaign; standing work is campaign=@")
    return edition(text) if "@" in text else unquote(text.strip())


def edition(text: str) -> str:
    """A campaign's edition, ``NAME@YEAR``, ``NAME@`` or ``NAME@YEAR@CODE``; empty for ``@``, standing work."""
    name, _, when = text.partition("@")
    year, _, code = when.partition("@")
    if not name.strip() and when:
        raise WrongPlace(f"{text}: the campaign's name is missing before @")
    if year and not _digits(year, 4):
        raise WrongPlace(f"{text}: after @ stands a year of four digits, or nothing for a many-year campaign")
    if "@" in when and not _digits(code, 6):
        raise WrongPlace(f"{text}: after the second @ stands the six-digit code of the region that runs the campaign")
    return unquote(text.strip()) if name.strip() else ""


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()
