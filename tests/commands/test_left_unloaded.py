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
UNUSED = (
    "textual.command", "textual.widgets._input", "textual.widgets._toast", "textual.markup", "textual.suggestions",
    "rich.markup", "typing_extensions", "pickle", "uuid", "mimetypes", "ssl", "asyncio.sslproto", "locale", "argparse",
)  # fmt: skip
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


def test_the_search_box_does_not_load_them_either(tmp_path: Path) -> None:
    code = (
        "with textual_alone():\n"
        "    import tui.screens.search\n"
        "print('textual.widgets._input' in sys.modules, 'typing_extensions' in sys.modules)"
    )
    assert told(code, tmp_path) == ["True", "False"]


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


def test_what_textual_took_of_them_does_what_it_should_when_it_is_called(tmp_path: Path) -> None:
    code = (
        "import textual.app, rich.style\n"
        "from textual.color import Color, ColorParseError\n"
        "from textual.notifications import Notification\n"
        "try: Color.parse('grene')\n"
        "except ColorParseError as wrong: print(wrong.suggested_color)\n"
        "print(rich.style.Style(meta={'a': 1}).meta['a'], len(Notification('said').identity),\n"
        "      textual.app.mimetypes.guess_type('a.svg')[0],\n"
        "      textual.app.Stylesheet().parse_style('bold').bold, rich.console.render_markup('[b]a').plain)"
    )
    assert told(code, tmp_path) == ["green", "1", "36", "image/svg+xml", "True", "a"]


def test_what_they_are_not_asked_for_yet_is_the_real_thing(tmp_path: Path) -> None:
    code = (
        "for name in ('typing_extensions', 'uuid', 'pickle'): sys.modules.pop(name, None)\n"
        "with textual_alone():\n"
        "    from typing_extensions import Literal, deprecated\n"
        "    from uuid import UUID\n"
        "    import pickle\n"
        "print(deprecated.__module__, UUID(int=0).int, pickle.Pickler.__name__, 'uuid' in sys.modules)"
    )
    assert told(code, tmp_path) == ["typing_extensions", "0", "Pickler", "True"]


def test_the_command_line_needs_no_archives_addresses_and_translations(tmp_path: Path) -> None:
    unused = ("bz2", "lzma", "urllib.parse", "gettext")
    code = (
        "import sys\n"
        "from tui.left_unloaded import load_argparse\n"
        "load_argparse()\n"
        f"print(*[name for name in {unused!r} if name in sys.modules])\n"
        "import bz2, pathlib, shutil, urllib.parse\n"
        "print(pathlib.Path('/a b').as_uri(), bz2.decompress(bz2.compress(b'a')).decode(),\n"
        "      'bztar' in dict(shutil.get_archive_formats()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(tmp_path), check=True
    )
    assert done.stdout.split() == ["file:///a%20b", "a", "True"]
