"""What an import is given: files, globs, folders, archives, tables, exports, standard input, and sidecars of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from seeds.archives import SUFFIXES, is_archive
from seeds.sidecar import is_sidecar

DOCUMENTS = (".txt", ".md", ".html", ".htm")
TABLES = (".csv", ".jsonl", ".ndjson", ".parquet")
STDIN = Path("-")
_ABOUT = ("readme", "license", "licence", "notice", "changelog", "contributing")
"""Files that describe a folder: documents for people, no releases."""

Kind = Literal["document", "table", "archive", "export", "stdin"]


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to import."""

    path: Path
    name: str
    """What messages call it: its name, in a folder its path inside it."""
    kind: Kind


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that gives nothing to import, and why, with what to do."""

    name: str
    reason: str


@dataclass(slots=True)
class Gathered:
    """All that the paths of a command line name."""

    inputs: list[Input] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    sidecars: list[Path] = field(default_factory=list)


def gather(paths: Iterable[Path]) -> Gathered:
    """What ``paths`` name, in their order; of a folder by name."""
    found = Gathered()
    for path in paths:
        for one in _expanded(path):
            _sort_in(one, found)
    return found


def is_document(path: str | Path) -> bool:
    """Whether a file in a folder or an archive is a document, by its name."""
    path = Path(path)
    return path.suffix.lower() in DOCUMENTS and not path.name.startswith(".") and path.stem.lower() not in _ABOUT


def _expanded(path: Path) -> Iterator[Path | Missing]:
    """The paths that a pattern stands for; the path itself where it is none, or where a file has that very name."""
    if not glob.has_magic(str(path)) or _unusable(path) is not None or path.exists():
        yield path
        return
    # Path.glob would take hidden files and cannot begin at the root.
    found = sorted(glob.glob(str(path.expanduser()), recursive=True))  # noqa: PTH207
    if not found:
        yield Missing(str(path), "no file matches")
    yield from map(Path, found)


def _sort_in(path: Path | Missing, found: Gathered) -> None:
    if isinstance(path, Missing):
        found.missing.append(path)
    elif (reason := _unusable(path)) is not None:
        found.missing.append(Missing(str(path), reason))
    elif path == STDIN:
        found.inputs.append(Input(path, "standard input", "stdin"))
    elif path.is_dir():
        if (path / "datapackage.json").is_file():
            found.inputs.append(Input(path, path.name or str(path), "export"))
        else:
            _folder(path, found)
    elif path.is_file():
        if is_sidecar(path):
            found.sidecars.append(path)
        else:
            found.inputs.append(Input(path, path.name, _kind(path)))
    else:
        reason = "neither a file nor a folder" if path.exists() else "no such file or folder"
        found.missing.append(Missing(str(path), reason))


def _unusable(path: Path) -> str | None:
    """Why the system cannot even look for ``path`` (a name too long, say); None where it can."""
    try:
        path.exists()
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return None


def _kind(path: Path) -> Kind:
    if is_archive(path):
        return "archive"
    return "table" if path.suffix.lower() in TABLES else "document"


def _folder(folder: Path, found: Gathered) -> None:
    unreadable: list[OSError] = []
    before = len(found.inputs)
    # Links to folders are not followed: they may lead round in circles.
    for where, below, names in os.walk(folder, onerror=unreadable.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if (is_document(path) or is_archive(path)) and path.is_file():
                found.inputs.append(Input(path, str(path.relative_to(folder)), _kind(path)))
            elif is_sidecar(path):
                found.sidecars.append(path)
    for error in unreadable:
        found.missing.append(Missing(str(error.filename), f"cannot be read ({error.strerror})"))
    if len(found.inputs) == before and not unreadable:
        kinds = " ".join((*DOCUMENTS, *SUFFIXES))
        found.missing.append(Missing(str(folder), f"no document ({kinds}) in this folder; name tables one by one"))
