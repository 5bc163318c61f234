"""What the dashboard leaves unloaded stays away from its start, and is there for whoever wants it later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.commands.running import environment

STARTED = """
import sys
import tui.app
from tui.left_unloaded import load_asyncio, textual_alone
load_asyncio()
with textual_alone():
    import tui.dashboard
"""
UNUSED = ("textual.command", "textual.widgets._input", "textual.widgets._toast", "ssl", "argparse")
OTHERS = (
    "seeds.figure", "store.answers.ranking", "store.answers.figures", "store.answers.changes", "store.answers.figure",
)  # fmt: skip
"""Records of answers that the first screen does not show: each takes a hundredth of the start to be made."""


def told(code: str, home: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", STARTED + code], capture_output=True, text=True, env=environment(home), check=True
    )
    return done.stdout.split()


def test_the_palette_notices_and_tls_are_not_loaded_with_the_dashboard(tmp_path: Path) -> None:
    assert told(f"print(*[name for name in {UNUSED!r} if name in sys.modules])", tmp_path) == []


def test_records_of_other_answers_are_not_made_with_the_dashboard(tmp_path: Path) -> None:
    assert told(f"print(*[name for name in {OTHERS!r} if name in sys.modules])", tmp_path) == []


def test_whoever_wants_them_later_has_the_real_ones(tmp_path: Path) -> None:
    code = (
        "import ssl, textual.command, platformdirs, rich.table\n"
        "from textual.widgets import Input\n"
        "print(ssl.create_default_context().check_hostname,\n"
        "      textual.command.CommandPalette.DEFAULT_CSS != '', bool(platformdirs.user_downloads_path()),\n"
        "      rich.table.Table('a').row_count, Input.BINDINGS != [])"
    )
    assert told(code, tmp_path) == ["True", "True", "True", "0", "True"]
