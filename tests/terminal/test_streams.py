"""Standard streams that take nothing, hold nothing or are not there."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, complaint, environment
from tests.terminal.test_dashboard import store

__all__ = ["store"]  # the fixture


def run(words: str, home: Path, setting: str = "") -> subprocess.CompletedProcess[str]:
    """``zhanbao`` with ``words`` by a shell, which can redirect what Python cannot; ``setting`` of the environment."""
    script = f'{setting}"$@" {words}'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *COMMAND],
        capture_output=True, env=environment(home), timeout=60, check=False, text=True, errors="replace",
    )  # fmt: skip
    assert "internal error" not in done.stderr
    assert not (home / ".local").exists(), "a report was written"
    return done


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", ["show provinces", "show provinces --format csv", "provinces", "info", "--version"])
@pytest.mark.parametrize("setting", ["", "PYTHONUNBUFFERED=1 "])
def test_a_full_stdout_is_said_in_one_line(setting: str, words: str, store: Path, tmp_path: Path) -> None:
    done = run(f"{words} --db {store} > /dev/full", tmp_path, setting)
    assert done.returncode == 1
    assert complaint(done) == (
        "zhanbao: cannot write to standard output: No space left on device; what was written there is not whole"
    )
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_stderr_changes_neither_data_nor_codes(store: Path, tmp_path: Path) -> None:
    assert run(f"show hubie --db {store} 2> /dev/full", tmp_path).returncode == 1
    assert run(f"show --format nothing --db {store} 2> /dev/full", tmp_path).returncode == 2
    assert "湖北" in run(f"show --db {store} 2> /dev/full", tmp_path).stdout


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_as_good_as_empty_ones(closed: str, store: Path, tmp_path: Path) -> None:
    assert run(f"show 湖北 --db {store} {closed}", tmp_path).returncode == 0
    assert run(f"湖北 --db {store} {closed}", tmp_path).returncode == 0


def test_words_that_are_no_text_are_told_back(store: Path, tmp_path: Path) -> None:
    undecodable = "$(printf '\\377\\376')"
    assert run(f"show {undecodable} --db {store}", tmp_path).returncode == 1
    assert run(f"metric {undecodable}", tmp_path).returncode == 1
    done = run(f"show --db {tmp_path}/{undecodable}.duckdb", tmp_path)
    assert done.returncode == 4
    assert "not UTF-8" in complaint(done)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_an_import_that_is_ended_leaves_the_store_and_nothing_beside_it(
    number: int, store: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.duckdb"
    own.write_bytes(store.read_bytes())
    program = "import sys, tui.commands.reading as r; " + (
        "old = r.read_all\n"
        "def slow(*words):\n"
        "    yield from old(*words)\n"
        "    print('read', flush=True)\n"
        "    import time; time.sleep(60)\n"
        "r.read_all = slow\n"
        "from tui.cli import main; sys.exit(main())"
    )
    document = tmp_path / "a.txt"
    document.write_text("夏季行动以来，全省打掉犯罪团伙37个。\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", program, "import", str(document), "--db", str(own)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path), text=True,
    )  # fmt: skip
    assert process.stdout is not None
    while process.stdout.readline() not in {"read\n", ""}:
        pass
    process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (128 + number, "")
    assert own.read_bytes() == store.read_bytes()
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.txt", "own.duckdb", "own.duckdb.lock"]
