"""What the keys of the screen of places do, and why one does nothing now.

An act is two functions of the screen: one that does it, and one that names what hinders it (a label; empty where
nothing does). Keys, help, palette and footer all ask here, so that what is offered is what works.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.labels import say
from tui.left_unloaded import textual_alone
from tui.place import FEWEST, MOST, ComparePlace, MetricsPlace, format  # noqa: A004 -- the pair is parse and format
from tui.screens import copying, finding, narrowing, pointed, sorting
from tui.screens.aspects import aspects, turn
from tui.screens.keys import ASPECTS, MOVING, PLACES
from tui.themes import THEMES, colourless
from tui.widgets.menu import Choice

if TYPE_CHECKING:
    from tui.screens.travelling import TravellingScreen


def _nothing(_screen: TravellingScreen) -> str:
    return ""


class Act(NamedTuple):
    """Something that a reader can do."""

    run: Callable[[TravellingScreen], None]
    hindered: Callable[[TravellingScreen], str] = _nothing
    """The label of what is in the way; empty: nothing."""


def _out(screen: TravellingScreen) -> None:
    """Take the filter away; where there is none, back to where the reader came from, else to what encloses it."""
    if screen.history.present.contains and not screen.elsewhere:
        screen.revisit(contains="")
    elif visit := screen.leave().out():
        screen.show(visit)


def _step(steps: int, screen: TravellingScreen) -> None:
    if visit := screen.leave().step(steps):
        screen.show(visit)


def _search(screen: TravellingScreen) -> None:
    with textual_alone():
        from tui.screens.search import SearchScreen  # noqa: PLC0415 -- not before it is asked for

    here = format(screen.history.present.place)
    recent = [place for place in screen.recent if place != here]
    screen.app.hold()
    screen.app.push_screen(SearchScreen(screen.desk, screen.script, screen.found, recent))


def _help(screen: TravellingScreen) -> None:
    from tui.screens.help import HelpScreen  # noqa: PLC0415 -- not before it is asked for

    screen.app.hold()
    reasons = {name: reason for name, act in ACTS.items() if (reason := act.hindered(screen))}
    screen.app.push_screen(HelpScreen((*MOVING, *PLACES), reasons, screen.script), partial(_helped, screen))


def _helped(screen: TravellingScreen, act: str | None) -> None:
    if act:
        do(screen, act)


def _actions(screen: TravellingScreen) -> None:
    """Everything that can be done now, to be chosen by name."""
    sides = aspects(screen.history.present.place)
    choices = [
        Choice(say(key.label, screen.script), key.act, key=key.shown)
        for key in PLACES
        if key.act not in ("", "actions", "side", ASPECTS[0]) and not ACTS[key.act].hindered(screen)
    ]
    choices += [
        Choice(say(label, screen.script), act, key=str(number))
        for number, (act, (label, _)) in enumerate(zip(ASPECTS, sides, strict=False), 1)
    ]
    screen.offer(say("actions_title", screen.script), choices, partial(do, screen))


def _metrics(screen: TravellingScreen) -> None:
    screen.go(MetricsPlace(), "already_here")


def _rank(screen: TravellingScreen) -> None:
    screen.go(pointed.ranking(screen.body), "no_ranking")


def _source(screen: TravellingScreen) -> None:
    screen.go(pointed.source(screen.body), "no_release")


def _turn(number: int, screen: TravellingScreen) -> None:
    turn(screen, number)


def _theme(screen: TravellingScreen) -> None:
    choices = [
        Choice(say(f"theme_{name}", screen.script), name, present=theme.name == screen.app.theme)
        for name, theme in THEMES.items()
    ]
    screen.offer(say("theme_title", screen.script), choices, screen.app.wear)


def _reload(screen: TravellingScreen) -> None:
    """Ask the store as it is now, the reader staying where they are."""
    screen.desk.renew()
    screen.revisit()


def _enter(screen: TravellingScreen) -> None:
    """From a text into the figure that is lit, from a card to its release; a table has the key for itself."""
    if screen.body.reads:
        screen.body.table.action_open()
    else:
        _source(screen)


def _compare(screen: TravellingScreen) -> None:
    screen.go(ComparePlace(tuple(pointed.marked_regions(screen.body))), "no_compare")


def _not_compared(screen: TravellingScreen) -> str:
    """Why the marked rows cannot be compared."""
    regions = pointed.marked_regions(screen.body)
    if not regions and screen.body.table.marked:
        return "no_places_marked"
    if len(regions) < FEWEST:
        return "no_compare"
    return "too_many_compared" if len(regions) > MOST else ""


def _side(screen: TravellingScreen) -> None:
    body = screen.body
    screen.set_focus(body.table if body.map.has_focus else body.map)


def _view(screen: TravellingScreen) -> None:
    screen.look(screen.body.next_look)


ACTS: dict[str, Act] = {
    **{
        act: Act(partial(_turn, number), lambda screen: "" if aspects(screen.history.present.place) else "no_aspect")
        for number, act in enumerate(ASPECTS, 1)
    },
    "out": Act(_out, lambda screen: "" if screen.history.leads_out or screen.history.present.contains else "no_out"),
    "before": Act(partial(_step, -1), lambda screen: "" if screen.history.leads_back else "no_back"),
    "after": Act(partial(_step, 1), lambda screen: "" if screen.history.leads_on else "no_forward"),
    "search": Act(_search),
    "help": Act(_help),
    "actions": Act(_actions),
    "metrics": Act(_metrics, lambda screen: "already_here" if screen.history.present.place == MetricsPlace() else ""),
    "rank": Act(_rank, lambda screen: pointed.never_ranked(screen.body)),
    "source": Act(_source, lambda screen: "" if pointed.has_source(screen.body) else "no_release"),
    "enter": Act(_enter),
    "filter": Act(finding.narrow, finding.hindered),
    "jump": Act(finding.jump, finding.hindered),
    "sort": Act(sorting.choose, sorting.hindered),
    "reverse": Act(sorting.reverse, lambda screen: "" if screen.body.order else "no_order"),
    "compare": Act(_compare, _not_compared),
    "view": Act(_view, lambda screen: "" if screen.body.next_look else "no_view"),
    "side": Act(_side, lambda screen: "" if screen.body.map.display and screen.body.table.display else "no_side"),
    "copy": Act(copying.choose, lambda screen: "" if screen.body.answer else "no_rows"),
    "copy_table": Act(copying.copy_table, copying.no_table),
    "export": Act(copying.export, copying.no_export),
    "million": Act(narrowing.per_million, narrowing.not_per_million),
    "narrow": Act(narrowing.choose, narrowing.hindered),
    "left_out": Act(narrowing.left_out, narrowing.none_left_out),
    "script": Act(lambda screen: screen.app.speak_next()),
    "theme": Act(_theme, lambda _screen: "no_theme" if colourless(os.environ) else ""),
    "reload": Act(_reload, lambda screen: "" if screen.desk.changed else "no_reload"),
    "quit": Act(lambda screen: screen.app.exit()),
}
"""Every act by its name."""


def do(screen: TravellingScreen, name: str) -> None:
    """Do what the name stands for, or say why not."""
    act = ACTS[name]
    if reason := act.hindered(screen):
        screen.tell(say(reason, screen.script))
    else:
        screen.hush()
        if name != "copy":
            screen.cited = ()
        act.run(screen)
