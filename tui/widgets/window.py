"""A window on a listing: the pages that were fetched lately, a bounded number of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

PAGE = 64
"""Rows fetched at a time: what a high screen shows. Rows lie scattered in a store, each costs its own look-up."""
_KEPT = 32
"""Pages kept: more than any screen shows, few enough that a million rows cost what thirty do."""


class Source(Protocol[Row_co]):
    """What a table needs of a listing (``Store.ask`` gives one)."""

    @property
    def count(self) -> int:
        """Rows in all."""

    def page(self, start: int, stop: int) -> Sequence[Row_co]:
        """Rows ``start`` up to ``stop``."""


class Window(Generic[Row]):
    """Rows of one listing by index, as far as their pages are here."""

    def __init__(self, source: Source[Row]) -> None:
        """Nothing is fetched yet."""
        self.source = source
        self.count = source.count
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def row(self, index: int) -> Row | None:
        """The row at ``index``; None while its page is not here."""
        page = self._pages.get(index // PAGE)
        offset = index % PAGE
        return page[offset] if page is not None and offset < len(page) else None

    def missing(self, start: int, stop: int) -> list[int]:
        """Numbers of the pages that rows ``start`` up to ``stop`` still need."""
        stop = min(stop, self.count)
        return (
            [page for page in range(start // PAGE, (stop - 1) // PAGE + 1) if page not in self._pages]
            if stop > start
            else []
        )

    @property
    def pages(self) -> list[int]:
        """Numbers of the pages that are here."""
        return list(self._pages)

    def there(self, start: int, stop: int) -> list[int]:
        """Numbers of the pages with rows ``start`` up to ``stop`` that are here."""
        return [page for page in range(start // PAGE, max(start, stop - 1) // PAGE + 1) if page in self._pages]

    def page(self, page: int) -> Sequence[Row]:
        """The rows of a page that is here."""
        return self._pages[page]

    def put(self, page: int, rows: Sequence[Row]) -> None:
        """Keep a page that arrived; the one unused longest goes."""
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

    def rows(self) -> list[Row]:
        """All rows that are here, by index."""
        return [row for page in sorted(self._pages) for row in self._pages[page]]
