"""What all screens share: one line instead of debris where the terminal is too small."""

from __future__ import annotations

from textual import events, getters
from textual.app import ComposeResult
from textual.screen import Screen, ScreenResultType

from tui.labels import say
from tui.screens.stage import Stage
from tui.script import Script
from tui.title import SMALLEST
from tui.widgets.line import Line


class FramedScreen(Screen[ScreenResultType]):
    """A screen of lines and one body, in a script."""

    app = getters.app(Stage)

    def __init__(self, script: Script) -> None:
        """``script``: what the screen speaks."""
        super().__init__()
        self.script: Script = script
        self._given_back = False

    def compose(self) -> ComposeResult:
        """The line for a terminal that is too small, above what the screen shows otherwise."""
        yield Line(id="small")
        yield from self.parts()

    def parts(self) -> ComposeResult:
        """What the screen shows."""
        raise NotImplementedError

    def keeps(self, event: events.Key) -> bool:  # noqa: ARG002 -- for who inherits
        """Whether a key waits, because what it is for is on its way (``Stage.keeps``)."""
        return False

    def give_back(self, result: ScreenResultType) -> None:
        """Close with ``result``; a key that arrives while the screen is closing must not close the one below."""
        if self._may_close:
            self._given_back = True
            self.dismiss(result)

    @property
    def _may_close(self) -> bool:
        """Whether it is open, and on top: Textual would close the screen that covers this one, and this one never."""
        return not self._given_back and self.is_active

    def action_leave(self) -> None:
        """Close with nothing."""
        if self._may_close:
            self._given_back = True
            self.dismiss()

    def _compositor_refresh(self) -> None:
        """Textual's one way to paint a screen: while the app holds its painting back, nothing is drawn for nobody."""
        if self.app.held:
            self._dirty_widgets.clear()
        else:
            super()._compositor_refresh()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """What has just been mounted has its styles."""
        if not self.stack_updates:
            event.refresh_styles = False

    def on_resize(self, event: events.Resize) -> None:
        """Show the one line, or all but it."""
        columns, rows = event.size
        self.set_class(columns < SMALLEST[0] or rows < SMALLEST[1], "-small")
        self.query_one("#small", Line).say([(say("too_small", self.script), "strong")])
