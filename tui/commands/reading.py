"""From documents to readings that are ready for the store: in this process, or by an executor of any kind.

The seam is ``concurrent.futures.Executor``: processes of this machine, workers of a cluster. What goes there are
batches of documents, each with its bytes; what comes back is in the order in which they went, so that the store is
the same however many read, and bounded, so that memory is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from seeds.errors import Unreadable
from tui.errors import Code, Refused

if TYPE_CHECKING:
    from seeds.figure import Reading
    from seeds.reader import Given
    from store.preparing import Prepared
    from store.sources import Origin

_DOCUMENTS, _BYTES = 16, 256 * 1024
"""What is sent at once: enough that sending costs little, little enough that all have something to do."""
_AHEAD, _BYTES_AHEAD = 4, 32 * 1024 * 1024
"""Batches a worker, and bytes in all, that are being read, or read and not yet stored."""
_PATIENCE, _LOOKS = 20.0, 3
"""Seconds between two looks whether any worker is left, and looks without one until none is waited for any more."""


class Document(NamedTuple):
    """A document to read."""

    name: str
    data: bytes
    given: Given
    encoding: str | None
    origin: Origin | None = None
    """The file that it is, where it is one that may be met again."""


class Done(NamedTuple):
    """What has become of a file: a document's reading, what is known of it without reading, or a table's readings."""

    name: str
    failure: str = ""
    origin: Origin | None = None
    prepared: Prepared | None = None
    readings: Iterable[Reading] = ()
    known: int | None = None
    """Its figures, where it was read before and has not changed."""


class Readers(NamedTuple):
    """Those who read beside this process."""

    executor: Executor
    workers: int
    left: Callable[[], int] | None = None
    """How many of the workers there are still; None where the executor itself tells of one that is lost."""


def read_all(found: Iterable[Document | Done], readers: Readers | None) -> Iterator[Done]:
    """What becomes of the files, in their order; without ``readers`` this process reads."""
    if readers is None:
        for one in found:
            yield _read(one) if isinstance(one, Document) else one
        return
    sending = _Sending(readers)
    for one in found:
        sending.add(one)
        while sending.full():
            yield sending.next()
    while sending.waiting:
        yield sending.next()


def read_batch(documents: list[Document]) -> list[Done]:
    """Read documents in another process; what it gives is quick to send back."""
    return [
        done if done.prepared is None else done._replace(prepared=done.prepared.packed())
        for done in map(_read, documents)
    ]


def _read(document: Document) -> Done:
    from seeds.reader import read_bytes  # noqa: PLC0415 -- loads the parser
    from store.preparing import prepare  # noqa: PLC0415 -- and the catalogues

    done = Done(document.name, origin=document.origin)
    try:
        reading = read_bytes(document.data, name=document.name, encoding=document.encoding, given=document.given)
    except Unreadable as error:
        return done._replace(failure=str(error))
    return done._replace(prepared=prepare(reading))


@dataclass(slots=True)
class _Batch:
    """Documents that are sent together, and what became of them."""

    documents: list[Document] = field(default_factory=list)
    size: int = 0
    left: int = 0
    """How many of them are not taken out yet."""
    future: Future[list[Done]] | None = None


class _Sending:
    """What was sent, and what waits for it, in order."""

    def __init__(self, readers: Readers) -> None:
        self.waiting: deque[tuple[_Batch, int] | Done] = deque()
        self._readers = readers
        self._batch = _Batch()
        self._bytes = 0

    def add(self, one: Document | Done) -> None:
        if isinstance(one, Done):
            self.waiting.append(one)
            return
        batch = self._batch
        self.waiting.append((batch, len(batch.documents)))
        batch.documents.append(one)
        batch.size += len(one.data)
        batch.left += 1
        self._bytes += len(one.data)
        if len(batch.documents) >= _DOCUMENTS or batch.size >= _BYTES:
            self._send(batch)

    def full(self) -> bool:
        return len(self.waiting) > _DOCUMENTS * _AHEAD * self._readers.workers or self._bytes > _BYTES_AHEAD

    def next(self) -> Done:
        first = self.waiting.popleft()
        if isinstance(first, Done):
            return first
        batch, at = first
        future = batch.future or self._send(batch)
        try:
            done = self._read(future)[at]
        except (BrokenExecutor, CancelledError) as error:  # a pool lost a process, a cluster its scheduler
            raise Broken(
                "who read the documents has gone, perhaps for want of memory; nothing half read is kept; "
                "import again, with fewer --jobs"
            ) from error
        batch.left -= 1
        if not batch.left:
            self._bytes -= batch.size
        return done

    def _read(self, future: Future[list[Done]]) -> list[Done]:
        """What was read; raises ``CancelledError`` where nobody is left who could read it."""
        looks = 0
        while not wait([future], timeout=_PATIENCE).done:
            looks = 0 if self._readers.left is None or self._readers.left() else looks + 1
            if looks == _LOOKS:
                raise CancelledError
        return future.result()

    def _send(self, batch: _Batch) -> Future[list[Done]]:
        batch.future = self._readers.executor.submit(read_batch, batch.documents)
        batch.documents = []
        self._batch = _Batch()
        return batch.future


class Broken(Refused):
    """Those who read are gone."""

    code = Code.INTERNAL
