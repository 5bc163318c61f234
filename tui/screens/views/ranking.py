"""One metric over places, with bars; by what is stated, or by what that is per million residents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.labels import say
from tui.numbers import DERIVED, MARKS, UNLIKE, shown, stated
from tui.place import FigurePlace, ReleasePlace
from tui.place_region import Where
from tui.screens.views.view import Name, View, release_name
from tui.script import Script, named
from tui.units import unit_in
from tui.unlike import Edition, edition_of, ends_early, reason
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from store.answers.endings import EndingRow
    from store.answers.ranking import Ranking, RankRow


def campaign_of(row: RankRow, script: Script) -> str:
    """The name of the campaign that a row is of."""
    if row.campaign is None:
        return say("standing", script)
    return named(row.campaign, row.campaign_english, script)


def campaign_and_year(row: RankRow, script: Script) -> str:
    """The same with its year."""
    return f"{campaign_of(row, script)} {row.year or ''}".rstrip()


def value_of(row: RankRow, script: Script) -> str:
    """What is stated, with its marks."""
    return stated(row.value, row.approx, row.kind, script)


def per_million(row: RankRow, script: Script) -> str:
    """What that is per million residents; derived, and marked so."""
    if row.per_million is None:
        return ""
    return f"{MARKS[row.approx]}{shown(row.per_million, script)}{DERIVED}"


def _share(row: RankRow, script: Script) -> str:
    if row.national_share is None:
        return ""
    return f"{MARKS[row.national_share_approx or 'exact']}{shown(row.national_share, script)}%{DERIVED}"


def rank_of(row: RankRow, _script: Script) -> str:
    """The rank and among how many; a rank beside no other says nothing of its own."""
    return "–" if row.rank is None else f"{row.rank}/{row.ranked}"


def unlike(row: RankRow, ends: Mapping[Edition, EndingRow]) -> str:
    """The mark of a rank among figures that were counted until long after this one."""
    return UNLIKE if ends_early(row, ends) else ""


def _names(row: RankRow) -> Iterable[tuple[str, Name]]:
    return (
        (row.figure_id, (row.metric, "")),
        (row.release_id, release_name(row.title, row.outlet, row.as_of)),
        (row.region, (row.region_name, row.region_english)),
    )


_PLACE: tuple[Column[RankRow], ...] = (
    Column(
        "place",
        lambda row, script: named(row.region_name, row.region_english, script),
        100,
        "region",
        english="region_english",
        minimum=14,
        maximum=20,
    ),
    Column("rank", rank_of, 95, "rank", "figure"),
)
_WORDING: Column[RankRow] = Column(
    "wording", lambda row, script: named(row.metric, "", script), 93, "metric", minimum=8, maximum=24
)
_VALUE: Column[RankRow] = Column(
    "value", value_of, 99, "value", "figure", tail=lambda row, script: unit_in(row.unit, script, row.value)
)
_PER: Column[RankRow] = Column("per_million", per_million, 98, "per_million", "figure")
_REST: tuple[Column[RankRow], ...] = (
    Column("campaign", campaign_of, 90, "campaign", english="campaign_english", minimum=12, maximum=24),
    Column("year", lambda row, _: str(row.year or ""), 91, "year", "figure"),
    Column("unranked", reason, 92, "unranked", minimum=20, maximum=24),
    Column("until", lambda row, _: row.covers_to or "", 80, "covers_to", minimum=10, maximum=10),
    Column("of_country", _share, 55, "national_share", "figure"),
    Column("date", lambda row, _: row.as_of or "", 50, "as_of", minimum=10, maximum=10),
    Column("source", lambda row, _: row.outlet or row.title, 30, "outlet", minimum=8, maximum=20),
)


def view(question: Ranking, ends: Mapping[Edition, EndingRow] = MappingProxyType({})) -> View[RankRow]:
    """Ranked within each campaign edition; ``ends``: the editions that were not counted until nearly the same day.

    A bar is measured against the longest of its own edition, year and unit, and drawn only where there are two.
    """
    by = _PER if question.per else _VALUE
    length = "per_million" if question.per else "value"
    bar: Column[RankRow] = Column(
        "bar",
        lambda _row, _script: "",
        40,
        None,
        "bar",
        minimum=14,
        maximum=24,
        length=lambda row: float(getattr(row, length) or 0) if row.rank else 0.0,
        group=lambda row: (*edition_of(row), row.unit if by is _VALUE else ""),
    )
    values = (_PER, _VALUE) if question.per else (_VALUE,)
    mark: Column[RankRow] = Column("unlike", lambda row, _: unlike(row, ends), 96, minimum=1, heading=(UNLIKE, UNLIKE))
    wording = (_WORDING,) if question.kind in ("share", "multiple") else ()
    return View(
        noun="places",
        columns=(*_PLACE, *((mark,) if ends else ()), *values, *wording, bar, *_REST),
        opens=lambda row, _place: FigurePlace(row.figure_id),
        source=lambda row: ReleasePlace(row.release_id),
        where=lambda row: Where(row.region),
        names=_names,
        cites=lambda row: (row.figure_id,),
    )
