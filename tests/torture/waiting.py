"""How long a thread was kept waiting by somebody: it neither ran nor stood in line for a core.

Ten readers and a writer on two cores are slow, whoever writes; what a lock or a disk adds is the kernel's to tell.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Self

_TOLD = Path("/proc/thread-self/schedstat")
"""Nanoseconds that the thread ran, and that it was ready and another had the core."""


class Watch:
    """Times a block: in all, and the part in which this thread was kept waiting."""

    def __enter__(self) -> Self:
        """Begin."""
        self._ready, self._begun = _ready(), time.perf_counter()
        return self

    def __exit__(self, *raised: object) -> None:
        """End: ``seconds`` and ``waited`` are there."""
        self.seconds = time.perf_counter() - self._begun
        self.waited = max(0.0, self.seconds - (_ready() - self._ready)) if _TOLD.exists() else 0.0


def _ready() -> float:
    """Seconds that this thread ran or was ready to run; 0 where the kernel does not tell."""
    if not _TOLD.exists():
        return 0.0
    ran, queued, _ = _TOLD.read_text("ascii").split()
    return (int(ran) + int(queued)) / 1e9
