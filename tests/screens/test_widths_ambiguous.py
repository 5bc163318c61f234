"""Characters of ambiguous width: replaced one for one, so that layouts hold."""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.terminal.terminal import Terminal
from tui.widths import narrowed


@given(st.text(max_size=60))
def test_nothing_ambiguous_is_left_and_nothing_else_changes(text: str) -> None:
    plain = narrowed(text)
    assert len(plain) == len(text)
    for before, after in zip(text, plain, strict=True):
        assert east_asian_width(after) != "A"
        assert after == before or east_asian_width(before) == "A"


def test_marks_keep_their_sense() -> None:
    assert narrowed("▲≥1.31万 “夏季行动”…") == '^>1.31万 "夏季行动".'
    assert narrowed("①Ⅰ") == "1I"
    assert narrowed("\x1b[1;31m") == "\x1b[1;31m"


@pytest.mark.parametrize("said", ["flag", "environment", "file"])
def test_the_setting_counts_more_than_what_the_terminal_shows(said: str, small_path: Path, tmp_path: Path) -> None:
    """The terminal of the test is narrow: without the setting the dashboard would send “ ” … █ as they are."""
    config = tmp_path / "zhanbao" / "config.toml"
    config.parent.mkdir()
    if said == "file":
        config.write_text('widths = "wide"\n')
    program = "import sys; from tui.cli import main; sys.exit(main())"
    words = ["--widths", "wide"] if said == "flag" else []
    environ = {"XDG_CONFIG_HOME": str(tmp_path)} | ({"ZHANBAO_WIDTHS": "wide"} if said == "environment" else {})
    command = [sys.executable, "-c", program, "--db", str(small_path), *words, "rank/dismantle.gang"]
    with Terminal(command, (120, 40), environ) as terminal:
        terminal.see("###")  # a bar
        terminal.send("q")
        assert terminal.end() == 0
    sent = terminal.raw.decode("utf-8", "replace")
    assert not [char for char in sent if east_asian_width(char) == "A"]
