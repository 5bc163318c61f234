"""What of a ranking does not compare: the rank of what was counted until long before, and why there is no rank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tui.labels import say
from tui.script import Script

if TYPE_CHECKING:
    from store.answers.endings import EndingRow
    from store.answers.ranking import RankRow
    from store.answers.timeline import TimelineRow

Edition = tuple[str | None, int | None, str | None]
"""A campaign's id, its year, a base."""

_OF_ITS_TIME = ("year", "part", "wider")
"""Reasons that lie in the time which a figure covers."""


def edition_of(row: RankRow | EndingRow) -> Edition:
    """What tells the edition and base of a row."""
    return row.campaign_id, row.year, row.basis


def by_edition(ends: Iterable[EndingRow]) -> dict[Edition, EndingRow]:
    """The editions of a ranking that were not counted until nearly the same day, each by what tells it."""
    return {edition_of(end): end for end in ends}


def ends_early(row: RankRow, ends: Mapping[Edition, EndingRow]) -> bool:
    """Whether a row has its rank among figures that were counted until long after it; ``ends``: of its ranking."""
    end = ends.get(edition_of(row))
    if end is None or row.rank is None or row.covers_to is None:
        return False
    return f"{row.covers_to}-99-99" < end.near


def reason(row: RankRow | TimelineRow, script: Script) -> str:
    """Why there is no rank: of a figure that is of another time, that time. Empty where there is one."""
    begins, ends = getattr(row, "covers_from", None), row.covers_to
    if row.unranked in _OF_ITS_TIME and begins and ends:
        return say("unranked_span", script, span=_span(begins, ends))
    return say(f"unranked_{row.unranked}", script) if row.unranked else ""


def _span(first: str, last: str) -> str:
    """The months from one day to another: ``2023-01–11``, ``2019–2023``, ``2023–2023-05``."""
    begins, ends = first[:7], last[:7]
    if begins == ends:
        return begins
    year, month = begins[:4], begins[4:]
    return f"{begins}–{ends.removeprefix(f'{year}-') if month else ends}"
