"""An answer of which only some rows are shown: those with the words that the reader typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from store.answers.question import Order, Question


class Asked(Protocol):
    """What the dashboard needs of an answer's rows; a ``Listing`` of the store has it."""

    @property
    def question(self) -> Question[Any]:
        """What was asked."""

    @property
    def order(self) -> Order | None:
        """How the rows are sorted, if not in their own order."""

    @property
    def count(self) -> int:
        """Rows in all."""

    @property
    def total(self) -> int:
        """Rows before any were sifted out."""

    def page(self, start: int, stop: int) -> Sequence[Any]:
        """Rows ``start`` up to ``stop``."""

    def position(self, key: str) -> int | None:
        """Where the row with a key stands; None where it is not here."""

    def close(self) -> None:
        """Give back what is held; no row can be had any more."""


class Sifted:
    """Some of the rows of an answer, all of which are here."""

    def __init__(self, answer: Asked, rows: Sequence[Any]) -> None:
        """Take over ``answer``, of which ``rows`` are left."""
        self._answer, self._rows = answer, rows
        self.question, self.order = answer.question, answer.order
        self.count, self.total = len(rows), answer.count

    def page(self, start: int, stop: int) -> Sequence[Any]:
        """Rows ``start`` up to ``stop``."""
        return self._rows[start:stop]

    def position(self, key: str) -> int | None:
        """Where the row with a key stands; None where it was sifted out."""
        name = self.question.key
        return next((at for at, row in enumerate(self._rows) if str(getattr(row, name)) == key), None)

    def close(self) -> None:
        """Close the answer."""
        self._answer.close()
