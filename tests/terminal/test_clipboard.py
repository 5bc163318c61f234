"""The clipboard in real terminals: through a real tmux, and by the terminal's own sequence over SSH."""

from __future__ import annotations

import base64
import re
import shlex
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_dashboard import command, store

__all__ = ["store"]  # the fixture

SSH = {"SSH_CONNECTION": "198.51.100.1 1 198.51.100.2 22"}
PLACE = "湖北/夏季行动@2023"


def test_over_ssh_the_terminal_gets_value_and_citation(store: Path) -> None:
    with Terminal(command(store, PLACE), (80, 24), SSH) as terminal:
        terminal.see("1.31万")
        terminal.send("y")
        terminal.see("已复制")
        [encoded] = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", terminal.raw)
        assert "刑事警情" in base64.b64decode(encoded).decode()
        terminal.send("q")
        assert terminal.end() == 0


@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
def test_in_tmux_with_default_settings_its_buffer_gets_them(store: Path, tmp_path: Path) -> None:
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    inside = shlex.join(["env", f"SSH_CONNECTION={SSH['SSH_CONNECTION']}", "LC_ALL=C.UTF-8", *command(store, PLACE)])

    def ask(*words: str) -> str:
        return subprocess.run([*tmux, *words], capture_output=True, text=True, check=False, encoding="utf-8").stdout

    subprocess.run([*tmux, "-u", "new-session", "-d", "-x", "80", "-y", "24", inside], check=True)
    try:
        _until(lambda: "1.31万" in ask("capture-pane", "-p"))
        ask("send-keys", "y")
        _until(lambda: "tmux" in ask("capture-pane", "-p"))
        copied = ask("show-buffer")
        assert "刑事警情" in copied
        assert "https://example.org/" in copied
        ask("send-keys", "q")
        _until(lambda: not ask("list-sessions"))
    finally:
        ask("kill-server")


def _until(done: object, seconds: float = 30.0) -> None:
    assert callable(done)
    limit = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < limit, "it did not come"
        time.sleep(0.1)
