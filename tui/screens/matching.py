"""Which rows have the words that a reader types: those that show them, on the columns and in the script on screen.

Nothing hidden counts: a title that is not shown opens no wrong row. What a row is called counts in every script, and
by its pinyin and initials (``gs`` is 甘肃, and not 江苏 for the letters within its English name).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields as dataclass_fields
from functools import cache, lru_cache
from typing import Any, NamedTuple, get_args

from seeds.terms import Basis
from store.folding import fold
from tui.labels import say
from tui.script import SCRIPTS, Script
from tui.widgets.cells import clean
from tui.widgets.columns import Column

_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")
_SHOWN = {
    "region": ("region_name", "region_english"),
    "metric": ("metric", "metric_english"),
    "campaign": ("campaign", "campaign_english"),
    "name": ("name", "english"),
    "label": ("label", "english"),
    "code": ("name", "short", "english"),
    "place": ("place_name",),
}
"""What a column shows, where that is not the field alone that it sorts by."""


class Sight(NamedTuple):
    """What a reader sees of rows."""

    script: Script = "hans"
    columns: frozenset[str] | None = None
    """Names of the columns on screen; None: all."""


def closeness(row: Any, columns: Sequence[Column[Any]], sight: Sight, words: str) -> int | None:
    """0 where the row's name begins with the words, 1 where it shows them all otherwise, None where it does not."""
    asked = fold(words).split()
    if not asked:
        return 1
    names = _names(columns[0], row)
    if any(_begins(name, fold(words).strip()) for name in names):
        return 0
    shown = [_shown(column, row, sight.script) for column in columns if _in_sight(column, sight)]
    found = all(any(word in text for text in shown) or any(_called(name, word) for name in names) for word in asked)
    return 1 if found else None


def fields(columns: Sequence[Column[Any]], sight: Sight, row: type) -> tuple[str, ...]:
    """The fields of a row type that are on screen, for an answer too long to be looked through row by row."""
    seen = [column.sort for column in columns if _in_sight(column, sight) and column.sort]
    known = {field.name for field in dataclass_fields(row)}
    shown = dict.fromkeys(name for field in seen for name in _SHOWN.get(field, (field,)))
    return tuple(name for name in shown if name in known)


def stored(words: str) -> str:
    """``words`` as the store has them: 同比 is ``yoy``."""
    return " ".join(_bases().get(fold(word), word) for word in words.split())


@cache
def _bases() -> dict[str, str]:
    """What the bases of changes are called, folded."""
    return {fold(say(basis, script)): basis for basis in get_args(Basis) for script in SCRIPTS}


def _in_sight(column: Column[Any], sight: Sight) -> bool:
    return column.look in ("text", "figure") and (sight.columns is None or column.name in sight.columns)


def _shown(column: Column[Any], row: Any, script: Script) -> str:
    """A cell as it is compared: folded, its digits together."""
    tail = column.tail(row, script) if column.tail else ""
    return _GROUPED.sub("", fold(clean(f"{column.text(row, script)} {tail}")))


@lru_cache(maxsize=16_384)
def _spelt(name: str) -> tuple[str, str]:
    from seeds.naming.pinyin import spell  # noqa: PLC0415 -- reads its table: only for who looks for a row

    return spell(name)


def _names(column: Column[Any], row: Any) -> set[str]:
    """What the row is called, in Chinese and English."""
    return {fold(clean(column.text(row, script))) for script in ("hans", "en")}


def _begins(name: str, words: str) -> bool:
    if name.startswith(words):
        return True
    return words.isascii() and not name.isascii() and any(spelt.startswith(words) for spelt in _spelt(name))


def _called(name: str, word: str) -> bool:
    """Whether a word is in a name: Latin letters from the beginning of a word, as pinyin, or among the initials."""
    if not word.isascii():
        return word in name
    if name.isascii():
        return f" {name}".find(f" {word}") >= 0
    pinyin, initials = _spelt(name)
    return pinyin.startswith(word) or (len(word) > 1 and word in initials)
