"""The source card of a figure: the numeral as printed, what was read from it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from tui.labels import LABELS, say
from tui.numbers import stated
from tui.periods import period_in
from tui.screens.card_statements import derived, series, statements
from tui.screens.citing import long, short
from tui.screens.views.view import edition_name, region
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.cells import clean, padded, width, wrapped
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from seeds.figure import Trace
    from store.answers.figure import FigureCard, Passage
    from store.answers.figures import FigureRow

Lines = list[list[Span]]

_FIELDS = {"approx": "exactness", "region": "place"}
"""Fields of a figure whose label has another name."""


def typeset(card: FigureCard, script: Script, cells: int) -> Lines:
    """The card in lines of at most ``cells`` cells."""
    figure = card.figure
    lines: Lines = [[]]
    for part in wrapped(clean(named(figure.metric, figure.metric_english, script)), cells):
        lines.append([(part, "strong")])
    lines.append([(_value(figure, script), "accent"), *_basis(figure, script)])
    lines += _section("reading", script, _reading(figure, script), cells)
    lines += _section("citation", script, _citation(card, script), cells)
    lines += _heading("passage", script)
    lines += _passage(card.passage, cells) if card.passage else _plain(say("passage_absent", script), cells)
    if card.trace:
        lines += _section("trace", script, _trace(card), cells)
    notes = [clean(note) for note in (*card.notes, *card.warnings)]
    if notes:
        lines += _heading("notes", script)
        for note in notes:
            lines += _plain(note, cells)
    lines += _heading("others", script)
    others = len(card.contenders) > 1 or card.others
    lines += statements(card, script) if others else _plain(say("no_others", script), cells)
    if len(card.series) > 1:
        lines += [*_heading("series", script), *series(card.series, figure.figure_id, script)]
    if card.derived:
        lines += [*_heading("derived", script), *derived(card.derived, script)]
    lines += _section("cite", script, _cited(card, script), cells)
    return lines


def _value(figure: FigureRow, script: Script) -> str:
    unit = clean(unit_in(figure.unit, script, figure.value))
    return stated(figure.value, figure.approx, figure.kind, script) + (f" {unit}" if unit else "")


def _basis(figure: FigureRow, script: Script) -> list[Span]:
    return [(f"  {say(figure.basis, script)}", "plain")] if figure.basis else []


def _reading(figure: FigureRow, script: Script) -> Iterable[tuple[str, str]]:
    yield "numeral", figure.raw
    yield "unit", _unit(figure.unit, script)
    yield "exactness", say(figure.approx, script)
    yield "kind", say(figure.kind, script)
    if figure.basis:
        yield "basis", say(figure.basis, script)
    yield (
        "place",
        f"{region(figure.region, figure.region_name, figure.region_english, script)}  {figure.region}".strip(),
    )
    yield "campaign", edition_name(figure, script)
    if figure.period:
        yield "period", period_in(figure.period, script)
    yield "scope", say(figure.scope, script)
    yield "catalogue", figure.metric_id or "–"
    if figure.confidence < 1:
        yield "confidence", f"{Decimal(str(figure.confidence)):.0%}"


def _unit(unit: str, script: Script) -> str:
    """The measure word; in English beside what it stands for."""
    said = unit_in(unit, script) or "–"
    return f"{said}  {unit}" if script == "en" and said != unit else said


def _citation(card: FigureCard, script: Script) -> Iterable[tuple[str, str]]:
    figure = card.figure
    yield "title", figure.title or say("untitled", script)
    if card.issuer:
        yield "issuer", card.issuer
    host = f"  {say(card.host, script)}" if card.host else ""
    if figure.outlet or host:
        yield "outlet", figure.outlet + host
    yield "published", figure.published or say("undated", script)
    if figure.url:
        yield "address", figure.url
    if figure.start is not None and figure.end is not None:
        yield "position", say("characters", script, start=figure.start + 1, end=figure.end)


def _cited(card: FigureCard, script: Script) -> Iterable[tuple[str, str]]:
    figure = card.figure
    yield "cite_short", short(figure, script, card.issuer)
    yield "cite_long", long(figure, script)


def _trace(card: FigureCard) -> Iterable[tuple[str, str]]:
    """Which rule decided each field, and the words that it read, as far as the passage holds them."""
    for trace in card.trace:
        words = _words(card, trace)
        yield _FIELDS.get(trace.field, trace.field), f"{words}  {trace.rule}".strip()


def _words(card: FigureCard, trace: Trace) -> str:
    passage, numeral = card.passage, card.figure.start
    if passage is None or numeral is None or trace.start is None or trace.end is None:
        return ""
    ahead = numeral - passage.start
    start, end = trace.start - ahead, trace.end - ahead
    return passage.text[start:end] if 0 <= start <= end <= len(passage.text) else ""


def _section(label: str, script: Script, fields: Iterable[tuple[str, str]], cells: int) -> Lines:
    said = [(say(name, script) if name in LABELS else clean(name), clean(text)) for name, text in fields]
    column = max(width(name) for name, _ in said) + 2
    lines = _heading(label, script)
    for name, text in said:
        first, *rest = wrapped(text, max(cells - column, 8))
        lines.append([(padded(name, column), "dim"), (first, "plain")])
        lines += [[(" " * column + more, "plain")] for more in rest]
    return lines


def _heading(label: str, script: Script) -> Lines:
    return [[], [(say(label, script), "key")]]


def _plain(text: str, cells: int) -> Lines:
    return [[(line, "plain")] for line in wrapped(text, cells)]


def _passage(passage: Passage, cells: int) -> Lines:
    """The passage wrapped, its numeral lit."""
    before, numeral = clean(passage.text[: passage.start]), clean(passage.text[passage.start : passage.end])
    whole = before + numeral + clean(passage.text[passage.end :])
    lit, ends = len(before), len(before) + len(numeral)
    lines: Lines = []
    at = 0
    for line in wrapped(whole, cells):
        at = whole.index(line, at)
        start, stop = min(max(lit - at, 0), len(line)), min(max(ends - at, 0), len(line))
        spans: list[Span] = [(line[:start], "plain"), (line[start:stop], "lit"), (line[stop:], "plain")]
        lines.append([span for span in spans if span[0]])
        at += len(line)
    return lines
