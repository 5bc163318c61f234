"""The door to the dashboard. Importing this costs nothing; running it loads Textual."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from tui.place import Place
    from tui.script import Script

_ESCAPE_DELAY, _ESCAPE_DELAY_SSH = "25", "50"
"""Milliseconds to wait for the rest of an escape sequence; Textual reads it when it is imported."""

_ENTER, _LEAVE = "\x1b[?1049h\x1b[H\x1b[2J", "\x1b[?1049l"


def run(store_path: Path | None, place: Place | str | None, *, script: str | None = None, fresh: bool = False) -> int:
    """Open the dashboard at ``place`` over the store at ``store_path`` (None: the usual one); the exit code.

    Without a ``place`` it opens where it was left; ``fresh`` forgets that. ``script`` is ``hans``, ``hant`` or ``en``;
    None: the one spoken last, else the locale's. Raises ``WrongPlace`` for a text that is no place,
    ``StoreError`` and ``Refused`` where the store or the place cannot be opened: the caller says so.
    """
    from tui.place import parse  # noqa: PLC0415 -- see the module: nothing before it is needed
    from tui.script import starting_script  # noqa: PLC0415
    from tui.state import State, load, save  # noqa: PLC0415

    first = parse(place) if isinstance(place, str) else place
    remembered = State() if fresh else load()
    spoken = cast("Script", script or remembered.script or starting_script(os.environ))
    os.environ.setdefault("ESCDELAY", _ESCAPE_DELAY_SSH if "SSH_CONNECTION" in os.environ else _ESCAPE_DELAY)
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    _show_title(spoken)

    try:
        from tui.dashboard import Dashboard  # noqa: PLC0415 -- after the environment that Textual reads at import
        from tui.screens.answering import Desk  # noqa: PLC0415

        desk = Desk(store_path)
        dashboard = Dashboard(desk, first, spoken, remembered)
        try:
            problem = dashboard.run()
        finally:
            desk.close()
    except BaseException:
        _write(_LEAVE)
        raise
    if problem is not None:
        raise problem
    save(dashboard.state)
    return dashboard.return_code or 0


def _show_title(script: Script) -> None:
    """Something true on screen at once: the program's name on the alternate screen, long before Textual is loaded."""
    from tui.labels import say  # noqa: PLC0415

    _write(f"{_ENTER} {say('zhanbao', script)}\r\n")


def _write(text: str) -> None:
    """To where Textual paints: stderr."""
    if sys.__stderr__ is not None:
        sys.__stderr__.write(text)
        sys.__stderr__.flush()
