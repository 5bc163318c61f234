"""What comes back next time: the last place as it was seen there, the places of late, script and colours.

One small file in the user's state folder, with a version. One that cannot be read is set aside, and nothing is lost
but the memory.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from tui.errors import WrongPlace
from tui.place import parse
from tui.reporting import state_folder
from tui.script import SCRIPTS

_VERSION = 2
RECENT = 12
"""Places of late that are remembered."""


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered; empty: nothing."""

    place: str = ""
    sorted_by: str = ""
    descending: bool = False
    contains: str = ""
    row: str = ""
    """The key of the row that the cursor was on."""
    line: int = 0
    """How far below the heading it stood."""
    skipped: int = 0
    """Columns scrolled away at the left."""
    look: str = ""
    shade: str = ""
    recent: tuple[str, ...] = ()
    script: str = ""
    theme: str = ""
    new: bool = field(default=False, compare=False)
    """Whether the dashboard was never left before; not in the file."""


_KEPT = tuple(one.name for one in fields(State) if one.compare)


def state_file() -> Path:
    """Where it is kept; it may not exist."""
    return state_folder() / "dashboard.json"


def load() -> State:
    """What was remembered; ``new`` where there is no file.

    A file that is damaged, or of another version, is set aside as ``dashboard.json.bad``.
    """
    path = state_file()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return State(new=True)
    except (OSError, UnicodeDecodeError):
        return State()
    import json  # noqa: PLC0415 -- where something is remembered, and wanted

    try:
        return _checked(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        try:
            path.replace(path.with_suffix(".json.bad"))
        except OSError:
            return State()  # it stays where it is, and will be written over
        return State()


def save(state: State) -> None:
    """Remember ``state``; a folder that cannot be written is no reason to fail."""
    import json  # noqa: PLC0415

    path = state_file()
    draft = path.with_suffix(f".json.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        told = {"version": _VERSION, **{name: getattr(state, name) for name in _KEPT}}
        draft.touch(0o600)  # where somebody looks, and what for, is nobody else's business
        draft.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _checked(told: dict[str, object]) -> State:
    """``told`` as a state; raises where it is none."""
    if told["version"] != _VERSION:
        raise ValueError(f"version {told['version']}")
    known = State()
    values: dict[str, Any] = {name: told[name] for name in _KEPT}
    recent = values["recent"]
    if not isinstance(recent, list) or not all(isinstance(place, str) for place in recent):
        raise TypeError("recent")
    values["recent"] = tuple(recent[:RECENT])
    for name, value in values.items():
        if type(value) is not type(getattr(known, name)):
            raise TypeError(name)
    state = State(**values)
    if state.script and state.script not in SCRIPTS:
        raise ValueError(state.script)
    for place in (state.place, *state.recent):
        _known(place)
    return state


def _known(place: str) -> None:
    try:
        if place:
            parse(place)
    except WrongPlace as error:
        raise ValueError(place) from error
