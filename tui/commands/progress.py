"""A progress bar of one line on stderr, for terminals only."""

from __future__ import annotations

import sys
from time import monotonic

from tui.printing.cells import fitted, padded
from tui.printing.inert import one_line
from tui.streams import size

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BAR = 20
_PAUSE = 0.1
"""Seconds between two drawings: more is not seen, and costs bytes."""


class Progress:
    """``12/40 ████▌      name``; nothing at all where stderr is no terminal, or ``shown`` is false."""

    def __init__(self, total: int, *, shown: bool) -> None:
        """``total`` steps are expected."""
        room = size(sys.stderr) if sys.stderr.isatty() else None
        self._room = room[0] - 1 if room and shown else 0
        self._total = max(total, 1)
        self._drawn = float("-inf")

    def step(self, done: int, name: str) -> None:
        """``done`` steps are behind; ``name`` is being worked on."""
        if not self._room or monotonic() - self._drawn < _PAUSE:
            return
        self._drawn = monotonic()
        eighths = min(done, self._total) * _BAR * 8 // self._total
        bar = padded("█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip(), _BAR)
        line = fitted(f"{done}/{self._total} {bar} {one_line(name)}", self._room)
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, so that a line can be printed where it stood."""
        if self._drawn != float("-inf"):
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = float("-inf")
