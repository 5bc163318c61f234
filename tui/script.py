"""The three ways to show words: simplified Chinese, traditional Chinese, English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from opencc import OpenCC

Script = Literal["hans", "hant", "en"]

SCRIPTS: tuple[Script, ...] = ("hans", "hant", "en")

_TRADITIONAL = ("TW", "HK", "MO", "HANT")


def starting_script(environ: Mapping[str, str]) -> Script:
    """What the locale asks for: Chinese as its place writes it, English for another named language, else simplified."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    language, _, place = locale.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")
    if language.upper() in ("", "C", "POSIX"):
        return "hans"
    if language.lower() != "zh":
        return "en"
    return "hant" if any(part in _TRADITIONAL for part in place.upper().split("_")) else "hans"


def following(script: Script) -> Script:
    """The next script in the cycle 简 → 繁 → English."""
    return SCRIPTS[(SCRIPTS.index(script) + 1) % len(SCRIPTS)]


def named(chinese: str, english: str, script: Script) -> str:
    """A name of the data (a place, a metric, a campaign) in ``script``; Chinese where it has no English name."""
    if script == "en" and english:
        return english
    return traditional(chinese) if script == "hant" else chinese


@lru_cache(maxsize=16_384)
def traditional(text: str) -> str:
    """Simplified ``text`` in traditional characters; anything else unchanged."""
    return text if text.isascii() else str(_converter().convert(text))


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 (reads its dictionaries: only who asks for traditional characters waits)

    return OpenCC("s2t")
