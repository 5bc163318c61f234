"""What a ranking leaves out, in one line for stderr."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from tui.labels import say

if TYPE_CHECKING:
    from store.answers.left_out import LeftOutCount
    from store.answers.question import Question
    from store.store import Store


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
    """A reason with its figures and what they are, in the words of the dashboard's list of them."""
    said = f"{sum(row.figures for row in rows)} {say(f'left_{reason}', 'en')}"
    kinds = [f"{say(row.what or 'unknown', 'en')} {row.figures}" for row in rows]
    return f"{said} ({', '.join(kinds)})" if any(row.what for row in rows) else said
