"""What the README shows is so."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.commands.running import ROOT, environment
from tui.commands import SUMMARIES
from tui.config import SETTINGS, THEMES, WIDTHS

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(small_store: Path, tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    shutil.copyfile(small_store, tmp_path / "own.duckdb")
    (tmp_path / "release.txt").write_text("湖北省公安厅通报:全省“夏季行动”共打掉犯罪团伙7个。\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", example],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(tmp_path, ZHANBAO_DB=str(tmp_path / "own.duckdb")),
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("7 个 打掉犯罪团伙 420000 夏季行动@")
    assert lines[1] == "imported 1"
    assert re.fullmatch(r"\d+ rows", lines[2])
    assert any("湖北 415 个" in line for line in lines[3:])


def test_every_setting_and_command_is_told() -> None:
    for name in SETTINGS:
        assert re.search(rf"^    {name} = ", README, re.MULTILINE)
    for word in (*THEMES, *WIDTHS):
        assert word in README
    for command in SUMMARIES:
        assert f"zhanbao {command}" in README
