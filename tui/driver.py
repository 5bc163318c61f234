"""Textual's Linux driver, with the habits of this dashboard."""

from __future__ import annotations

import os

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.widths import PROBE, WIDE_COLUMN, narrowed

_ALT = "alt+"


class QuietDriver(LinuxDriver):
    """Clicks and the wheel are reported, motion is not: each report repaints what lies under the pointer, unasked.

    No key of the dashboard needs Alt, so Esc and a letter that arrive together (typed fast, or over a slow line) are
    Esc and the letter, not Alt and the letter. Characters of ambiguous width leave as narrow ones where
    ``ZHANBAO_WIDTHS`` is ``wide``, or where nothing is said and the terminal shows that it makes them wide.
    """

    _wide = os.environ.get("ZHANBAO_WIDTHS") == "wide"

    def ask_widths(self) -> None:
        """Ask the terminal how wide it is with such characters, where nobody says."""
        if not os.environ.get("ZHANBAO_WIDTHS"):
            self.write(PROBE)

    def write(self, data: str) -> None:
        """Write to the terminal, but for the request for motion."""
        data = data.replace("\x1b[?1003h", "")
        super().write(narrowed(data) if self._wide else data)

    def process_message(self, message: Message) -> None:
        """Pass a message on to the app: Alt taken apart, the answer to the probe taken out."""
        if isinstance(message, events.CursorPosition):
            if message.x == WIDE_COLUMN and not self._wide:
                self._wide = True
                self._app.call_later(self._app.refresh)
            return
        if isinstance(message, events.Key) and message.key.startswith(_ALT) and message.character:
            super().process_message(events.Key("escape", "\x1b"))
            message = events.Key(message.character, message.character)
        super().process_message(message)
