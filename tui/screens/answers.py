"""What the store has answered, as a screen shows it: rows with their view, or one figure's card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from store.answers.question import Order
from tui.place import Place
from tui.screens.sifted import Asked
from tui.screens.views.view import Name, View
from tui.widgets.window import Window

if TYPE_CHECKING:  # the start loads the types of one answer, not of all
    from store.answers.endings import EndingRow
    from store.answers.figure import FigureCard
    from store.answers.kinds import KindRow
    from store.answers.left_out import LeftOutCount
    from store.answers.ranking import RankRow
    from store.answers.releases import ReleaseRow
    from tui.unlike import Edition


class TableAnswer(NamedTuple):
    """Rows to show: the page around the cursor is here already."""

    place: Place
    view: View[Any]
    listing: Asked
    window: Window[Any]
    key: str
    cursor: int
    order: Order | None
    names: dict[str, Name]
    contains: str = ""
    """The words that the rows were narrowed by."""
    total: int = 0
    """Rows without that."""
    rows: Sequence[Any] = ()
    """All of them, where there are few enough to be laid on a map."""
    left_out: Sequence[LeftOutCount] = ()
    """How many figures of its metric a ranking does not show, reason by reason."""
    kinds: Sequence[KindRow] = ()
    """The kinds that a ranking can be of, as it is narrowed otherwise."""
    ends: Mapping[Edition, EndingRow] = MappingProxyType({})
    """The editions of a ranking that were not counted until nearly the same day in all places."""
    shading: Sequence[RankRow] = ()
    """The figures of one edition that the map of the provinces is shaded by, where a metric is chosen."""
    shaded_by: Name = ("", "")
    """What that metric is called."""
    release: ReleaseRow | None = None
    """What the rows were stated by, where they are of one release."""
    text: str | None = None
    """Its document, where the store keeps it."""

    def close(self) -> None:
        """Give the listing back; no page of it can be fetched any more."""
        self.listing.close()


class CardAnswer(NamedTuple):
    """One figure to show."""

    place: Place
    card: FigureCard
    names: dict[str, Name]


Answer = TableAnswer | CardAnswer
