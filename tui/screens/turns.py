"""Keys in the order in which they were typed, though what has the keys changes meanwhile."""

from __future__ import annotations

from bisect import insort
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from operator import attrgetter

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

Here = tuple[Screen[object], Widget | None]
"""The screen that is seen, and what has the keys of it."""

_PATIENCE = 5.0
"""Seconds that keys wait at most for a widget that does not come to an end with those before them."""


def anew(key: Key) -> Key:
    """A key as if it had been nowhere yet, typed when it was typed.

    By the app itself, in whose turn this is: what a screen sends does not come back to it from its widgets.
    """
    again = Key(key.key, key.character)
    again.time = key.time
    return again


class Turns:
    """The keys under way, and those that wait for them.

    Textual puts a key into the queue of what is focused; what nobody there uses goes up, from queue to queue, back to
    the app. On one way no key overtakes another, so all that are under way are on one. A key for another way waits
    until a call that was sent behind them has come through.
    """

    def __init__(self, app: App[Exception | None], again: Callable[[Key], Awaitable[None]]) -> None:
        """``again`` takes a key that has waited, as if it were typed now."""
        self._app = app
        self._again = again
        self._here: Here | None = None
        self._way: Sequence[MessagePump] = ()
        """What the keys go through that are under way."""
        self._under_way: list[Key] = []
        self._waiting: list[Key] = []
        self._call: object = None
        """What is under way behind the keys, if anything is."""

    def must_wait(self, key: Key, here: Here) -> bool:
        """Whether a key for ``here`` would overtake another, or be overtaken: then it is to ``wait``."""
        if self._call is not None:
            return True
        return bool(self._under_way) and (here != self._here or key.time < self._under_way[-1].time)

    def wait(self, key: Key) -> None:
        """Have a key wait for its turn."""
        insort(self._waiting, key, key=attrgetter("time"))
        self.follow()

    def went(self, key: Key, here: Here) -> None:
        """Note that a key was put into the queue of ``here``."""
        if here != self._here:
            self._here = here
            self._way = [one for one in (here[1] or here[0]).ancestors_with_self if one is not self._app]
        key._sender = None  # else its last station, a child of the sender, stops it as if it had been used
        self._under_way = [one for one in self._under_way if not one._stop_propagation]
        self._under_way.append(key)

    def is_back(self, key: Key, here: Here) -> bool:
        """Whether a key that nobody used was where the keys go now, and none before it waits: it is the app's to do."""
        if key not in self._under_way:
            return False  # it took too long: nobody waits for it any more
        self._under_way.remove(key)
        return here == self._here and not (self._waiting and self._waiting[0].time < key.time)

    def follow(self) -> None:
        """Send a call behind what is under way; what is typed from now on waits for it.

        Also where a screen closes: a key that it has not done by then is lost on its way up.
        """
        if self._call is None and self._under_way:
            self._call = call = object()
            self._app.set_timer(_PATIENCE, partial(self._go_on, call, came=False))
            self._pass(call, self._way)

    def _pass(self, call: object, way: Sequence[MessagePump]) -> None:
        """Put a call into the next queue that is open, at last into that of the app."""
        for at, pump in enumerate(way, 1):
            if pump.call_later(self._pass, call, way[at:]):
                return
        self._app.call_later(self._go_on, call, came=True)

    async def _go_on(self, call: object, *, came: bool) -> None:
        """Let go what waits. Where the call ``came``, a key neither back nor used is lost: it goes once more."""
        if call is not self._call:
            return
        self._call = None
        lost = [key for key in self._under_way if came and not key._stop_propagation]
        self._under_way.clear()
        for key in lost:
            key.stop()  # it may still come out of a queue that was closing
            insort(self._waiting, anew(key), key=attrgetter("time"))
        waiting, self._waiting = self._waiting, []
        for key in waiting:
            await self._again(key)
