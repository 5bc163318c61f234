"""Importing: documents into a store, beside the parser's own speed on one core."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from store.importing import make_store
from tests.bench import releases
from tests.bench.parsing import read
from tests.bench.processes import COMMAND, in_turn, run
from tests.bench.setting import Setting
from tests.bench.stores import kept
from tests.bench.tables import Column, Goal, Sample, Table

_STORE = "importing.duckdb"
_AT_ONCE = 500
"""Documents that the parser alone reads: enough to be timed, few enough for one command line."""
_ALONE, _AGAIN = "the parser alone", "import again, unchanged"


def tables(setting: Setting) -> Iterable[Table]:
    """Yield the one table."""
    few, many = setting.documents // 4, setting.documents
    first, second = (f"import {count:,} documents" for count in (few, many))
    table = Table(
        "Import",
        [
            Column("characters/s", "", against=_ALONE),
            Column("documents/s", "", against=_ALONE),
            Column("peak", "MB"),
        ],
        [
            Goal(second, "characters/s", 0.85, at_least=True),
            Goal(second, "peak", 1.15, against=first),
            Goal(second, "peak", 300, absolute=True),
            Goal(_AGAIN, "documents/s", 20_000, at_least=True, absolute=True),
        ],
        notes=["what a dry run of one document takes is taken off; the peak is the largest process's"],
    )
    files = {count: _written(setting, count) for count in (few, many)}
    empty = kept(setting.stores, "shipped", make_store)
    beside = f"{second}, --jobs 2"
    cases = {
        _ALONE: partial(_alone, setting, files[few]),
        first: partial(_imported, setting, files[few], empty),
        second: partial(_imported, setting, files[many], empty),
        _AGAIN: partial(_again, setting, files[many]),
        beside: partial(_imported, setting, files[many], empty, "--jobs", "2"),
    }
    in_turn(table, cases, min(setting.rounds, 2), warm=False)
    yield table


@dataclass(frozen=True, slots=True)
class _Documents:
    folder: Path
    files: list[Path]
    characters: int


def _written(setting: Setting, count: int) -> _Documents:
    folder = releases.write(setting.folder / f"import-{count}", count)
    files = sorted(folder.iterdir())
    return _Documents(folder, files, sum(len(path.read_text(encoding="utf-8")) for path in files))


def _alone(setting: Setting, documents: _Documents) -> Sample:
    files = documents.files[:_AT_ONCE]
    sample = dict(read(setting, sys.executable, "zhanbao", files))
    return {"characters/s": sample["characters/s"], "documents/s": len(files) / sample["seconds"]}


def _imported(setting: Setting, documents: _Documents, empty: Path, *options: str) -> Sample:
    shutil.copyfile(empty, setting.stores / _STORE)
    return _again(setting, documents, *options)


def _again(setting: Setting, documents: _Documents, *options: str) -> Sample:
    """What importing the folder takes beyond what a dry run of one document does."""
    command = [*COMMAND, "import", "--format", "json", "--db", str(setting.stores / _STORE)]
    start = run([*command, "--dry-run", str(documents.files[0])], setting.home)
    done = run([*command, *options, str(documents.folder)], setting.home)
    seconds = max(done.seconds - start.seconds, 0.001)
    return {
        "documents/s": len(documents.files) / seconds,
        "characters/s": documents.characters / seconds,
        "peak": done.peak_mb,
    }
