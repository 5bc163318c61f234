"""The real command, in a process of its own; and what ``zhanbao show`` in this one gave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

COMMAND = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())"]
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Shown:
    """What ``zhanbao show`` ended with, and wrote."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, object]]:
        """Of ``--format json``."""
        loaded: list[dict[str, object]] = json.loads(self.out, parse_float=Decimal, parse_int=Decimal)
        return loaded


Show = Callable[..., Shown]


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the tester's own settings: an empty home, a plain locale."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "TMPDIR")}
    return kept | {"HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)} | more


def zhanbao(
    *arguments: str | Path, home: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``zhanbao`` with ``arguments`` and no terminal; output decoded as UTF-8."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment(home, **(env or {})),
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that says what is wrong."""
    lines = [line for line in done.stderr.splitlines() if line.startswith("zhanbao: ")]
    assert len(lines) == 1, done.stderr
    return lines[0]
