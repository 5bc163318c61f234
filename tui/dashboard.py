"""The dashboard: an app of one screen of places, with search and help over it."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key

from tui.place import Place, format  # noqa: A004 -- the pair is parse and format
from tui.screens.answering import Desk
from tui.screens.early import first_visit
from tui.screens.framed import FramedScreen
from tui.screens.place import PlaceScreen
from tui.screens.stage import Stage
from tui.script import Script, following
from tui.state import State
from tui.themes import THEMES, starting_theme

_NOTHING = State()


class Dashboard(Stage):
    """Shows places; gives back what kept it from starting, if anything did."""

    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "Zhanbao"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("ctrl+l", "paint_anew", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, place: Place | None, script: Script, remembered: State = _NOTHING) -> None:
        """Begin at ``place``, else where the reader was; the store is opened when the first frame is on screen."""
        theme = starting_theme(os.environ, remembered.theme)
        super().__init__(ansi=theme.ansi)
        for one in THEMES.values():
            self.register_theme(one)
        self.theme = theme.name
        self.stylesheet.set_variables(self.get_css_variables())
        self._parsed_for = self.theme
        self._desk = desk
        self._remembered = remembered
        self._places = PlaceScreen(
            desk, first_visit(place, remembered), script, remembered.recent, greets=remembered.new
        )

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the styles anew for other colours, not for those that they are first parsed for."""
        if self.theme != self._parsed_for:
            self._parsed_for = self.theme
            super().refresh_css(animate)

    def get_default_screen(self) -> PlaceScreen:
        """The screen of places."""
        return self._places

    def keeps(self, event: Key) -> bool:
        """The screen that is seen knows what its keys wait for."""
        screen = self.screen
        return isinstance(screen, FramedScreen) and screen.keeps(event)

    def speak_next(self) -> None:
        """Speak the next script: 简, 繁, English."""
        self._places.speak(following(self._places.script))
        self._remembered = replace(self._remembered, script=self._places.script)

    def release(self) -> None:
        """Paint; from the first time on look for garbage again, but not in what was loaded."""
        super().release()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    @property
    def state(self) -> State:
        """What to remember: where the reader is; script and colours as far as they were chosen."""
        visit = self._places.leave().present
        order, stand = visit.order, visit.stand
        return replace(
            self._remembered,
            place=format(visit.place),
            sorted_by=order.column if order else "",
            descending=bool(order and order.descending),
            contains=visit.contains,
            row="" if stand.key is None else str(stand.key),
            line=stand.line,
            skipped=stand.skipped,
            look=visit.look,
            shade=visit.shade,
            recent=self._places.recent,
        )

    def wear(self, name: str) -> None:
        """Take the colours that people call ``name``."""
        theme = THEMES[name]
        self.ansi_color = theme.ansi
        self.theme = theme.name
        self._remembered = replace(self._remembered, theme=name)

    def on_unmount(self) -> None:
        """Stop what is still asked, so that leaving does not wait for it."""
        self._desk.leave()

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """A picture of the screen as SVG, wide characters at their true width."""
        from tui.widgets.screenshot import corrected  # noqa: PLC0415 -- only for pictures

        return corrected(super().export_screenshot(title=title, simplify=simplify))
