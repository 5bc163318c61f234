"""Questions that are answered in steps, the first rows before all others."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Gathered(ABC):
    """A question with several small statements, where one for all would be planned for longer than it runs."""

    __slots__ = ()

    @abstractmethod
    def foremost(self, cursor: DuckDBPyConnection, most: int) -> list[Sequence[object]]:
        """The first ``most`` rows in the question's own order, as values of the row type; fewer where these are all."""

    @abstractmethod
    def gather(self, cursor: DuckDBPyConnection) -> None:
        """Put all rows into temporary tables of ``cursor``, which the question's ``sql`` reads."""
