"""An app that can hold its painting back until there is something to show."""

from __future__ import annotations

from rich.console import RenderableType
from textual import constants, events
from textual._compositor import ChopsUpdate
from textual.await_complete import AwaitComplete
from textual.screen import Screen
from textual.timer import Timer

from tui.defects import Watched
from tui.driver import QuietDriver
from tui.screens.exact import exact
from tui.screens.turns import Turns, anew

_HELD, _HELD_AT_START = 0.15, 2.0
"""Seconds after which an unfinished screen is painted all the same; at the start the program's name is there to see."""
_MOST = 200
"""Keys that wait at most."""
_SETTLED = 0.05
"""Seconds without another size after which a terminal has the one it keeps."""


class Stage(Watched):
    """Textual paints a new screen several times while it is built; on a slow line each paint is waited for."""

    def __init__(self, *, ansi: bool) -> None:
        """``ansi``: the theme is the terminal's own. Textual chooses its NO_COLOR filter by it before it has one."""
        # TEXTUAL_DRIVER names another: that of a browser.
        super().__init__(driver_class=None if constants.DRIVER else QuietDriver, ansi_color=ansi or None)
        self._disable_tooltips = self._disable_notifications = True  # two widgets less on every screen
        self.held = False
        """Whether nothing is painted: screens then draw nothing (``FramedScreen``)."""
        self.ahead: list[events.Key] = []
        """Keys that wait, in the order in which they were typed."""
        self._settling: Timer | None = None
        self._turns = Turns(self, self.on_event)

    async def on_event(self, event: events.Event) -> None:
        """A key that nobody had use for comes back here: what took the keys before it, gets it too.

        So what is typed ahead, or arrives all at once over a slow line, reaches the screen, the line or the menu that
        it is meant for, in the order in which it was typed: ``/hubei`` the search, ``fhubei`` the filter, and the digit
        of ``s4`` the list of columns. Only a key of the program, as Ctrl-C, never waits.
        """
        if not isinstance(event, events.Key):
            await super().on_event(event)
            return
        if event._stop_propagation or not self.screen_stack:
            return  # it was given up and has gone once more, or the app has closed
        here = self.screen, self.focused
        if event.is_forwarded and self._turns.is_back(event, here):
            if not self.keeps(event):
                await super().on_event(event)
            elif len(self.ahead) < _MOST:
                self.ahead.append(event)
            return
        key = anew(event) if event.is_forwarded else event
        if not self._turns.must_wait(key, here):
            await super().on_event(key)
            if key.is_forwarded:
                self._turns.went(key, here)
        elif not await self._check_bindings(key.key, priority=True):
            self._turns.wait(key)

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen, and none of its keys behind."""
        self._turns.follow()
        return super().pop_screen()

    def keeps(self, event: events.Key) -> bool:  # noqa: ARG002 -- for who inherits
        """Whether a key that nobody had use for waits, because what it is for is on its way."""
        return False

    def hand_on(self) -> None:
        """Let the keys that waited reach what they are for, as if they were typed now."""
        if self.ahead:
            self.call_later(self._press)

    async def _press(self) -> None:
        ahead, self.ahead = self.ahead, []
        for key in ahead:
            await self.on_event(anew(key))

    def on_load(self) -> None:
        """Hold from the start."""
        self.hold(_HELD_AT_START)

    def on_mount(self) -> None:
        """Ask the terminal what only it knows."""
        if isinstance(self._driver, QuietDriver):
            self._driver.ask_widths()

    def on_resize(self) -> None:
        """Paint all once the size has settled.

        A terminal that changed for a moment, or another program in it, has taken what was there, though the layout is
        the same as before, so that nothing would be painted. What is held back is painted whole in any case.
        """
        if self._settling is not None:
            self._settling.stop()
        self._forget()
        if not self.held:
            self._settling = self.set_timer(_SETTLED, self.action_paint_anew)

    def action_paint_anew(self) -> None:
        """Paint all, whatever should stand on the terminal: another program may have written there."""
        self._forget()
        self._paint()

    def _forget(self) -> None:
        if isinstance(self._driver, QuietDriver):
            self._driver.forget()

    def _paint(self) -> None:
        for screen in self.screen_stack[-1:]:  # none is left once the app has closed
            screen.refresh()

    def speak_next(self) -> None:
        """Speak the next script."""
        raise NotImplementedError

    def wear(self, name: str) -> None:
        """Take other colours."""
        raise NotImplementedError

    def hold(self, seconds: float = _HELD) -> None:
        """Paint nothing until ``release``, or for a moment at most."""
        if not self.held:
            self.held = True
            self.set_timer(seconds, self.release)

    def release(self) -> None:
        """Paint what is there now."""
        if self.held:
            self.held = False
            self._paint()

    def release_when_laid_out(self) -> None:
        """``release``, but only when what was shown or hidden lately has its place: so it is painted once."""
        if self.held:
            self.call_after_refresh(self.call_after_refresh, self.call_after_refresh, self.release)

    def send(self, sequence: str) -> None:
        """Send a control sequence to the terminal, in turn with what is painted."""
        if self._driver is not None:
            self._driver.write(sequence)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Textual's one way to the terminal: what changed goes there cut to what changed."""
        super()._display(screen, exact(renderable) if isinstance(renderable, ChopsUpdate) else renderable)
