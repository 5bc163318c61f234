"""Textual's Linux driver, without reports of mouse motion."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class QuietDriver(LinuxDriver):
    """Clicks and the wheel are reported, motion is not: each report repaints what lies under the pointer, unasked."""

    def write(self, data: str) -> None:
        """Write to the terminal, but for the request for motion."""
        super().write(data.replace("\x1b[?1003h", ""))
