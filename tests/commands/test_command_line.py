"""What every command shares: dispatch, help, imports, streams and codes."""

from __future__ import annotations

import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, complaint, environment, zhanbao
from tui.commands import MODULES, SUMMARIES

HEAVY = ("textual", "rich", "duckdb", "_duckdb", "opencc", "ahocorasick_rs", "seeds.parsing", "seeds.reader")


def loaded(code: str, home: Path) -> list[str]:
    check = f"{code}; import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, env=environment(home), check=True, timeout=60
    )
    return done.stdout.splitlines()[-1].split()


def test_the_command_line_imports_nothing_heavy(tmp_path: Path) -> None:
    assert loaded("import tui.cli", tmp_path) == []


@pytest.mark.parametrize("module", MODULES.values())
def test_no_command_imports_anything_heavy_before_it_runs(module: str, tmp_path: Path) -> None:
    assert loaded(f"import {module}", tmp_path) == []


def test_help_and_mistakes_import_nothing_heavy(tmp_path: Path) -> None:
    run = "from tui.cli import main; main(['show', '--nonsense'])"
    assert loaded(run, tmp_path) == []


def test_a_look_up_imports_the_engine_of_duckdb_and_no_more_of_it(small_store: Path, tmp_path: Path) -> None:
    run = f"from tui.cli import main; main(['show', '湖北', '--format', 'json', '--db', {str(small_store)!r}])"
    assert loaded(run, tmp_path) == ["_duckdb"]


