"""Documents inside zip and tar archives, read in memory and within bounds; nothing is ever unpacked onto a disk.

An archive is a stranger's: its names may lead anywhere, its entries may unpack to more than any disk holds, and its
headers may lie. So names serve as names alone, sizes are looked at before anything is read, and every bound is one that
no folder of releases comes near.
"""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Self

from seeds.errors import Unreadable

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_LARGEST = 64 * 1024 * 1024
"""Bytes of one document."""
_TOTAL = 4 * 1024 * 1024 * 1024
"""Bytes of all that an archive unpacks to."""
_HEADER = 1024 * 1024
"""Bytes of a header of tar that holds a name."""
_ENCRYPTED, _UTF_8 = 0x1, 0x800
_HEADERS = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


class Entry(NamedTuple):
    """A document of an archive, or why it cannot be had."""

    name: str
    """The archive's name, a slash, and the path inside it."""
    data: bytes
    reason: str
    """Empty where the document can be had."""
    share: float
    """How much of the archive is behind, from 0 to 1."""


def is_archive(path: Path) -> bool:
    """Whether the name is an archive's."""
    return path.name.lower().endswith(SUFFIXES)


def entries(path: Path, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    """The entries of an archive whose path inside it is ``wanted``, in its order.

    Raises ``Unreadable`` where it is no archive, or breaks off.
    """
    try:
        yield from _zipped(path, wanted) if zipfile.is_zipfile(path) else _tarred(path, wanted)
    except _BROKEN as error:
        raise Unreadable(
            f"{path.name}: not a whole zip or tar archive ({str(error) or type(error).__name__})"
        ) from error


def _zipped(path: Path, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    total = 0
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        for at, info in enumerate(infos):
            inside = _name(info)
            if info.is_dir() or not wanted(inside):
                continue
            reason = _refusal(inside, info.file_size)
            if info.flag_bits & _ENCRYPTED:
                reason = "encrypted; unpack it yourself and import the folder"
            total += info.file_size
            if total > _TOTAL:
                raise Unreadable(_too_much(path))
            data = b"" if reason else _unzipped(archive, info)
            if data is None:
                data, reason = b"", "damaged, or packed in a way that is not known here"
            yield Entry(f"{path.name}/{inside}", data, reason, at / len(infos))


def _name(info: zipfile.ZipInfo) -> str:
    """The entry's path; where it does not say that it is UTF-8, what Chinese Windows writes, if it can be that."""
    if info.flag_bits & _UTF_8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def _unzipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    try:
        with archive.open(info) as file:
            return file.read(_LARGEST + 1)
    except (*_BROKEN, NotImplementedError, RuntimeError):
        return None


class _Bounded(tarfile.TarInfo):
    """A header whose own names are short: tarfile would read any number of bytes of them into memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        header = super().frombuf(buf, encoding, errors)
        if header.type in _HEADERS and header.size > _HEADER:
            raise tarfile.ReadError("a header that is too long")
        return header


def _tarred(path: Path, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    total, size = 0, max(path.stat().st_size, 1)
    with path.open("rb") as file, tarfile.open(fileobj=file, mode="r|*", tarinfo=_Bounded) as archive:
        for info in archive:
            total += info.size
            if total > _TOTAL:
                raise Unreadable(_too_much(path))
            if info.isdir() or not wanted(info.name):
                continue
            reason = _refusal(info.name, info.size) if info.isfile() else "a link or a device, not a document"
            stream = None if reason else archive.extractfile(info)
            data = b"" if stream is None else stream.read(_LARGEST + 1)
            yield Entry(f"{path.name}/{info.name}", data, reason, min(file.tell() / size, 1))


def _refusal(inside: str, size: int) -> str:
    """Why an entry is not read, by its name and size; empty where it is."""
    inner = PurePosixPath(inside.replace("\\", "/"))
    if inner.is_absolute() or ".." in inner.parts or inside[1:2] == ":":
        return "its path leads out of the archive"
    if size > _LARGEST:
        return f"{size:,} bytes when unpacked, more than the {_LARGEST // 1024 // 1024} MiB of a document"
    return ""


def _too_much(path: Path) -> str:
    return f"{path.name}: unpacks to more than {_TOTAL // 1024 // 1024 // 1024} GiB; the rest of it was not read"
