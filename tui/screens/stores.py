"""The store that answers, and those before it for as long as anything of them is on screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import Cancelled, StoreError

if TYPE_CHECKING:
    from store.store import Store

_MOMENT = 0.1
"""Seconds."""
_QUESTIONS = 100
"""Questions after which a store is opened anew. DuckDB 2.0 keeps some 4 kB of every hash join that it has done until
its database is closed, whatever is set: a hundred questions are some 3 MB, and are never seen."""


@dataclass(slots=True, eq=False)
class _Opened:
    """A store that was opened, and who has to do with it."""

    store: Store
    version: tuple[int, int] | None
    """Which version of the file it holds; None where there is none on this machine."""
    questions: int = 0
    asking: int = 0
    """Questions that are being answered."""

    @property
    def idle(self) -> bool:
        """Whether it can be closed and nobody notices."""
        return not self.asking and not self.store.in_use

    @property
    def tired(self) -> bool:
        """Whether it is better opened anew; a folder or an address would be loaded anew, and is not."""
        return self.questions >= _QUESTIONS and self.store.path.is_file()


class Stores:
    """Opens the store at a path when it is first asked, and anew where that is better; usable from several threads."""

    def __init__(self, path: Path | None) -> None:
        """Nothing is opened yet."""
        self._path = path
        self._turn = threading.Lock()
        self._present: _Opened | None = None
        self._outdated: list[_Opened] = []
        self._leaving = False

    @contextmanager
    def asked(self) -> Iterator[Store]:
        """The store, for one question; a listing of it that is open goes on afterwards.

        Raises ``Cancelled`` where the program ends while another thread still opens, or makes, the store.
        """
        while not self._turn.acquire(timeout=_MOMENT):
            if self._leaving:
                raise Cancelled("nobody waits for the store any more")
        try:
            present = self._present = self._present or self._opened()
            present.asking += 1
            present.questions += 1
        finally:
            self._turn.release()
        try:
            yield present.store
        finally:
            with self._turn:
                present.asking -= 1

    @property
    def changed(self) -> bool:
        """Whether another version of the file is there than the one that answers."""
        present = self._present
        return present is not None and present.version not in (None, _version(present.store.path))

    def renew(self) -> None:
        """Have the next question answered by the file as it is then; what is on screen stays with the old version."""
        with self._turn:
            self._close_idle()
            if self._present is not None:
                self._outdated.append(self._present)
                self._present = None

    @property
    def tired(self) -> bool:
        """Whether there is something for ``rest`` to do."""
        present = self._present
        return bool(self._outdated) or (present is not None and present.tired)

    def rest(self) -> None:
        """Close what nobody sees any more; open the same version of the file anew where it has answered many questions.

        To be called where nobody waits: it takes as long as opening a store does, and keeps no question waiting.
        """
        with self._turn:
            self._close_idle()
            tired = self._present
        if tired is None or not tired.tired or self.changed:
            return
        try:
            fresh = self._opened()
        except StoreError:
            return  # the one that is open answers on; who asks for the file as it is now is told
        with self._turn:
            if self._present is tired and fresh.version == tired.version:
                self._outdated.append(tired)
                self._present = fresh
                return
        fresh.store.close()

    def leave(self) -> None:
        """Have no question wait for a store that is being opened or made: the program ends."""
        self._leaving = True

    def close(self) -> None:
        """Close what is open. A store that is just being opened, or made, is not waited for: who closes, leaves."""
        if not self._turn.acquire(timeout=_MOMENT):
            return
        try:
            for opened in (*self._outdated, self._present):
                if opened is not None:
                    opened.store.close()
            self._outdated.clear()
            self._present = None
        finally:
            self._turn.release()

    def _opened(self) -> _Opened:
        from store.opening import default_path, open_store  # noqa: PLC0415 -- loads DuckDB: not before the first frame

        path = self._path or default_path()
        while True:
            before = _version(path)
            store = open_store(path)
            if before == _version(path):  # nothing was put in its place meanwhile, by an import or to bring it up
                return _Opened(store, before)
            store.close()

    def _close_idle(self) -> None:
        """Each holds a file, threads and memory; what is on screen is mostly of a later one."""
        idle = [opened for opened in self._outdated if opened.idle]
        for opened in idle:
            opened.store.close()
        self._outdated = [opened for opened in self._outdated if opened not in idle]


def _version(path: Path) -> tuple[int, int] | None:
    """What tells one version of a file from another; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
