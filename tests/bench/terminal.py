"""A terminal with a clock: what a program sends, when it came, what it drew; nothing is parsed while bytes come in."""

from __future__ import annotations

import os
import re
import select
import subprocess
import termios
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyte

from tests.bench.processes import CommandFailed

_SEQUENCE = re.compile(
    rb"\x1b\[([<=>?]?)([0-9;]*)(\$?[@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^X].*?\x1b\\"
    rb"|\x1b[=>]",
    re.S,
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[<=>?]?[0-9;]*\$?|[\]P_^X][^\x07\x1b]*\x1b?)?\Z")
_ANSWERS = {(b"", b"c"): b"\x1b[?62;22c", (b">", b"c"): b"\x1b[>41;390;0c", (b"", b"5n"): b"\x1b[0n"}
_SLICE = 512
"""Bytes drawn between two looks at the line."""
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Burst:
    """What came between a cause and the silence after it."""

    first: float | None
    """Seconds from the cause to the first byte; None where nothing came."""
    last: float | None
    """Seconds to the last byte."""
    size: int


@dataclass(frozen=True, slots=True)
class Line:
    """What lies between a program and who looks at it: stamps are then those of the far end."""

    rate: float
    """Bytes a second."""
    rtt: float
    """Seconds that a key and what it causes are under way."""


class Program:
    """A program in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (120, 40),
        line: Line | None = None,
    ) -> None:
        """Start it; ``size`` is columns and rows, ``line`` what it is seen through."""
        self._line = line
        self._arrived = 0.0
        """When the last byte came through the line."""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = os.openpty()
        termios.tcsetwinsize(self._master, (size[1], size[0]))
        self._waiting: deque[tuple[float, bytes]] = deque()
        self._carry = b""
        self._open = True
        self.painted: float | None = None
        """When the first thing but blanks came, in seconds from the start."""
        self.bytes = 0
        self.started = time.perf_counter()
        self._child = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=dict(env), start_new_session=True
        )
        os.close(slave)

    def __enter__(self) -> Self:
        """The running program."""
        return self

    def __exit__(self, *raised: object) -> None:
        """End it, if it runs still."""
        if self._child.poll() is None:
            self._child.kill()
        self._child.wait()
        os.close(self._master)

    @property
    def text(self) -> str:
        """What is on screen."""
        return "\n".join(map(self._row, range(self.screen.lines)))

    def until(self, words: str) -> float:
        """Draw until ``words`` stand on one line; when they came, in seconds from the start."""
        limit = time.perf_counter() + _PATIENCE
        while time.perf_counter() < limit and (self._open or self._waiting):
            self._read(0 if self._waiting else 0.05)
            if self._waiting:
                stamp, rows = self._draw()
                if any(words in row for row in rows):
                    return stamp - self.started
        raise CommandFailed(f"{words!r} did not come; the screen begins with {self.text.strip()[:60]!r}")

    def burst(self, quiet: float, *, keys: bytes = b"", silent: float = 0.5, limit: float = 15.0) -> Burst:
        """What comes after ``keys`` until ``quiet`` seconds of silence; the first byte may take ``silent`` seconds."""
        cause, before = time.perf_counter(), self.bytes
        os.write(self._master, keys)
        first = last = None
        heard = cause + silent - quiet
        while (now := time.perf_counter()) < cause + limit and self._open:
            if now > heard + quiet:
                break
            if stamp := self._read(0.002):
                first, last = first or stamp, stamp
                heard = time.perf_counter()
            elif self._waiting:
                self._draw()
        while self._waiting:
            self._draw()
        return Burst(first and first - cause, last and last - cause, self.bytes - before)

    def leave(self, keys: bytes) -> float:
        """Send the keys that end the program; seconds until it has ended."""
        cause = time.perf_counter()
        os.write(self._master, keys)
        while self._child.poll() is None:
            if time.perf_counter() > cause + _PATIENCE:
                raise CommandFailed(f"{keys!r} did not end it")
            self._read(0.001)
        return time.perf_counter() - cause

    def end(self) -> float:
        """Wait until the program ends by itself; seconds from its start."""
        while self._child.poll() is None:
            self._read(0.001)
        return time.perf_counter() - self.started

    @property
    def peak_mb(self) -> float:
        """The largest resident size so far, summed over the program and its children."""
        tree, peak = [self._child.pid], 0
        for pid in tree:
            try:
                found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
                peak += int(found[1]) if found else 0
                for task in Path(f"/proc/{pid}/task").iterdir():
                    tree += map(int, (task / "children").read_text().split())
            except OSError:  # it has just ended
                continue
        return peak / 1024

    def _read(self, seconds: float) -> float | None:
        """Take what comes within ``seconds``; when it came."""
        if not self._open or not select.select([self._master], [], [], seconds)[0]:
            return None
        try:
            data = os.read(self._master, 65536)
        except OSError:  # how Linux says that every process of the program has closed the terminal
            data = b""
        self._open = bool(data)
        self.bytes += len(data)
        stamp = self._through_the_line(time.perf_counter(), len(data))
        for at in range(0, len(data), _SLICE):
            self._waiting.append((stamp, data[at : at + _SLICE]))
        return stamp if data else None

    def _through_the_line(self, sent: float, size: int) -> float:
        """When bytes that were sent now come to the far end; a key's own way there is told with them."""
        if self._line is None:
            return sent
        self._arrived = max(self._arrived, sent + self._line.rtt) + size / self._line.rate
        return self._arrived

    def _row(self, y: int) -> str:
        return "".join(self.screen.buffer[y][x].data for x in range(self.screen.columns)).rstrip()

    def _draw(self) -> tuple[float, list[str]]:
        """Draw what came first; when it came, and the lines that it changed."""
        stamp, piece = self._waiting.popleft()
        data = self._carry + piece
        rest = _UNFINISHED.search(data)
        self._carry = data[rest.start() :] if rest else b""
        self.screen.dirty.clear()
        self._stream.feed(_SEQUENCE.sub(self._told, data[: len(data) - len(self._carry)]))
        rows = [self._row(y) for y in sorted(self.screen.dirty) if y < self.screen.lines]
        if self.painted is None and any(rows):
            self.painted = stamp - self.started
        return stamp, rows

    def _told(self, match: re.Match[bytes]) -> bytes:
        """Answer queries; of the rest keep what pyte knows."""
        prefix, numbers, kind = match.group(1, 2, 3)
        if kind is None:
            return b""
        if (prefix, kind) in _ANSWERS:
            os.write(self._master, _ANSWERS[prefix, kind])
        elif kind == b"n" and numbers == b"6":
            os.write(self._master, b"\x1b[%d;%dR" % (self.screen.cursor.y + 1, self.screen.cursor.x + 1))
        elif kind == b"$p":
            os.write(self._master, b"\x1b[?%s;%d$y" % (numbers, 2 if numbers == b"2026" else 0))
        elif not prefix and kind in b"ABCDGHJKLMPXdfhlmr@":
            return match[0]
        elif prefix == b"?" and kind in b"hl" and b"1049" in numbers.split(b";"):
            self.screen.reset()
        return b""
