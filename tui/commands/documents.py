"""From inputs to what is to be read: documents with their bytes and what the user says of them, or why not."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from seeds.archives import entries
from seeds.errors import Unreadable
from store.sources import Origin, hashed, reader_hash
from tui.commands.inputs import Input, is_document
from tui.commands.reading import Document, Done

if TYPE_CHECKING:
    from seeds.figure import Reading
    from seeds.reader import Given
    from store.importing import Importer
    from store.sources import Seen

_LARGEST = 64 * 1024 * 1024
_CHUNK = 1_000
"""Files that are looked up in the store at once."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's time tells of its changes on every file system."""


class Metadata:
    """What the user says of documents: on the command line for all, in sidecars for each."""

    def __init__(self, given: Given, sidecars: Iterable[Path], encoding: str | None) -> None:
        """``given`` beats the sidecars. Raises ``Unreadable`` for a sidecar that is no table."""
        from seeds.sidecar import read_sidecar  # noqa: PLC0415 -- only where there is one

        self._given = given
        self.encoding = encoding
        self._by_file: dict[Path, Given | Unreadable] = {}
        self._rows: dict[Path, str] = {}
        for path in sidecars:
            sidecar = read_sidecar(path)
            for file, said in sidecar.given.items():
                where = _resolved(path.parent / file)
                self._by_file[where] = said
                self._rows[where] = f"{sidecar.name}: {file}"

    def of(self, path: str) -> Given:
        """What is said of the document at ``path``; raises ``Unreadable`` where that cannot be used."""
        if not self._by_file:
            return self._given
        where = _resolved(Path(path))
        self._rows.pop(where, None)
        said = self._by_file.get(where)
        if said is None:
            return self._given
        if isinstance(said, Unreadable):
            raise said
        flags = {one.name: getattr(self._given, one.name) for one in fields(self._given)}
        return replace(said, **{name: value for name, value in flags.items() if value})

    def unused(self) -> Mapping[Path, str]:
        """Where the files would be that sidecars speak of and no input was, and what to call them."""
        return self._rows


def _resolved(path: Path) -> Path:
    """Where a path leads; itself where that is nowhere: it has a NUL, or links that go round in a circle."""
    try:
        return path.resolve()
    except (ValueError, OSError, RuntimeError):  # a circle is an OSError from Python 3.13 on
        return path


class Finder:
    """Finds out what is to be read, and what is known without reading."""

    def __init__(self, metadata: Metadata, importer: Importer, step: Callable[[float, str], None]) -> None:
        """``importer`` is asked what it knows of files; ``step`` is told how many inputs are behind, and the next."""
        self._metadata = metadata
        self._importer = importer
        self._step = step
        self._behind = 0

    def of_all(self, inputs: Iterable[Input]) -> Iterator[Document | Done]:
        """What is to be read of the inputs, in their order; of exports nothing, which the store reads itself."""
        left = iter(inputs)
        while chunk := list(islice(left, _CHUNK)):
            wheres = [one.where for one in chunk]
            paths = [_located(one.folder, one.name) for one in chunk]
            documents = (path for path, one in zip(paths, chunk, strict=True) if one.kind == "document")
            known = self._importer.seen(list(documents))
            for one, where, path in zip(chunk, wheres, paths, strict=True):
                self._step(self._behind, one.name)
                if one.kind == "document":
                    yield self._file(one.name, where, path, known.get(path))
                else:
                    yield from self._other(one)
                self._behind += 1

    def _file(self, name: str, where: str, path: str, seen: Seen | None) -> Document | Done:
        try:
            given = self._metadata.of(where)
            how = _how(given, self._metadata.encoding)
            status = os.stat(where)  # noqa: PTH116 -- asked of every file, without a Path of it
            stamp = hashed(status.st_size, status.st_mtime_ns, how)
            if seen is not None and seen.stamp == stamp:
                return _known(name, seen)
            if status.st_size > _LARGEST:
                return Done(name, "larger than 64 MiB; cut it into its documents")
            young = time.time_ns() - status.st_mtime_ns < _SETTLED
            data = Path(where).read_bytes()
        except Unreadable as error:
            return Done(name, str(error))
        except OSError as error:
            return Done(name, f"cannot be read: {error.strerror or error}")
        origin = Origin(path, "" if young else stamp, hashed(data, how))
        return self._document(name, data, given, origin, seen)

    def _document(self, name: str, data: bytes, given: Given, origin: Origin, seen: Seen | None) -> Document | Done:
        if seen is not None and seen.data == origin.data:
            return _known(name, seen)
        return Document(name, data, given, self._metadata.encoding, origin)

    def _other(self, one: Input) -> Iterator[Document | Done]:
        try:
            if one.kind == "archive":
                yield from self._packed(one)
            elif one.kind == "table":
                yield Done(one.name, readings=_table(one.path))
            elif one.kind == "export":
                from store.export_readings import export_readings  # noqa: PLC0415 -- only for exports

                yield Done(one.name, readings=export_readings(one.path))
            else:
                data = sys.stdin.buffer.read(_LARGEST + 1)
                if len(data) > _LARGEST:
                    yield Done(one.name, "larger than 64 MiB; cut it into its documents")
                else:
                    yield Document(one.name, data, self._metadata.of(one.where), self._metadata.encoding)
        except Unreadable as error:
            yield Done(one.name, str(error))

    def _packed(self, one: Input) -> Iterator[Document | Done]:
        """The documents of an archive, which are known again by their bytes alone."""
        for entry in entries(one.path, is_document):
            # The path in an archive ends as the document's own name does: a sidecar beside the archive may name it.
            name = str(Path(one.name).parent / entry.name)
            self._step(self._behind + entry.share, name)
            if entry.reason:
                yield Done(name, entry.reason)
                continue
            inside = str(one.path.parent / entry.name)
            try:
                given = self._metadata.of(inside)
            except Unreadable as error:
                yield Done(name, str(error))
                continue
            path = _located(*os.path.split(inside))
            origin = Origin(path, "", hashed(entry.data, _how(given, self._metadata.encoding)))
            yield self._document(name, entry.data, given, origin, self._importer.seen([path]).get(path))


def _known(name: str, seen: Seen) -> Done:
    return Done(name, known=seen.figures)


def _located(folder: str, name: str) -> str:
    """A hash of where a file is, by its path from the root however it was named."""
    return hashed(_absolute(folder) + name)


@lru_cache(1)
def _absolute(folder: str) -> str:
    """The folder with the mark behind it: once for all its files."""
    return os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118 -- no Path takes an empty end


@cache
def _how(given: Given, encoding: str | None) -> str:
    """A hash of how documents are read."""
    return hashed(reader_hash(), given, encoding)


def _table(path: Path) -> Iterable[Reading]:
    if path.suffix.lower() == ".parquet":
        from store.export_tables import read_parquet  # noqa: PLC0415 -- brings in the database

        return read_parquet(path)
    from seeds.tables import read_table  # noqa: PLC0415 -- only for tables

    return read_table(path)
