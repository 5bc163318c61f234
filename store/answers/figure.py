"""One figure with all that is known of it: the source card."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.figure import Trace
from store.answers.figures import FigureRow


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
