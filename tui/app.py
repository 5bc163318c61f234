"""The way into the dashboard. Importing this costs nothing; running it loads Textual."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, cast

from tui.left_unloaded import load_asyncio, textual_alone

if TYPE_CHECKING:
    from pathlib import Path

    from tui.place import Place
    from tui.script import Script

_ESCAPE_DELAY, _ESCAPE_DELAY_SSH = "25", "50"
"""Milliseconds to wait for the rest of an escape sequence; Textual reads it when it is imported."""
_FRAMES = "1000"
"""Frames a second at most, read likewise: a screen is laid out in steps, each of which waits for a frame."""
_TURN = 0.0005
"""Seconds after which Python's threads take turns: a key does not wait long for what the store gave another one."""


def run(store_path: Path | None, place: Place | str | None, *, script: str | None = None, fresh: bool = False) -> int:
    """Open the dashboard at ``place`` over the store at ``store_path`` (None: the usual one); the exit code.

    Without a ``place`` it opens where it was left; ``fresh`` forgets that. ``script`` is ``hans``, ``hant`` or ``en``;
    None: the one spoken last, else the locale's. Raises ``WrongPlace`` for a text that is no place, ``StoreError`` and
    ``Refused`` where the store or the place cannot be opened: the caller says so.
    """
    gc.disable()  # as the door does where it shows the title
    from tui.place import parse  # noqa: PLC0415 -- see the module: nothing before it is needed
    from tui.script import starting_script  # noqa: PLC0415
    from tui.state import State, load, save  # noqa: PLC0415

    first = parse(place) if isinstance(place, str) else place
    remembered = State() if fresh else load()
    spoken = cast("Script", script or remembered.script or starting_script(os.environ))
    os.environ.setdefault("ESCDELAY", _ESCAPE_DELAY_SSH if "SSH_CONNECTION" in os.environ else _ESCAPE_DELAY)
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    if os.environ.get("COLORTERM") in ("truecolor", "24bit"):
        # The themes' colours are those of the 256, which take half the bytes to name.
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256")

    from tui.screens.answering import Desk  # noqa: PLC0415 -- without Textual
    from tui.screens.early import first_visit  # noqa: PLC0415

    desk = Desk(store_path)
    load_asyncio()
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    early = desk.begin(first_visit(first, remembered))
    try:
        with textual_alone():
            from tui.dashboard import Dashboard  # noqa: PLC0415 -- after the environment that Textual reads at import

        if first is not None:
            early.wait()  # what does not exist is said before the screen changes
        dashboard = Dashboard(desk, first, spoken, remembered)
        problem = dashboard.run()
    finally:
        sys.setswitchinterval(before)
        desk.close()
    if problem is not None:
        raise problem
    save(dashboard.state)
    return dashboard.return_code or 0
