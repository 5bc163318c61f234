"""Importing: readings into the store, each whole or not at all, all of a run at once.

An ``Importer`` holds the writer's lock from beginning to end, but copies the file only when something changes:
importing what is there already writes nothing. Nobody sees what it adds before it is closed without an exception.
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

import duckdb

from seeds.figure import Reading
from seeds.shipped import shipped
from store.catalogues import add_provisional, load_catalogues
from store.checking import Known, refusal
from store.choosing import choose
from store.connecting import connect, first_line
from store.correcting import corrected, corrections
from store.deciding import Decision, Ledger, Outcome, decide
from store.finding import run_checks
from store.inserting import delete, insert
from store.opening import default_path
from store.rebuilding import log, stored
from store.replacing import Replacement, writer_lock, writing
from store.rows import document_row, figure_rows, name_rows, release_row
from store.schema import check, create, outdated

if TYPE_CHECKING:
    from types import TracebackType

_BATCH_FIGURES = 20_000
_BATCH_CHARACTERS = 8_000_000
"""A transaction is written when it has this much: memory stays flat however many documents come."""


class Importer:
    """The one writer of a store; a context manager. Leaving it by an exception leaves the store as it was."""

    def __init__(
        self, path: Path | None = None, *, empty: bool = False, wait: bool = False, dry_run: bool = False
    ) -> None:
        """Prepare to import into the store at ``path`` (None: ``default_path()``).

        A store that is not there yet starts from what ships, with ``empty`` from the catalogues alone. With ``wait`` a
        writer elsewhere is waited for. With ``dry_run`` outcomes are told and nothing is kept.
        """
        self.path = Path(path or default_path()).resolve()
        self.refused: list[Outcome] = []
        """Readings that ``add`` took and the database then refused: none, unless the checks have a hole."""
        self._empty = empty
        self._wait = wait
        self._dry_run = dry_run
        self._begun = datetime.now(UTC).replace(tzinfo=None)
        self._held = ExitStack()
        self._replacement: Replacement | None = None
        self._batch: list[Decision] = []
        self._figures = self._characters = 0
        self._ledger: Ledger | None = None
        self._campaigns: set[str] = set()
        self._known = Known(frozenset(), frozenset())

    def __enter__(self) -> Self:
        """Take the lock and see what the store has. Raises ``StoreError``, ``Busy`` where another process writes."""
        with ExitStack() as held:
            held.enter_context(writer_lock(self.path, wait=self._wait))
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
                    self._flush()
                    if self._replacement is not None:
                        choose(self._replacement.connection)
                        run_checks(self._replacement.connection)
                        self._replacement.publish()

    def add(self, reading: Reading) -> Outcome:
        """Add one release with its figures and its text. Raises ``StoreError`` where the store cannot be written."""
        if self._ledger is None:
            raise RuntimeError("an Importer adds inside its with statement alone")
        reading = corrected(reading, corrections())
        reason = refusal(reading, self._known)
        if reason is not None:
            return Outcome(reading.source, reading.release.id, "failed", 0, reason)
        decision = decide(reading, self._ledger)
        outcome = decision.outcome
        if outcome.status == "unchanged":
            return outcome
        self._ledger.enter(decision)
        if not self._dry_run:
            with writing(self.path):
                self._gather(decision)
        return outcome

    def _gather(self, decision: Decision) -> None:
        """Put a decision into the batch, which is written when it has enough."""
        self._batch.append(decision)
        self._figures += len(decision.reading.figures)
        self._characters += len(decision.reading.text or "")
        if self._figures >= _BATCH_FIGURES or self._characters >= _BATCH_CHARACTERS:
            self._flush()

    def _look(self) -> None:
        """Learn what the store has, by a connection that also makes sure that no other program is writing to it."""
        connection = connect(self.path)
        self._held.callback(connection.close)
        check(connection, self.path)
        if not self._dry_run and outdated(connection):
            with writing(self.path):
                self._renew(connection)
        else:
            self._learn(connection)

    def _renew(self, old: duckdb.DuckDBPyConnection) -> None:
        """Write all that the store holds into a new file, by this version's schema and catalogues."""
        self._replacement = Replacement(self.path, empty=True)
        create(self._replacement.connection)
        self._catalogues(self._replacement)
        for decision in stored(old):
            self._gather(decision)
        self._flush()
        insert(self._replacement.connection, "import_log", log(old))
        self._learn(self._replacement.connection)

    def _learn(self, connection: duckdb.DuckDBPyConnection) -> None:
        with writing(self.path):
            self._ledger = Ledger(connection)
            self._campaigns = _column(connection, "SELECT campaign_id FROM campaign")
            self._known = Known(
                frozenset(_column(connection, "SELECT code FROM region")),
                frozenset(_column(connection, "SELECT metric_id FROM metric")),
            )

    def _begin(self) -> Replacement:
        """The working copy; a new one has its tables, its catalogues and what ships, and is published in any case."""
        if self._replacement is None:
            new = not self.path.exists()
            self._replacement = Replacement(self.path)
            if new:
                create(self._replacement.connection)
                self._catalogues(self._replacement)
                if not self._empty:
                    self._add_shipped()
        return self._replacement

    def _catalogues(self, replacement: Replacement) -> None:
        replacement.connection.execute("BEGIN")
        load_catalogues(replacement.connection)
        replacement.connection.execute("COMMIT")
        self._learn(replacement.connection)

    def _add_shipped(self) -> None:
        dry_run, self._dry_run = self._dry_run, False
        for reading in shipped():
            outcome = self.add(reading)
            if outcome.status == "failed":
                raise ValueError(f"what ships is not in order: {outcome.release_id}: {outcome.reason}")
        self._dry_run = dry_run

    def _flush(self) -> None:
        """Write the batch in one transaction; where the database refuses it, each document in one of its own."""
        batch, self._batch = self._batch, []
        self._figures = self._characters = 0
        if not batch:
            return
        connection = self._begin().connection
        try:
            self._write(connection, batch)
        except (duckdb.ConstraintException, duckdb.ConversionException) as error:
            if len(batch) > 1:
                for decision in batch:
                    self._batch = [decision]
                    self._flush()
                return
            self.refused.append(batch[0].outcome.failed(f"the store refused it: {first_line(error)}"))
            self._ledger = Ledger(connection)

    def _write(self, connection: duckdb.DuckDBPyConnection, batch: list[Decision]) -> None:
        last = {decision.outcome.release_id: decision for decision in batch}
        replaced = {key for decision in batch for key in decision.replaces}
        gone = sorted(replaced.union(last))
        kept = [decision for key, decision in last.items() if key not in replaced]
        new = sorted({key for decision in kept for key in decision.campaign_ids()} - self._campaigns)
        readings = [decision.reading for decision in kept]
        changed = [d.outcome.log_row(self._begun) for d in kept if d.outcome.status != "unchanged"]
        connection.execute("BEGIN")
        try:
            for table in ("figure", "document", "release"):
                delete(connection, table, "release_id", gone)
            connection.execute("DELETE FROM name WHERE kind = 'release' AND id IN (SELECT unnest(?))", [gone])
            add_provisional(connection, new)
            insert(connection, "release", [release_row(d.reading, d.standing) for d in kept])
            insert(connection, "document", [document_row(reading) for reading in readings if reading.text is not None])
            insert(connection, "figure", [row for reading in readings for row in figure_rows(reading)])
            insert(connection, "name", [row for reading in readings for row in name_rows(reading.release)])
            insert(connection, "import_log", changed)
            connection.execute("COMMIT")
        except duckdb.Error:
            connection.execute("ROLLBACK")
            raise
        self._campaigns.update(new)

    def _abandon(self) -> None:
        if self._replacement is not None:
            self._replacement.abandon()


def make_store(path: Path) -> None:
    """Make the store at ``path`` from what ships, unless another process is just doing it: then wait for that one."""
    with Importer(path, wait=True):
        pass


def _column(connection: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    return {value for (value,) in connection.execute(sql).fetchall()}
