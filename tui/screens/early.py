"""The first answer, asked for while Textual is being loaded: it is there when there is a screen to show it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from store.answers.question import Order
from store.errors import Cancelled
from tui.place import HOME, Place, parse
from tui.screens.history import Visit
from tui.widgets.stand import Stand

if TYPE_CHECKING:
    from tui.screens.answers import Answer
    from tui.state import State


def first_visit(place: Place | None, remembered: State) -> Visit:
    """Where the dashboard begins: at ``place``, else where the reader was, else at home."""
    if place is not None:
        return Visit(place)
    order = Order(remembered.sorted_by, remembered.descending) if remembered.sorted_by else None
    there = parse(remembered.place) if remembered.place else HOME
    return Visit(
        there,
        Stand(remembered.row or None, remembered.line, remembered.skipped),
        order,
        remembered.contains,
        restored=there != HOME or order is not None,
        look=remembered.look,
        shade=remembered.shade,
    )


class Early:
    """One answer in the making, in a thread of its own."""

    def __init__(self, visit: Visit, answer: Callable[[Visit], Answer]) -> None:
        """Begin at once."""
        self.visit = visit
        self._ask = answer
        self._answer: Answer | None = None
        self._problem: BaseException | None = None
        self._done = threading.Event()
        threading.Thread(target=self._work, name="first answer", daemon=True).start()

    def wait(self) -> Answer:
        """The answer, or what was raised in its place. Raises ``Cancelled`` where it was given up."""
        self._done.wait()
        if self._answer is None:
            raise self._problem or RuntimeError("the first answer was not asked for")
        return self._answer

    def give_up(self) -> None:
        """Nobody waits any more: not for a store either that is just being made, which takes its time."""
        self._problem = self._problem or Cancelled("nobody waits for the first answer any more")
        self._done.set()

    def _work(self) -> None:
        try:
            self._answer = self._ask(self.visit)
        except BaseException as problem:  # noqa: BLE001 -- raised again where it is waited for
            self._problem = problem
        self._done.set()
