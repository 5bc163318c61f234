"""Places side by side: a column of values a place, and what each value is of where they are not alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

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
        cites=lambda row: [figure for figure in row.figures if figure],
        several=lambda row: _figures(row, places),
    )


def _unlike(row: CompareRow, _script: Script) -> str:
    return "" if row.alike else UNLIKE


def _value(at: int, name: Name) -> Column[CompareRow]:
    def digits(row: CompareRow, script: Script) -> str:
        value, approx = row.values[at], row.approx[at]
        if value is None or approx is None:
            return UNLIKE if row.elsewhere[at] else "–"
        return stated(value, approx, row.kind, script)

    return Column(
        "value", digits, 99 - at, None, "figure", heading=name,
        tail=lambda row, script: unit_in(row.units[at] or "", script, row.values[at]),
    )  # fmt: skip


def _edition(at: int) -> Column[CompareRow]:
    """What the value of the place before it is of, or until when, where not all values are of the same."""

    def told(row: CompareRow, script: Script) -> str:
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
    campaign = row.campaigns[at]
    name = named(campaign, row.campaigns_english[at] or "", script) if campaign else say("standing", script)
    return f"{row.years[at] or ''} {name}".lstrip()  # the year first: what does not fit is cut at the end


def _opens(row: CompareRow, _place: Place) -> Place:
    return next(FigurePlace(figure) for figure in row.figures if figure)


def _figures(row: CompareRow, places: Sequence[Name]) -> list[tuple[Name, Place]]:
    return [(name, FigurePlace(figure)) for name, figure in zip(places, row.figures, strict=True) if figure]


def _ranks(row: CompareRow) -> Place:
    kind, basis = cast("Kind", row.kind), cast("Basis | None", row.basis)  # the store admits no other words
    campaign = next(one for one, value in zip(row.campaign_ids, row.values, strict=True) if value is not None)
    return RankPlace(row.metric_id, (campaign or "") if row.alike else None, kind=kind, basis=basis)
