"""From inputs to readings, in this process or in several."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import fields, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from seeds.archives import entries
from seeds.errors import Unreadable
from tui.commands.inputs import Input, is_document

if TYPE_CHECKING:
    from seeds.figure import Reading
    from seeds.reader import Given

_LARGEST = 64 * 1024 * 1024
_AHEAD = 4
"""Documents a process that are being read, or read and not yet stored: what keeps memory flat."""


class Task(NamedTuple):
    """One file to read; picklable."""

    name: str
    path: Path
    share: float
    """How much of its archive is behind."""
    data: bytes | None = None
    """Of a document that is in no file of its own."""
    table: bool = False
    given: Given | None = None
    encoding: str | None = None
    failure: str = ""
    """Why there is nothing to read, where that is known already."""


class Read(NamedTuple):
    """What one task gave."""

    task: Task
    readings: list[Reading]
    failure: str


class Metadata:
    """What the user says of documents: on the command line for all, in sidecars for each."""

    def __init__(self, given: Given, sidecars: Iterable[Path], encoding: str | None) -> None:
        """``given`` beats the sidecars. Raises ``Unreadable`` for a sidecar that is no table."""
        from seeds.sidecar import read_sidecar  # noqa: PLC0415 -- only where there is one

        self._given = given
        self.encoding = encoding
        self._by_file: dict[Path, Given | Unreadable] = {}
        self._rows: dict[Path, str] = {}
        for path in sidecars:
            sidecar = read_sidecar(path)
            for file, said in sidecar.given.items():
                where = (path.parent / file).resolve()
                self._by_file[where] = said
                self._rows[where] = f"{sidecar.name}: {file}"

    def of(self, path: Path) -> Given:
        """What is said of the document at ``path``; raises ``Unreadable`` where that cannot be used."""
        where = path.resolve()
        self._rows.pop(where, None)
        said = self._by_file.get(where)
        if said is None:
            return self._given
        if isinstance(said, Unreadable):
            raise said
        flags = {one.name: getattr(self._given, one.name) for one in fields(self._given)}
        return replace(said, **{name: value for name, value in flags.items() if value})

    def unused(self) -> Mapping[Path, str]:
        """Where the files would be that sidecars speak of and no input was, and what to call them."""
        return self._rows


def tasks(one: Input, metadata: Metadata) -> Iterator[Task]:
    """What is to be read of one input. Raises ``Unreadable`` where it cannot be opened or breaks off."""
    if one.kind == "archive":
        for entry in entries(one.path, is_document):
            inside = one.path.parent / entry.name
            # The path in an archive ends as the document's own name does: a sidecar beside the archive may name it.
            name = str(Path(one.name).parent / entry.name)
            yield _task(Task(name, inside, entry.share, entry.data, failure=entry.reason), metadata)
    elif one.kind == "stdin":
        data = sys.stdin.buffer.read(_LARGEST + 1)
        failure = "" if len(data) <= _LARGEST else "larger than 64 MiB; cut it into its documents"
        yield _task(Task(one.name, one.path, 0, data, failure=failure), metadata)
    elif one.kind == "table":
        yield Task(one.name, one.path, 0, table=True)
    else:
        yield _task(Task(one.name, one.path, 0), metadata)


def _task(task: Task, metadata: Metadata) -> Task:
    try:
        return task._replace(given=metadata.of(task.path), encoding=metadata.encoding)
    except Unreadable as error:
        return task._replace(failure=str(error))


def read_all(found: Iterable[Task], jobs: int) -> Iterator[Read]:
    """What the tasks give, in their order, by ``jobs`` processes beside this one; by this one where that is 1."""
    if jobs == 1:
        yield from map(read_task, found)
        return
    # Not forked: the store's threads are running in this process.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _leave_stopping_to_the_parent) as pool:
        waiting: deque[Future[Read]] = deque()
        try:
            for task in found:
                waiting.append(pool.submit(read_task, task))
                if len(waiting) > _AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def read_task(task: Task) -> Read:
    """The releases of one file: one of a document, any number of a table."""
    readings: list[Reading] = []
    failure = task.failure
    if not failure:
        try:
            readings = list(_readings(task))
        except Unreadable as error:
            failure = str(error)
    return Read(task._replace(data=None), readings, failure)


def _readings(task: Task) -> Iterator[Reading]:
    if task.table:
        yield from _table(task.path)
        return
    from seeds.reader import Given, read, read_bytes  # noqa: PLC0415 -- loads the parser

    given = task.given or Given()
    if task.data is None:
        yield read(task.path, encoding=task.encoding, name=task.name, given=given)
    else:
        yield read_bytes(task.data, encoding=task.encoding, name=task.name, given=given)


def _table(path: Path) -> Iterable[Reading]:
    if path.suffix.lower() == ".parquet":
        from store.export_tables import read_parquet  # noqa: PLC0415 -- brings in the database

        return read_parquet(path)
    from seeds.tables import read_table  # noqa: PLC0415 -- only for tables

    return read_table(path)


def _leave_stopping_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
