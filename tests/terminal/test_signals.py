"""What may happen to a program in a terminal: it leaves the terminal as it found it, and its exit code says why."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal
from tests.terminal.test_dashboard import DOWN, ESCAPE, command, store

__all__ = ["store"]  # the fixture

SIZE = (80, 24)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_ends_it_ends_it_as_q_does(store: Path, number: int, tmp_path: Path) -> None:
    with Terminal(command(store, "湖北"), SIZE, {"XDG_STATE_HOME": str(tmp_path)}) as terminal:
        terminal.see("夏季行动")
        terminal.signal(number)
        assert terminal.end() == 128 + number
        assert terminal.restored
        assert "Traceback" not in terminal.text
    assert '"湖北"' in (tmp_path / "zhanbao" / "dashboard.json").read_text("utf-8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_while_it_starts_it_leaves_no_trace_either(store: Path, number: int) -> None:
    with Terminal(command(store), SIZE) as terminal:
        terminal.wait_for(lambda: "1049" in terminal.modes, "the first frame")
        terminal.signal(number)
        assert terminal.end() in {128 + number, 0}
        assert terminal.restored
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("instant", [0.1, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5])
def test_at_any_instant_of_its_start_a_signal_ends_it_soon(store: Path, number: int, instant: float) -> None:
    with Terminal(command(store), SIZE) as terminal:
        terminal.begin()
        time.sleep(instant)
        terminal.signal(number)
        assert terminal.ended(10) == 128 + number
        terminal.drain(0.05)
        assert terminal.restored
        assert "Traceback" not in terminal.text


def test_while_its_first_store_is_made_ctrl_c_ends_it_at_once(tmp_path: Path) -> None:
    with Terminal([*command(tmp_path / "none.duckdb")], SIZE) as terminal:
        terminal.begin()
        time.sleep(1)
        terminal.signal(signal.SIGINT)
        assert terminal.ended(1.5) == 128 + signal.SIGINT
        terminal.drain(0.05)
        assert terminal.restored


def test_a_terminal_that_goes_away_ends_it(store: Path) -> None:
    with Terminal(command(store), SIZE) as terminal:
        terminal.see("湖北")
        assert terminal.hang_up() == 128 + signal.SIGHUP


def test_nobody_who_reads_what_it_paints_does_not_keep_it(store: Path) -> None:
    with Terminal(command(store, "rank/dismantle.gang"), (200, 60)) as terminal:
        terminal.see("湖北")
        for _ in range(400):
            terminal.press("v")
        terminal.signal(signal.SIGTERM)
        assert terminal.ended(10) == 128 + signal.SIGTERM


def test_it_can_be_stopped_and_goes_on_where_it_was(store: Path) -> None:
    with Terminal(command(store, "湖北"), SIZE) as terminal:
        terminal.see("夏季行动")
        terminal.signal(signal.SIGTSTP)
        terminal.wait_for(lambda: terminal.state == "T", "the stop")
        assert terminal.restored
        assert "夏季行动" not in terminal.text
        terminal.signal(signal.SIGCONT)
        terminal.see("夏季行动")
        assert "1049" in terminal.modes
        terminal.send(DOWN)
        terminal.send("q")
        assert terminal.end() == 0
        assert terminal.restored


DEFECT = """
import sys
from tui.screens import place
def broken(screen, name):
    secret = "/home/somebody 4711"
    raise RuntimeError(f"sentence of a document {secret}")
