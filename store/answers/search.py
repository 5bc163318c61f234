"""Search: places, campaigns, metrics and releases by characters, pinyin, initials, English or id."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be opened: ``place`` is the text of a Place (湖北, 夏季行动@2023, rank/dismantle.gang)."""

    place: str
    kind: str
    """province, prefecture, county, campaign, metric or release."""
    label: str
    english: str
    detail: str
    """What tells two of the same name apart: the year and place of a campaign, the group of a metric, an outlet and a date."""


@dataclass(frozen=True, slots=True)
class Search:
    """What matches ``words``, the best first: substring, then subsequence, then bigrams; in either script."""

    words: str