def test_the_first_question_of_the_dashboard_does_not_wait_for_textual(small_store: Path, tmp_path: Path) -> None:
    ask = (
        "from pathlib import Path; from tui.place import parse; from tui.screens.answering import Desk; "
        "from tui.screens.early import first_visit; from tui.state import State; "
        f"Desk(Path({str(small_store)!r})).begin(first_visit(parse('provinces'), State())).wait()"
    )
    assert "textual" not in loaded(ask, tmp_path)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("shwo", "gx"), "no command shwo; nearest: show"),
        (("湖北", "x"), "one place at a time, and 'x' stands behind '湖北': quote a place that has blanks"),
        (("湖北", "--format", "csv"), "no option --format"),
    ],
)
def test_words_behind_a_place_are_answered_by_what_was_meant(typed: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = zhanbao(*typed, home=tmp_path)
    assert done.returncode == 2
    assert complaint(done).startswith(f"zhanbao: {said}")


def test_help_is_no_place(tmp_path: Path) -> None:
    done = zhanbao("help", home=tmp_path)
    assert done.returncode == 2
    assert "zhanbao --help" in complaint(done)


def test_a_mistyped_path_of_a_store_is_no_new_store(tmp_path: Path) -> None:
    path = tmp_path / "mistyped" / "x.duckdb"
    for done in (
        zhanbao("--db", path, "show", home=tmp_path),
        zhanbao("show", home=tmp_path, env={"ZHANBAO_DB": str(path)}),
    ):
        assert (done.returncode, done.stdout) == (4, "")
        assert complaint(done) == (
            f"zhanbao: {path}: there is no folder {path.parent}; mend the path, or make the folder first"
        )
        assert not path.parent.exists()


def test_a_new_store_is_made_where_its_folder_is_and_in_the_user_s_own(tmp_path: Path) -> None:
    assert zhanbao("--db", tmp_path / "x.duckdb", "show", "--limit", "1", home=tmp_path).returncode == 0
    assert (tmp_path / "x.duckdb").exists()
    assert zhanbao("show", "--limit", "1", home=tmp_path / "home").returncode == 0  # nothing there before


@pytest.mark.parametrize("command", ["", *SUMMARIES])
def test_help_names_every_option_of_the_interface(command: str, tmp_path: Path) -> None:
    done = zhanbao(*command.split(), "--help", home=tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""
    for option in ("--db", "--script", "--quiet", "--color", "--version", "exit codes"):
        assert option in done.stdout


def test_help_lists_the_commands(tmp_path: Path) -> None:
    done = zhanbao("--help", home=tmp_path)
    assert all(f"  {name}" in done.stdout for name in SUMMARIES)


@pytest.mark.parametrize("arguments", [["--version"], ["show", "--version"], ["--version", "import"]])
def test_version(arguments: list[str], tmp_path: Path) -> None:
    done = zhanbao(*arguments, home=tmp_path)
    assert done.returncode == 0
    assert re.fullmatch(r"zhanbao 0\.\S+, data [0-9a-f]{12}\n", done.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "--format", "nonsense"],
        ["--nonsense"],
        ["parse"],
        ["show", "湖北", "湖南"],
        ["show", "湖北@23"],
        ["rank/"],
        ["show", "--limit", "0"],
        ["completion"],
        ["export"],
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(arguments: list[str], tmp_path: Path) -> None:
    done = zhanbao(*arguments, home=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert complaint(done)
    assert done.stderr.count("\n") == 1


def test_options_of_every_command_stand_before_it_as_well(tmp_path: Path) -> None:
    before = zhanbao("--db", "show", "--color", "never", "metric", "打掉犯罪团伙", home=tmp_path)
    after = zhanbao("metric", "打掉犯罪团伙", "--db", "show", home=tmp_path)
    assert before.returncode == after.returncode == 0
    assert before.stdout == after.stdout == "dismantle.gang\n"


def test_metric_gives_one_line_a_label_and_an_empty_one_for_a_stranger(tmp_path: Path) -> None:
    done = zhanbao("metric", "-", home=tmp_path, stdin="打掉犯罪团伙\n种植白菜\n\n破获刑事案件\n".encode())
    assert done.stdout == "dismantle.gang\n\n\nsolve.case.criminal\n"
    assert done.returncode == 1
    assert "1 of 3 labels: not in the catalogue; try zhanbao show metrics" in complaint(done)
    wrong = zhanbao("metric", "-", home=tmp_path, stdin="团伙".encode("gb18030"))
    assert wrong.returncode == 2
    assert "UTF-8" in complaint(wrong)


def test_metric_goes_by_english_names_and_ids_too(tmp_path: Path) -> None:
    names = ("Criminal gangs dismantled", " criminal  Gangs dismantled", "dismantle.gang", "打掉犯罪團伙")
    done = zhanbao("metric", *names, home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "dismantle.gang\n" * len(names))
    unknown = zhanbao("metric", "Cabbages planted", "dismantle.cabbage", home=tmp_path)
    assert (unknown.returncode, unknown.stdout) == (1, "\n\n")


def test_a_reader_that_leaves_ends_the_output_quietly(tmp_path: Path) -> None:
    labels = "打掉犯罪团伙\n" * 100_000
    with subprocess.Popen(
        [*COMMAND, "metric", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(labels.encode())
        process.stdin.close()
        assert process.stdout.readline() == b"dismantle.gang\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_from_the_start_are_no_error(closed: str, small_store: Path, tmp_path: Path) -> None:
    quoted = " ".join(shlex.quote(word) for word in [*COMMAND, "湖北", "--db", str(small_store)])
    done = subprocess.run(
        ["sh", "-c", f"{quoted} {closed}"], capture_output=True, env=environment(tmp_path), check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_user_stops_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "metric", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin
        assert process.stderr
        deadline = time.monotonic() + 30
        wchan = Path(f"/proc/{process.pid}/wchan")
        while time.monotonic() < deadline and wchan.exists() and "pipe" not in wchan.read_text():
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == b""


def test_an_internal_error_leaves_a_report_without_secrets(tmp_path: Path) -> None:
    code = (
        "import sys, tui.commands.metric as metric\n"
        "def broken(options):\n    raise RuntimeError('password=hunter2')\n"
        "metric.run = broken\n"
        "from tui.cli import main\nsys.exit(main(['metric', 'secret-label']))"
    )
    env = environment(tmp_path, ACCOUNT="t0ken")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False, timeout=60
    )
    assert done.returncode == 70
    assert complaint(done).startswith("zhanbao: internal error (RuntimeError); the report is in ")
    report = Path(done.stderr.rstrip("\n").rpartition(" is in ")[2])
    text = report.read_text()
    assert "RuntimeError" in text
    assert "command_line.py" in text
    assert not any(secret in text for secret in ("hunter2", "secret-label", "t0ken"))
    assert report.stat().st_mode & 0o077 == 0


def test_a_report_finds_a_place_where_there_is_no_state_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    code = (
        "import sys, tui.commands.metric as metric\n"
        "def broken(options):\n    raise RuntimeError\n"
        "metric.run = broken\n"
        "from tui.cli import main\nsys.exit(main(['metric', 'x']))"
    )
    env = environment(tmp_path, XDG_STATE_HOME=str(tmp_path / "file"), TMPDIR=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False, timeout=60
    )
    assert done.returncode == 70
    assert list(tmp_path.glob("error-*.txt"))
