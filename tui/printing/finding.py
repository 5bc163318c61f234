"""What a data check found, in the reader's language: its measure words, times and metrics.

The sentence itself is the store's, in English; of what it quotes only that is put into English which has English.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.periods import period_in
from tui.script import Script
from tui.units import unit_in

if TYPE_CHECKING:
    from store.answers.findings import FindingRow

_STATED = re.compile(r"(?<![\d.-])(-?\d+(?:\.\d+)?)( [^\s\d,;:()\x00-\x7f]+)(?=[\s,;:]|$)")
"""A number with its measure word."""
_INTO = re.compile(r"(?<= does not convert to )\S+(?=, in which the metric is compared$)")
_WHOLE = re.compile(r"(?<= of )\S+(?=, in which it is counted$)")


def text_in(row: FindingRow, script: Script) -> str:
    """The text of a finding as readers of ``script`` read it."""
    if script != "en" or row.text.isascii():
        return row.text
    text = row.text
    if row.period and text.startswith(f"{row.period} "):
        text = period_in(row.period, script) + text[len(row.period) :]
    if _INTO.search(text):  # of the measure word that does not convert English may have another idea (头: of what?)
        return _INTO.sub(lambda found: unit_in(found[0], script), text)
    text = _STATED.sub(_stated, text)
    return _WHOLE.sub(lambda found: _metric(found[0]), text)


def _stated(found: re.Match[str]) -> str:
    return f"{found[1]} {unit_in(found[2].strip(), 'en', Decimal(found[1]))}".rstrip()


def _metric(label: str) -> str:
    """The English name of the metric that the catalogue calls so in Chinese."""
    from seeds.naming.metrics import classify, metrics  # noqa: PLC0415 -- loads the catalogue: only for such a finding

    metric_id = classify(label)
    return label if metric_id is None else metrics()[metric_id].english
