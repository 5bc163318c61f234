"""What a screen needs to know of a kind of answer: its columns, and where its rows lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from seeds.terms import COUNTRY
from tui.labels import say
from tui.place import Place
from tui.place_region import Where
from tui.script import Script, named
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from store.answers.figures import FigureRow

Row = TypeVar("Row")


Name = tuple[str, str]
"""What something is called: in Chinese, in English (empty where it has no English name)."""


def region(code: str, chinese: str, english: str, script: Script) -> str:
    """What a place is called; the country by the dashboard's own word for it."""
    return say("country", script) if code == COUNTRY else named(chinese, english, script)


def edition_name(figure: FigureRow, script: Script) -> str:
    """The campaign that a figure is of, with the year of the edition; standing work where it is of none."""
    if not figure.campaign:
        return say("standing", script)
    year = (figure.campaign_id or "").partition("@")[2].partition("@")[0]
    return f"{named(figure.campaign, figure.campaign_english, script)} {year}".rstrip()


def release_name(title: str, outlet: str, published: str | None) -> Name:
    """What a release is called in the breadcrumb: its title; without one who published it, and when."""
    return (title or " ".join(part for part in (outlet, published) if part), "")


def nowhere(_row: object) -> Place | None:
    """Rows that lead to no such place."""
    return None


def nameless(_row: object) -> Iterable[tuple[str, Name]]:
    """Rows that name nothing."""
    return ()


def nameless_places(_row: object) -> Sequence[tuple[Name, Place]]:
    """Rows of one place."""
    return ()


def uncited(_row: object) -> Sequence[str]:
    """Rows that are of no figure."""
    return ()


def nowhere_at_all(_row: object) -> Where | None:
    """Rows that are of no region."""
    return None


def none_aside(_row: object) -> str:
    """Rows that are all of the noun."""
    return ""


class View(NamedTuple, Generic[Row]):
    """How an answer is shown."""

    noun: str
    """What its rows are: labels ``count_NOUN`` and ``empty_NOUN``."""
    columns: tuple[Column[Row], ...]
    opens: Callable[[Row, Place], Place | None]
    """Where Enter leads from a row of a place."""
    ranks: Callable[[Row], Place | None] = nowhere
    """The ranking of a row's metric."""
    source: Callable[[Row], Place | None] = nowhere
    """The release that states a row."""
    several: Callable[[Row], Sequence[tuple[Name, Place]]] = nameless_places
    """Where Enter leads from a row that is of several places, by their names; empty: where ``opens`` says."""
    cites: Callable[[Row], Sequence[str]] = uncited
    """The ids of the figures that a row is of: what is copied of it."""
    where: Callable[[Row], Where | None] = nowhere_at_all
    """The region that a row is of, where rows can be compared."""
    aside: Callable[[Row], str] = none_aside
    """The label of what a row is that is not of the noun, and is told beside the count; empty for all others."""
    names: Callable[[Row], Iterable[tuple[str, Name]]] = nameless
    """What a row tells of names, by code or id: for the breadcrumb of the places it leads to."""

    @property
    def can_rank(self) -> bool:
        """Whether rows of this kind may lead to a ranking."""
        return self.ranks is not nowhere

    @property
    def has_source(self) -> bool:
        """Whether rows of this kind name the release that states them."""
        return self.source is not nowhere
