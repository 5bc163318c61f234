"""Versions of Zhanbao and of what it stands on, as they are installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed

_PARTS = ("zhanbao", "duckdb", "textual", "rich", "opencc-python-reimplemented", "ahocorasick-rs")


def version() -> str:
    """Zhanbao's own version."""
    return _installed("zhanbao")


def versions() -> dict[str, str]:
    """Distribution to version."""
    return {name: _installed(name) for name in _PARTS}


def _installed(name: str) -> str:
    try:
        return installed(name)
    except PackageNotFoundError:
        return "not installed"
