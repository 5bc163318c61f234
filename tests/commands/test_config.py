"""Settings: a flag beats the environment, which beats the file; a mistake in the file is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import complaint, zhanbao
from tests.commands.test_info import entries


def config(home: Path, text: str) -> Path:
    path = home / ".config" / "zhanbao" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(home: Path, *arguments: str, **env: str) -> dict[str, str]:
    done = zhanbao("info", *arguments, home=home, env=env)
    assert done.returncode == 0, done.stderr
    return entries(done.stdout)


def test_a_flag_beats_the_environment_which_beats_the_file(small_store: Path, tmp_path: Path) -> None:
    path = config(tmp_path, f'# mine\nscript = "hant"\ntheme = "light"\ndb = "{small_store}"\n')
    by_file = told(tmp_path)
    assert by_file["db"] == f"{small_store} ({path}, line 4)"
    assert by_file["theme"] == f"light ({path}, line 3)"
    assert (by_file["script"], by_file["widths"], by_file["releases"]) == ("hant", "not set", "12, 1 with their text")
    assert told(tmp_path, ZHANBAO_SCRIPT="en")["script"] == "en"
    assert told(tmp_path, "--script", "hans", ZHANBAO_SCRIPT="en")["script"] == "hans"
    assert told(tmp_path, ZHANBAO_DB="/elsewhere.duckdb")["db"] == "/elsewhere.duckdb ($ZHANBAO_DB)"


def test_the_file_is_found_where_xdg_says_and_names_a_store_beside_it(tmp_path: Path) -> None:
    path = config(tmp_path / "settings", 'db = "mine.duckdb"\n')
    folder = path.parent
    found = told(tmp_path, XDG_CONFIG_HOME=str(folder.parent))
    assert found["settings"] == str(path)
    assert found["db"] == f"{folder / 'mine.duckdb'} ({path}, line 1)"
    assert told(tmp_path, XDG_CONFIG_HOME="not/absolute")["db"] == "not set"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('script = "hans"\nscript2 = "x"\n', 2, "no setting script2"),
        ('\n\nscript = "klingon"\n', 3, "none of hans, hant, en"),
        ("theme = 3\n", 1, "text in quotes"),
        ('db = ""\n', 1, "text in quotes"),
        ('[theme]\nname = "x"\n', 1, "text in quotes"),
        ('script = "hans"\ntheme = \n', 2, "Invalid value"),
        ('script = "hans"\nscript = "en"\n', 2, "overwrite"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, reason: str, tmp_path: Path) -> None:
    config(tmp_path, text)
    done = zhanbao("show", home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in complaint(done)
    assert f"line {line}" in complaint(done)


def test_what_is_no_text_and_a_wrong_variable_are_told(tmp_path: Path) -> None:
    config(tmp_path, "").write_bytes(b"\xff\xfe")
    assert "config.toml" in complaint(zhanbao("show", home=tmp_path))
    config(tmp_path, "")
    wrong = zhanbao("show", home=tmp_path, env={"ZHANBAO_SCRIPT": "klingon"})
    assert wrong.returncode == 2
    assert complaint(wrong) == "zhanbao: $ZHANBAO_SCRIPT: script 'klingon' is none of hans, hant, en"


def test_help_and_version_need_no_settings(tmp_path: Path) -> None:
    config(tmp_path, "broken")
    assert zhanbao("--help", home=tmp_path).returncode == 0
    assert zhanbao("--version", home=tmp_path).returncode == 0
