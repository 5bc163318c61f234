"""DuckDB's library, loaded while other threads go on.

An import loads it with Python's lock held: ten milliseconds in which no other thread runs. The library is then there.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import find_spec


def load_library() -> None:
    """Load the library that ``store.engine`` needs; where that cannot be done, the import does it, or says why not."""
    found = find_spec("_duckdb")
    if found is None or found.origin is None:
        return
    with suppress(ImportError, AttributeError, OSError):
        import ctypes  # noqa: PLC0415 -- not every Python has it

        ctypes.CDLL(None).dlopen(os.fsencode(found.origin), sys.getdlopenflags())
