"""One figure with all that is known of it: the source card."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seeds.figure import Trace
from store.answers.figures import FigureRow
from store.answers.listing import as_row, columns
from store.connecting import given

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

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
    """Of the figure."""
    trace: tuple[Trace, ...]
    passage: Passage | None
    """None where the document is not in the store."""
    others: tuple[FigureRow, ...]
    """Other figures of the same metric, place, campaign, kind and basis, latest first."""


def figure_card(cursor: DuckDBPyConnection, figure_id: str) -> FigureCard | None:
    """The card of one figure; None where there is none with this id."""
    found = cursor.execute(
        f"SELECT {_COLUMNS}, r.issuer, v.host, r.warnings, v.notes, v.trace, d.body FROM figure_row v "
        "JOIN release r ON r.release_id = v.release_id LEFT JOIN document d ON d.release_id = v.release_id "
        "WHERE v.figure_id = ?",
        given(figure_id),
    ).fetchone()
    if found is None:
        return None
    figure = as_row(FigureRow, found[: len(_NAMES)])
    issuer, host, warnings, notes, trace, body = found[len(_NAMES) :]
    return FigureCard(
        figure=figure,
        issuer=issuer,
        host=host,
        warnings=tuple(warnings),
        notes=tuple(notes),
        trace=tuple(Trace(*step) for step in json.loads(trace)),
        passage=None if body is None else _passage(body, figure.start, figure.end),
        others=_others(cursor, figure),
    )


_NAMES = columns(FigureRow)
_COLUMNS = ", ".join(f'v."{name}"' for name in _NAMES)


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
