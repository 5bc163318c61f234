"""Sifting: of all figures of a metric, which stand in a ranking, which were left out of it, and why.

``Ranking`` shows what passes, ``LeftOut`` the rest: together every figure of the metric once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEFT_OUT = ("case", "kind", "basis", "domain", "campaign", "year", "level")
"""Why a figure is in no cell of a ranking, in the order in which it is asked: it belongs to one single case; is of
another kind; of another basis; of an issuer's own domain; of another campaign; of another year; of a place of another
level (the country, a city), or of an unknown one. Figures that are in a cell and were not chosen have the word of the
rule that they lost by (``choosing.RULES``)."""

UNRANKED = ("unit", "unstated", "running", "year", "part", "wider", "residents")
"""Why a chosen figure has no rank: its unit does not convert; of standing work, its time is not stated or it is a
running total; it covers one year of the campaign, a part of its time, or a time that began before it; its place's
residents are not known."""

_NEVER_CHOSEN = ("case", "domain")
"""Reasons for which a figure is in no cell whatever the ranking, and so not among the choices."""
LEVELS = {"province": "province", "city": "prefecture"}
"""Of which level of the catalogue of regions the places of a ranking are."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a ranking lets through."""

    metric_id: str
    campaign_id: str | None = None
    year: int | None = None
    kind: str = "level"
    basis: str | None = None
    level: str = "province"

    def tests(self) -> list[tuple[str, str, list[object]]]:
        """Reason, condition under which a figure is left out for it, and the condition's parameters.

        The conditions are over relations ``f`` of figures and ``p`` of their places; none is ever NULL.
        """
        tests: list[tuple[str, str, list[object]]] = [
            ("case", "f.scope <> 'total'", []),
            ("kind", "f.kind <> ?", [self.kind]),
        ]
        if self.basis is not None:
            tests.append(("basis", "f.basis IS DISTINCT FROM ?", [self.basis]))
        tests.append(("domain", "f.domain <> ''", []))
        if self.campaign_id is not None:
            tests.append(("campaign", "coalesce(f.campaign_id, '') <> ?", [self.campaign_id]))
        if self.year is not None:
            tests.append(("year", "f.year IS DISTINCT FROM ?", [self.year]))
        tests.append(("level", "p.level IS DISTINCT FROM ?", [LEVELS[self.level]]))
        return tests

    def passes(self) -> tuple[str, Sequence[object]]:
        """The condition that a chosen figure ``f`` (of the table ``choice``) passes, and its parameters."""
        tests = [test for test in self.tests() if test[0] not in _NEVER_CHOSEN]
        passed = " AND ".join(f"NOT ({test})" for _, test, _ in tests)
        return f"f.metric_id = ? AND {passed}", [self.metric_id, *(value for _, _, values in tests for value in values)]

    def reason(self) -> tuple[str, Sequence[object]]:
        """An expression for the first reason why a figure does not pass, NULL where it does; and its parameters."""
        tests = self.tests()
        cases = " ".join(f"WHEN {test} THEN '{reason}'" for reason, test, _ in tests)
        return f"CASE {cases} END", [value for _, _, values in tests for value in values]
