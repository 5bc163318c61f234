"""Plausible stores of any size, made by SQL in the store's own tables: a million figures in seconds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from store.connecting import connect
from store.importing import Importer
from store.renewing import renew, watch

PER_RELEASE = 40
"""Figures that a release states."""
_SQL = Path(__file__).with_name("stores.sql")
_SCHEMA = Path(__file__).resolve().parents[2] / "store" / "schema.sql"


def built(folder: Path, figures: int) -> Path:
    """The store of about ``figures`` figures in ``folder``, made if it is not there (see ``kept``)."""
    return kept(folder, str(figures), lambda path: build(path, figures))


def kept(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The store of that name in ``folder``; made if it is not there or was made of another schema or generator."""
    sources = _SQL.read_bytes() + _SCHEMA.read_bytes() + Path(__file__).read_bytes()
    path = folder / f"{name}-{hashlib.sha256(sources).hexdigest()[:8]}.duckdb"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(f"{name}-*"):  # what was left half made, too
            old.unlink()
        making = path.with_suffix(".making")
        make(making)
        making.rename(path)
        making.with_name(f"{making.name}.lock").unlink(missing_ok=True)
    return path


def build(path: Path, figures: int) -> None:
    """Make a store of ``figures`` figures at ``path``, which must not exist yet: whole releases."""
    with Importer(path, empty=True):
        pass
    with connect(path, writing=True) as connection:
        given = {"releases": max(1, figures // PER_RELEASE), "per_release": PER_RELEASE}
        for statement in connection.extract_statements(_SQL.read_text(encoding="utf-8")):
            wanted = {name: given[name] for name in statement.named_parameters}
            connection.execute(statement, wanted)
        # What an import works out at its end, of every release.
        watch(connection)
        connection.execute("INSERT INTO touched_release SELECT release_id FROM release")
        renew(connection)
