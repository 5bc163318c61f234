"""Why a figure was read as it was: its clause with the numeral marked, its fields, and the rules that decided them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from tui.numbers import plain
from tui.printing.inert import one_line

if TYPE_CHECKING:
    from seeds.figure import Figure, Reading, Trace

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_REACH = 60
"""Code points of a long sentence that are shown on either side of the numeral."""
_FIELDS = ("approx", "kind", "basis", "region", "campaign", "period", "scope", "metric_id", "campaign_id")


def explain(reading: Reading, out: TextIO, *, bold: bool) -> None:
    """Write one paragraph a figure; the numeral is in 【】, and bold where ``bold``."""
    marks = ("\x1b[1m【", "】\x1b[0m") if bold else ("【", "】")
    for figure in reading.figures:
        out.write(f"{one_line(figure.metric)}  {plain(figure.value)} {one_line(figure.unit)}".rstrip() + "\n")
        if reading.text is not None and figure.start is not None and figure.end is not None:
            out.write(f"    {_clause(reading.text, figure.start, figure.end, marks)}\n")
        out.write(f"    {_fields(figure)}\n")
        for trace in figure.trace:
            out.write(f"    {trace.field:<10}{trace.rule}{_words(trace, reading.text)}\n")
        for remark in figure.notes:
            out.write(f"    ! {one_line(remark)}\n")
        if figure.confidence < 1:
            out.write(f"    confidence {figure.confidence:.2f}\n")
        out.write("\n")


def _clause(text: str, start: int, end: int, marks: tuple[str, str]) -> str:
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    opening = [match.end() for match in _SENTENCE_END.finditer(before)]
    closing = _SENTENCE_END.search(after)
    before = before[opening[-1] :] if opening else before
    after = after[: closing.end()] if closing else after
    return f"{one_line(before).lstrip()}{marks[0]}{one_line(text[start:end])}{marks[1]}{one_line(after).rstrip()}"


def _fields(figure: Figure) -> str:
    stated = ((name, getattr(figure, name)) for name in _FIELDS)
    return "  ".join(f"{name}={one_line(value)}" for name, value in stated if value)


def _words(trace: Trace, text: str | None) -> str:
    if text is None or trace.start is None or trace.end is None:
        return ""
    return f"  「{one_line(text[trace.start : trace.end])}」"
