"""A file system that fails: every change that an import makes to files fails once, and once for good."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.torture.commands import Done
from tests.torture.forking import ChildDied, asked
from tests.torture.tally import Tally
from tests.torture.trial import Trial, made

_SOURCE = Path(__file__).with_name("failing.c")
_STORE_ERROR = 4
KINDS = ((errno.EIO, False), (errno.ENOSPC, True))
"""A bad block, and a disk that is full and stays so."""


def library(folder: Path) -> Path | None:
    """The failing file system, compiled into ``folder``; None where there is no compiler or no ``LD_PRELOAD``."""
    compiler = shutil.which("cc")
    if compiler is None or not Path("/proc/self/fd").exists():
        return None
    made_of = folder / "failing.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", made_of, _SOURCE, "-ldl"], check=True)
    return made_of


def environment(library: Path) -> Mapping[str, str]:
    """The environment in which ``tortured`` has to run."""
    return {**os.environ, "LD_PRELOAD": str(library)}


def tortured(folder: Path, step: int = 1) -> Tally:
    """Let every ``step``-th change of a file fail, in each of the ways. Runs where the library is preloaded."""
    tally = Tally("faults of the file system")
    failing = ctypes.CDLL(None)
    with tally.timed():
        trial = made(folder)
        failing.fail_word(str(trial.store.parent).encode())
        trial.again()
        calls = asked(lambda: _counted(failing, trial))
        for code, lasting in KINDS:
            for number in range(1, calls + 1, step):
                trial.again()
                faults = _failed(failing, trial, number, code, lasting=lasting)
                tally.count([f"{errno.errorcode[code]} at call {number} of {calls}: {fault}" for fault in faults])
    tally.wanted = calls
    tally.note = f"{calls} calls that change files, EIO once and ENOSPC for good"
    return tally


def _counted(failing: ctypes.CDLL, trial: Trial) -> int:
    failing.fail_at(-1, 0, 0)
    trial.imported()
    return int(failing.fail_counted())


def _failed(failing: ctypes.CDLL, trial: Trial, number: int, code: int, *, lasting: bool) -> list[str]:
    def disturbed() -> Done:
        failing.fail_at(number, code, lasting)
        return trial.imported()

    try:
        done = asked(disturbed)
    except ChildDied as death:
        return [f"it died ({death})", *trial.faults()]
    faults = trial.faults(done=done)
    if done.code not in (0, _STORE_ERROR):
        faults.append(f"exit code {done.code}: {done.err.strip()}")
    elif done.code and not (done.err.startswith(f"zhanbao: {trial.store}: ") and done.err.count("\n") == 1):
        faults.append(f"not said in one line: {done.err!r}")
    return faults
