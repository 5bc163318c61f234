"""A program far away: over a line of 300 ms, and in tmux, which goes on without anybody who looks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import slow_line
from tests.terminal.terminal import Terminal
from tests.terminal.test_dashboard import DOWN, ESCAPE, command, store

__all__ = ["store"]  # the fixture

_ONE_WAY = 0.15
SSH = {"SSH_CONNECTION": "198.51.100.1 1 198.51.100.2 22"}
needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")


def test_what_arrives_at_once_is_typed_where_each_key_leads(store: Path) -> None:
    with Terminal(command(store), (80, 24)) as terminal:
        terminal.see("湖北")
        terminal.press("/hubei\r")
        terminal.see("战报 › 湖北")
        terminal.press("?" + ESCAPE + "/xjxd\r")
        terminal.see("夏季行动")
        terminal.press("/" + ESCAPE + "q")
        assert terminal.end() == 0


def test_over_a_line_of_300_ms_every_key_that_is_typed_ahead_counts(store: Path) -> None:
    far = [sys.executable, str(Path(slow_line.__file__)), str(_ONE_WAY), *command(store)]
    with Terminal(far, (80, 24), SSH) as terminal:
        terminal.see("湖北")
        terminal.press("/hubei\r")
        terminal.see("战报 › 湖北")
        terminal.see("夏季行动")
        terminal.press(ESCAPE)
        terminal.see("战报 › 各省")
        terminal.press(DOWN * 3 + "/" + "xjxd\r")
        terminal.see("夏季行动")
        terminal.press(ESCAPE + "q")
        assert terminal.end() == 0
        assert terminal.restored


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """A server of tmux of its own, with nobody's settings."""
    words = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    yield words
    subprocess.run([*words, "kill-server"], capture_output=True, check=False)


@needs_tmux
def test_tmux_is_left_and_come_back_to_and_a_lost_line_is_nothing(store: Path, tmux: list[str]) -> None:
    begin = [*tmux, "new-session", "-x", "80", "-y", "24", "--", *command(store, "湖北")]
    with Terminal(begin, (80, 24)) as terminal:
        terminal.see("夏季行动")
        terminal.send(DOWN)
        terminal.press("\x02d")  # the prefix of tmux, and its key to detach
        terminal.wait_for(lambda: terminal.gone, "the end of the client")
    with Terminal([*tmux, "attach"], (100, 30)) as terminal:
        terminal.see("夏季行动")
        terminal.send(ESCAPE)
        terminal.see("战报 › 各省")
        terminal.hang_up()
    with Terminal([*tmux, "attach"], (80, 24)) as terminal:
        terminal.see("战报 › 各省")
        terminal.send("/")
        terminal.send("hubei\r")
        terminal.see("夏季行动")
        terminal.press("q")
        terminal.wait_for(lambda: terminal.gone, "the end of tmux, whose only program has left")
        assert "[exited]" in terminal.text
