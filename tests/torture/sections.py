"""The kinds of trouble, each as one function of a folder, a share of the whole and a seed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from tests.torture import faults, fuzz, kills, monkey, outputs, readers
from tests.torture.commands import home
from tests.torture.tally import Tally

_KILLS, _READS, _DOCUMENTS, _KEYS, _FUZZ = 200, 10_000, 2_000, 1_000, 30.0
_KILLS_UNDER_READERS = 5
_MANY, _FEW = 0.1, 3
"""From which share on all readers read, and how many else."""
Answer = TypeVar("Answer")
Section = Callable[[Path, float, int], list[Tally]]
"""Works in a folder, on a share of the whole, by a seed."""


def _killed(folder: Path, share: float, seed: int) -> list[Tally]:
    return [kills.tortured(folder, max(1, int(_KILLS * share)), seed)]


def _faulty(folder: Path, share: float, seed: int) -> list[Tally]:
    del seed  # every fault is tried, in order
    library = faults.library(folder)
    if library is None:
        return [Tally("faults of the file system", note="left out: needs a C compiler and /proc")]
    with _preloaded(library):
        return [elsewhere(partial(faults.tortured, folder / "trial", max(1, round(1 / share))))]


def _documents(folder: Path, share: float, seed: int) -> list[Tally]:
    del seed
    with home(folder / "home"):
        return outputs.tortured(folder, max(1, round(1 / share)), max(5, round(5 / share)))


def _read(folder: Path, share: float, seed: int) -> list[Tally]:
    with home(folder / "home"):
        documents, kills = int(_DOCUMENTS * share), max(1, int(_KILLS_UNDER_READERS * share))
        many = readers.READERS if share >= _MANY else _FEW
        return readers.tortured(folder, documents, kills, int(_READS * share), seed, many)


def _fuzzed(folder: Path, share: float, seed: int) -> list[Tally]:
    return fuzz.tortured(folder / "fuzz", seed, seconds=_FUZZ * share)


def _played(folder: Path, share: float, seed: int) -> list[Tally]:
    return monkey.tortured(folder, int(_KEYS * share), seed=seed)


SECTIONS: dict[str, Section] = {
    "kills": _killed,
    "faults": _faulty,
    "readers": _read,
    "documents": _documents,
    "words": _fuzzed,
    "keys": _played,
}


@contextmanager
def _preloaded(library: Path) -> Iterator[None]:
    """Processes that start meanwhile have ``library`` before all others."""
    before = dict(os.environ)
    os.environ.update(faults.environment(library))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def elsewhere(work: Callable[[], Answer]) -> Answer:
    """What ``work`` gives in a fresh process: it may fork, because nothing is open there."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work).result()
