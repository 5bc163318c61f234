"""``zhanbao info``: what a person needs to report, and nothing is made by looking."""

from __future__ import annotations

from pathlib import Path

from tests.commands.running import zhanbao


def entries(out: str) -> dict[str, str]:
    """Name to value, whatever the section."""
    pairs = (line.strip().split("  ", 1) for line in out.splitlines() if line.startswith("  "))
    return {pair[0]: pair[1].strip() for pair in pairs if len(pair) == 2}


def test_versions_paths_store_and_terminal(small_store: Path, tmp_path: Path) -> None:
    done = zhanbao("info", "--db", small_store, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines() if not line.startswith(" ")] == [
        *("versions", "paths", "settings", "store", "terminal"),
    ]
    told = entries(done.stdout)
    assert told["duckdb"].startswith("2.")
    assert told["store"] == str(small_store)
    assert told["releases"] == "12, 1 with their text"
    assert told["dashboard"].startswith("no")
    assert told["script"] == "hans"


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    done = zhanbao("info", home=tmp_path)
    assert done.returncode == 0
    assert "not made yet" in done.stdout
    assert str(tmp_path) in entries(done.stdout)["store"]
    assert not list(tmp_path.iterdir())


def test_the_script_follows_the_locale_and_an_option_beats_it(tmp_path: Path) -> None:
    for locale, script in (("zh_TW.UTF-8", "hant"), ("zh_CN.UTF-8", "hans"), ("en_GB.UTF-8", "en"), ("C", "hans")):
        assert entries(zhanbao("info", home=tmp_path, env={"LC_ALL": locale}).stdout)["script"] == script
    assert entries(zhanbao("info", "--script", "en", home=tmp_path).stdout)["script"] == "en"
