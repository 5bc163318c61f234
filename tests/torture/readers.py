"""Readers beside a writer: ten of them and a dashboard, while imports are killed and run again.

Every version of the store is kept by a link to its file; an answer that none of them gives is of no whole version.
``python -m tests.torture.readers STORE PLACE LOG STOP`` is one reader.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Self

from store import StoreError, open_store
from tests import small_store
from tests.bench import releases
from tests.commands.running import COMMAND, ROOT, environment
from tests.terminal.terminal import Terminal
from tests.torture.commands import run
from tests.torture.tally import Tally
from tests.torture.trial import aged
from tests.torture.versions import difference, version
from tui.asking import question
from tui.place import parse

PLACES = ("rank/dismantle.gang", "?rank/dismantle.gang", "?provinces", "?rank/arrest.suspect", "?metrics")
READERS = 10
_LOOK, _ALONE = 0.005, 3.0
"""Seconds between two looks for a new version; that readers are alone at first, for comparison."""


@dataclass(frozen=True, slots=True)
class Read:
    """An answer that a reader had."""

    place: str
    begun: float
    seconds: float
    code: int
    told: str
    complaint: str


class Versions:
    """Every version of a store that there has been, kept by links."""

    def __init__(self, store: Path, folder: Path) -> None:
        """Keep the versions of ``store`` in ``folder``, which is made."""
        self._store, self._folder = store, folder
        self._seen: set[int] = set()
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Begin to look."""
        self._folder.mkdir()
        self._watch.start()
        return self

    def __exit__(self, *raised: object) -> None:
        """Look no longer."""
        self._over.set()
        self._watch.join()

    def answers(self, place: str) -> set[str]:
        """What the versions answer."""
        return {_asked(str(path), place)[1] for path in self._folder.iterdir()}

    def __len__(self) -> int:
        """How many there have been."""
        return len(self._seen)

    def _look(self) -> None:
        while True:
            last = self._over.is_set()
            inode = self._store.stat().st_ino
            if inode not in self._seen:
                self._seen.add(inode)
                os.link(self._store, self._folder / f"{len(self._seen)}.duckdb")
            if last:
                return
            time.sleep(_LOOK)


