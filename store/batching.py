"""Batching: decisions into the tables of a working copy, many releases in a transaction, each whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from store.catalogues import add_provisional
from store.connecting import first_line
from store.copying import copy
from store.deciding import Decision, Outcome
from store.inserting import delete, insert
from store.renewing import note_touched, watch
from store.rows import name_rows, release_row
from store.sources import Origin, keep

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FIGURES, _CHARACTERS, _SOURCES = 20_000, 8_000_000, 5_000
"""A transaction is written when it has this much: memory stays flat however many releases come."""


class Batches:
    """Writes what it is given, in batches; what was put in is in the tables after ``flush``."""

    def __init__(self, connection: DuckDBPyConnection, spool: Path, begun: datetime) -> None:
        """Write through ``connection``, which may read the file ``spool``; ``begun`` is the run's time in the log."""
        self._connection = connection
        self._spool = spool
        self._begun = begun
        self._gathered: list[Decision] = []
        self._sources: list[tuple[Origin, str, str, int]] = []
        self._figures = self._characters = 0
        self._campaigns = {name for (name,) in connection.execute("SELECT campaign_id FROM campaign").fetchall()}
        watch(connection)

    def put(self, decision: Decision) -> bool:
        """Add a decision to the batch; true where it has enough, and is to be flushed."""
        self._gathered.append(replace(decision, prepared=decision.prepared.light()))
        self._figures += decision.prepared.figures
        self._characters += len(decision.prepared.text or "")
        return self._figures >= _FIGURES or self._characters >= _CHARACTERS

    def note(self, origin: Origin, release_id: str, content: str, figures: int) -> bool:
        """Note what came of a file; true where the batch has enough."""
        self._sources.append((origin, release_id, content, figures))
        return len(self._sources) >= _SOURCES

    def flush(self) -> list[Outcome]:
        """Write the batch in one transaction; where the database refuses it, each release in one of its own.

        Gives back what it refused all the same: nothing, unless the checks have a hole.
        """
        batch, self._gathered = self._gathered, []
        self._figures = self._characters = 0
        refused = self._written(batch) if batch else []
        failed = {outcome.release_id for outcome in refused}
        keep(self._connection, [row for row in self._sources if row[1] not in failed])
        self._sources = []
        return refused

    def _written(self, batch: list[Decision]) -> list[Outcome]:
        try:
            self._write(batch)
        except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.InvalidInputException) as error:
            if len(batch) > 1:
                return [outcome for decision in batch for outcome in self._written([decision])]
            return [batch[0].outcome.failed(f"the store refused it: {first_line(error)}")]
        return []

    def _write(self, batch: list[Decision]) -> None:
        connection = self._connection
        last = {decision.outcome.release_id: decision for decision in batch}
        gone = {key for decision in batch for key in decision.gone}
        # One that was decided on early may be gone again by what came later in the batch.
        replaced = {key for decision in batch for key in decision.gone if key != decision.outcome.release_id}
        kept = [decision for key, decision in last.items() if key not in replaced]
        prepared = [decision.prepared for decision in kept]
        changed = [one.outcome.log_row(self._begun) for one in kept if one.outcome.status != "unchanged"]
        new = sorted({name for one in prepared for name in one.campaign_ids} - self._campaigns)
        connection.execute("BEGIN")
        try:
            note_touched(connection, sorted(gone), [one.release.id for one in prepared])
            for table in ("figure", "document", "release"):
                delete(connection, table, "release_id", sorted(gone))
            if gone:
                connection.execute("DELETE FROM name WHERE kind = 'release' AND id IN (SELECT unnest(?))", [list(gone)])
            add_provisional(connection, new)
            insert(
                connection,
                "release",
                [release_row(one.release, one.source, one.depth, one.content) for one in prepared],
            )
            insert(connection, "document", [(one.release.id, one.text) for one in prepared if one.text is not None])
            copy(connection, "figure", [one.rows for one in prepared], self._spool)
            insert(connection, "name", [row for one in prepared for row in name_rows(one.release)])
            insert(connection, "import_log", changed)
            connection.execute("COMMIT")
        except duckdb.Error:
            connection.execute("ROLLBACK")
            raise
        self._campaigns.update(new)
