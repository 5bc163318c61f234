"""What the store raises. Every message is one line: what happened, to which file, what to do."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used: locked, from a newer Zhanbao, damaged, not writable, no space (exit code 4)."""


class Busy(StoreError):
    """Another process is writing to the store; waiting may help."""


class Cancelled(StoreError):
    """A question was interrupted before its answer was whole; the store is unharmed."""
