"""What an import is given: files, globs, folders, archives, tables, exports, standard input, and sidecars of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from seeds.archives import SUFFIXES, is_archive
from seeds.sidecar import is_sidecar

DOCUMENTS = (".txt", ".md", ".html", ".htm")
TABLES = (".csv", ".jsonl", ".ndjson", ".parquet")
STDIN = Path("-")
_ABOUT = ("readme", "license", "licence", "notice", "changelog", "contributing")
"""Files that describe a folder: documents for people, no releases."""

Kind = Literal["document", "table", "archive", "export", "stdin"]


class Input(NamedTuple):
    """One thing to import; there may be a hundred thousand, so it is small."""

    folder: str
    name: str
    """What messages call it: its name, in a folder its path inside it."""
    kind: Kind

    @property
    def where(self) -> str:
        """Where it is."""
        return os.path.join(self.folder, self.name)  # noqa: PTH118 -- asked of every file, ten times the speed

    @property
    def path(self) -> Path:
        """Where it is; of standard input ``-``."""
        return STDIN if self.kind == "stdin" else Path(self.folder, self.name)


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
    name = str(path).rpartition("/")[2].lower()
    stem, point, suffix = name.rpartition(".")
    return bool(stem) and f"{point}{suffix}" in DOCUMENTS and not name.startswith(".") and stem not in _ABOUT


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
        found.inputs.append(Input("", "standard input", "stdin"))
    elif path.is_dir():
        if (path / "datapackage.json").is_file():
            found.inputs.append(Input(str(path.parent), path.name or str(path), "export"))
        else:
            _folder(path, found)
    elif path.is_file():
        if is_sidecar(path):
            found.sidecars.append(path)
        else:
            found.inputs.append(Input(str(path.parent), path.name, _kind(path)))
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
    before, failures = len(found.inputs), len(found.missing)
    _walk(str(folder), "", found)
    if len(found.inputs) == before and len(found.missing) == failures:
        kinds = " ".join((*DOCUMENTS, *SUFFIXES))
        found.missing.append(Missing(str(folder), f"no document ({kinds}) in this folder; name tables one by one"))


def _walk(folder: str, inside: str, found: Gathered) -> None:
    """What is in the folder, its files first; ``inside`` is the part of its path that names of files begin with."""
    try:
        with os.scandir(os.path.join(folder, inside)) as listed:  # noqa: PTH118 -- and below: once a file
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        found.missing.append(Missing(str(error.filename), f"cannot be read ({error.strerror})"))
        return
    for entry in entries:
        document = is_document(entry.name)
        if document or is_archive(Path(entry.name)):
            if entry.is_file():
                kind: Kind = "document" if document else "archive"
                found.inputs.append(Input(folder, inside + entry.name, kind))
        elif is_sidecar(Path(entry.path)):
            found.sidecars.append(Path(entry.path))
    for entry in entries:
        # Links to folders are not followed: they may lead round in circles.
        if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
            _walk(folder, f"{inside}{entry.name}/", found)
