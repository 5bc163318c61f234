"""Whole processes: what a command takes from its start to its end, as the kernel accounts for it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.tables import Sample, Table

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())"]
"""``zhanbao`` of this checkout, as its entry point starts it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A command that has ended."""

    seconds: float
    cpu: float
    peak_mb: float
    """Largest resident size."""
    out: str


# A process inherits the peak of the one that started it: so a small one starts what is measured, and says what it took.
_LAUNCHER = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


class CommandFailed(Exception):
    """A command under measurement did not do its work; the message has its last words."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the tester's own settings but the path; ``more`` adds to it, and may take this checkout away."""
    plain = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "LC_ALL": "C.UTF-8"}
    return plain | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLORTERM": "truecolor"} | more


def run(
    command: Sequence[str], home: Path, *, codes: tuple[int, ...] = (0,), more: Mapping[str, str] | None = None
) -> Run:
    """Run a command to its end; raises ``CommandFailed`` where its exit code is not among ``codes``."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = [sys.executable, "-S", "-c", _LAUNCHER, *command]
        launched = subprocess.run(
            started,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            env=environment(home, **(more or {})),
            check=False,
        )
        for stream in (out, err):
            stream.seek(0)
        *words, told = err.read().decode(errors="replace").strip().splitlines() or [""]
        if launched.returncode not in codes:
            raise CommandFailed(f"{command[0]} … {command[-1]}: exit code {launched.returncode}: {''.join(words[-1:])}")
        seconds, cpu, peak_kb = map(float, told.split())
        return Run(seconds, cpu, peak_kb / 1024, out.read().decode())


def in_turn(table: Table, cases: Mapping[str, Callable[[], Sample]], rounds: int, *, warm: bool = True) -> None:
    """Run all cases one after the other, ``rounds`` times, into the table; before that once without counting.

    A case that fails in a round is left out from then on, with a note that says why.
    """
    left = dict(cases)
    for at in range(-1 if warm else 0, rounds):
        for name, case in list(left.items()):
            try:
                sample = case()
            except CommandFailed as error:
                del left[name]
                table.runs.pop(name, None)
                table.notes.append(f"{name}: left out: {error}")
                continue
            if at >= 0:
                table.add(name, sample)
