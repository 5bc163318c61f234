"""What Textual and asyncio load on the way to a dashboard that never uses it: left unloaded, a tenth of the start.

The command palette alone brings seven widgets. Whoever needs one of these modules later imports the real one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast

_NAMES_ONLY = (
    "platformdirs",  # where downloads go
    "rich.table",  # previews of themes
    "textual.command",  # the palette
    "textual.widgets._toast",
    "textual.widgets._tooltip",
)
"""Modules of which Textual takes but names when it is loaded, for what the dashboard switches off or never calls."""


class _Names(ModuleType):
    """Stands for a module: every name in it is a class of that name that can do nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


@contextmanager
def textual_alone() -> Iterator[None]:
    """Textual is loaded within it, without those modules, where they are not loaded already."""
    standing = {name: _Names(name) for name in _NAMES_ONLY if name not in sys.modules}
    sys.modules.update(standing)
    try:
        yield
    finally:
        for name in standing:
            del sys.modules[name]


def load_asyncio() -> None:
    """Load asyncio without TLS, which it can do without: the dashboard opens no socket.

    Not beside other threads, which would miss TLS too.
    """
    if "ssl" in sys.modules:
        return
    cast("dict[str, ModuleType | None]", sys.modules)["ssl"] = None
    try:
        import asyncio  # noqa: F401, PLC0415 -- now
    finally:
        del sys.modules["ssl"]
