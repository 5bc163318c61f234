"""Which regions words may name: today's names and codes by the store, any other spelling by the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seeds.terms import COUNTRY, COUNTRY_NAMES
from tui.place_region import NATION, Where

if TYPE_CHECKING:
    from seeds.naming.regions import Region
    from store.store import Store


def regions(typed: Where, store: Store) -> list[Where]:
    """What the words may name, each with its code and its canonical words; each part inside the one before it."""
    if typed.code:
        return [typed]
    if typed.words == COUNTRY or typed.words.lower() in COUNTRY_NAMES:
        return [NATION]
    first, *rest = typed.words.split("/")
    found = _found(first, None, store)
    for part in rest:
        found = _found(part, found, store)
    return found


def _found(words: str, outer: list[Where] | None, store: Store) -> list[Where]:
    """What ``words`` mean, inside one of ``outer`` unless that is None."""
    if outer == []:
        return []
    from store.answers.regions import RegionsNamed  # noqa: PLC0415 -- home names no region

    inside = tuple(region.code for region in outer or ())
    # One character is a province's own (鄂), which the gazetteer alone knows.
    known = store.ask_all(RegionsNamed(words, inside)) if len(words) > 1 else []
    return [Where(row.path, row.code) for row in known] or _spelt(words, inside)


def _spelt(words: str, inside: tuple[str, ...]) -> list[Where]:
    """The same by pinyin, initials, Traditional script, English, one character or a name of the past."""
    from seeds.naming.regions import gazetteer  # noqa: PLC0415 -- reads all regions: only for what the store cannot find

    named = {region.code: region for code in inside or ("",) for region in gazetteer().resolve(words, inside=code)}
    return [Where(_path(region), region.code) for region in named.values()]


def _path(region: Region) -> str:
    """The canonical words of a region: 湖北, 湖北/武汉, 湖北/武汉/江岸区."""
    from seeds.naming.regions import gazetteer  # noqa: PLC0415 -- loaded already

    parts: list[str] = []
    here: Region | None = region
    while here is not None and here.code != COUNTRY:
        parts.append(here.name if here.level == "county" else here.short)
        here = gazetteer().by_code(here.parent) if here.parent else None
    return "/".join(reversed(parts))
