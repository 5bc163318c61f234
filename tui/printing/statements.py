"""The source card of a figure as rows: the figure, with what its card says of it, then the other statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from store.answers.figures import FigureRow

if TYPE_CHECKING:
    from store.answers.figure import FigureCard


@dataclass(frozen=True, slots=True)
class StatementRow(FigureRow):
    """A figure with its citation; what the card adds is there for the figure that was asked for alone."""

    issuer: str | None = None
    host: str | None = None
    warnings: tuple[str, ...] = ()
    """What a careful reader should know of the release."""
    notes: tuple[str, ...] = ()
    """What a careful reader should know of the figure."""
    passage: str | None = None
    """The words around the numeral; None where the document is not in the store."""
    passage_start: int | None = None
    """Where the numeral stands in ``passage``, in code points."""
    passage_end: int | None = None


def statements(card: FigureCard) -> Iterator[StatementRow]:
    """The rows of ``card``."""
    passage = card.passage
    yield StatementRow(
        **_values(card.figure),
        issuer=card.issuer,
        host=card.host,
        warnings=card.warnings,
        notes=card.notes,
        passage=None if passage is None else passage.text,
        passage_start=None if passage is None else passage.start,
        passage_end=None if passage is None else passage.end,
    )
    for other in card.others:
        yield StatementRow(**_values(other))


def _values(row: FigureRow) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(FigureRow)}
