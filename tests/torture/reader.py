"""One reader, as a process: it asks for a place, again and again, and writes down every answer.

``python -m tests.torture.reader WAY STORE PLACE LOG STOP``, until there is a file ``STOP``. The ways of asking:

* ``command``: a new ``zhanbao show`` every time;
* ``show``: the same command in a process that stays, so that not every answer costs a start;
* ``kept``: the question behind it, to a store that stays open and is opened anew where it has changed, as a
  dashboard does; and not faster than anybody looks.
"""

from __future__ import annotations

import hashlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from store import Store, StoreError, open_store
from tests.commands.running import COMMAND
from tests.torture.commands import run
from tests.torture.waiting import Watch
from tui.asking import question
from tui.place import parse

Way = Literal["command", "show", "kept"]
Told = tuple[int, str, str]
"""Exit code, hash of the answer, complaint."""
_PACE = 0.05
"""Seconds between two questions to a store that is kept."""


@dataclass(frozen=True, slots=True)
class Read:
    """An answer that a reader had: what was told, when, and in how many seconds, of which it was kept waiting."""

    begun: float
    seconds: float
    waited: float
    code: int
    told: str
    complaint: str


def show(store: Path, place: str) -> Told:
    """Ask by the command, in this process."""
    done = run(*_words(store, place))
    return done.code, _hash(done.out), done.err.strip()[:200]


def rows(store: Store, place: str) -> str:
    """The hash of what a store that is open answers."""
    return _hash(repr(store.ask_all(question(parse(place)))))


def logged(log: Path) -> list[Read]:
    """The answers that a reader wrote down."""
    reads = []
    for line in log.read_text("utf-8").splitlines():
        begun, seconds, waited, code, told, complaint = line.split("\t")
        reads.append(Read(float(begun), float(seconds), float(waited), int(code), told, complaint))
    return reads


def _words(store: Path, place: str) -> tuple[str | Path, ...]:
    return ("show", place, "--format", "csv", "--db", store, "--quiet")


def _hash(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _commanded(store: Path, place: str) -> Told:
    done = subprocess.run([*COMMAND, *map(str, _words(store, place))], capture_output=True, check=False)
    return done.returncode, _hash(done.stdout.decode()), done.stderr.decode().strip()[:200]


class _Keeper:
    """A store that is kept open, until there is another version of it."""

    def __init__(self) -> None:
        self._opened: Store | None = None
        self._version = 0

    def __call__(self, store: Path, place: str) -> Told:
        version = store.stat().st_ino
        try:
            if self._opened is None or version != self._version:
                if self._opened is not None:
                    self._opened.close()
                self._opened, self._version = open_store(store, create=False), version
            return 0, rows(self._opened, place), ""
        except StoreError as error:
            return 4, "", str(error)


def main(way: Way, store: Path, place: str, log: Path, stop: Path) -> None:
    """Ask until the file ``stop`` is there; a line an answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ways: dict[Way, Callable[[Path, str], Told]] = {"command": _commanded, "show": show, "kept": _Keeper()}
    with log.open("w", encoding="utf-8", buffering=1) as out:
        while not stop.exists():
            begun = time.time()
            with Watch() as watch:
                code, told, complaint = ways[way](store, place)
            # Who starts a program waits for it, and that is all that is seen of how that was kept waiting.
            waited = 0.0 if way == "command" else watch.waited
            out.write(f"{begun:.3f}\t{watch.seconds:.4f}\t{waited:.4f}\t{code}\t{told}\t{complaint}\n")
            if way == "kept":
                time.sleep(_PACE)


if __name__ == "__main__":
    main(cast("Way", sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]), Path(sys.argv[5]))
