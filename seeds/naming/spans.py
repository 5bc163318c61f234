"""Spans: which time a figure covers, by its stated period, its campaign's dates and its release's date.

Dates are written as exactly as they are known: ``2023-06-25``, ``2018-01``, ``2020``; empty where nothing is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from seeds.naming.campaigns import campaigns, split_campaign_id
from seeds.naming.periods import Words, read_period

Reach = Literal["own", "running", "year", "part", "wider"]

_TO_THE_MONTH = len("2018-01")


@dataclass(frozen=True, slots=True)
class Span:
    """The time that a figure covers."""

    starts: str
    ends: str
    reach: Reach
    """How it lies to the campaign's time.

    ``own``: no period is stated, it is the campaign's own (of standing work: unknown). ``running``: from the
    campaign's start until a later day (三年来, 截至8月); of standing work from any day until the release. ``year``: one
    calendar year. ``part``: a part of it (上半年, 5月14日), or from a later start than the campaign's. ``wider``: from
    before the campaign's start (今年以来 in a summer campaign).
    """


def span(period: str | None, campaign_id: str | None, published: str) -> Span:
    """The time that a figure covers: its stated period, else its campaign's dates, up to its release's date.

    ``published`` is the release's date as exactly as known, or empty; words like 今年 need it. A campaign that is not
    in the catalogue, or without dates there, is known by its edition's year alone.
    """
    words = read_period(period, published) if period else Words("own")
    if campaign_id is None:
        return _of_standing_work(words)
    return _of_campaign(words, *_campaign_dates(campaign_id), published)


def _of_standing_work(words: Words) -> Span:
    reaches: dict[str, Reach] = {"own": "own", "year": "year", "since": "running", "until": "running"}
    return Span(words.starts, words.ends, reaches.get(words.form, "part"))


def _of_campaign(words: Words, starts: str, ends: str, published: str) -> Span:
    match words.form:
        case "own":
            return Span(starts, _until(ends, published), "own")
        case "year":
            # An edition of one year whose days are unknown lies in that year: the year's result is the campaign's.
            return Span(words.starts, words.ends, "own" if words.starts == starts == ends else "year")
        case "since" | "until":
            reach = _begins(words, starts) or "running"
        case "between":
            reach = (_begins(words, starts) if len(starts) >= _TO_THE_MONTH else None) or "part"
        case _:
            return Span(words.starts, words.ends, "part")
    if reach != "running":
        return Span(words.starts, words.ends, reach)
    begun = starts or words.starts if words.rough else words.starts or starts
    return Span(begun, _until(ends, words.ends), "running")


def _begins(words: Words, starts: str) -> Reach | None:
    """How the words' start lies to the campaign's, as exactly as both are known; None where one is unknown."""
    if not words.starts or not starts:
        return None
    size = min(len(words.starts), len(starts))
    own, campaign = words.starts[:size], starts[:size]
    if own == campaign or (words.rough and own < campaign):
        return "running"
    return "part" if own > campaign else "wider"


def _campaign_dates(campaign_id: str) -> tuple[str, str]:
    known = campaigns().by_id(campaign_id)
    if known is not None and known.starts:
        return known.starts, known.ends
    year = split_campaign_id(campaign_id)[1]
    of_edition = "" if year is None else str(year)
    return of_edition, (known.ends if known else "") or of_edition


def _until(ends: str, stated: str) -> str:
    """Until when a campaign's result was counted: the stated day, but no later than the campaign's end."""
    size = min(len(ends), len(stated))
    return ends if ends and stated[:size] > ends[:size] else stated
