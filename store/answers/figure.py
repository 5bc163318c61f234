"""One figure with all that is known of it: the source card."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seeds.figure import Trace
from store.answers.contenders import ContenderRow, Contenders, Series
from store.answers.deriving import Derived
from store.answers.figures import FigureRow
from store.answers.findings import FindingRow, FindingsOf
from store.answers.partners import derived
from store.answers.row import as_row, columns
from store.connecting import given
from store.ids import release_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from store.answers.question import Question, Row

_AROUND = 200
"""How many code points of its paragraph a passage shows on either side of the numeral, at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words around a numeral, from a document that the store keeps; offsets are into ``text``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FigureCard:
    """One figure, its release, where it stands in it, and the other statements of the same quantity."""

    figure: FigureRow
    issuer: str
    host: str | None
    warnings: tuple[str, ...]
    """Of the release."""
    notes: tuple[str, ...]
    """Of the figure: of its reading, then of what the checks found."""
    trace: tuple[Trace, ...]
    passage: Passage | None
    """None where the document is not in the store."""
    others: tuple[FigureRow, ...]
    """Other figures of the same metric, place, campaign, kind and basis, latest first."""
    contenders: tuple[ContenderRow, ...]
    """The statements of its cell with the rule that each lost by, itself among them, the chosen one first."""
    series: tuple[FigureRow, ...]
    """The running total that it is a statement of, the oldest first; empty where it is none."""
    derived: tuple[Derived, ...]
    """What follows from it and other figures; no release states these values."""
    findings: tuple[FindingRow, ...]
    """What the checks found, those without an explanation first."""


def figure_card(cursor: DuckDBPyConnection, figure_id: str) -> FigureCard | None:
    """The card of one figure; None where there is none with this id."""
    found = cursor.execute(
        f"SELECT {_COLUMNS}, r.issuer, v.host, r.warnings, v.notes, v.trace, d.body FROM figure_row v "
        "JOIN release r ON r.release_id = v.release_id LEFT JOIN document d ON d.release_id = v.release_id "
        "WHERE v.release_id = ? AND v.figure_id = ?",
        given(release_of(figure_id), figure_id),
    ).fetchone()
    if found is None:
        return None
    figure = as_row(FigureRow, found[: len(_NAMES)])
    issuer, host, warnings, notes, trace, body = found[len(_NAMES) :]
    findings = _rows(cursor, FindingsOf(figure_id))
    return FigureCard(
        figure=figure,
        issuer=issuer,
        host=host,
        warnings=tuple(warnings),
        notes=(*notes, *(finding.note for finding in findings)),
        trace=tuple(Trace(*step) for step in json.loads(trace)),
        passage=None if body is None else _passage(body, figure.start, figure.end),
        others=_others(cursor, figure),
        contenders=_rows(cursor, Contenders(figure_id)),
        series=_rows(cursor, Series(figure_id)),
        derived=derived(cursor, figure_id),
        findings=findings,
    )


_NAMES = columns(FigureRow)
_COLUMNS = ", ".join(f'v."{name}"' for name in _NAMES)


def _rows(cursor: DuckDBPyConnection, question: Question[Row]) -> tuple[Row, ...]:
    """The rows of a small answer, in the question's order."""
    asked, parameters = question.sql()
    names = ", ".join(f'"{name}"' for name in columns(question.row))
    found = cursor.execute(f"SELECT {names} FROM ({asked}) AS answer ORDER BY {question.order}", given(*parameters))
    return tuple(as_row(question.row, values) for values in found.fetchall())


def _others(cursor: DuckDBPyConnection, figure: FigureRow) -> tuple[FigureRow, ...]:
    same, name = ("v.metric_id = ?", figure.metric_id) if figure.metric_id else ("v.metric = ?", figure.metric)
    found = cursor.execute(
        f"SELECT {_COLUMNS} FROM figure_row v WHERE {same} AND v.region = ? AND v.campaign_id IS NOT DISTINCT FROM ? "
        "AND v.kind = ? AND v.basis IS NOT DISTINCT FROM ? AND v.figure_id <> ? "
        "ORDER BY v.published DESC NULLS LAST, v.figure_id",
        [name, figure.region, figure.campaign_id, figure.kind, figure.basis, figure.figure_id],
    ).fetchall()
    return tuple(as_row(FigureRow, values) for values in found)


def _passage(body: str, start: int | None, end: int | None) -> Passage | None:
    if start is None or end is None:
        return None
    first = max(body.rfind("\n", 0, start) + 1, start - _AROUND)
    newline = body.find("\n", end)
    last = min(len(body) if newline < 0 else newline, end + _AROUND)
    return Passage(body[first:last], start - first, end - first)
