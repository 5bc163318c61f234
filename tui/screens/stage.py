"""An app that can hold its painting back until there is something to show."""

from __future__ import annotations

from contextlib import ExitStack

from textual.app import App

_HELD = 0.15
"""Seconds after which an unfinished screen is painted all the same."""


class Stage(App[Exception | None]):
    """Textual paints a new screen several times while it is built; on a slow line each paint is waited for."""

    def __init__(self, *, ansi: bool) -> None:
        """``ansi``: the theme is the terminal's own. Textual chooses its NO_COLOR filter by it before it has one."""
        super().__init__(ansi_color=ansi or None)
        self._held = False
        self._batch = ExitStack()

    def on_load(self) -> None:
        """Hold from the start."""
        self.hold()

    def hold(self) -> None:
        """Paint nothing until ``release``, or for a moment at most."""
        if not self._held:
            self._held = True
            self._batch.enter_context(self.batch_update())
            self.set_timer(_HELD, self.release)

    def release(self) -> None:
        """Paint what is there now."""
        if self._held:
            self._held = False
            self.screen.refresh()
            self._batch.close()
