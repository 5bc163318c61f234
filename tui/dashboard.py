"""The dashboard: an app of one screen of places, with search and help over it."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.place import Place
from tui.screens.answering import Desk
from tui.screens.place import PlaceScreen
from tui.screens.stage import Stage
from tui.script import Script, following
from tui.themes import THEMES, starting_theme
from tui.widgets.screenshot import corrected


class Dashboard(Stage):
    """Shows places; gives back what kept it from starting, if anything did."""

    CSS_PATH = "styles.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    TITLE = "Zhanbao"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, place: Place, script: Script) -> None:
        """Begin at ``place``; the store is opened when the first frame is on screen."""
        theme = starting_theme(os.environ)
        super().__init__(ansi=theme.ansi)
        for one in THEMES.values():
            self.register_theme(one)
        self.theme = theme.name
        self._desk = desk
        self._places = PlaceScreen(desk, place, script)

    def get_default_screen(self) -> PlaceScreen:
        """The screen of places."""
        return self._places

    def speak_next(self) -> None:
        """Speak the next script: 简, 繁, English."""
        self._places.speak(following(self._places.script))

    def wear(self, name: str) -> None:
        """Take the colours that people call ``name``."""
        theme = THEMES[name]
        self.ansi_color = theme.ansi
        self.theme = theme.name

    def on_unmount(self) -> None:
        """Stop what is still asked, so that leaving does not wait for it."""
        self._desk.stop()

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """A picture of the screen as SVG, wide characters at their true width."""
        return corrected(super().export_screenshot(title=title, simplify=simplify))
