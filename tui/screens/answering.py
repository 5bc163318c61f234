"""Asking the store, in a worker's thread: a place becomes what its screen shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from store.answers.question import Order, Question
from tui.asking import question as asked
from tui.errors import AmbiguousPlace
from tui.place import (
    CampaignPlace,
    ChangesPlace,
    ComparePlace,
    FigurePlace,
    Place,
    ProvincesPlace,
    RankPlace,
    ReleasePlace,
    SearchPlace,
)
from tui.place_region import NATION
from tui.resolving import resolve, unknown
from tui.screens.answers import Answer, CardAnswer, TableAnswer
from tui.screens.crumbs import ids_in
from tui.screens.early import Early
from tui.screens.history import Visit
from tui.screens.home import metrics_for_maps, shaded
from tui.screens.matching import Sight
from tui.screens.sifting import Jump, nth_with, sifted
from tui.screens.stores import Stores
from tui.screens.views import view_of
from tui.screens.views.view import Name, View, release_name
from tui.widgets.window import PAGE, Window

if TYPE_CHECKING:  # the start loads the types of one answer, not of all
    from store.answers.changes import ChangeYear
    from store.answers.figures import FigureRow
    from store.answers.left_out import LeftOutRow
    from store.answers.listing import Listing
    from store.answers.metrics import MetricRow
    from store.answers.ranking import Ranking
    from store.answers.search import Hit, Search
    from store.store import Store

_WHOLE = 400
"""Rows up to which an answer is fetched whole."""


class Desk:
    """The store, opened when it is first asked. Its methods block: call them from a worker's thread."""

    def __init__(self, path: Path | None) -> None:
        """Nothing is opened yet; None: the usual path."""
        self._stores = Stores(path)
        self._asking: Listing[Any] | None = None
        self._names: dict[str, Name] = {}
        self._sized: dict[Question[Any], int] = {}
        """How many rows the last answer has where no words narrow it."""
        self._early: Early | None = None
        self._awaited: Early | None = None
        """The first answer, once it was asked for."""

    def begin(self, visit: Visit) -> Early:
        """Have a thread answer the first visit, before anybody asks for it."""
        self._early = Early(visit, self._answered)
        return self._early

    def answer(self, visit: Visit) -> Answer:
        """What the place of a visit shows, in its order and narrowed by its words, the cursor on the row of its stand.

        Raises ``StoreError`` where the store cannot answer and ``Refused`` where the place names nothing.
        """
        early, self._early = self._early, None
        self._awaited = early or self._awaited
        return early.wait() if early is not None and early.visit == visit else self._answered(visit)

    def search(self, words: str, limit: int) -> list[Hit]:
        """The best ``limit`` hits for ``words``."""
        with self._stores.asked() as store:
            question = cast("Search", asked(resolve(SearchPlace(words), store)))
            with store.ask(question) as listing:
                return list(listing.page(0, limit))

    def find(self, answer: TableAnswer, words: str, nth: int, sight: Sight) -> Jump | None:
        """The ``nth`` (from 0, in a circle) of an answer's rows that shows ``words``, if any does."""
        with self._stores.asked() as store:
            return nth_with(partial(self._asked, store), answer, words, nth, sight)

    def left_out(self, ranking: Ranking, reason: str) -> list[LeftOutRow]:
        """The figures that a ranking leaves out for one reason."""
        from store.answers.left_out import LeftOut  # noqa: PLC0415 -- and below: see the imports

        with self._stores.asked() as store:
            return [row for row in store.ask_all(LeftOut(ranking)) if row.reason == reason]

    def figures(self, figure_ids: Sequence[str]) -> list[FigureRow]:
        """The figures with these ids; one that is gone by now is not among them."""
        with self._stores.asked() as store:
            cards = map(store.figure, figure_ids)
            return [card.figure for card in cards if card is not None]

    def metrics_for_maps(self) -> list[MetricRow]:
        """The metrics that most provinces report."""
        with self._stores.asked() as store:
            return metrics_for_maps(store)

    def years_of_changes(self, place: ChangesPlace) -> list[ChangeYear]:
        """The years in which something changed in a region."""
        from store.answers.changes import ChangeYears  # noqa: PLC0415

        with self._stores.asked() as store:
            return store.ask_all(ChangeYears(place.region.code))

    def stop(self) -> None:
        """Stop the question that is being answered, from any thread: nobody waits for its answer any more.

        Not the one that ``begin`` asked, before it was asked for.
        """
        if self._early is None and (listing := self._asking) is not None:
            listing.interrupt()

    def leave(self) -> None:
        """Have nobody wait any more, for whatever it is: the program ends."""
        self.stop()
        self._stores.leave()
        if self._awaited is not None:
            self._awaited.give_up()

    @property
    def changed(self) -> bool:
        """Whether another version of the store's file is there than the one that answers."""
        return self._stores.changed

    def renew(self) -> None:
        """Have the next question answered by the file as it is then; what is on screen stays with the old version."""
        self._stores.renew()
        self._names.clear()
        self._sized.clear()

    @property
    def tired(self) -> bool:
        """Whether ``rest`` would do good."""
        return self._stores.tired

    def rest(self) -> None:
        """Give back memory, where nobody waits for an answer; the answers stay what they are."""
        self._stores.rest()

    def close(self) -> None:
        """Close the store, if it was opened, and the versions before it."""
        self._stores.close()

    def _answered(self, visit: Visit) -> Answer:
        with self._stores.asked() as store:
            return self._answered_by(store, visit)

    def _answered_by(self, store: Store, visit: Visit) -> Answer:
        place, stand = visit.place, visit.stand
        try:
            place = resolve(place, store)
        except AmbiguousPlace as several:
            place = SearchPlace(several.words)
        if isinstance(place, FigurePlace):
            return self._card(store, place)
        question = asked(place)
        view = self._compared(store, place) if isinstance(place, ComparePlace) else view_of(question)
        order = visit.order
        if order is not None and not any(column.sorts(order.column) for column in view.columns):
            order = None  # remembered of a column that is not there any more
        visit = replace(visit, order=order)
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
            narrowed = answer._replace(contains=visit.contains, total=listing.total, rows=rows)
            if isinstance(place, ProvincesPlace) and visit.shade:
                narrowed = shaded(store, narrowed, visit.shade)
            whole = self._table(store, place, narrowed)
            held.pop_all()  # the answer keeps its listing
            return whole

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
            answer = answer._replace(view=figures.campaign({one.figure_id: one for one in standings}))
        if release is not None and release.has_text:
            from store.answers.document import Document  # noqa: PLC0415

            [document] = store.ask_all(Document(release.release_id))
            answer = answer._replace(text=document.body)
        if isinstance(place, RankPlace):
            answer = _ranked(store, answer)
        return answer._replace(names=names, release=release)

    def _missing(self, store: Store, place: Place, names: Mapping[str, Name]) -> dict[str, Name]:
        """What the breadcrumb of ``place`` needs beyond ``names``: asked for once, then kept."""
        wanted = ids_in(place)
        strange = tuple(one for one in wanted if one not in names and one not in self._names)
        if strange:
            from store.answers.names import Names  # noqa: PLC0415

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


def _ranked(store: Store, answer: TableAnswer) -> TableAnswer:
    """``answer``, a ranking, with what it leaves out and with where it ranks what was counted until different days."""
    from store.answers.endings import Endings  # noqa: PLC0415
    from store.answers.kinds import Kinds  # noqa: PLC0415
    from store.answers.left_out import LeftOutCounts  # noqa: PLC0415
    from tui.screens.views import ranking  # noqa: PLC0415
    from tui.unlike import by_edition  # noqa: PLC0415

    question = cast("Ranking", answer.listing.question)
    kinds = store.ask_all(Kinds(question.metric_id, question.level, question.campaign_id, question.year))
    ends = by_edition(store.ask_all(Endings(question)))
    left_out = store.ask_all(LeftOutCounts(question))
    return answer._replace(kinds=kinds, left_out=left_out, ends=ends, view=ranking.view(question, ends))