place.PlaceScreen.action_act = broken
from tui.cli import main
sys.exit(main())
"""
KEYBOARD = DEFECT.replace("tui.screens import place", "tui import keyboard").replace(
    "place.PlaceScreen.action_act", "keyboard.Keyboard.feed"
)
WORKER = DEFECT.replace("place.PlaceScreen.action_act", "place.Desk.answer").replace("(screen, name)", "(desk, visit)")


@pytest.mark.parametrize(
    ("program", "keys"), [(DEFECT, "s"), (KEYBOARD, "s"), (WORKER, "")], ids=["a key", "the keyboard", "a worker"]
)
def test_a_defect_leaves_the_terminal_whole_and_a_report_without_secrets(
    program: str, keys: str, store: Path, tmp_path: Path
) -> None:
    arguments = [sys.executable, "-c", program, "--db", str(store), "湖北"]
    with Terminal(arguments, (120, 24), {"XDG_STATE_HOME": str(tmp_path), "ZHANBAO_PASSWORD": "4712"}) as terminal:
        if keys:
            terminal.see("夏季行动")
            terminal.send(keys)
        assert terminal.end() == 70
        assert terminal.restored
        [report] = (tmp_path / "zhanbao" / "reports").iterdir()
        said = terminal.text.replace("\n", "")
        assert f"zhanbao: internal error (RuntimeError); the report is in {report}" in said
        assert "Traceback" not in said
    told = report.read_text("utf-8")
    assert report.stat().st_mode & 0o777 == 0o600
    assert "in broken" in told
    assert "4711" not in told
    assert "4712" not in told
    assert "sentence" not in told.replace('raise RuntimeError(f"sentence', "")


@pytest.mark.parametrize("after", ["q", " ", ".", "f", "b", ESCAPE])
def test_escape_and_any_key_at_once_are_two_keys(store: Path, after: str) -> None:
    with Terminal(command(store, "湖北"), SIZE) as terminal:
        terminal.see("战报 › 湖北")
        terminal.press(ESCAPE + after)
        terminal.wait_for(lambda: "战报 › 湖北" not in terminal.text, "the way back")
        if after == "q":
            assert terminal.end() == 0
        else:
            assert "战报 › 各省" in terminal.text


def test_a_character_that_comes_in_pieces_is_one(store: Path) -> None:
    with Terminal(command(store, "湖北"), SIZE) as terminal:
        terminal.see("夏季行动")
        terminal.send("/")
        for byte in "北".encode():
            terminal.press(bytes([byte]))
            terminal.drain(0.2)
        terminal.see("北仑区")
        terminal.send(ESCAPE)
        terminal.send("q")
        assert terminal.end() == 0


def test_bytes_that_are_no_text_are_no_keys(store: Path) -> None:
    with Terminal(command(store, "湖北"), SIZE) as terminal:
        terminal.see("夏季行动")
        terminal.press(b"\xff\xfe\xc3\x80")
        terminal.send(DOWN)
        terminal.send("q")
        assert terminal.end() == 0


@pytest.mark.parametrize("size", [(500, 200), (40, 12)])
def test_sizes_at_the_edge(store: Path, size: tuple[int, int]) -> None:
    with Terminal(command(store, "湖北"), size) as terminal:
        terminal.see("夏季行动")
        terminal.resize(1, 1)
        terminal.resize(*size)
        terminal.see("夏季行动")
        terminal.send("q")
        assert terminal.end() == 0


def test_a_storm_of_sizes(store: Path) -> None:
    with Terminal(command(store, "rank/dismantle.gang"), SIZE) as terminal:
        terminal.see("湖北")
        for step in range(60):
            terminal.resize(1 + step * 37 % 200, 1 + step * 23 % 70)
        terminal.resize(*SIZE)
        terminal.see("湖北")
        terminal.send("q")
        assert terminal.end() == 0
        assert terminal.restored


@pytest.mark.parametrize("words", ["湖北", "none"])
@pytest.mark.parametrize("settings", [{}, {"PYTHONUTF8": "0"}], ids=["", "no UTF-8 mode"])
def test_without_a_locale_of_unicode_it_shows_what_it_can(store: Path, words: str, settings: dict[str, str]) -> None:
    with Terminal(command(store, words), SIZE, {"LC_ALL": "C", **settings}) as terminal:
        terminal.wait_for(lambda: "2023-08-20" in terminal.text or "no place" in terminal.text, "a screen or a reason")
        if "no place" not in terminal.text:
            terminal.send("q")
        assert terminal.end() in {0, 1}
        assert "internal error" not in terminal.text
