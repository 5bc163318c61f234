"""Which of several statements of one quantity is shown: the rule, in one place.

A cell of a table (one metric, place, campaign edition, kind and basis) can have many figures: releases restate running
totals, outlets repeat each other, and some figures cover only a part of the time. The one chosen is, in this order,

1. one whose unit converts to the metric's own,
2. one that covers the campaign's own time or runs from a start (``own``, ``running``), before a calendar year, before
   a part; for standing work a calendar year, before one without a period, before a running total, before a part,
3. the latest as-of date; undated last,
4. from an official page before the media,
5. exact before over, about, under,
6. the surest reading, and then the figure's id, so that the choice never depends on chance.
"""

from __future__ import annotations

REACH = """CASE WHEN f.campaign_id IS NULL
     THEN CASE f.reach WHEN 'year' THEN 0 WHEN 'own' THEN 1 WHEN 'running' THEN 2 ELSE 3 END
     ELSE CASE f.reach WHEN 'own' THEN 0 WHEN 'running' THEN 0 WHEN 'year' THEN 2 ELSE 3 END END"""
"""How near a figure's time is to what its cell means, from 0; 0 and 1 may be ranked, others are only shown."""

CHOOSING = f"""f.comparable IS NULL, {REACH}, f.published DESC NULLS LAST,
    CASE f.host WHEN 'official' THEN 0 WHEN 'media' THEN 1 ELSE 2 END,
    CASE f.approx WHEN 'exact' THEN 0 ELSE 1 END, f.confidence DESC, f.figure_id"""
"""ORDER BY terms over a relation ``f`` of figures with ``published`` and ``host`` of their releases."""
