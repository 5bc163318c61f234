"""What the data checks found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding about a figure."""

    check: str
    """Name of the check (``store.checks.CHECKS``)."""
    figure_id: str
    text: str
    """What was found, in one line."""
    explanation: str
    """Why it is in order; empty where nobody knows."""
    other_id: str | None
    """The figure that it does not go with; None where it is wrong by itself."""
    metric: str
    metric_english: str
    value: Decimal
    unit: str
    region: str
    region_name: str
    region_english: str
    campaign_id: str | None
    period: str | None
    release_id: str
    title: str
    outlet: str
    published: str | None
    url: str

    @property
    def note(self) -> str:
        """The finding as a note on the figure."""
        return f"{self.check}: {self.text}" + (f" – {self.explanation}" if self.explanation else "")


_FINDINGS = """
SELECT n."check", n.figure_id, n.text, n.explanation, n.other_id, v.metric, v.metric_english,
       v.value, v.unit, v.region, v.region_name, v.region_english, v.campaign_id, v.period, v.release_id, v.title,
       v.outlet, v.published, v.url
FROM finding n JOIN figure_row v ON v.figure_id = n.figure_id
"""


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings, those without an explanation first."""

    row: ClassVar = FindingRow
    key: ClassVar = "figure_id"
    searched: ClassVar = (
        "check", "text", "explanation", "metric", "metric_english", "region_name", "region_english", "title", "outlet",
    )  # fmt: skip
    order: ClassVar = "explanation <> '', \"check\", figure_id, other_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The findings with their figures and releases."""
        return _FINDINGS, []


@dataclass(frozen=True, slots=True)
class FindingsOf:
    """The findings that name a figure, on either side."""

    figure_id: str

    row: ClassVar = FindingRow
    key: ClassVar = "figure_id"
    searched: ClassVar = Findings.searched
    order: ClassVar = Findings.order

    def sql(self) -> tuple[str, Sequence[object]]:
        """The figure's own, and those that hold another figure against it."""
        return f"{_FINDINGS} WHERE n.figure_id = ? OR n.other_id = ?", [self.figure_id, self.figure_id]
