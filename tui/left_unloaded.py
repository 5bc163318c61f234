"""What Textual, asyncio and argparse load for what a dashboard never does: left unloaded, a seventh of the start.

The command palette alone brings seven widgets. Whoever needs one of these modules later imports the real one.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from types import ModuleType

_NAMES_ONLY = (
    "platformdirs",  # where downloads go
    "rich.table",  # previews of themes
    "textual.command",  # the palette
    "textual.widgets._toast",
    "textual.widgets._tooltip",
)
"""Modules of which Textual takes but names when it is loaded, for what the dashboard switches off or never calls."""
_FUNCTIONS: Mapping[str, tuple[str, ...]] = {
    "mimetypes": (),  # of downloads; asked when there is one
    "pickle": ("dumps", "loads"),  # of what a click on a word does
    "rich.markup": ("render",),
    "textual.markup": ("parse_style",),
    "textual.suggestions": ("get_suggestion",),  # where a style is misspelt
    "urllib.parse": ("urlparse",),  # of addresses that are typed
    "uuid": ("uuid4",),  # of notices
}
"""Modules of which Textual takes functions that a start does not call: each loads its module when it is called."""


class _StandIn(ModuleType):
    """Stands for a module that is not loaded."""


class _Names(_StandIn):
    """Every name in it is a class of that name that can do nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


class _Some(_StandIn):
    """Some names of the module; for any other the module is loaded after all."""

    def __init__(self, name: str, given: Mapping[str, object]) -> None:
        super().__init__(name)
        vars(self).update(given)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_loaded(self.__name__), name)


def _loaded(name: str) -> ModuleType:
    """The module itself."""
    if isinstance(sys.modules.get(name), _StandIn):
        sys.modules.pop(name, None)  # another thread may have done so
    return import_module(name)


def _later(module: str, name: str) -> Callable[..., object]:
    """A module's function, which loads the module when it is called."""

    def call(*given: object, **named: object) -> object:
        done: object = getattr(_loaded(module), name)(*given, **named)
        return done

    return call


def textual_alone() -> AbstractContextManager[None]:
    """Textual, or a widget of it, is loaded within it, without those modules, where they are not loaded already.

    What it takes of ``typing_extensions`` is, but for older Pythons, what ``typing`` has.
    """
    standing: list[_StandIn] = [_Names(name) for name in _NAMES_ONLY]
    standing += [_Some(name, {one: _later(name, one) for one in taken}) for name, taken in _FUNCTIONS.items()]
    standing.append(_Some("typing_extensions", {name: vars(typing)[name] for name in typing.__all__}))
    return _in_their_place(standing)


@contextmanager
def _in_their_place(standing: Iterable[_StandIn]) -> Iterator[None]:
    """What stands for a module that is not loaded yet does so within it."""
    missing = {one.__name__: one for one in standing if one.__name__ not in sys.modules}
    sys.modules.update(missing)
    try:
        yield
    finally:
        for name, one in missing.items():
            if sys.modules.get(name) is one:
                sys.modules.pop(name, None)


def load_argparse() -> None:
    """Load argparse, and what it loads when options are added, without archives, addresses and translations.

    There is no catalogue in which it would find any.
    """
    unread: list[_StandIn] = [_Some(name, {}) for name in ("bz2", "lzma", "zlib")]
    paths = _Some("urllib.parse", {"quote_from_bytes": _later("urllib.parse", "quote_from_bytes")})
    with _in_their_place([*unread, paths, _Some("gettext", {"gettext": _as_it_is, "ngettext": _counted})]):
        import argparse  # noqa: F401, PLC0415 -- now
        import pathlib  # noqa: F401, PLC0415
        import shutil  # noqa: F401, PLC0415


def _as_it_is(message: str) -> str:
    return message


def _counted(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


def load_asyncio() -> None:
    """Load asyncio without TLS, which it can do without: the dashboard opens no socket, and reads no other program.

    Not beside other threads, which would miss TLS too.
    """
    if "ssl" in sys.modules:
        return
    with _in_their_place([_Some("asyncio.sslproto", {}), _Some("locale", {})]):
        typing.cast("dict[str, ModuleType | None]", sys.modules)["ssl"] = None
        try:
            import asyncio  # noqa: F401, PLC0415 -- now
        finally:
            del sys.modules["ssl"]
