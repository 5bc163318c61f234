"""Importing: readings into the store, each whole or not at all, all of a run of minutes at once.

An ``Importer`` holds the writer's lock from beginning to end, but copies the file only when something changes:
importing what is there already writes nothing. Nobody sees what it adds before it is closed without an exception; but a
run of many minutes puts a whole version in place every now and then, with all that was taken until then, so that one
that is ended in the middle has not worked in vain: run again, it reads on where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Self

from seeds.figure import Reading
from seeds.shipped import shipped
from store.batching import Batches
from store.catalogues import load_catalogues
from store.connecting import connect
from store.deciding import Ledger, Outcome, decide
from store.errors import StoreError
from store.inserting import insert
from store.opening import default_path
from store.preparing import Prepared, prepare
from store.rebuilding import log, stored
from store.renewing import renew
from store.replacing import Replacement, Waiting, writer_lock, writing
from store.schema import check, create, outdated
from store.sources import Origin, Seen, forget_replaced, seen

if TYPE_CHECKING:
    from types import TracebackType

    from duckdb import DuckDBPyConnection


_VERSION_SECONDS, _VERSION_TIMES = 300.0, 15
"""How long a run works before what it took so far is put in place, and how often as long as the last time took: what
there is to work out for a version grows with the store, and should stay a small part of a run."""


class Importer:
    """The one writer of a store; a context manager.

    Leaving it by an exception leaves the store as it was, or of a run of many minutes as it was some minutes ago.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        empty: bool = False,
        wait: bool = False,
        waiting: Waiting | None = None,
        dry_run: bool = False,
    ) -> None:
        """Prepare to import into the store at ``path`` (None: ``default_path()``).

        A store that is not there yet starts from what ships, with ``empty`` from the catalogues alone. With ``wait`` a
        writer elsewhere is waited for, and ``waiting`` is told who it is. With ``dry_run`` outcomes are told and
        nothing is kept. Raises ``StoreError`` for a path that links round in a circle.
        """
        self.path = _real(Path(path or default_path()))
        self.refused: list[Outcome] = []
        """Readings that ``add`` took and the database then refused: none, unless the checks have a hole."""
        self._empty = empty
        self._wait = wait
        self._waiting = waiting
        self._dry_run = dry_run
        self._begun = datetime.now(UTC).replace(tzinfo=None)
        self._held = ExitStack()
        self._version_begun, self._version_due = monotonic(), _VERSION_SECONDS
        self._before: DuckDBPyConnection | None = None
        self._replacement: Replacement | None = None
        self._batches: Batches | None = None
        self._renewed = False
        self._ledger: Ledger | None = None

    def __enter__(self) -> Self:
        """Take the lock and see what the store has. Raises ``StoreError``, ``Busy`` where another process writes."""
        with ExitStack() as held:
            held.enter_context(writer_lock(self.path, wait=self._wait, waiting=self._waiting))
            held.callback(self._abandon)
            self._held = held
            if self.path.exists():
                self._look()
            else:
                with writing(self.path):
                    self._begin()
            self._held = held.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Publish what was added, unless an exception or a dry run says otherwise; give the lock back."""
        with self._held:
            if kind is None and not self._dry_run:
                with writing(self.path):
                    self._publish()

    def add(self, reading: Reading) -> Outcome:
        """Add one release with its figures and its text. Raises ``StoreError`` where the store cannot be written."""
        return self.take(prepare(reading))

    def take(self, prepared: Prepared, origin: Origin | None = None) -> Outcome:
        """As ``add``, of a reading that was made ready elsewhere, of the file ``origin`` where it is of one."""
        if prepared.refusal:
            return Outcome(prepared.source, prepared.release.id, "failed", 0, prepared.refusal)
        with writing(self.path):
            ledger = self._learn()
            decision = decide(prepared, ledger)
            if decision.outcome.status != "unchanged":
                ledger.enter(decision)
                if not self._dry_run and self._begin().put(decision):
                    self._flush()
                    self._publish_if_due()
            standing = ledger.get(prepared.release.id)
            if origin is not None and standing is not None:
                self._note(origin, prepared.release.id, standing.content, prepared.figures)
        return decision.outcome

    def nothing_in(self, origin: Origin) -> None:
        """Note that no figure is in a file, which is therefore not read again."""
        with writing(self.path):
            self._note(origin, "", "", 0)
            self._publish_if_due()

    def seen(self, paths: Sequence[str]) -> dict[str, Seen]:
        """What the store knew of files (by ``sources.hashed`` of where they are) when the import began."""
        if self._before is None or self._renewed:
            return {}
        with writing(self.path):
            return seen(self._before, paths)

    def _note(self, origin: Origin, release_id: str, content: str, figures: int) -> None:
        if not self._dry_run and self._begin().note(origin, release_id, content, figures):
            self._flush()

    def _look(self) -> None:
        """Open what is there, which also makes sure that no other program is writing to it."""
        self._before = connect(self.path)
        self._held.callback(self._before.close)
        check(self._before, self.path)
        self._renewed = outdated(self._before)
        if self._renewed and not self._dry_run:
            with writing(self.path):
                self._renew(self._before)

    def _renew(self, old: DuckDBPyConnection) -> None:
        """Write all that the store holds into a new file, by this version's schema and catalogues."""
        replacement = Replacement(self.path, empty=True)
        batches = self._furnished(replacement)
        for decision in stored(old):
            if batches.put(decision):
                self._flush()
        self._flush()
        insert(replacement.connection, "import_log", log(old))

    def _begin(self) -> Batches:
        """The working copy; a new one has its tables, its catalogues and what ships, and is published in any case."""
        if self._batches is not None:
            return self._batches
        new = not self.path.exists()
        replacement = Replacement(self.path)
        if not new:
            return self._writing_to(replacement)
        batches = self._furnished(replacement)
        if not self._empty:
            self._add_shipped(batches)
        return batches

    def _furnished(self, replacement: Replacement) -> Batches:
        """An empty working copy gets its tables and catalogues."""
        self._replacement = replacement
        create(replacement.connection)
        replacement.connection.execute("BEGIN")
        load_catalogues(replacement.connection)
        replacement.connection.execute("COMMIT")
        return self._writing_to(replacement)

    def _writing_to(self, replacement: Replacement) -> Batches:
        self._replacement = replacement
        self._batches = Batches(replacement.connection, replacement.spool, self._begun)
        if self._ledger is not None:
            self._ledger.connection = replacement.connection
        return self._batches

    def _add_shipped(self, batches: Batches) -> None:
        ledger = self._learn()
        for reading in shipped():
            decision = decide(prepare(reading), ledger)
            if decision.prepared.refusal:
                raise ValueError(f"what ships is not in order: {reading.release.id}: {decision.prepared.refusal}")
            ledger.enter(decision)
            if batches.put(decision):
                self._flush()

    def _learn(self) -> Ledger:
        """What the store has: looked up when the first reading comes, once."""
        if self._ledger is None:
            connection = self._before if self._replacement is None else self._replacement.connection
            if connection is None:
                raise RuntimeError("an Importer adds inside its with statement alone")
            self._ledger = Ledger(connection)
        return self._ledger

    def _flush(self) -> None:
        """Write what was gathered; what the database refuses is not there, and is told."""
        if self._batches is None:
            return
        refused = self._batches.flush()
        self.refused += refused
        if refused:
            self._ledger = None
        elif self._ledger is not None:
            self._ledger.written()

    def _publish(self) -> None:
        self._flush()
        if self._replacement is not None:
            forget_replaced(self._replacement.connection)
            renew(self._replacement.connection)
            self._replacement.publish()

    def _publish_if_due(self) -> None:
        """Put a version in place where it is time to, and go on from it."""
        begun = monotonic()
        if begun - self._version_begun < self._version_due:
            return
        self._publish()
        self._version_due = max(_VERSION_SECONDS, _VERSION_TIMES * (monotonic() - begun))
        if self._before is not None:
            self._before.close()
        self._replacement = self._batches = None
        self._renewed = False
        self._before = connect(self.path)
        self._held.callback(self._before.close)
        if self._ledger is not None:
            self._ledger.connection = self._before
        self._version_begun = monotonic()

    def _abandon(self) -> None:
        if self._replacement is not None:
            self._replacement.abandon()


def _real(path: Path) -> Path:
    """The file that a path leads to, by links too."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:  # an OSError from Python 3.13 on
        raise StoreError(f"{path}: its links lead round in a circle; name another with --db") from error


def make_store(path: Path) -> None:
    """Make the store at ``path`` from what ships, unless another process is just doing it: then wait for that one."""
    with Importer(path, wait=True):
        pass
