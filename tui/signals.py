"""Signals that end the program, taken as exceptions: what was begun is put back, and the exit code says what came."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

from tui.errors import Code

ENDING = (signal.SIGTERM, signal.SIGHUP)
"""A wish of the system's, and a terminal that has gone."""
_CODE = 128
"""To which shells add the number of the signal that ended a program."""

_received: list[int] = []


class Ended(KeyboardInterrupt):
    """A signal asked the program to end: to be treated as Ctrl-C is, but for the exit code."""


def listen() -> None:
    """Raise ``Ended`` where a signal that ends the program comes, unless somebody (``nohup``) wants it ignored."""
    for number in ENDING:
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)


def end_at_once(before: Callable[[], None]) -> None:
    """From now on a signal that ends the program, or Ctrl-C, does so at once, after a call of ``before``.

    For a start, where modules are being loaded in two threads: an exception may come while a lock is being given back,
    and whoever wants that lock next waits for good. Nothing is lost: what is written then is put in place whole or not.
    """

    def end(number: int, _: FrameType | None) -> NoReturn:
        try:
            before()
        finally:
            os._exit(noted(number))

    for number in (*ENDING, signal.SIGINT):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, end)


def noted(number: int) -> int:
    """Note that a signal ends the program; the exit code that says so."""
    _received.append(number)
    return _CODE + number


def code() -> int:
    """The exit code of a program that was stopped: by the signal that came first, else by Ctrl-C."""
    return _CODE + _received[0] if _received else Code.STOPPED


def _end(number: int, _: FrameType | None) -> None:
    noted(number)
    sys.stderr.flush()
    raise Ended(signal.Signals(number).name)
