"""What an import is given: files, and the documents in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DOCUMENTS = (".txt", ".md", ".html", ".htm")
TABLES = (".csv", ".jsonl", ".ndjson")
_ABOUT = ("readme", "license", "licence", "notice", "changelog", "contributing")
"""Files that describe a folder: documents for people, no releases."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file to import."""

    path: Path
    name: str
    """What messages call it: its name, in a folder its path inside it."""

    @property
    def is_table(self) -> bool:
        """Whether it holds figures that were parsed before, rather than a document."""
        return self.path.suffix.lower() in TABLES


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that gives nothing to import, and why, with what to do."""

    name: str
    reason: str


def gather(paths: Iterable[Path]) -> Iterator[Input | Missing]:
    """The inputs that ``paths`` name, in their order; those of a folder by name."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path)
        elif path.suffix.lower() == ".parquet":
            yield Missing(str(path), "Parquet tables cannot be imported by this version; give CSV or JSONL")
        elif path.is_file():
            yield Input(path, path.name)
        elif path.exists():
            yield Missing(str(path), "neither a file nor a folder")
        else:
            yield Missing(str(path), "no such file or folder")


def _folder(folder: Path) -> Iterator[Input | Missing]:
    unreadable: list[OSError] = []
    found = 0
    # Links to folders are not followed: they may lead round in circles.
    for where, below, names in os.walk(folder, onerror=unreadable.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if _is_document(path):
                found += 1
                yield Input(path, str(path.relative_to(folder)))
    for error in unreadable:
        yield Missing(str(error.filename), f"cannot be read ({error.strerror})")
    if not found and not unreadable:
        yield Missing(str(folder), f"no document ({' '.join(DOCUMENTS)}) in this folder; name tables one by one")


def _is_document(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return path.suffix.lower() in DOCUMENTS and not hidden and path.stem.lower() not in _ABOUT and path.is_file()
