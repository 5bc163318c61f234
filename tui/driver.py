"""Textual's Linux driver, with two habits of this dashboard."""

from __future__ import annotations

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

_ALT = "alt+"


class QuietDriver(LinuxDriver):
    """Clicks and the wheel are reported, motion is not: each report repaints what lies under the pointer, unasked.

    No key of the dashboard needs Alt, so Esc and a letter that arrive together (typed fast, or over a slow line) are
    Esc and the letter, not Alt and the letter.
    """

    def write(self, data: str) -> None:
        """Write to the terminal, but for the request for motion."""
        super().write(data.replace("\x1b[?1003h", ""))

    def process_message(self, message: Message) -> None:
        """Pass a message on to the app, Alt taken apart."""
        if isinstance(message, events.Key) and message.key.startswith(_ALT) and message.character:
            super().process_message(events.Key("escape", "\x1b"))
            message = events.Key(message.character, message.character)
        super().process_message(message)
