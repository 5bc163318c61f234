"""Children of a process that has loaded everything and opened nothing: each costs milliseconds, and may die anyhow."""

from __future__ import annotations

import os
import pickle
import sys
import traceback
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


class ChildDied(Exception):
    """A child ended without an answer; the message says how."""


def begun(work: Callable[[], object]) -> int:
    """Start ``work`` in a child; its process id."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:  # noqa: BLE001 -- a child never goes on with its parent's work
        traceback.print_exc()
        os._exit(70)
    os._exit(0)


def asked(work: Callable[[], Answer]) -> Answer:
    """What ``work`` gives in a child; raises ``ChildDied`` where it gives nothing."""
    read, write = os.pipe()

    def answer() -> None:
        os.close(read)
        with os.fdopen(write, "wb") as out:
            pickle.dump(work(), out)

    child = begun(answer)
    os.close(write)
    with os.fdopen(read, "rb") as answers:
        told = answers.read()
    _, status = os.waitpid(child, 0)
    if status or not told:
        raise ChildDied(f"exit code {os.waitstatus_to_exitcode(status)}")
    given: Answer = pickle.loads(told)  # noqa: S301 -- from a child of ours
    return given
