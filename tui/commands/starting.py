"""What commands need before they begin: the store, and the script to show words in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.script import Script, starting_script
from tui.streams import note

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from store.store import Store


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """The store that the options name, made from what ships if it is not there yet; raises ``StoreError``."""
    from store.opening import open_store  # noqa: PLC0415 -- brings in the database

    with open_store(made(options)) as store:
        yield store


def made(options: argparse.Namespace) -> Path:
    """Where the store is that the options name; where it is not there yet, it is made, with a word about that.

    Raises ``StoreError`` where it cannot be made: see ``store.opening.make_new``.
    """
    from store.opening import default_path, make_new  # noqa: PLC0415 -- brings in the database
    from store.remote import is_remote  # noqa: PLC0415

    path: Path = options.db or default_path()
    if not path.exists() and not is_remote(path):
        make_new(path, lambda: note(f"making the store {path} from what ships …", quiet=options.quiet))
    return path


def script_of(options: argparse.Namespace) -> Script:
    """The script that the options name, else the one that the locale asks for."""
    named: Script | None = options.script
    return named or starting_script(os.environ)
