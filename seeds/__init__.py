"""Seeds read: a document's bytes, or a table of figures parsed before, become Release and Figure records.

The public names are loaded when they are first used, so that ``import seeds`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seeds.errors import Unreadable
    from seeds.figure import Figure, Reading, Release
    from seeds.reader import Given, parse, read, read_bytes

__all__ = ["Figure", "Given", "Reading", "Release", "Unreadable", "parse", "read", "read_bytes"]

_HOMES = {
    "Figure": "seeds.figure",
    "Reading": "seeds.figure",
    "Release": "seeds.figure",
    "Unreadable": "seeds.errors",
    "Given": "seeds.reader",
    "parse": "seeds.reader",
    "read": "seeds.reader",
    "read_bytes": "seeds.reader",
}


def __getattr__(name: str) -> object:
    """Load a public name's home on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
