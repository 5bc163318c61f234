"""Asking the store, in a worker's thread: a place becomes what its screen shows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from store.answers.names import Names
from store.answers.question import Order, Question
from tui.asking import question as asked
from tui.errors import AmbiguousPlace
from tui.place import (
    CampaignPlace,
    ChangesPlace,
    CitiesPlace,
    ComparePlace,
    FigurePlace,
    Place,
    ProvincesPlace,
    RankPlace,
    RegionPlace,
    ReleasePlace,
    ReleasesPlace,
    SearchPlace,
)
from tui.place_region import NATION
from tui.resolving import resolve, unknown
from tui.screens.answers import Answer, CardAnswer, TableAnswer
from tui.screens.crumbs import outer_codes
from tui.screens.early import Early
from tui.screens.history import Visit
from tui.screens.home import metrics_for_maps, shaded
from tui.screens.matching import Sight
from tui.screens.sifting import Jump, nth_with, sifted
from tui.screens.views import view_of
from tui.screens.views.view import Name, View, release_name
from tui.widgets.window import PAGE, Window

if TYPE_CHECKING:  # the start loads the types of one answer, not of all
    from store.answers.figures import FigureRow
    from store.answers.left_out import LeftOutRow
    from store.answers.listing import Listing
    from store.answers.metrics import MetricRow
    from store.answers.ranking import Ranking
    from store.answers.search import Hit
    from store.store import Store

_WHOLE = 400
"""Rows up to which an answer is fetched whole."""
_INSIDE = (RegionPlace, CampaignPlace, CitiesPlace, ChangesPlace, ReleasesPlace)
"""Places that begin with a region."""
Opener = Callable[[], "Store"]


class Desk:
    """The store, opened when it is first asked. Its methods block: call them from a worker's thread."""

    def __init__(self, path: Path | None, opener: Opener | None = None) -> None:
        """Nothing is opened yet; ``opener`` stands in for ``open_store`` where the store is there already."""
        self._path = path
        self._opener = opener
        self._store: Store | None = None
        self._asking: Listing[Any] | None = None
        self._names: dict[str, Name] = {}
        self._sized: dict[Question[Any], int] = {}
        """How many rows the last answer has where no words narrow it."""
        self._turn = threading.Lock()
        self._version: tuple[int, int] | None = None
        self._outdated: list[Store] = []
        self._early: Early | None = None

    def begin(self, visit: Visit) -> Early:
        """Have a thread answer the first visit, before anybody asks for it."""
        self._early = Early(visit, self._answered)
        return self._early

    def answer(self, visit: Visit) -> Answer:
        """What the place of a visit shows, in its order and narrowed by its words, the cursor on the row of its stand.

        Raises ``StoreError`` where the store cannot answer and ``Refused`` where the place names nothing.
        """
        early, self._early = self._early, None
        return early.wait() if early is not None and early.visit == visit else self._answered(visit)

    def _answered(self, visit: Visit) -> Answer:
        store = self._open()
        place, stand = visit.place, visit.stand
        try:
            place = resolve(place, store)
        except AmbiguousPlace as several:
            place = SearchPlace(several.words)
        if isinstance(place, FigurePlace):
            return self._card(store, place)
        question = asked(place)
        order = visit.order
        view = self._compared(store, place) if isinstance(place, ComparePlace) else view_of(question)
        listing = sifted(partial(self._asked, store), question, view.columns, visit, self._sized.get(question))
        self._sized = {question: listing.total}
        with ExitStack() as held:
            held.callback(listing.close)  # also where the reader stops the question, or leaves, in between
            window: Window[Any] = Window(listing)
            cursor = (None if stand.key is None else listing.position(str(stand.key))) or 0
            first = max(0, cursor - stand.line)
            for page in window.missing(first, first + PAGE):
                window.put(page, listing.page(page * PAGE, (page + 1) * PAGE))
            answer = TableAnswer(place, view, listing, window, question.key, cursor, order, {})
            rows = listing.page(0, _WHOLE) if listing.count <= _WHOLE else ()
            narrowed = replace(answer, contains=visit.contains, total=listing.total, rows=rows)
            if isinstance(place, ProvincesPlace) and visit.shade:
                narrowed = shaded(store, narrowed, visit.shade)
            whole = self._table(store, place, narrowed)
            held.pop_all()  # the answer keeps its listing
            return whole

    def search(self, words: str, limit: int) -> list[Hit]:
        """The best ``limit`` hits for ``words``."""
        from store.answers.search import Search  # noqa: PLC0415 -- and below: see the imports

        with self._open().ask(Search(words)) as listing:
            return list(listing.page(0, limit))

    def find(self, answer: TableAnswer, words: str, nth: int, sight: Sight) -> Jump | None:
        """The ``nth`` (from 0, in a circle) of an answer's rows that shows ``words``, if any does."""
        return nth_with(partial(self._asked, self._open()), answer, words, nth, sight)

    def left_out(self, ranking: Ranking, reason: str) -> list[LeftOutRow]:
        """The figures that a ranking leaves out for one reason."""
        from store.answers.left_out import LeftOut  # noqa: PLC0415

        return [row for row in self._open().ask_all(LeftOut(ranking)) if row.reason == reason]

    def figures(self, figure_ids: Sequence[str]) -> list[FigureRow]:
        """The figures with these ids; one that is gone by now is not among them."""
        cards = map(self._open().figure, figure_ids)
        return [card.figure for card in cards if card is not None]

    def metrics_for_maps(self) -> list[MetricRow]:
        """The metrics that most provinces report."""
        return metrics_for_maps(self._open())

    def stop(self) -> None:
        """Stop the question that is being answered, from any thread: nobody waits for its answer any more.

        Not the one that ``begin`` asked, before it was asked for.
        """
        if self._early is None and (listing := self._asking) is not None:
            listing.interrupt()

    @property
    def changed(self) -> bool:
        """Whether another version of the store's file is there than the one that answers."""
        store = self._store
        return store is not None and self._version not in (None, _version(store.path))

    def renew(self) -> None:
        """Have the next question answered by the file as it is then; what is on screen stays with the old version."""
        with self._turn:
            if self._store is not None:
                idle = [store for store in self._outdated if not store.in_use]
                for store in idle:  # each holds a file, threads and memory; what is on screen is of a later one
                    store.close()
                self._outdated = [store for store in self._outdated if store not in idle] + [self._store]
                self._store = None
                self._names.clear()
                self._sized.clear()

    def close(self) -> None:
        """Close the store, if it was opened, and the versions before it."""
        with self._turn:
            for store in (*self._outdated, self._store):
                if store is not None:
                    store.close()
            self._outdated.clear()
            self._store = None

    def _card(self, store: Store, place: FigurePlace) -> CardAnswer:
        card = store.figure(place.figure_id)
        if card is None:
            raise unknown(f"no figure {place.figure_id} in the store", place.figure_id, store)
        figure = card.figure
        return CardAnswer(place, card, {figure.figure_id: (figure.metric, figure.metric_english)})

    def _table(self, store: Store, place: Place, answer: TableAnswer) -> TableAnswer:
        """``answer`` with the names and the release that its screen also shows."""
        names = {code: name for row in answer.window.rows() for code, name in answer.view.names(row)}
        names |= self._missing(store, place, names)
        release = store.release(place.release_id) if isinstance(place, ReleasePlace) else None
        if release is not None:
            names[release.release_id] = release_name(release.title, release.outlet, release.published)
        if isinstance(place, CampaignPlace) and place.region != NATION and answer.rows:
            from store.answers.standings import Standings  # noqa: PLC0415
            from tui.screens.views import figures  # noqa: PLC0415

            standings = store.ask_all(Standings(place.campaign, place.region.code))
            answer = replace(answer, view=figures.campaign({one.figure_id: one for one in standings}))
        if release is not None and release.has_text:
            from store.answers.document import Document  # noqa: PLC0415

            [document] = store.ask_all(Document(release.release_id))
            answer = replace(answer, text=document.body)
        if isinstance(place, RankPlace):
            answer = _ranked(store, answer)
        return replace(answer, names=names, release=release)

    def _missing(self, store: Store, place: Place, names: Mapping[str, Name]) -> dict[str, Name]:
        """What the breadcrumb of ``place`` needs beyond ``names``: asked for once, then kept."""
        wanted: list[str] = []
        if isinstance(place, ComparePlace):
            wanted += [region.code for region in place.regions]
        if isinstance(place, RankPlace):
            wanted.append(place.metric)
        if isinstance(place, CampaignPlace | RankPlace | ReleasesPlace) and place.campaign:
            wanted.append(place.campaign)
        if isinstance(place, _INSIDE) and place.region != NATION:
            wanted += [*outer_codes(place.region), place.region.code]
        strange = tuple(one for one in wanted if one not in names and one not in self._names)
        if strange:
            self._names |= {row.id: (row.name, row.english) for row in store.ask_all(Names(strange))}
        return {name: self._names[name] for name in wanted if name in self._names}

    def _compared(self, store: Store, place: ComparePlace) -> View[Any]:
        """The view of a comparison, a column a place."""
        from tui.screens.views import compare  # noqa: PLC0415

        names = self._missing(store, place, {})
        return compare.view([names.get(one.code, (one.words.rpartition("/")[2], "")) for one in place.regions])

    def _asked(
        self, store: Store, question: Question[Any], order: Order | None, contains: str, searched: Sequence[str]
    ) -> Listing[Any]:
        """The loaded listing; ``stop`` reaches it while it loads."""
        listing: Listing[Any] = store.prepare(question, order, contains, searched)
        with ExitStack() as held:
            held.callback(listing.close)
            self._asking = listing
            try:
                listing.load()
            finally:
                self._asking = None
            held.pop_all()
        return listing

    def _open(self) -> Store:
        with self._turn:
            if self._store is None:
                if self._opener is not None:
                    self._store = self._opener()
                else:
                    from store.opening import open_store  # noqa: PLC0415 -- loads DuckDB: not before the first frame

                    self._store = open_store(self._path)
                self._version = _version(self._store.path)
            return self._store


def _ranked(store: Store, answer: TableAnswer) -> TableAnswer:
    """``answer``, a ranking, with what it leaves out and with where it ranks what was counted until different days."""
    from store.answers.endings import Endings  # noqa: PLC0415
    from store.answers.left_out import LeftOutCounts  # noqa: PLC0415
    from tui.screens.views import ranking  # noqa: PLC0415

    question = cast("Ranking", answer.listing.question)
    ends = {ranking.edition_of(row): row for row in store.ask_all(Endings(question))}
    return replace(
        answer, left_out=store.ask_all(LeftOutCounts(question)), ends=ends, view=ranking.view(question, ends)
    )


def _version(path: Path) -> tuple[int, int] | None:
    """What tells one version of a file from another; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
