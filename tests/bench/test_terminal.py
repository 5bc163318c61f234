"""The terminal with a clock sees, counts and answers what a program sends."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.bench.processes import CommandFailed, environment, run
from tests.bench.terminal import Program

ECHO = """
import sys, termios, time, tty
tty.setraw(0)
print("\\033[?1049h", end="", flush=True)
time.sleep(0.2)
print("\\033[1;1Hhello \\033[31m湖北\\033[m", end="", flush=True)
while (key := sys.stdin.read(1)) != "q":
    if key == "?":
        print("\\033[6n", end="", flush=True)
        print("answer", repr(sys.stdin.read(6)), end="", flush=True)
    elif key != "s":
        print(key * 3, end="", flush=True)
"""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program([sys.executable, "-c", ECHO], environment(tmp_path), (40, 5))


def test_it_tells_when_a_text_came_and_what_a_key_costs(program: Program) -> None:
    with program:
        seen = program.until("hello")
        assert program.painted is not None
        assert 0.2 <= program.painted <= seen
        program.burst(0.1, silent=0.1)
        assert program.text.splitlines()[0] == "hello 湖北"
        cost = program.burst(0.1, keys=b"x")
        assert cost.size == 3
        assert cost.first is not None
        assert cost.last is not None
        assert 0 < cost.first <= cost.last < 5
        assert program.burst(0.1, keys=b"s", silent=0.2).last is None
        assert 1 < program.peak_mb < 500
        assert program.leave(b"q") > 0


def test_it_answers_where_the_cursor_is(program: Program) -> None:
    with program:
        program.until("湖北")
        program.burst(0.1, keys=b"?")
        assert r"answer '\x1b[1;11" in program.text.replace("\n", "")
        program.leave(b"q")


def test_a_text_that_never_comes_is_a_failure_that_says_so(tmp_path: Path) -> None:
    with (
        Program([sys.executable, "-c", "print('other')"], environment(tmp_path)) as program,
        pytest.raises(CommandFailed, match="'hello' did not come"),
    ):
        program.until("hello")


def test_a_process_is_measured_without_the_one_that_measures(tmp_path: Path) -> None:
    ballast = bytearray(200_000_000)
    begun = time.perf_counter()
    done = run([sys.executable, "-c", "print('done')"], tmp_path)
    assert done.out == "done\n"
    assert 0 < done.seconds <= time.perf_counter() - begun
    assert done.peak_mb < len(ballast) / 4_000_000
    with pytest.raises(CommandFailed, match="exit code 3: why"):
        run([sys.executable, "-c", "import sys; print('why', file=sys.stderr); sys.exit(3)"], tmp_path)
