"""Campaigns that the user names: ``campaigns.toml`` in ``zhanbao`` in the user's configuration folder.

A campaign that documents mention and the catalogue lacks is provisional: known by its name, year and place alone. An
entry with these names it, dates it, and gives it the other names under which releases speak of it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from seeds.errors import Unreadable

FIELDS = ("name", "year", "place", "english", "target", "starts", "ends", "parent", "aliases")
"""Keys of an entry ``[[campaign]]``: ``name``, the others as in ``campaigns.csv``; ``aliases`` is a list."""


def campaigns_file() -> Path:
    """Where the user names campaigns; it may not exist."""
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".config") / "zhanbao" / "campaigns.toml"


def read_user_campaigns(file: Path) -> list[dict[str, str]]:
    """The entries of the user's file as rows of ``campaigns.csv``, none where there is none; raises ``Unreadable``."""
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unreadable(f"{file}: {error}; mend the file or move it away") from error
    entries = told.get("campaign", [])
    if set(told) - {"campaign"} or not isinstance(entries, list):
        raise Unreadable(f"{file}: it holds entries [[campaign]] and nothing else")
    return [_row(file, number, entry) for number, entry in enumerate(entries, 1)]


def _row(file: Path, number: int, entry: object) -> dict[str, str]:
    found: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
    wrong = [key for key in found if key not in FIELDS]
    name, aliases = found.get("name"), found.get("aliases", [])
    if wrong or not isinstance(name, str) or not name or "@" in name:
        said = f"no key {wrong[0]}; there are {', '.join(FIELDS)}" if wrong else "a name without @ is needed"
        raise Unreadable(f"{file}, campaign {number}: {said}")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise Unreadable(f"{file}, campaign {number}: aliases is a list of names")
    year, place = str(found.get("year", "")), str(found.get("place", "000000"))
    if (year and not _digits(year, 4)) or not _digits(place, 6):
        raise Unreadable(f"{file}, campaign {number}: year has four digits, place is a code of six")
    row = {key: str(found.get(key, "")) for key in FIELDS}
    return row | {"year": year, "place": place, "aliases": "|".join(aliases)}


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()
