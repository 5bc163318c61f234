"""Versions of Zhanbao and of what it stands on, as they are installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed

_PARTS = ("zhanbao", "duckdb", "textual", "rich", "opencc-python-reimplemented", "ahocorasick-rs")


def version() -> str:
    """Zhanbao's own version."""
    return _installed("zhanbao")


def data() -> str:
    """The version of the data that ships: the beginning of a hash of its tables."""
    import hashlib  # noqa: PLC0415 -- for this alone
    from importlib.resources import files  # noqa: PLC0415

    tables = [table for table in files("seeds.data").iterdir() if table.name.endswith((".csv", ".toml"))]
    told = hashlib.sha256()
    for table in sorted(tables, key=lambda table: table.name):
        told.update(f"{table.name}\n".encode())
        told.update(table.read_bytes())
    return told.hexdigest()[:12]


def versions() -> dict[str, str]:
    """Distribution to version."""
    return {name: _installed(name) for name in _PARTS}


def _installed(name: str) -> str:
    try:
        return installed(name)
    except PackageNotFoundError:
        return "not installed"
