"""An import that is killed, again and again, at any instant."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from tests.torture.forking import begun
from tests.torture.tally import Tally
from tests.torture.trial import Trial, made


def tortured(folder: Path, times: int, seed: int) -> Tally:
    """Kill an import ``times`` times: half of them anywhere, half once the working copy is there."""
    tally = Tally("kills of an import", wanted=times)
    source = random.Random(seed)  # noqa: S311 -- reproducible instants, no secret
    with tally.timed():
        trial = made(folder)
        landed = 0
        for number in range(times):
            trial.again()
            landed += _killed(trial, source.random() * trial.seconds, late=number % 2 == 1)
            faults = trial.faults()
            tally.count([f"kill {number} of seed {seed}: {fault}" for fault in faults])
    tally.note = f"{landed} while it ran, import {trial.seconds * 1000:.0f} ms"
    return tally


def _killed(trial: Trial, delay: float, *, late: bool) -> bool:
    """Start an import and kill it after ``delay`` seconds; whether it still ran."""
    child = begun(trial.imported)
    if late:
        delay /= 2
        limit = time.monotonic() + trial.seconds
        while not any(trial.store.parent.glob(".*.new")) and time.monotonic() < limit:
            time.sleep(0.001)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
