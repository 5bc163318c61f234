"""Connections to a store's file, and what goes wrong with them in one line each."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from store.engine import duckdb
from store.errors import Busy, Cancelled, StoreError

_Answer = TypeVar("_Answer")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAMAGE = re.compile("Could not read|[Cc]orrupt|checksum")
_WRITER_MEMORY = "150MB"
"""Less would be too little for the 100,000 figures that are worked out at once (``renewing``): 100 MB are."""
_WAL_ALWAYS = 10**12
"""More rows than any transaction writes."""
_READER_MEMORY = 80
_READER_BOUNDS = (f"memory_limit = '{_READER_MEMORY}MB'", "threads = 1", "allowed_configs = ['memory_limit']")
"""A reader takes as much memory of a large store as of a small one; a second thread
would want its own share of that, and more than there is. What does not fit is put aside on disk."""
_ROOM = tuple(_READER_MEMORY * times for times in (2, 4, 8, 16))
"""Megabytes that a reader may take, one after the other, where an answer needs more: not all can be put aside."""
_UNITS = {"MiB": 1.048576, "GiB": 1073.741824}
"""Megabytes that the units have in which the database tells its limit; it tells them rounded."""
_NEARLY = 1.02
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}


def connect(path: Path, *, writing: bool = False, folders: Sequence[Path] = ()) -> duckdb.DuckDBPyConnection:
    """A connection whose unqualified names are the file's; it reaches no other file, no network, no extension.

    The file is attached to a database in memory of its own: DuckDB shares instances by path inside a process, so that a
    plain ``connect`` would give the version that an older connection still holds, also after the file was replaced.
    Files inside ``folders`` can be read and written. Raises ``StoreError``.
    """
    refuse_undecodable(path)
    mode = "READ_WRITE" if writing else "READ_ONLY"
    try:
        return _attached(
            str(path.absolute()),
            f"(TYPE duckdb, {mode})",
            folders,
            _bounds(path) if writing else (*_spill(), *_READER_BOUNDS),
        )
    except duckdb.Error as error:
        raise unusable(path, error) from error


def memory(folders: Sequence[Path] = ()) -> duckdb.DuckDBPyConnection:
    """A connection to an empty database in memory, which reaches files inside ``folders`` alone."""
    return _attached(":memory:", "", folders, _spill())


def spool_of(path: Path) -> Path:
    """The one file beside ``path`` that a connection which writes to it also reads: rows on their way into it."""
    return path.with_name(f"{path.name}.rows")


def _bounds(path: Path) -> tuple[str, ...]:
    """What keeps the memory of a writer flat however much it writes; what does not fit goes to a folder beside it.

    What it writes is a working copy, which is put on disk once, at the end: until then nothing waits for the disk, and
    few checkpoints copy what more will be added to.
    """
    return (
        "fsync_mode = 'NONE'",
        "wal_autocheckpoint = '64MB'",
        f"auto_checkpoint_skip_wal_threshold = {_WAL_ALWAYS}",
        f"memory_limit = '{_WRITER_MEMORY}'",
        f"temp_directory = {quoted(str(path.with_name(f'{path.name}.spill').absolute()))}",
        f"allowed_paths = [{quoted(str(spool_of(path).absolute()))}]",
    )


def _spill() -> tuple[str, ...]:
    """Where a reader puts what does not fit its memory: by default that would be ``.tmp`` of the folder one is in."""
    folder = Path(os.environ.get("TMPDIR") or "/tmp", f"zhanbao-{os.urandom(8).hex()}.spill")  # noqa: S108 -- unguessable
    return (f"temp_directory = {quoted(str(folder.absolute()))}",)


def _attached(name: str, mode: str, folders: Sequence[Path], bounds: Sequence[str] = ()) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config=_CONFIG)
    try:
        connection.execute("SET enable_progress_bar = false")  # first: what takes two seconds would draw one
        connection.execute(f"ATTACH {quoted(name)} AS store {mode}")
        connection.execute("USE store")
        if folders:
            reached = ", ".join(quoted(f"{folder.absolute()}/") for folder in folders)
            connection.execute(f"SET allowed_directories = [{reached}]")
        for bound in bounds:
            connection.execute(f"SET {bound}")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
    except duckdb.Error:
        connection.close()
        raise
    return connection


def quoted(text: str) -> str:
    """``text`` as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"


def cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A second connection to the same version of the file, with temporary tables of its own."""
    duplicate = connection.cursor()
    duplicate.execute("USE store")
    return duplicate


def answered(connection: duckdb.DuckDBPyConnection, ask: Callable[[], _Answer]) -> _Answer:
    """What ``ask`` returns, which asks on this connection or beside it: anew with more memory where it needs that.

    Raises as ``answering`` does.
    """
    with answering():
        while True:
            try:
                return ask()
            except duckdb.OutOfMemoryException:
                if not _given_room(connection):
                    raise


def _given_room(connection: duckdb.DuckDBPyConnection) -> bool:
    """Let the connection's store take more memory; False where it may take no more, or what it likes."""
    [told] = connection.execute("SELECT current_setting('memory_limit')").fetchone() or ("",)
    number, _, unit = str(told).partition(" ")
    present = float(number) * _UNITS.get(unit, 0)
    room = next((room for room in _ROOM if room > present * _NEARLY), None)
    if room is None:
        return False
    try:
        connection.execute(f"SET memory_limit = '{room}MB'")
    except duckdb.InvalidInputException:  # a store that is no file of this machine, which has no bound of ours
        return False
    return True


@contextmanager
def answering() -> Iterator[None]:
    """Turn what the database raises while it answers into ``Cancelled`` or ``StoreError``."""
    try:
        yield
    except duckdb.InterruptException as error:
        raise Cancelled("the question was stopped before its answer was whole") from error
    except duckdb.ProgrammingError:
        raise  # a defect of ours, to be reported as one
    except duckdb.Error as error:
        remedy = "; the file is damaged: move it away and import the documents again" if is_damage(error) else ""
        raise StoreError(f"the store could not answer: {first_line(error)}{remedy}") from error


def given(*values: object) -> list[object]:
    """Parameters for a question, as the database takes them.

    Half a surrogate pair (an undecodable byte of a command line) matches nothing that is stored; given as it is, the
    database would refuse the whole question.
    """
    return [_whole(value) for value in values]


def _whole(value: object) -> object:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    return [_whole(one) for one in value] if isinstance(value, list) else value


def refuse_undecodable(path: Path) -> None:
    """Raise ``StoreError`` for a path that is not UTF-8, which the database cannot open."""
    if _SURROGATE.search(str(path)):
        raise StoreError(f"{path}: the database opens no file whose path is not UTF-8; name another")


def is_damage(error: duckdb.Error) -> bool:
    """Whether an error says that the file is not what was once written."""
    return _DAMAGE.search(str(error)) is not None


def unusable(path: Path, error: duckdb.Error) -> StoreError:
    """Why the file cannot be opened, and what to do."""
    text = str(error)
    if re.search(r"\block\b", text):
        return Busy(f"{path}: another program holds the store open for writing; close it and try again")
    if "not a valid DuckDB database" in text:
        return StoreError(f"{path}: not a Zhanbao store; name another file, or move this one away")
    if "Permission denied" in text:
        return StoreError(f"{path}: no permission to read the store; mend its permissions, or name another with --db")
    if "does not exist" in text or "No such file" in text:
        return StoreError(f"{path}: there is no store; `zhanbao import --db {path}` makes one")
    return StoreError(f"{path}: damaged ({first_line(error)}); move it away and import the documents again")


def first_line(error: Exception) -> str:
    """The first line of what an exception says."""
    return str(error).strip().partition("\n")[0]
