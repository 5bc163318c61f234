"""Watching folders and files: what is new or changed, as soon as nobody is writing to it any more."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.commands.inputs import Gathered, gather
from tui.errors import Refused

_PAUSE = 1.0
"""Seconds between two looks. Looking works on every file system, shared ones too."""
_Look = dict[Path, tuple[int, int]]


def changes(paths: Sequence[Path]) -> Iterator[Gathered]:
    """What there is to import at first, then each time what has come or changed since. Never ends by itself.

    A file is given once it looked the same twice: one that is being written is left alone. Raises ``Refused`` for
    a path that does not exist.
    """
    for path in paths:
        if not path.exists():
            raise Refused(f"--watch: there is no {path}; make it first")
    imported: _Look = {}
    before: _Look = {}
    while True:
        found = gather(paths)
        look = _look(found)
        settled = {path for path, stamp in look.items() if before.get(path) == stamp and imported.get(path) != stamp}
        if settled:
            imported |= {path: look[path] for path in settled}
            yield Gathered([one for one in found.inputs if one.path in settled], [], found.sidecars)
        before = look
        time.sleep(_PAUSE)


def _look(found: Gathered) -> _Look:
    stamps: _Look = {}
    for one in found.inputs:
        try:
            status = one.path.stat()
        except FileNotFoundError:
            continue  # gone since it was found
        stamps[one.path] = (status.st_mtime_ns, status.st_size)
    return stamps
