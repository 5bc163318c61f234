"""What a ranking leaves out, in one line for stderr."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.answers.left_out import LeftOutCount
    from store.answers.question import Question
    from store.store import Store

_SAID = {
    "case": "of single cases",
    "kind": "of another kind",
    "basis": "against another base",
    "domain": "of an issuer's own domain",
    "campaign": "of other campaigns",
    "year": "of other years",
    "level": "of other places",
    "unit": "in another unit",
    "time": "of another time",
    "earlier": "counted until an earlier day",
    "restated": "stated anew later",
    "media": "told by the media, not by an office",
    "rounded": "rounded",
    "unsure": "read less surely",
    "repeated": "told again",
}
"""Reason to what the figures are that it leaves out."""
_WORDS = {
    "pop": "环比",
    "yoy": "同比",
    "other": "a stated base",
    "unstated": "an unstated base",
    "country": "the country",
}


def left_out(asked: Question[Any], store: Store) -> str:
    """How many figures of its metric a ranking does not show and why, in one line; empty where it leaves out none.

    Empty for every other question too: nothing else leaves anything out.
    """
    from store.answers.left_out import LeftOutCounts  # noqa: PLC0415 -- the store's questions: only for an answer
    from store.answers.ranking import Ranking  # noqa: PLC0415

    if not isinstance(asked, Ranking):
        return ""
    counts = store.ask_all(LeftOutCounts(asked))
    if not counts:
        return ""
    parts = (_part(reason, list(rows)) for reason, rows in groupby(counts, key=lambda row: row.reason))
    return f"left out {sum(row.figures for row in counts)} figures of the metric: {', '.join(parts)}"


def _part(reason: str, rows: list[LeftOutCount]) -> str:
    named = [f"{_WORDS.get(row.what, row.what)} {row.figures}" for row in rows if row.what]
    return f"{sum(row.figures for row in rows)} {_SAID[reason]}" + (f" ({', '.join(named)})" if named else "")
