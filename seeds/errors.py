"""What reading raises."""

from __future__ import annotations


class Unreadable(Exception):
    """A document or table that cannot be read as what it should be.

    The message is one line: what happened, to which file and where in it, and what to do.
    """
