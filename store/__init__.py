"""The store keeps: one DuckDB file of releases and figures, and typed answers about them.

The public names are loaded when they are first used: ``import store`` loads no database.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.answers.question import Order
    from store.errors import StoreError
    from store.importing import Importer, make_store
    from store.opening import open_store
    from store.store import Store

__all__ = ["Importer", "Order", "Store", "StoreError", "make_store", "open_store"]

_HOMES = {
    "Importer": "store.importing",
    "Order": "store.answers.question",
    "Store": "store.store",
    "StoreError": "store.errors",
    "make_store": "store.importing",
    "open_store": "store.opening",
}


def __getattr__(name: str) -> object:
    """Load a public name's home on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
