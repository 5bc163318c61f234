"""What was tried, how often it held, and what did not: the rows of the one table."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from tui.printing.cells import width

_TOLD = 20
"""Failures of a kind that are told."""


@dataclass(slots=True)
class Tally:
    """One kind of trial."""

    what: str
    wanted: int = 0
    """Trials that the whole run has to make at least."""
    tried: int = 0
    failures: list[str] = field(default_factory=list)
    note: str = ""
    seconds: float = 0.0

    def count(self, failures: Sequence[str] = (), trials: int = 1) -> None:
        """Note trials, and what went wrong in them."""
        self.tried += trials
        self.failures.extend(failures)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Add the time that the block takes."""
        started = time.monotonic()
        try:
            yield
        finally:
            self.seconds += time.monotonic() - started


def table(tallies: Sequence[Tally]) -> str:
    """All tallies under each other, and beneath them what failed."""
    rows = [("", "tried", "failed", "s", "")]
    rows += [(one.what, f"{one.tried:,}", f"{len(one.failures)}", f"{one.seconds:.0f}", one.note) for one in tallies]
    widths = [max(width(row[at]) for row in rows) for at in range(4)]
    lines = [
        row[0]
        + " " * (widths[0] - width(row[0]))
        + "".join(" " * (2 + widths[at] - width(row[at])) + row[at] for at in range(1, 4))
        + (f"  {row[4]}" if row[4] else "")
        for row in rows
    ]
    for one in tallies:
        told = list(dict.fromkeys(one.failures))
        lines += [f"FAILED {one.what}: {failure}" for failure in told[:_TOLD]]
        lines += [f"FAILED {one.what}: and {len(told) - _TOLD:,} more"] if len(told) > _TOLD else []
        if one.tried < one.wanted:
            lines.append(f"TOO FEW {one.what}: {one.tried:,} of {one.wanted:,}")
    return "\n".join(line.rstrip() for line in lines)


def held(tallies: Sequence[Tally]) -> bool:
    """Whether nothing failed, and enough was tried."""
    return all(not one.failures and one.tried >= one.wanted for one in tallies)
