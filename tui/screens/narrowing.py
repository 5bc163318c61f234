"""Other forms of an answer: of a ranking by kind, base, level, residents, campaign, year; of changes by their year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, cast, get_args

from seeds.terms import Basis, Kind
from store.errors import StoreError
from tui.labels import say
from tui.numbers import stated
from tui.periods import period_in
from tui.place import HOME, ChangesPlace, FigurePlace, Place, ProvincesPlace, RankPlace
from tui.place_region import Level
from tui.screens.answers import TableAnswer
from tui.screens.views.ranking import campaign_and_year
from tui.screens.views.view import region
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.cells import clean
from tui.widgets.menu import Choice

if TYPE_CHECKING:
    from store.answers.left_out import LeftOutCount, LeftOutRow
    from store.answers.ranking import Ranking, RankRow
    from tui.screens.travelling import TravellingScreen

_PER = "level"
"""The kind that can be divided by residents."""


def hindered(screen: TravellingScreen) -> str:
    """Rankings, changes and the map of the provinces alone have other forms."""
    formed = isinstance(screen.history.present.place, RankPlace | ChangesPlace | ProvincesPlace)
    return "" if formed else "no_narrowing"


def per_million(screen: TravellingScreen) -> None:
    """By the value per million residents, or by what is stated again."""
    place = screen.history.present.place
    if isinstance(place, RankPlace):
        _go(screen, replace(place, per=None if place.per else "million"))


def not_per_million(screen: TravellingScreen) -> str:
    """What cannot be divided by residents."""
    place = screen.history.present.place
    ranked = isinstance(place, RankPlace) and place.kind == _PER and place.level == "province"
    return "" if ranked else "no_per_million"


def choose(screen: TravellingScreen) -> None:
    """Offer every form of the ranking, the years of the changes, or what the provinces can be shaded by."""
    place = screen.history.present.place
    row = None if screen.elsewhere else screen.body.table.current
    if isinstance(place, ProvincesPlace):
        screen.run_worker(partial(_ask_shades, screen), group="shades", thread=True)
    if isinstance(place, ChangesPlace):
        screen.run_worker(partial(_ask_years, screen, place), group="years", thread=True)
    if isinstance(place, RankPlace):
        found = list(_forms(place, row, _kinds(screen, place), screen.script))
        choices = [Choice(words, form, present=form == place) for words, form in found]
        screen.offer(say("narrow_title", screen.script), choices, lambda form: _go(screen, form))


def left_out(screen: TravellingScreen) -> None:
    """Offer the reasons for which figures of the metric are not in the ranking; of one, its figures."""
    answer, script = screen.body.answer, screen.script
    if isinstance(answer, TableAnswer):
        question = cast("Ranking", answer.listing.question)  # no other answer leaves figures out
        reasons = groupby(answer.left_out, key=lambda one: one.reason)
        choices = [Choice(_reason(reason, list(counts), script), reason) for reason, counts in reasons]

        def chosen(reason: str) -> None:
            screen.run_worker(partial(_ask_left_out, screen, question, reason), group="left", thread=True)

        screen.offer(say("left_out_title", script), choices, chosen)


def none_left_out(screen: TravellingScreen) -> str:
    """Whether anything was left out."""
    answer = screen.body.answer
    return "" if isinstance(answer, TableAnswer) and answer.left_out else "no_left_out"


def _ask_left_out(screen: TravellingScreen, ranking: Ranking, reason: str) -> None:
    """In a worker: fetch the figures, then have the screen offer them."""
    place = screen.history.present.place
    try:
        rows = screen.desk.left_out(ranking, reason)
    except StoreError as problem:
        screen.call_later(screen.tell, say("error", screen.script, message=str(problem)))
        return
    choices = [Choice(_figure(row, screen.script), FigurePlace(row.figure_id)) for row in rows]
    title = say(f"left_{reason}", screen.script)
    screen.call_later(_offer, screen, title, choices, lambda found: screen.go(found, "no_release"), place)


def _reason(reason: str, counts: Sequence[LeftOutCount], script: Script) -> str:
    """A reason with how many figures it leaves out, and of what they are."""
    words = f"{say(f'left_{reason}', script)}  {sum(one.figures for one in counts):,}"
    if not any(one.what for one in counts):
        return words
    parts = [(say(one.what or "unknown", script), f" {one.figures:,}" if len(counts) > 1 else "") for one in counts]
    return f"{words}  ({', '.join(map(''.join, parts))})"


def _figure(row: LeftOutRow, script: Script) -> str:
    """A figure in one line: place, value, campaign, time, outlet."""
    words = (
        region(row.region, row.region_name, row.region_english, script),
        f"{stated(row.value, row.approx, row.kind, script)} {unit_in(row.unit, script, row.value)}".rstrip(),
        say(row.basis, script) if row.basis else "",
        named(row.campaign or "", row.campaign_english, script),
        period_in(row.period or "", script),
        row.as_of or "",
        row.outlet,
    )
    return "  ".join(clean(word) for word in words if word)


def _offer(
    screen: TravellingScreen, title: str, choices: Sequence[Choice], chosen: Callable[[Any], None], place: Place
) -> None:
    """Offer what was asked for at ``place``, unless the reader does something else by now."""
    if screen.history.present.place == place and not screen.prompt.editing:
        screen.offer(title, choices, chosen)


def _ask_shades(screen: TravellingScreen) -> None:
    """In a worker: fetch the metrics that a map shows best, then have the screen offer them."""
    script, present = screen.script, screen.history.present.shade
    try:
        metrics = screen.desk.metrics_for_maps()
    except StoreError as problem:
        screen.call_later(screen.tell, say("error", script, message=str(problem)))
        return
    choices = [Choice(say("shade_counts", script), "", present=not present)]
    for row in metrics:
        words = f"{named(row.label, row.english, script)}  {row.places}"
        choices.append(Choice(words, row.metric_id, present=row.metric_id == present))
    screen.call_later(
        _offer, screen, say("shade_title", script), choices, lambda shade: screen.revisit(shade=shade), HOME
    )


def _ask_years(screen: TravellingScreen, place: ChangesPlace) -> None:
    """In a worker: fetch the years in which something changed there, then have the screen offer them."""
    script = screen.script
    try:
        years = screen.desk.years_of_changes(place)
    except StoreError as problem:
        screen.call_later(screen.tell, say("error", script, message=str(problem)))
        return
    whole = replace(place, year=None)
    choices = [Choice(say("all_years", script), whole, present=whole == place)]
    for row in years:
        form = replace(place, year=row.year)
        choices.append(Choice(f"{row.year}  {row.changes:,}", form, present=form == place))
    screen.call_later(_offer, screen, say("years_title", script), choices, lambda form: _go(screen, form), place)


def _go(screen: TravellingScreen, place: RankPlace | ChangesPlace) -> None:
    if place != screen.history.present.place:
        screen.go(place, "already_here")


def _kinds(screen: TravellingScreen, place: RankPlace) -> Mapping[Kind, int]:
    """The kinds that the ranking can be of, and how many figures each has there; all while it is not there."""
    answer = screen.body.answer
    if screen.elsewhere or not isinstance(answer, TableAnswer):
        return dict.fromkeys(get_args(Kind), 0)
    there = {row.kind: row.figures for row in answer.kinds}
    return {kind: there.get(kind, 0) for kind in get_args(Kind) if kind == place.kind or kind in there}


def _forms(
    place: RankPlace, row: RankRow | None, kinds: Mapping[Kind, int], script: Script
) -> Iterator[tuple[str, RankPlace]]:
    for level in get_args(Level):
        yield say(f"level_{level}", script), replace(place, level=level, per=None)
    if place.kind == _PER and place.level == "province":
        yield say("per_million", script), replace(place, per="million")
    for kind, figures in kinds.items():
        bases: tuple[Basis | None, ...] = (None, *get_args(Basis)) if kind in ("change", "multiple") else (None,)
        for basis in bases:
            words = say(kind, script) + (f" {say(basis, script)}" if basis else "")
            words += f"  {figures:,}" if figures and not basis else ""
            yield words, replace(place, kind=kind, basis=basis, per=place.per if kind == _PER else None)
    yield say("all_campaigns", script), replace(place, campaign=None)
    yield say("all_years", script), replace(place, year=None)
    if row is not None:
        yield campaign_and_year(row, script), replace(place, campaign=row.campaign_id or "")
        if row.year is not None:
            yield str(row.year), replace(place, year=row.year)
