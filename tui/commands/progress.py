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
_SURE = 2.0
"""Seconds after which a rate says something."""


class Progress:
    """``12/40 ████▌      3.4/s  0:12 left  name``; nothing where stderr is no terminal, or ``shown`` is false."""

    def __init__(self, total: int, *, shown: bool) -> None:
        """``total`` inputs are expected."""
        room = size(sys.stderr) if sys.stderr.isatty() else None
        self._room = room[0] - 1 if room and shown else 0
        self._total = max(total, 1)
        self._begun = monotonic()
        self._drawn = float("-inf")
        self._steps = 0

    def step(self, done: float, name: str) -> None:
        """``done`` inputs are behind, the last perhaps in part; ``name`` is being worked on."""
        self._steps += 1
        now = monotonic()
        if not self._room or now - self._drawn < _PAUSE:
            return
        self._drawn = now
        share = min(done / self._total, 1)
        eighths = int(share * _BAR * 8)
        bar = padded("█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip(), _BAR)
        pace = self._pace(share, now - self._begun)
        line = fitted(f"{int(done)}/{self._total} {bar} {pace}{one_line(name)}", self._room)
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, so that a line can be printed where it stood."""
        if self._drawn != float("-inf"):
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = float("-inf")

    def _pace(self, share: float, spent: float) -> str:
        """Files a second, and the time that is left if it goes on so."""
        if spent < _SURE or not share:
            return ""
        left = round(spent / share - spent)
        return f"{self._steps / spent:.1f}/s  {left // 60}:{left % 60:02} left  "
