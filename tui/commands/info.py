"""``zhanbao info``: versions, paths, settings, what is in the store, what this terminal can do."""

from __future__ import annotations

import locale
import os
import platform
import sys
from typing import TYPE_CHECKING

from tui.commands.starting import script_of
from tui.commands.versions import versions
from tui.config import config_file
from tui.errors import Code
from tui.printing.cells import padded
from tui.printing.inert import one_line
from tui.reporting import state_folder
from tui.streams import coloured, size
from tui.title import interactive

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: it takes the options of every command."""


def run(options: argparse.Namespace) -> int:
    """Print what is known; a store is looked into, never made."""
    from store.opening import default_path  # noqa: PLC0415 -- brings in the database
    from store.remote import address, is_remote  # noqa: PLC0415

    path = options.db or default_path()
    shown = address(path) if is_remote(path) else str(path)
    _print("versions", versions() | {"python": platform.python_version(), "system": platform.platform(terse=True)})
    _print("paths", {"store": shown, "settings": str(config_file()), "reports": str(state_folder() / "reports")})
    _print("settings", _settings(options))
    _print("store", _store(path))
    _print("terminal", _terminal(options))
    return Code.DONE


def _settings(options: argparse.Namespace) -> Mapping[str, str]:
    """Every setting with who says it."""
    return {
        name: "not set" if setting.value is None else f"{setting.value} ({setting.origin})"
        for name, setting in options.settings.items()
    }


def _store(path: Path) -> Mapping[str, str]:
    from store.remote import is_remote  # noqa: PLC0415 -- brought in with the database

    if not path.exists() and not is_remote(path):
        return {"state": "not made yet: the first command that needs it makes it from what ships"}
    from store.opening import open_store  # noqa: PLC0415 -- brought in already

    with open_store(path, create=False) as store:
        there = store.info()
    return {
        "size": f"{there.size} bytes",
        "schema": str(there.schema_version),
        "data": there.data_version,
        "releases": f"{there.releases}, {there.documents} with their text",
        "figures": str(there.figures),
        "campaigns": f"{there.campaigns}, {there.provisional_campaigns} of them not in the catalogue",
        "metrics": str(there.metrics),
        "regions": str(there.regions),
        "last import": f"{there.last_import:%Y-%m-%d %H:%M} UTC" if there.last_import else "none",
    }


def _terminal(options: argparse.Namespace) -> Mapping[str, str]:
    room = size(sys.stdout)
    return {
        "TERM": os.environ.get("TERM", "none"),
        "size": f"{room[0]}×{room[1]} cells" if room else "no terminal on stdout",
        "dashboard": "yes" if interactive() else "no: needs a terminal on stdin and stdout",
        "colour": "yes" if coloured(sys.stdout, options.color) else "no",
        "encoding": locale.getpreferredencoding(do_setlocale=False),
        "script": script_of(options),
    }


def _print(title: str, entries: Mapping[str, str]) -> None:
    print(title)
    room = max(map(len, entries))
    for name, value in entries.items():
        print(f"  {padded(name, room)}  {one_line(value)}")
