"""Completion and the manual page say what the parsers say, and real shells complete with the scripts."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, ROOT, environment, zhanbao
from tests.terminal.terminal import Terminal
from tui.commands import SUMMARIES
from tui.shells.words import commands

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source {}"),
    "fish": (["fish", "-N", "-i"], "source {}"),
}

LEADING = [
    sys.executable,
    "-c",
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])",
]
"""Makes a program the leader of its terminal, as a login does: shells control jobs through it."""


def test_the_manual_page_has_every_command_and_option_of_the_help(tmp_path: Path) -> None:
    page = (
        zhanbao("completion", "man", home=tmp_path).stdout.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "")
    )
    for command in commands():
        help_ = zhanbao(*command.name.split(), "--help", home=tmp_path).stdout
        assert f"zhanbao {command.name}".strip() in page
        for word in command.options:
            for flag in word.flags:
                assert flag in help_
                assert flag in page
    assert all(summary in page for summary in SUMMARIES.values())


def test_the_manual_page_is_one_that_man_takes_without_a_word(tmp_path: Path) -> None:
    if not shutil.which("groff"):
        pytest.skip("needs groff")
    page = zhanbao("completion", "man", home=tmp_path).stdout
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-K", "utf8"], input=page.encode(), capture_output=True, check=True
    )
    assert done.stderr == b""
    assert "打掉犯罪团伙" in done.stdout.decode()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_scripts_name_every_command_and_option(shell: str, tmp_path: Path) -> None:
    script = zhanbao("completion", shell, home=tmp_path).stdout
    for command in commands():
        assert command.name in script
        for word in command.options:
            longest = max(word.flags, key=len)
            assert (longest if shell != "fish" else f"-l {longest[2:]}") in script


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("hubei", ["湖北"]),
        ("湖", ["湖北", "湖南"]),
        ("湖北/夏", ["湖北/夏季行动@2023"]),
        ("hubei/", ["hubei/夏季行动@2023", "hubei/@"]),
        ("rank/dismantle.mafia_o", ["rank/dismantle.mafia_organization"]),
        ("prov", ["provinces"]),
        ("", ["北京", "新疆"]),
    ],
)
def test_places(word: str, places: list[str], small_store: Path, tmp_path: Path) -> None:
    done = zhanbao("completion", f"--places={word}", "--db", small_store, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(places) <= set(done.stdout.splitlines())


@pytest.mark.parametrize("word", ["nowhere/x", "hb/x", "@@", "/", "湖北@/x"])
def test_no_place_is_no_error(word: str, small_store: Path, tmp_path: Path) -> None:
    done = zhanbao("completion", f"--places={word}", "--db", small_store, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("zhanbao show 湖北/夏", "zhanbao show 湖北/夏季行动@2023"),
        ("zhanbao show 湖北/夏季行动@", "zhanbao show 湖北/夏季行动@2023"),
        ("zhanbao exp", "zhanbao export"),
        ("zhanbao show --format pa", "zhanbao show --format parquet"),
    ],
)
def test_a_real_shell_completes(shell: str, typed: str, completed: str, small_store: Path, tmp_path: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    path = tmp_path / "completion"
    path.write_text(zhanbao("completion", shell, home=tmp_path).stdout, encoding="utf-8")
    program = tmp_path / "zhanbao"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "{COMMAND[2]}" "$@"\n')
    program.chmod(0o755)
    env = environment(tmp_path, ZHANBAO_DB=str(small_store), PS1="$ ", LANG="C.UTF-8", PYTHONPATH=str(ROOT))
    env["PATH"] = f"{tmp_path}:{env['PATH']}"
    start, load = SHELLS[shell]
    with Terminal([*LEADING, *start], (100, 30), env) as terminal:
        terminal.send(f"{load.format(path)}; echo rea''dy\n")
        terminal.see("ready")
        terminal.send(f"{typed}\t")
        terminal.see(completed)
