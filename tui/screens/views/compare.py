"""Places side by side: a column of values a place, and what each value is of where they are not alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from store.answers.compare import CompareRow
from tui.labels import say
from tui.numbers import UNLIKE, stated
from tui.place import FigurePlace, Place, RankPlace
from tui.screens.views.view import Name, View
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.columns import Column

if TYPE_CHECKING:
    from seeds.terms import Basis, Kind

_Part = TypeVar("_Part")


def view(places: Sequence[Name]) -> View[CompareRow]:
    """The view of a comparison of ``places``, by their names."""
    columns = [
        Column[CompareRow](
            "metric", lambda row, script: named(row.metric, row.metric_english, script), 100, "metric",
            english="metric_english", minimum=12, maximum=40,
        ),
        Column("unlike", _unlike, 100, "alike", minimum=1, heading=(UNLIKE, UNLIKE), stays=True),
        Column[CompareRow](
            "basis", lambda row, script: say(row.basis, script) if row.basis else "", 91, minimum=4, maximum=12
        ),
        Column("terms", _terms, 92, minimum=14, maximum=24),
    ]  # fmt: skip
    for at, name in enumerate(places):
        columns += [_value(at, name), _edition(at)]
    return View(
        noun="shared",
        columns=tuple(columns),
        opens=_opens,
        ranks=_ranks,
        names=lambda row: ((row.metric_id, (row.metric, row.metric_english)),),
        cites=lambda row: [figure for figure in map(_shown, row.figures, row.elsewhere_figures) if figure],
        several=lambda row: _figures(row, places),
    )


def _unlike(row: CompareRow, _script: Script) -> str:
    return "" if row.alike else UNLIKE


def _value(at: int, name: Name) -> Column[CompareRow]:
    def digits(row: CompareRow, script: Script) -> str:
        value, approx = row.values[at], row.approx[at]
        if value is not None and approx is not None:
            return stated(value, approx, row.kind, script)
        value, approx = row.elsewhere_values[at], row.elsewhere_approx[at]
        return "–" if value is None or approx is None else f"{UNLIKE} {stated(value, approx, row.kind, script)}"

    def unit(row: CompareRow, script: Script) -> str:
        value = _shown(row.values[at], row.elsewhere_values[at])
        return unit_in(_shown(row.units[at], row.elsewhere_units[at]) or "", script, value)

    return Column("value", digits, 99 - at, None, "figure", heading=name, tail=unit)


def _shown(own: _Part | None, elsewhere: _Part | None) -> _Part | None:
    """A part of a place's figure in the row, else of the one that it has of another edition."""
    return elsewhere if own is None else own


def _edition(at: int) -> Column[CompareRow]:
    """What the value of the place before it is of, or until when, where that is not as for all values."""

    def told(row: CompareRow, script: Script) -> str:
        if row.elsewhere[at]:
            campaign, english = row.elsewhere_campaigns[at], row.elsewhere_campaigns_english[at]
            return _edition_name(campaign, english, row.elsewhere_years[at], script)
        if row.alike:
            return ""
        return row.until[at] or "" if _of_one(row) else _named(row, at, script)

    return Column("edition", told, 60 - at, minimum=8, maximum=20)


def _of_one(row: CompareRow) -> bool:
    """Whether all values are of one edition, though maybe not until one day."""
    values = zip(row.values, row.campaign_ids, row.years, strict=True)
    return len({(campaign, year) for value, campaign, year in values if value is not None}) == 1


def _terms(row: CompareRow, script: Script) -> str:
    if not _of_one(row):
        return ""
    return next((_named(row, at, script) for at, value in enumerate(row.values) if value is not None), "")


def _named(row: CompareRow, at: int, script: Script) -> str:
    if row.values[at] is None:
        return ""
    return _edition_name(row.campaigns[at], row.campaigns_english[at], row.years[at], script)


def _edition_name(campaign: str | None, english: str | None, year: int | None, script: Script) -> str:
    name = named(campaign, english or "", script) if campaign else say("standing", script)
    return f"{year or ''} {name}".lstrip()  # the year first: what does not fit is cut at the end


def _opens(row: CompareRow, _place: Place) -> Place:
    return next(FigurePlace(figure) for figure in row.figures if figure)


def _figures(row: CompareRow, places: Sequence[Name]) -> list[tuple[Name, Place]]:
    shown = map(_shown, row.figures, row.elsewhere_figures)
    return [(name, FigurePlace(figure)) for name, figure in zip(places, shown, strict=True) if figure]


def _ranks(row: CompareRow) -> Place:
    kind, basis = cast("Kind", row.kind), cast("Basis | None", row.basis)  # the store admits no other words
    campaign = next(one for one, value in zip(row.campaign_ids, row.values, strict=True) if value is not None)
    return RankPlace(row.metric_id, (campaign or "") if row.alike else None, kind=kind, basis=basis)
