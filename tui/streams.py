"""Standard streams: data on stdout, everything else on stderr, and what a terminal at their ends can do."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO, TypeGuard

from tui.errors import Refused
from tui.printing.inert import one_line

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def prepare() -> None:
    """Let a pipe have UTF-8 whatever the locale, and a terminal a question mark for what its encoding lacks.

    A stream that was closed before we started (``>&-``) is as good as an empty one, or one that nobody reads.
    """
    sys.stdin = sys.stdin or Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 -- open as long as the process
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def size(stream: TextIO) -> tuple[int, int] | None:
    """Columns and lines of the terminal behind ``stream``; None where there is none, or it does not tell."""
    try:
        columns, lines = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        return None
    return (columns, lines) if columns and lines else None


def coloured(stream: TextIO, wish: str) -> bool:
    """Whether escape sequences may go to ``stream``: ``wish`` is auto, always or never."""
    if wish != "auto":
        return wish == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def note(text: str, *, quiet: bool = False) -> None:
    """One line on stderr that is no error."""
    if not quiet:
        sys.stderr.write(f"{one_line(text)}\n")


def complain(text: str) -> None:
    """One line on stderr that says what is wrong."""
    with suppress(OSError):  # nobody can be told where stderr takes nothing; the exit code still says it
        sys.stderr.write(f"zhanbao: {one_line(text)}\n")
        sys.stderr.flush()


def unwritable(error: Exception) -> TypeGuard[OSError]:
    """Whether ``error`` is of stdout, which takes no more: a full disk, a quota, a broken device.

    Errors of files name them. What could not be written is in the buffer still, so that stdout fails once more; where
    it has none (PYTHONUNBUFFERED), the kind of error has to do.
    """
    if not isinstance(error, OSError) or error.filename is not None:
        return False
    try:
        sys.stdout.flush()
    except OSError:
        return True
    unbuffered = isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.write_through
    return unbuffered and error.errno in _FULL


def tell(text: str) -> None:
    """One line on stdout at once, while work goes on that must not end because nobody reads about it any more."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        forsake(sys.stdout)


def forsake(stream: TextIO) -> None:
    """Send what is still to be written to ``stream`` nowhere: its reader has left (``| head -1``), or it is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def forsake_stderr_if_broken() -> None:
    """Let nothing that stderr does not take, because its terminal has gone, change how the process ends."""
    try:
        sys.stderr.flush()
    except OSError:
        forsake(sys.stderr)


@contextmanager
def written(path: Path | None) -> Iterator[TextIO]:
    """Where text goes: stdout, or ``path``, which is put in place whole at the end or not touched at all."""
    if path is None:
        yield sys.stdout
        return
    with _placed(path) as part, part.open("x", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def written_whole(path: Path | None) -> Iterator[Path]:
    """A file to write to, which then goes to stdout, or is put in place at ``path``.

    Raises ``Refused`` where stdout is a terminal: what needs this is no text.
    """
    if path is not None:
        with _placed(path) as part:
            yield part
        return
    if sys.stdout.isatty():
        raise Refused("this format is not for a terminal; name a file with -o, or pipe it on")
    sys.stdout.flush()
    with _passed_on(sys.stdout.buffer) as part:
        yield part


@contextmanager
def _placed(path: Path) -> Iterator[Path]:
    """A name to write to; what is written there takes the place of ``path`` at the end, unless something goes wrong.

    A link stays a link: the file that it leads to is replaced. What is no file (a pipe, a device) takes all at the end.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.is_fifo() or target.is_char_device() or target.is_block_device() or target.is_socket():
            with target.open("wb") as stream, _passed_on(stream) as part:
                yield part
        elif target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        else:
            with _replacing(target) as part:
                yield part
    except OSError as error:
        raise Refused(f"cannot write {path}: {error.strerror or error}; name another file with -o") from error


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A name beside ``path``, which takes its place at the end."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _passed_on(stream: BinaryIO) -> Iterator[Path]:
    """A file of its own, which goes to ``stream`` at the end, behind what was written there before."""
    import shutil  # noqa: PLC0415 -- only for what is no file, or a format that is no text
    import tempfile  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="zhanbao-") as folder:
        part = Path(folder, "out")
        yield part
        stream.flush()
        with part.open("rb") as file:
            shutil.copyfileobj(file, stream)
