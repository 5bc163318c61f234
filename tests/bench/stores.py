"""Plausible stores of any size, made by SQL in the store's own tables: a million figures in seconds."""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb

from store.importing import Importer

PER_RELEASE = 40
"""Figures that a release states."""
_SQL = Path(__file__).with_name("stores.sql")
_SCHEMA = Path(__file__).resolve().parents[2] / "store" / "schema.sql"


def built(folder: Path, figures: int) -> Path:
    """The store of about ``figures`` figures in ``folder``, made if it is not there or the schema is another now."""
    sources = _SQL.read_bytes() + _SCHEMA.read_bytes()
    path = folder / f"{figures}-{hashlib.sha256(sources).hexdigest()[:8]}.duckdb"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(f"{figures}-*.duckdb"):
            old.unlink()
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        build(making, figures)
        making.rename(path)
    return path


def build(path: Path, figures: int) -> None:
    """Make a store of about ``figures`` figures (whole releases) at ``path``, which must not exist yet."""
    with Importer(path, empty=True):
        pass
    with duckdb.connect(path) as connection:
        connection.execute("SET enable_progress_bar = false")
        given = {"releases": max(1, figures // PER_RELEASE), "per_release": PER_RELEASE}
        for statement in connection.extract_statements(_SQL.read_text(encoding="utf-8")):
            wanted = {name: given[name] for name in statement.named_parameters}
            connection.execute(statement, wanted)
