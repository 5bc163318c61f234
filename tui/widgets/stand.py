"""Where a reader is in a table."""

from __future__ import annotations

from typing import NamedTuple


class Stand(NamedTuple):
    """Where the reader is in a table: enough to come back to the very row and line."""

    key: object = None
    """The row's lasting name; None: the first row."""
    line: int = 0
    """Lines between the heading and the row."""
    skipped: int = 0
    """Columns scrolled away at the left."""


FIRST_ROW = Stand()
"""Where a reader begins."""
