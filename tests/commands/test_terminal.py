"""What only a terminal shows: how tables fit it, and when the dashboard cannot open."""

from __future__ import annotations

import fcntl
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, environment
from tui.printing.cells import width


def on_terminal(
    *arguments: str, columns: int, lines: int, home: Path, term: str = "xterm-256color", program: str = ""
) -> tuple[int, str]:
    """Run the command, or a program, on a pseudo-terminal to its end; its exit code and all that it wrote there."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-c", program] if program else [*COMMAND, *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment(home, TERM=term),
    ) as process:
        os.close(slave)
        written = bytearray()
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # the other end is closed: how Linux tells the end of a pseudo-terminal
                break
            if not piece:
                break
            written += piece
        os.close(master)
    return process.returncode, written.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_a_table_fits_the_terminal_by_whole_columns_and_says_what_had_no_room(
    columns: int, small_store: Path, tmp_path: Path
) -> None:
    code, out = on_terminal(
        "show",
        "湖北/夏季行动@2023",
        "--color",
        "never",
        "--db",
        str(small_store),
        columns=columns,
        lines=50,
        home=tmp_path,
    )
    *table, note = out.splitlines()
    assert code == 0
    assert all(width(line) <= columns for line in table)
    assert table[0].startswith("metric")
    assert "-21.48" in out
    assert "3000000" in out
    assert note.startswith("no room for ")
    shown, hidden = set(table[0].split()), set(note.removeprefix("no room for ").partition(":")[0].split(", "))
    assert not shown & hidden
    assert {"title", "url", "value"} <= shown | hidden


def test_the_header_is_bold_on_a_terminal_and_repeated_on_a_low_one(small_store: Path, tmp_path: Path) -> None:
    _, tall = on_terminal("show", "--db", str(small_store), columns=80, lines=50, home=tmp_path)
    _, low = on_terminal("show", "--db", str(small_store), columns=80, lines=12, home=tmp_path)
    assert tall.count("\x1b[1mshort") == 1
    assert low.count("\x1b[1mshort") == 4


@pytest.mark.parametrize(("columns", "lines"), [(39, 24), (80, 11), (1, 1)])
def test_a_terminal_that_is_too_small_is_told_so(columns: int, lines: int, small_store: Path, tmp_path: Path) -> None:
    code, out = on_terminal("--db", str(small_store), columns=columns, lines=lines, home=tmp_path)
    assert code == 2
    assert out == (
        f"zhanbao: this terminal has {columns}×{lines} cells, the dashboard needs 40×12: "
        "make it larger, or print the place: zhanbao show PLACE\n"
    )


def test_a_terminal_that_cannot_move_its_cursor_gets_the_place_printed(small_store: Path, tmp_path: Path) -> None:
    code, out = on_terminal("湖北", "--db", str(small_store), columns=80, lines=24, home=tmp_path, term="dumb")
    assert code == 0
    assert "夏季行动" in out
    assert "\x1b" not in out


def test_a_place_that_does_not_exist_is_said_outside_the_dashboard(small_store: Path, tmp_path: Path) -> None:
    code, out = on_terminal("hubie", "--db", str(small_store), columns=80, lines=24, home=tmp_path)
    assert code == 1
    assert out.rpartition("\x1b[?1049l")[2].startswith("zhanbao: no place hubie; nearest: 湖北")
    assert out.count("\x1b[?1049h") == out.count("\x1b[?1049l") == 1


@pytest.mark.parametrize("wish", [["--help"], ["--version"], ["--nonsense"], ["info"]])
def test_where_no_dashboard_is_wanted_no_screen_is_taken(wish: list[str], tmp_path: Path) -> None:
    _, out = on_terminal(*wish, columns=80, lines=24, home=tmp_path)
    assert "\x1b[?1049h" not in out


def test_the_title_stands_before_anything_is_imported(tmp_path: Path) -> None:
    told = (
        "import sys; before = set(sys.modules)\n"
        "from tui import title; title.show(['湖北', '--fresh'])\n"
        "print('loaded', *sorted(set(sys.modules) - before))"
    )
    _, out = on_terminal(columns=80, lines=24, home=tmp_path, program=told)
    assert "Zhanbao" in out
    loaded = out.partition("loaded ")[2].split()
    assert loaded == ["__future__", "tui", "tui.commands", "tui.title"]


def test_an_import_has_a_bar_of_one_line_that_leaves_nothing_behind(small_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "own.duckdb"
    shutil.copyfile(small_store, store)
    tables = [tmp_path / f"table-{number}.csv" for number in range(3)]
    for number, path in enumerate(tables):
        path.write_text(
            "release,raw,value,unit,approx,kind,basis,metric,region\n"
            f"made-{number},415,415,个,exact,level,,打掉犯罪团伙,420000\n",
            encoding="utf-8",
        )
    paths = [str(path) for path in tables]
    code, out = on_terminal("import", *paths, "--db", str(store), columns=60, lines=24, home=tmp_path)
    assert code == 0
    assert "0/3" in out
    # What a carriage return and an erased line leave of each line is what the user sees at the end.
    seen = [line.rpartition("\r\x1b[K")[2] for line in out.split("\n")[:-1]]
    assert seen == [*(f"imported   {path.name}  1 figure" for path in tables), "3 imported; 3 figures"]
    quiet = on_terminal("import", *paths, "--db", str(store), "--quiet", columns=60, lines=24, home=tmp_path)
    assert quiet == (0, "")
