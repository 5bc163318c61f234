"""Writing without a reader noticing: a new version of the file is made beside it and put in its place at once.

DuckDB lets many processes read a file or one write it: while a writer is connected, even idle, a reader is refused (in
9 ms, measured), and a writer is refused while anybody reads. A dashboard that stays open for hours and an import could
never live together. But a file that is replaced (``os.replace``) under an open reader stays whole for that reader, who
goes on with the old version, and whoever connects later gets the new one. (Inside one process that holds only because
``connect`` attaches the file to a database of its own; DuckDB shares plain connections by path.) So a writer

1. takes an exclusive ``flock`` on ``FILE.lock``, which says who holds it; readers never look at it;
2. copies the file to a sibling, works on the copy, checkpoints and closes it, so that no write-ahead log is left;
3. syncs the copy, renames it over the file and syncs the folder.

Killed anywhere before the rename it leaves the old version and a sibling that the next writer removes under the lock;
after it, the new one. A foreign ``FILE.wal`` beside the file makes DuckDB refuse a replaced file for good ("WAL does
not match database file"): where one lies there, somebody else was writing, and the writer refuses to start.

The experiment is ``python -m tests.torture kills faults readers``: an import that is killed at any instant, and whose
every write, sync and rename fails once with EIO and for good with ENOSPC, leaves the version before or the one after,
and nothing that a rerun does not remove; readers and a dashboard beside imports that are killed get only answers that
one of the versions gives.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

import duckdb

from store.connecting import connect, first_line, is_damage, refuse_undecodable, spool_of, unusable
from store.errors import Busy, StoreError

Waiting = Callable[[str], None]
"""Is told, in one line, who holds the lock that is waited for."""
_POLL = 0.1
"""Seconds between two looks at a lock that another process holds."""


class Replacement:
    """The next version of a store's file: a working copy until ``publish`` puts it in place."""

    def __init__(self, path: Path, *, empty: bool = False) -> None:
        """Begin with a copy of the file at ``path``; where there is none, or ``empty``, anew. Needs the lock."""
        self._path = path
        self._draft = path.with_name(f".{path.name}.{os.getpid()}.new")
        if path.exists() and not empty:
            self._draft.touch(path.stat().st_mode & 0o777)  # before there is anything in it that others may not read
            shutil.copyfile(path, self._draft)
        self.connection = connect(self._draft, writing=True)
        self.spool = spool_of(self._draft)
        """A file that the connection may read; it goes away with the working copy."""
        if path.exists():
            shutil.copymode(path, self._draft)

    def publish(self) -> None:
        """Put the working copy in place of the file, and both on disk."""
        self.connection.execute("CHECKPOINT store")
        self.connection.close()
        _sync(self._draft)
        self._draft.replace(self._path)
        _sync(self._path.parent)

    def abandon(self) -> None:
        """Let go of the working copy, which goes away with the lock; the file stays as it was."""
        self.connection.close()


@contextmanager
def writer_lock(path: Path, *, wait: bool = False, waiting: Waiting | None = None) -> Iterator[None]:
    """Be the only writer of the store at ``path``, whose folder is made if need be.

    Where another process is, wait for it, and tell ``waiting`` so once, or raise ``Busy``, which names it. Raises
    ``StoreError`` for a folder that cannot be written and for a store that another program left half written.
    """
    refuse_undecodable(path)
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        held = path.with_name(f"{path.name}.lock").open("ab+", buffering=0)
    with held:
        with writing(path):
            _take(held, path, waiting=waiting if waiting or not wait else _in_silence)
            _remove_drafts(path)
        if path.with_name(f"{path.name}.wal").exists():
            raise StoreError(
                f"{path}: another program was writing to it and left {path.name}.wal; open the store once with that "
                "program and close it, or move both files away"
            )
        try:
            yield
        finally:
            with writing(path):
                _remove_drafts(path)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what goes wrong while the store at ``path`` is written into ``StoreError``."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be written ({error.strerror}); of what was being written nothing is kept"
        ) from error
    except (duckdb.OperationalError, duckdb.FatalException, duckdb.InternalError) as error:
        if is_damage(error):
            raise unusable(path, error) from error
        raise StoreError(
            f"{path}: cannot be written ({first_line(error)}); of what was being written nothing is kept"
        ) from error


def _take(held: FileIO, path: Path, waiting: Waiting | None) -> None:
    """Take the lock. Where another process has it, tell ``waiting`` once and wait; without one raise ``Busy``."""
    told = False
    while not _taken(held):
        if not told:
            held.seek(0)
            holder = f"{path}: {held.read().decode().strip() or 'another process'} is writing to the store"
            if waiting is None:
                raise Busy(f"{holder}; try again when it is done, or --wait")
            waiting(f"{holder}; waiting until it is done")
            told = True
        time.sleep(_POLL)
    held.truncate(0)
    held.write(f"process {os.getpid()} (since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC)".encode())


def _taken(held: FileIO) -> bool:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _in_silence(_: str) -> None:
    """Wait for a writer elsewhere and tell nobody."""


def _remove_drafts(path: Path) -> None:
    """Remove working copies: under the lock, before and after the work, nobody is writing to one."""
    for draft in path.parent.glob(f".{_escaped(path.name)}.*.new*"):
        if draft.is_dir():
            shutil.rmtree(draft)  # what the database put aside
        else:
            draft.unlink(missing_ok=True)


def _escaped(name: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