def tortured(
    folder: Path, documents: int, kills: int, reads: int, seed: int = 7, readers: int = READERS
) -> list[Tally]:
    """Import ``documents``, killed ``kills`` times, beside readers; go on until they have had ``reads`` answers."""
    reading, killing = Tally("reads during imports", wanted=reads), Tally("kills under readers", wanted=kills)
    store, clean, stop = folder / "store.duckdb", folder / "clean.duckdb", folder / "stop"
    sources = aged(releases.write(folder / "documents", documents))
    small_store.build(store)
    shutil.copyfile(store, clean)
    started = time.monotonic()
    run("import", sources, "--db", clean)
    seconds = time.monotonic() - started
    logs = {folder / f"reader-{at}.log": PLACES[at % len(PLACES)] for at in range(readers)}
    with reading.timed(), Versions(store, folder / "versions") as versions:
        processes = [_reader(store, place, log, stop) for log, place in logs.items()]
        with Terminal([*COMMAND, "--db", str(store)], (80, 24), environment(folder)) as dashboard:
            dashboard.see("北京")
            time.sleep(_ALONE * readers / READERS)
            begun = time.time()
            with killing.timed():
                _import_killed(sources, store, kills, seconds, random.Random(seed), killing)  # noqa: S311
            shutil.copyfile(store, folder / "final.duckdb")
            more = 0
            while sum(map(_lines, logs)) < reads and not killing.failures:
                more += 1
                _import(releases.write(folder / f"more-{more}", max(20, documents // 10), seed + more), store).wait()
            over = time.time()
            stop.touch()
            codes = [process.wait(60) for process in processes]
            reading.count([f"a reader ended with {code}" for code in codes if code], trials=0)
            reading.count(_dashboard_faults(dashboard), trials=0)
    _judge([read for log, place in logs.items() for read in _logged(log, place)], versions, begun, over, reading)
    killing.count(_differences(folder / "final.duckdb", clean, folder), trials=0)
    killing.note = f"{documents:,} documents, then equal to one clean import"
    return [reading, killing]


def _import_killed(sources: Path, store: Path, kills: int, seconds: float, source: random.Random, tally: Tally) -> None:
    for _ in range(kills):
        process = _import(sources, store)
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.2 + source.random() * seconds)
        process.kill()
        process.wait()
        tally.count()
    code = _import(sources, store).wait()
    tally.count([] if code == 0 else [f"the last import ended with {code}"], trials=0)


def _import(sources: Path, store: Path) -> subprocess.Popen[bytes]:
    command = [*COMMAND, "import", str(sources), "--db", str(store), "--quiet"]
    return subprocess.Popen(command, env=environment(store.parent), stdout=subprocess.DEVNULL)


def _reader(store: Path, place: str, log: Path, stop: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.torture.readers", str(store), place, str(log), str(stop)]
    return subprocess.Popen(command, env=environment(store.parent), cwd=ROOT)


def _dashboard_faults(dashboard: Terminal) -> list[str]:
    before = dashboard.bytes
    dashboard.send("\x1b[B")
    dashboard.send("q")
    code = dashboard.end()
    return [] if code == 0 and dashboard.bytes > before else [f"the dashboard ended with {code}"]


def _judge(answers: list[Read], versions: Versions, begun: float, over: float, tally: Tally) -> None:
    known = {place: versions.answers(place) for place in PLACES}
    during = [read for read in answers if begun <= read.begun <= over]
    alone = [read.seconds for read in answers if read.begun < begun]
    for read in answers:
        faults = [f"{read.place}: {read.code} {read.complaint}"] if read.code else []
        if not read.code and read.told not in known[read.place]:
            faults.append(f"{read.place}: an answer of no version")
        tally.count(faults, trials=int(begun <= read.begun <= over))
    seconds = [read.seconds for read in during] or [0.0]
    tally.note = (
        f"{len(versions)} versions; median {median(seconds) * 1000:.0f} ms, slowest {max(seconds) * 1000:.0f} ms; "
        f"without a writer {median(alone or [0.0]) * 1000:.0f} and {max(alone or [0.0]) * 1000:.0f} ms"
    )


def _differences(one: Path, other: Path, folder: Path) -> list[str]:
    faults = []
    if found := difference(version(one), version(other)):
        faults.append(f"not equal to a clean import: {found}")
    written = []
    for store in (one, other):
        to = folder / f"export-{store.stem}"
        run("export", to, "--format", "csv", "--db", store)
        written.append({path.name: path.read_bytes() for path in to.rglob("*.csv") if "log" not in path.name})
    faults += [f"exported {name} differs" for name in written[0] if written[0][name] != written[1].get(name)]
    return faults


def _asked(store: str, place: str) -> tuple[int, str, str]:
    """Exit code, hash and complaint of a look-up: by the command, or for ``?PLACE`` by the question behind it alone."""
    if not place.startswith("?"):
        done = run("show", place, "--format", "csv", "--db", store, "--quiet")
        return done.code, _hash(done.out), done.err.strip()[:200]
    try:
        with open_store(store, create=False) as opened:
            rows = opened.ask_all(question(parse(place[1:])))
    except StoreError as error:
        return 4, "", str(error)
    return 0, _hash(repr(rows)), ""


def _hash(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _lines(log: Path) -> int:
    return log.read_bytes().count(b"\n") if log.exists() else 0


def _logged(log: Path, place: str) -> list[Read]:
    reads = []
    for line in log.read_text("utf-8").splitlines():
        begun, seconds, code, told, complaint = line.split("\t")
        reads.append(Read(place, float(begun), float(seconds), int(code), told, complaint))
    return reads


def main(store: str, place: str, log: str, stop: str) -> None:
    """Ask for a place until the file ``stop`` is there; a line an answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Path(log).open("w", encoding="utf-8", buffering=1) as out:
        while not Path(stop).exists():
            begun, started = time.time(), time.perf_counter()
            code, told, complaint = _asked(store, place)
            taken = time.perf_counter() - started
            out.write(f"{begun:.3f}\t{taken:.4f}\t{code}\t{told}\t{complaint}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
