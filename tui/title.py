"""The first thing on screen: the program's name, written before anything else is imported.

What it takes to see that a dashboard is wanted stands here, and imports no more than Python itself has loaded.
"""

from __future__ import annotations

import os
import sys

from tui.commands import SUMMARIES, VALUED

TYPE_CHECKING = False
if TYPE_CHECKING:  # the module typing alone takes as long as all of this
    from collections.abc import Sequence

SMALLEST = (40, 12)
"""Columns and lines that the dashboard needs."""

_FLAGS = ("--fresh", "--quiet")
_ENTER, _LEAVE = "\x1b[?1049h\x1b[H\x1b[2J", "\x1b[?1049l"
_NAME = " 战报 Zhanbao"
_shown = False


def show(arguments: list[str]) -> bool:
    """Write the name on the alternate screen, where ``arguments`` open a dashboard on this terminal; whether it did."""
    global _shown  # noqa: PLW0603 -- the terminal has one screen
    if _opens(arguments) and interactive() and _large_enough():
        _shown = True
        _write(f"{_ENTER}{_NAME}\r\n")
    return _shown


def take_away() -> None:
    """Give the screen back, if the name stands on it: what is to be said is for the screen that one came from."""
    global _shown  # noqa: PLW0603
    if _shown:
        _shown = False
        _write(_LEAVE)


def hand_over() -> None:
    """From now on the screen is Textual's, which leaves it by itself."""
    global _shown  # noqa: PLW0603
    _shown = False


def interactive() -> bool:
    """Whether a dashboard can be shown: a terminal for keys and one for the screen, able to move its cursor."""
    terminals = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    return terminals and os.environ.get("TERM") != "dumb"


def command_at(arguments: Sequence[str]) -> int | None:
    """Where the command stands: the first word that is neither an option nor its value, if it names one."""
    skipped = False
    for index, argument in enumerate(arguments):
        if argument == "--":
            return None
        if skipped:
            skipped = False
        elif argument in VALUED:
            skipped = True
        elif not argument.startswith("-"):
            return index if argument in SUMMARIES else None
    return None


def _opens(arguments: list[str]) -> bool:
    """Whether the dashboard is wanted; not where an option is unknown, or wants something told and no more."""
    options = [argument.partition("=")[0] for argument in arguments if argument.startswith("-")]
    return command_at(arguments) is None and all(option in (*VALUED, *_FLAGS) for option in options)


def _large_enough() -> bool:
    try:
        columns, lines = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return True  # a terminal that does not tell
    return not (columns and lines) or (columns >= SMALLEST[0] and lines >= SMALLEST[1])


def _write(text: str) -> None:
    """To where Textual paints: stderr, in what it can write."""
    if sys.__stderr__ is not None:
        sys.__stderr__.write(text)
        sys.__stderr__.flush()
