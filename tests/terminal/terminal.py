"""A terminal for a program under test: a pseudo-terminal, with pyte to look at."""

from __future__ import annotations

import os
import re
import select
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte

_PRIVATE = re.compile(rb"\x1b\[([<=>?])([0-9;]*)\$?([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
"""Modes, queries and titles: noted, not drawn."""
_PARTIAL = re.compile(rb"\x1b(?:\[[<=>?]?[0-9;]*\$?|\][^\x07\x1b]*)?\Z")
PATIENCE = 20.0
"""Seconds after which a text that does not come is missed; machines under load are slow."""
_QUIET = 0.15
"""Seconds of silence after which a burst of output is over."""


class Terminal:
    """Runs a command; its output is drawn, its modes are kept, its bytes counted."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Start ``command`` in ``folder`` (None: this one) in a terminal of ``size`` columns and rows."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.modes: set[str] = set()
        self.bytes = 0
        self.raw = b""
        self._stream = pyte.ByteStream(self.screen)
        self._carry = b""
        self._master, slave = os.openpty()
        termios.tcsetwinsize(self._master, (rows, columns))
        self.settings = termios.tcgetattr(slave)
        base = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        base["XDG_STATE_HOME"] = os.devnull  # nothing is remembered, unless a test says where
        settings = {**base, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(environ or {})}
        self._slave = slave
        self._child = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=settings, cwd=folder, start_new_session=True
        )

    def __enter__(self) -> Self:
        """The running terminal."""
        return self

    def __exit__(self, *raised: object) -> None:
        """End the program, if it runs still, and close the terminal."""
        if self._child.poll() is None:
            self._child.kill()
        self._child.wait()
        os.close(self._slave)
        os.close(self._master)

    @property
    def text(self) -> str:
        """What is on screen; pyte's empty cell behind a wide character is no blank."""
        lines = (
            "".join(self.screen.buffer[y][x].data for x in range(self.screen.columns)) for y in range(self.screen.lines)
        )
        return "\n".join(line.rstrip() for line in lines)

    def wait_for(self, done: Callable[[], bool], what: str) -> None:
        """Draw until ``done()``, then until the program is silent."""
        limit = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < limit, f"{what} did not come; on screen:\n{self.text}"
            self._draw(0.05)
        while self._draw(_QUIET):
            pass

    def begin(self) -> None:
        """Wait until the program has taken the screen, and no longer."""
        limit = time.monotonic() + PATIENCE
        while "1049" not in self.modes:
            assert time.monotonic() < limit, "the screen was not taken"
            self._draw(0.05)

    def see(self, text: str) -> None:
        """Wait until ``text`` is on screen."""
        self.wait_for(lambda: text in self.text, text)

    def send(self, keys: str) -> int:
        """Send keys; gives the bytes that they caused."""
        before = self.bytes
        os.write(self._master, keys.encode())
        self.wait_for(lambda: self.bytes > before, f"an answer to {keys!r}")
        return self.bytes - before

    def press(self, keys: str | bytes) -> None:
        """Send keys and wait for nothing."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def drain(self, seconds: float) -> None:
        """Draw until the program has been silent for so long."""
        while self._draw(seconds):
            pass

    @property
    def gone(self) -> bool:
        """Whether the program has ended."""
        return self._child.poll() is not None

    def ended(self, seconds: float) -> int:
        """Wait for the end without reading what the program writes; the exit code."""
        return self._child.wait(seconds)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size, as a window manager does."""
        self.screen.resize(rows, columns)
        termios.tcsetwinsize(self._master, (rows, columns))
        os.killpg(self._child.pid, 28)  # SIGWINCH, which the kernel sends to a controlling terminal's group alone

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self._child.pid, number)

    def hang_up(self) -> int:
        """Take the terminal away, as a lost line does, and wait for the end; the exit code."""
        for end in ("_slave", "_master"):
            os.close(getattr(self, end))
            setattr(self, end, os.open(os.devnull, os.O_RDWR))
        return self._child.wait(PATIENCE)

    @property
    def process(self) -> int:
        """The program's process id."""
        return self._child.pid

    @property
    def state(self) -> str:
        """What the program does, in the kernel's letter: S asleep, T stopped."""
        return Path(f"/proc/{self._child.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]

    @property
    def resident(self) -> int:
        """Bytes of memory that the program has."""
        return int(Path(f"/proc/{self._child.pid}/statm").read_text(encoding="utf-8").split()[1]) * 4096

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was before the program."""
        left_on = self.modes & {"1000", "1002", "1003", "1004", "1006", "1049", "2004", "2026", "2048"}
        return not left_on and self.settings_now == self.settings and not self.screen.cursor.hidden

    def end(self) -> int:
        """Wait for the program to end; its exit code."""
        self.wait_for(lambda: self._child.poll() is not None, "the end")
        return self._child.returncode

    @property
    def settings_now(self) -> list[object]:
        """The terminal's line settings."""
        return list(termios.tcgetattr(self._slave))

    def _draw(self, seconds: float) -> bool:
        """Draw what comes within ``seconds``; whether anything came."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 65536)
        self.bytes += len(data)
        self.raw += data
        data = self._carry + data
        partial = _PARTIAL.search(data)
        self._carry = data[partial.start() :] if partial else b""
        self._stream.feed(_PRIVATE.sub(self._note, data[: len(data) - len(self._carry)]))
        return bool(data)

    def _note(self, match: re.Match[bytes]) -> bytes:
        if match[1] == b"?" and match[3] in (b"h", b"l"):
            modes = set(match[2].decode().split(";"))
            self.modes = self.modes | modes if match[3] == b"h" else self.modes - modes
            if "1049" in modes:
                self.screen.reset()
        return b""
