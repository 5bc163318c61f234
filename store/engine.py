"""DuckDB's engine alone: ``from store.engine import duckdb`` where a look-up needs no more.

The package ``duckdb`` gives on the names of its engine, the module ``_duckdb`` that is installed with it, and loads its
builder of relations, its metadata and more beside: two thirds of what opening a store would take.
"""

from __future__ import annotations

import _duckdb as duckdb

__all__ = ["duckdb"]
