"""The real program in a real terminal: start, keys, resizing, leaving."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests import small_store
from tests.terminal.terminal import Terminal

DOWN, ESCAPE = "\x1b[B", "\x1b"
MOUSE = {"1000", "1002", "1003"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_store.build(tmp_path_factory.mktemp("small") / "small.duckdb")


def command(store: Path, *place: str) -> list[str]:
    program = "import sys; from tui.cli import main; sys.exit(main())"
    return [sys.executable, "-c", program, "--db", str(store), *place]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_a_session(store: Path, size: tuple[int, int]) -> None:
    with Terminal(command(store), size) as terminal:
        terminal.see("湖北")
        assert "1049" in terminal.modes
        terminal.send(DOWN)
        terminal.send("/")
        terminal.send("hubei")
        terminal.send("\r")
        terminal.see("夏季行动")
        terminal.send(ESCAPE)
        terminal.see("各省")
        terminal.send("q")
        assert terminal.end() == 0
        assert not terminal.modes & ({"1049", "1004", "2004", "2026"} | MOUSE)
        assert terminal.settings_now == terminal.settings
        assert not terminal.screen.cursor.hidden


def test_a_cursor_move_costs_little_and_idling_nothing(store: Path) -> None:
    with Terminal(command(store), (120, 40)) as terminal:
        terminal.see("湖北")
        assert terminal.bytes <= 16_000, "one frame, the map in it"
        assert max(terminal.send(DOWN) for _ in range(5)) <= 500, "two rows, and two lines of the map"
        terminal.send("v")
        assert max(terminal.send(DOWN) for _ in range(5)) <= 300
        before = terminal.bytes
        terminal.wait_for(lambda: True, "silence")
        assert terminal.bytes == before
        assert "1003" not in terminal.modes, "mouse motion is reported, which costs a line dearly"


def test_what_stands_there_already_is_not_sent_again(store: Path) -> None:
    with Terminal(command(store, "rank/dismantle.gang"), (120, 40), {"SSH_CONNECTION": "1 2 3 4"}) as terminal:
        terminal.see("浙江")
        before = terminal.text
        assert terminal.send("n") <= 1_200, "a menu of ten lines"
        assert terminal.send("\x1b") <= 600, "what was under it"
        assert terminal.text == before


def test_what_another_program_wrote_goes_on_request(store: Path) -> None:
    with Terminal(command(store, "湖北"), (80, 24)) as terminal:
        terminal.see("夏季行动")
        before = terminal.text
        terminal.screen.draw("Broadcast message from root")
        assert terminal.text != before
        terminal.send("\x0c")
        assert terminal.text == before


def test_resizing_paints_anew(store: Path) -> None:
    with Terminal(command(store, "湖北"), (80, 24)) as terminal:
        terminal.see("夏季行动")
        terminal.resize(30, 10)
        terminal.see("太小")
        terminal.resize(100, 30)
        terminal.see("夏季行动")
        terminal.send("q")
        assert terminal.end() == 0


def test_the_terminal_knows_its_size_better_than_a_shell_did(store: Path) -> None:
    with Terminal(command(store, "湖北"), (100, 30), {"COLUMNS": "60", "LINES": "20"}) as terminal:
        terminal.see("夏季行动")
        first, *_, last = terminal.text.splitlines()
        assert len(first) > 80
        assert "退出" in last
        terminal.send("q")
        assert terminal.end() == 0


def test_escape_and_a_letter_at_once_are_two_keys(store: Path) -> None:
    with Terminal(command(store, "湖北"), (80, 24)) as terminal:
        terminal.see("夏季行动")
        terminal.send(ESCAPE + "q")
        assert terminal.end() == 0


@pytest.mark.parametrize("typed", ["", "hubei"])
def test_escape_and_a_letter_at_once_leave_the_search_and_are_the_letter(store: Path, typed: str) -> None:
    with Terminal(command(store), (80, 24)) as terminal:
        terminal.see("湖北")
        terminal.send("/" + typed)
        terminal.press(ESCAPE + "q")
        assert terminal.end() == 0


@pytest.mark.parametrize("typed", ["hubx\x7fei", "gansu\x15hubei", "ei\x01hub", "xx\x17hubei"])
def test_keys_that_edit_the_search_come_in_their_turn_however_fast(store: Path, typed: str) -> None:
    with Terminal(command(store), (80, 24)) as terminal:
        terminal.see("湖北")
        terminal.send(f"/{typed}\r")
        terminal.see("› 湖北")
        terminal.send("q")
        assert terminal.end() == 0


@pytest.mark.parametrize(
    ("typed", "seen"), [("fqinghai\r", "“qinghai”"), ("'qinghai", "青海"), ("s2", "按"), ("fx\x1bs3", "按")]
)
def test_what_comes_at_once_reaches_the_line_or_the_list_that_it_opens(store: Path, typed: str, seen: str) -> None:
    with Terminal(command(store), (80, 24)) as terminal:
        terminal.see("湖北")
        terminal.send(typed)
        terminal.see(seen)
        terminal.press("\r")  # closes the line that jumps
        terminal.send("q")
        assert terminal.end() == 0


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("/hubei\r2", "› 湖北 › 变化"),
        ("/hubei\r?", "可用的按键"),
        ("/nothing-like-it\rx", "nothing-like-itx"),
        ("'qinghai\r\r", "› 青海"),
        ("fqinghai\r\r", "› 青海"),
        ("'nothing-like-it\r?", "可用的按键"),
        ("/hubei\r\r", "› 湖北 › 夏季行动"),
        ("'hubei\r\r2\r", "› 数据 ›"),
        ("'hubei\r\r\r\r", "› 数据 ›"),
        ("/415\ro", "› 通报 ›"),
        ("'hubei\r\r\r\x1b" + DOWN + "\r", "› 日常工作"),
        ("'hubei\r\r\x1b\x1b\r\r", "› 湖北 › 夏季行动"),
        ("mf团伙\r\r", "› 排名 ›"),
    ],
)
def test_keys_that_come_faster_than_answers_wait_for_what_they_are_for(store: Path, typed: str, seen: str) -> None:
    with Terminal(command(store), (80, 24)) as terminal:
        terminal.see("湖北")
        terminal.send(typed)
        terminal.see(seen)
        terminal.drain(0.5)
        assert seen in terminal.text


def test_over_ssh_the_terminal_keeps_its_colours(store: Path) -> None:
    with Terminal(command(store), (80, 24), {"SSH_CONNECTION": "198.51.100.1 1 198.51.100.2 22"}) as terminal:
        terminal.see("湖北")
        grounds = {cell.bg for row in terminal.screen.buffer.values() for cell in row.values()}
        assert grounds == {"default"}


def test_without_colour_not_one_colour_is_sent(store: Path) -> None:
    with Terminal(command(store, "rank/dismantle.gang"), (120, 40), {"NO_COLOR": "1"}) as terminal:
        terminal.see("湖北")
        for key in ("v", "s", ESCAPE, "?", ESCAPE, " "):
            terminal.send(key)
        styles = {part for styles in re.findall(rb"\x1b\[([0-9;]*)m", terminal.raw) for part in styles.split(b";")}
        assert styles <= {b"", b"0", b"1", b"2", b"4", b"7", b"39", b"49"}, (
            "bold, dim, underlined and reverse carry everything"
        )
        terminal.send("q")
        assert terminal.end() == 0


def test_the_place_comes_back_and_fresh_forgets_it(store: Path, tmp_path: Path) -> None:
    memory = {"XDG_STATE_HOME": str(tmp_path)}
    with Terminal(command(store, "湖北"), (80, 24), memory) as terminal:
        terminal.see("夏季行动")
        terminal.send("q")
        assert terminal.end() == 0
    with Terminal(command(store), (80, 24), memory) as terminal:
        terminal.see("战报 › 湖北")
        terminal.send("q")
        assert terminal.end() == 0
    with Terminal(command(store, "--fresh"), (80, 24), memory) as terminal:
        terminal.see("战报 › 各省")
        terminal.send("q")
        assert terminal.end() == 0


def test_a_terminal_that_makes_ambiguous_characters_wide_gets_none(store: Path) -> None:
    with Terminal(command(store, "rank/dismantle.gang"), (120, 40)) as terminal:
        terminal.see("≈500")
        assert "█" in terminal.text
        terminal.send("\x1b[2;3R")  # the answer to the probe: two cells on
        terminal.see("~500")
        assert not set(terminal.text) & set("█▌≈▼…“”")
        terminal.send("q")
        assert terminal.end() == 0


def test_a_store_that_is_none_is_said_in_one_line(tmp_path: Path) -> None:
    broken = tmp_path / "broken.duckdb"
    broken.write_text("not a store\n")
    with Terminal(command(broken), (80, 24)) as terminal:
        assert terminal.end() == 4
        assert "1049" not in terminal.modes
        assert "broken.duckdb" in terminal.text.replace("\n", "")
        assert "Traceback" not in terminal.text
