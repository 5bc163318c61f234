"""Finding a row as one types: narrowing the rows to those with some words, or jumping to the next that has them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from store.errors import StoreError
from tui.labels import say
from tui.screens.answers import TableAnswer

if TYPE_CHECKING:
    from tui.screens.matching import Sight
    from tui.screens.sifting import Jump
    from tui.screens.travelling import TravellingScreen
    from tui.widgets.prompt import Move

_STEPS: dict[Move, int] = {"up": -1, "down": 1, "pageup": -1, "pagedown": 1}


def hindered(screen: TravellingScreen) -> str:
    """Only rows can be narrowed or jumped to."""
    return "" if isinstance(screen.body.answer, TableAnswer) else "no_rows"


def narrow(screen: TravellingScreen) -> None:
    """Keep the rows that have the words typed; Enter keeps them so, Esc brings back what was there."""
    before, sight = screen.leave().present, screen.body.sight

    def typed(words: str) -> None:
        # The row that the reader stood on is looked for anew each time, so that it is found again once it fits.
        screen.revisit(contains=words, sight=sight, stand=before.stand)
        if screen.waiting:
            screen.prompt.unsettle()

    def done(entered: bool) -> None:
        screen.rest()
        if not entered and screen.history.present.contains != before.contains:
            screen.revisit(contains=before.contains, stand=before.stand)

    lead = say("filter_lead", screen.script)
    screen.prompt.edit(f"{lead} ", before.contains, typed, done, partial(_move, screen))
    screen.count()


def jump(screen: TravellingScreen) -> None:
    """Go to the first row with the words typed; the arrows go to the next and the one before."""
    answer = screen.body.answer
    if not isinstance(answer, TableAnswer):
        return
    nth, start = 0, screen.body.table.cursor
    sight = screen.body.sight

    def look() -> None:
        screen.prompt.unsettle()
        screen.begin_wait()
        screen.run_worker(partial(_look, screen, answer, screen.prompt.text, nth, sight), group="find", thread=True)

    def typed(words: str) -> None:
        nonlocal nth
        nth = 0
        if words.strip():
            look()
        else:
            screen.prompt.settle()
            screen.hush()
            screen.body.table.go_to(start)

    def moved(way: Move) -> None:
        nonlocal nth
        nth += _STEPS[way]
        if screen.prompt.text.strip():
            look()

    def done(entered: bool) -> None:
        screen.rest()
        if not entered:
            screen.body.table.go_to(start)

    lead = say("jump_lead", screen.script)
    screen.prompt.edit(f"{lead} ", "", typed, done, moved)


def _look(screen: TravellingScreen, answer: TableAnswer, words: str, nth: int, sight: Sight) -> None:
    """In a worker: find the row, then have the screen go there."""
    try:
        hit = screen.desk.find(answer, words, nth, sight)
    except StoreError as problem:
        screen.call_later(_not_found, screen, words, say("error", screen.script, message=str(problem)))
    else:
        screen.call_later(_found, screen, words, hit)


def _found(screen: TravellingScreen, words: str, hit: Jump | None) -> None:
    """Go to the row that was found, unless other words are typed by now."""
    if words != screen.prompt.text or not screen.prompt.editing:
        return
    if hit is None:
        _not_found(screen, words, say("no_such_row", screen.script))
    else:
        screen.body.table.go_to(hit.index)
        screen.tell(say("nth_row", screen.script, number=f"{hit.number:,}", count=f"{hit.count:,}"), "dim")
        screen.prompt.settle()
        screen.app.hand_on()


def _not_found(screen: TravellingScreen, words: str, why: str) -> None:
    """Say why no row was found, unless other words are typed by now."""
    if words == screen.prompt.text and screen.prompt.editing:
        screen.prompt.settle()
        screen.app.hand_on()
        screen.tell(why)


def _move(screen: TravellingScreen, way: Move) -> None:
    """Arrows move among the rows that are left while words are typed."""
    table = screen.body.table
    if way in ("up", "down"):
        table.action_step(_STEPS[way])
    else:
        table.action_leaf(_STEPS[way])
