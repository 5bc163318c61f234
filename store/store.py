"""Store: one version of a store's file, open for questions."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from weakref import WeakSet

from store.answers.listing import Listing
from store.answers.question import Order, Question, Row
from store.connecting import answered, answering, cursor

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from store.answers.figure import FigureCard
    from store.answers.releases import ReleaseRow
    from store.info import Info


class Store:
    """A reader of one version of the file, from ``open_store``; usable from several threads at once.

    An import puts a new version in place of the file: a store that is open goes on with its own, another that is opened
    afterwards sees the new one.
    """

    def __init__(self, path: Path, connection: DuckDBPyConnection) -> None:
        """Take over ``connection``, which ``close`` closes."""
        self.path = path
        self._connection = connection
        self._turn = threading.Lock()
        self._listings: WeakSet[Listing[Any]] = WeakSet()

    def ask(self, question: Question[Row], order: Order | None = None, contains: str = "") -> Listing[Row]:
        """The answer to ``question``, sorted by ``order`` and narrowed to rows that have the words of ``contains``.

        Raises ``ValueError`` for a column that the row type has not, ``StoreError`` where the store cannot answer.
        """
        with ExitStack() as failing:
            listing = failing.enter_context(closing(self.prepare(question, order, contains)))
            listing.load()
            failing.pop_all()
        return listing

    def prepare(
        self, question: Question[Row], order: Order | None = None, contains: str = "", searched: Sequence[str] = ()
    ) -> Listing[Row]:
        """As ``ask``, but nothing is asked yet: one thread may ``load`` the listing, another ``interrupt`` it.

        The words are looked for in the columns ``searched``, by default in those of the question.
        """
        listing = Listing(self._cursor(), question, order, contains, searched)
        with self._turn:
            self._listings.add(listing)
        return listing

    def ask_all(self, question: Question[Row]) -> list[Row]:
        """All rows of an answer, in the question's own order."""
        with closing(self.prepare(question)) as listing:
            return listing.all()

    def figure(self, figure_id: str) -> FigureCard | None:
        """One figure with all that is known of it; None where there is none with this id."""
        from store.answers.figure import figure_card  # noqa: PLC0415 -- and below: most look-ups need one answer's types

        with self._cursor() as own:
            return answered(own, partial(figure_card, own, figure_id))

    def release(self, release_id: str) -> ReleaseRow | None:
        """One release; None where there is none with this id."""
        from store.answers.releases import ReleaseById  # noqa: PLC0415

        return next(iter(self.ask_all(ReleaseById(release_id))), None)

    def info(self) -> Info:
        """What is in the store."""
        from store.info import read_info  # noqa: PLC0415

        with self._cursor() as own:
            return answered(own, partial(read_info, own, self.path))

    @property
    def in_use(self) -> bool:
        """Whether a listing of it is open."""
        return any(not listing.closed for listing in self._known_listings())

    def close(self) -> None:
        """Stop what is being asked, and close the store and its listings."""
        for listing in self._known_listings():
            listing.interrupt()
            listing.close()
        self._connection.close()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *raised: object) -> None:
        """Close it."""
        self.close()

    def _known_listings(self) -> list[Listing[Any]]:
        with self._turn:  # other threads ask meanwhile
            return list(self._listings)

    def _cursor(self) -> DuckDBPyConnection:
        with self._turn, answering():
            return cursor(self._connection)
