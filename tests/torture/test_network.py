"""No command touches the network, and nobody else may read what Zhanbao remembers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import small_store
from tests.commands.running import environment
from tests.terminal.terminal import Terminal

_WITHOUT = """
import sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")
        raise PermissionError(event)
sys.addaudithook(refuse)
from tui.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_store.build(tmp_path_factory.mktemp("small") / "small.duckdb")


@pytest.mark.parametrize("words", ["show", "info", "check", "parse page.html", "import page.html", "export dump"])
def test_no_command_uses_the_network(words: str, store: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(store.read_bytes())
    page = "<link rel=stylesheet href=https://example.org/x.css><img src=https://example.org/x.png><p>打掉团伙37个。"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-c", _WITHOUT, *words.split(), "--db", str(own)]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False
    )
    assert "NETWORK" not in done.stderr
    assert done.returncode in {0, 1}


def test_nor_does_the_dashboard_and_what_it_remembers_is_the_users_alone(store: Path, tmp_path: Path) -> None:
    arguments = [sys.executable, "-c", _WITHOUT, "--db", str(store), "湖北"]
    with Terminal(arguments, (80, 24), {"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.see("夏季行动")
        terminal.send("q")
        assert terminal.end() == 0
        assert "NETWORK" not in terminal.raw.decode(errors="replace")
    assert (tmp_path / "zhanbao" / "dashboard.json").stat().st_mode & 0o777 == 0o600
