"""``zhanbao`` in this process: thousands of runs without thousands of starts."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tui.cli import main


class Done(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str
    seconds: float


def run(*arguments: str | Path) -> Done:
    """Run ``zhanbao`` with ``arguments``; an exit by the argument parser is one like any other."""
    streams = sys.stdin, sys.stdout, sys.stderr
    written = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(one, encoding="utf-8", newline="") for one in written)
    started = time.process_time()
    try:
        sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO()), out, err
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 2
        out.flush()
        err.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    seconds = time.process_time() - started
    return Done(code, written[0].getvalue().decode(), written[1].getvalue().decode(), seconds)


@contextmanager
def home(folder: Path) -> Iterator[Path]:
    """A home of its own for what a user keeps: no setting, report or remembered place of the tester's is touched."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "ZHANBAO_DB")
    before = {name: os.environ.get(name) for name in names}
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for name in names:
            os.environ.pop(name, None)
        os.environ["HOME"] = str(folder)
        yield folder
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
