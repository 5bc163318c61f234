"""A slow line: ``python slow_line.py SECONDS COMMAND ...`` runs a command in a terminal of its own, far away.

What is typed and what is painted travels for so many seconds each way; nothing is lost or put together anew.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import sys
import termios
import time
import tty
from collections import deque

_SIZE = b"\0" * 8
_PACKET = 1 << 16


def main(delay: float, command: list[str]) -> int:
    """Run ``command``; its exit code."""
    before = termios.tcgetattr(0)
    tty.setraw(0)
    child, far = pty.fork()
    if not child:
        os.read(0, 1)  # until this terminal has its size
        os.execvp(command[0], command)  # noqa: S606 -- what the test names, no shell wanted
    fcntl.ioctl(far, termios.TIOCSWINSZ, fcntl.ioctl(0, termios.TIOCGWINSZ, _SIZE))
    os.write(far, b"\n")
    try:
        _carry(far, delay)
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _carry(far: int, delay: float) -> None:
    """Carry bytes both ways until the far end is closed and all of it has come."""
    travelling: deque[tuple[float, int, bytes]] = deque()
    ends, closed = {0: far, far: 1}, False
    while travelling or not closed:
        patience = max(0.0, travelling[0][0] - time.monotonic()) if travelling else None
        for end in select.select([] if closed else list(ends), [], [], patience)[0]:
            try:
                data = os.read(end, _PACKET)
            except OSError:  # Linux says so where the last program of a terminal has gone
                data = b""
            closed = closed or not data
            travelling.append((time.monotonic() + delay, ends[end], data))
        while travelling and travelling[0][0] <= time.monotonic():
            _, to, data = travelling.popleft()
            if not closed or to == 1:
                os.write(to, data)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
