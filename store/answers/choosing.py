"""Which of several statements of one quantity is shown: the rule, in one place.

A cell of a table (one metric, place, campaign edition, kind and basis; of standing work also the year) can have many
figures: releases restate running totals, outlets repeat each other, and some figures cover only a part of the time. A
figure of a single case, of another place (a city for its province) or of another's domain (the railway police) is in no
cell. Of those in it ``RULES`` choose one, the first on which two figures differ deciding. Nothing is averaged or added,
and every figure that is not chosen can be listed with the rule that it lost by (``Contenders``).
"""

from __future__ import annotations

from dataclasses import dataclass

REACH = """CASE WHEN f.campaign_id IS NULL
     THEN CASE f.reach WHEN 'year' THEN 0 WHEN 'own' THEN 1 WHEN 'running' THEN 2 ELSE 3 END
     ELSE CASE f.reach WHEN 'own' THEN 0 WHEN 'running' THEN 0 WHEN 'year' THEN 1 WHEN 'part' THEN 2 ELSE 3 END END"""
"""How near a figure's time is to what its cell means, from 0. Only 0 is ranked; the others are shown without a rank."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the figure with the lesser value of ``sql`` is chosen (with the greater one where ``greatest``)."""

    word: str
    """What a figure that loses by it is: one word, for the column ``verdict``."""
    sql: str
    """An expression over a relation ``f`` of figures with ``published`` and ``host`` of their releases."""
    greatest: bool = False

    def term(self, value: str = "") -> str:
        """The rule as a term of ORDER BY, over its expression or over ``value``; without a value, a figure is last."""
        return f"{value or self.sql} {'DESC' if self.greatest else 'ASC'} NULLS LAST"


RULES = (
    # One whose unit converts to the metric's own.
    Rule("unit", "f.comparable IS NULL"),
    # One that covers the campaign's own time or runs from its start, before a calendar year, a part of the time and a
    # time that began before it; of standing work a calendar year, before figures whose time is not stated, before
    # running totals and parts.
    Rule("time", REACH),
    # The one counted until the latest day, a month being its last day; undated last.
    Rule("earlier", "rpad(coalesce(f.covers_to, f.published), 10, '-99')", greatest=True),
    # The latest release.
    Rule("restated", "rpad(f.published, 10, '-99')", greatest=True),
    # An official page before the media.
    Rule("media", "CASE f.host WHEN 'official' THEN 0 WHEN 'media' THEN 1 ELSE 2 END"),
    # An exact number before over, about, under.
    Rule("rounded", "f.approx <> 'exact'"),
    # The surest reading; then the figure's id, so that the choice never depends on chance.
    Rule("unsure", "f.confidence", greatest=True),
    Rule("repeated", "f.figure_id"),
)
"""The rules in their order."""

CHOOSING = ", ".join(rule.term() for rule in RULES)
"""ORDER BY terms over a relation ``f`` of figures with ``published`` and ``host`` of their releases."""

MEASURES = ", ".join(f"{rule.sql} AS by_{rule.word}" for rule in RULES)
"""The rules' values as columns of a SELECT over such a relation ``f``, for ``BY_MEASURES`` and ``verdict``."""

BY_MEASURES = ", ".join(rule.term(f"by_{rule.word}") for rule in RULES)
"""``CHOOSING`` over a relation that has the ``MEASURES``."""


def verdict(figure: str, chosen: str) -> str:
    """An expression over two relations with the ``MEASURES``: the word of the first rule on which they differ.

    ``chosen`` where they differ on none: then they are the same figure.
    """
    differs = " ".join(
        f"WHEN {figure}.by_{rule.word} IS DISTINCT FROM {chosen}.by_{rule.word} THEN '{rule.word}'" for rule in RULES
    )
    return f"CASE {differs} ELSE 'chosen' END"
