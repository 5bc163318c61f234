"""A sidecar: a CSV file that says of documents beside it what their pages do not (file, title, date, url …)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from seeds.errors import Unreadable
from seeds.table_rows import Row
from seeds.tables import rows

if TYPE_CHECKING:
    from seeds.reader import Given

_KEY, _NOT = "file", "raw"
_PLAIN = ("title", "outlet", "url", "issuer", "campaign")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a table says of documents, by the path of each as seen from the table's folder."""

    name: str
    given: Mapping[str, Given | Unreadable]
    """Of each file, or why its row cannot be used."""


def is_sidecar(path: Path) -> bool:
    """Whether ``path`` is a CSV file whose first line has a column ``file``, and is no table of figures."""
    if path.suffix.lower() != ".csv":
        return False
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error):
        return False
    return _KEY in header and _NOT not in header


def read_sidecar(path: Path) -> Sidecar:
    """The sidecar at ``path``. Raises ``Unreadable`` where it is no table, or names a file twice."""
    given: dict[str, Given | Unreadable] = {}
    for row in rows(path):
        file = row.needed(_KEY)
        if file in given:
            raise row.wrong(_KEY, "is named twice")
        try:
            given[file] = _given(row)
        except Unreadable as error:
            given[file] = error
    return Sidecar(path.name, given)


def _given(row: Row) -> Given:
    from seeds.reader import Given  # noqa: PLC0415 - its module is the parser's

    published = row.text("date") or row.text("published")
    if not is_date(published):
        raise row.wrong("date" if row.text("date") else "published", "is no date: YYYY-MM-DD, YYYY-MM or YYYY")
    try:
        region = region_code(row.text("region"))
    except ValueError as error:
        raise row.wrong("region", str(error)) from error
    return Given(published=published, region=region, **{name: row.text(name) for name in _PLAIN})


def is_date(text: str) -> bool:
    """Whether ``text`` is a dateline: ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or empty."""
    year, *rest = text.split("-")
    digits = len(year) == 4 and all(len(part) == 2 for part in rest) and text.replace("-", "").isdecimal()
    if not text or (digits and len(rest) < 2 and all("01" <= part <= "12" for part in rest)):
        return True
    from datetime import date  # noqa: PLC0415 - only for full dates

    try:
        return digits and bool(date.fromisoformat(text))
    except ValueError:
        return False


def region_code(words: str) -> str:
    """The code of the region that ``words`` name (湖北, 湖北/武汉, hubei, 420000); empty for none.

    Raises ``ValueError``, which says so, where they name no region or several.
    """
    from seeds.naming.regions import gazetteer  # noqa: PLC0415 - reads all regions

    found = ""
    for part in words.split("/") if words else ():
        named = gazetteer().resolve(part, inside=found)
        if not named:
            raise ValueError("is no region: name it in full, by its code or its pinyin")
        if len(named) > 1:
            raise ValueError(f"may be {' or '.join(region.code + ' ' + region.name for region in named)}: name one")
        found = named[0].code
    return found
