"""The parser: characters a second beside two libraries that read numbers, in either script, at any length."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from tests.bench import releases
from tests.bench.peers import NotHad, programs
from tests.bench.processes import in_turn, run
from tests.bench.setting import Setting
from tests.bench.tables import Column, Goal, Sample, Table

_READERS = Path(__file__).with_name("readers.py")
_OURS, _HANT = "zhanbao", "zhanbao, Traditional"
_BASE = "Recognizers-Text"
_PEERS = {_BASE: "recognizers", "JioNLP": "jionlp"}
_DOCUMENTS, _FOR_PEERS = 200, 16
_LENGTHS = {"34 kB": 34_000, "1 MB": 1_000_000, "10 MB": 10_000_000, "10 MB, one line": 10_000_000}


def tables(setting: Setting) -> Iterable[Table]:
    """Yield both tables."""
    yield _speed(setting)
    yield _linearity(setting)


def _speed(setting: Setting) -> Table:
    table = Table(
        f"Parse: {_DOCUMENTS} releases of {releases.LENGTH:,} characters, one process (peers: {_FOR_PEERS} of them)",
        [
            Column("characters/s", "", against=_BASE),
            Column("found/s", "", against=_BASE),
            Column("ready", "s"),
            Column("memory", "MB"),
        ],
        [
            Goal(_OURS, "characters/s", 20, at_least=True),
            Goal(_OURS, "characters/s", 1_000_000, at_least=True, absolute=True),
            Goal(_HANT, "characters/s", 0.6, at_least=True, against=_OURS),
            Goal(_OURS, "memory", 60),
            Goal(_OURS, "ready", 0.15),
        ],
        notes=["found: figures; of the libraries numbers (Recognizers-Text), amounts and times (JioNLP)"],
    )
    files = sorted(releases.write(setting.folder / "releases", _DOCUMENTS).glob("*.txt"))[:_DOCUMENTS]
    cases = {
        _OURS: partial(read, setting, sys.executable, "zhanbao", files),
        _HANT: partial(read, setting, sys.executable, "zhanbao", _traditional(setting.folder / "hant", files)),
    }
    for title, peer in _PEERS.items():
        try:
            python = programs(peer, setting.peers) / "python"
        except NotHad as reason:
            table.notes.append(f"{title} skipped: {reason}")
        else:
            cases[title] = partial(read, setting, str(python), peer, files[:_FOR_PEERS])
    in_turn(table, cases, setting.rounds, warm=False)
    return table


def _linearity(setting: Setting) -> Table:
    shortest, *longer = _LENGTHS
    table = Table(
        "Parse: one document of any length",
        [Column("characters/s", "", against=shortest), Column("memory", "MB")],
        [Goal(case, "characters/s", 0.8, at_least=True) for case in longer],
    )
    files = {title: setting.folder / f"{title.replace(' ', '-')}.txt" for title in _LENGTHS}
    for title, path in files.items():
        if not path.exists():
            _long(path, _LENGTHS[title], lines="line" not in title)
    cases: dict[str, Callable[[], Sample]] = {
        title: partial(read, setting, sys.executable, "zhanbao", [path]) for title, path in files.items()
    }
    try:
        python = programs(_PEERS[_BASE], setting.peers) / "python"
    except NotHad:  # said under the table before
        pass
    else:
        for title in list(_LENGTHS)[:2]:
            cases[f"{_BASE}, {title}"] = partial(read, setting, str(python), _PEERS[_BASE], [files[title]])
    in_turn(table, cases, min(setting.rounds, 2), warm=False)
    return table


def read(setting: Setting, python: str, reader: str, files: list[Path]) -> Sample:
    """One run of a reader over files, in a process of its own."""
    own = {} if reader == "zhanbao" else {"PYTHONPATH": ""}
    lines = run([python, str(_READERS), reader, *map(str, files)], setting.home, more=own).out.splitlines()
    sample: dict[str, float] = json.loads(lines[-1])
    sample["characters/s"], sample["found/s"] = sample["characters"], sample["found"]
    return sample


def _traditional(folder: Path, files: list[Path]) -> list[Path]:
    from opencc import OpenCC  # noqa: PLC0415 -- 25 ms, needed here alone

    folder.mkdir(parents=True, exist_ok=True)
    converter = OpenCC("s2t")
    for file in files:
        path = folder / file.name
        if not path.exists():
            path.write_text(converter.convert(file.read_text(encoding="utf-8")), encoding="utf-8")
    return [folder / file.name for file in files]


def _long(path: Path, size: int, *, lines: bool) -> None:
    """Releases one after the other until the file has ``size`` bytes."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(size):
            text = releases.release(number)
            file.write(text if lines else text.replace("\n", ""))
            if file.tell() >= size:
                return
