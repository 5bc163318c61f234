"""Readers beside a writer: ten of them and a dashboard, while imports are killed and run again.

Every version of the store is kept by a link to its file; an answer that none of them gives is of no whole version.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Self

from store import open_store
from tests import small_store
from tests.bench import releases
from tests.commands.running import COMMAND, ROOT, environment
from tests.terminal.terminal import Terminal
from tests.torture.commands import run
from tests.torture.reader import Read, Way, logged, rows, show
from tests.torture.tally import Tally
from tests.torture.trial import aged
from tests.torture.versions import difference, version

KINDS: tuple[tuple[Way, str], ...] = (
    ("show", "rank/dismantle.gang"), ("command", "rank/dismantle.gang"), ("kept", "rank/dismantle.gang"),
    ("show", "rank/arrest.suspect"), ("show", "rank/dismantle.gang"), ("show", "provinces"),
    ("show", "rank/dismantle.gang"), ("kept", "provinces"), ("show", "rank/arrest.suspect"),
    ("show", "rank/dismantle.gang"), ("show", "metrics"), ("show", "rank/dismantle.gang"),
)  # fmt: skip
"""Readers, the first of them where not all are wanted: ten that look up, two that stay."""
READERS = len(KINDS)
_LONG, _BLOCKED = 0.1, 2.0
"""Seconds that nobody should be kept waiting, which are counted: a disk that syncs may take as long; and those that
only who waits for a writer is, which is a failure."""
_LOOK, _ALONE = 0.005, 3.0
"""Seconds between two looks for a new version; that readers are alone at first, for comparison."""


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

    def answers(self, way: Way, place: str) -> set[str]:
        """What the versions answer."""
        return {_answer(path, way, place) for path in self._folder.iterdir()}

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
    reading, killing = Tally("reads beside imports", wanted=reads), Tally("kills under readers", wanted=kills)
    store, clean, stop = folder / "store.duckdb", folder / "clean.duckdb", folder / "stop"
    sources = aged(releases.write(folder / "documents", documents))
    small_store.build(store)
    shutil.copyfile(store, clean)
    started = time.monotonic()
    run("import", sources, "--db", clean)
    seconds = time.monotonic() - started
    logs = {folder / f"reader-{at}.log": kind for at, kind in enumerate(KINDS[:readers])}
    with (
        reading.timed(),
        Versions(store, folder / "versions") as versions,
        _reading(logs, store, stop) as processes,
        Terminal([*COMMAND, "--db", str(store)], (80, 24), environment(folder)) as dashboard,
    ):
        dashboard.see("北京")
        time.sleep(_ALONE * readers / READERS)
        alone = sum(map(_lines, logs))
        begun = time.time()
        with killing.timed():
            _import_killed(sources, store, kills, seconds, random.Random(seed), killing)  # noqa: S311
        shutil.copyfile(store, folder / "final.duckdb")
        more = 0
        while sum(map(_lines, logs)) - alone < reads and not killing.failures:
            more += 1
            _import(releases.write(folder / f"more-{more}", max(20, documents // 10), seed + more), store).wait()
        over = time.time()
        stop.touch()
        codes = [process.wait(60) for process in processes]
        reading.count([f"a reader ended with {code}" for code in codes if code], trials=0)
        reading.count(_dashboard_faults(dashboard), trials=0)
    reads_of = {kind: [read for log, one in logs.items() if one == kind for read in logged(log)] for kind in KINDS}
    _judge(reads_of, versions, begun, over, reading)
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


@contextmanager
def _reading(logs: Mapping[Path, tuple[Way, str]], store: Path, stop: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Readers until they are stopped, or something went wrong."""
    try:
        yield [_reader(way, store, place, log, stop) for log, (way, place) in logs.items()]
    finally:
        stop.touch()


def _reader(way: Way, store: Path, place: str, log: Path, stop: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.torture.reader", way, str(store), place, str(log), str(stop)]
    return subprocess.Popen(command, env=environment(store.parent), cwd=ROOT)


def _dashboard_faults(dashboard: Terminal) -> list[str]:
    before = dashboard.bytes
    dashboard.send("\x1b[B")
    dashboard.send("q")
    code = dashboard.end()
    return [] if code == 0 and dashboard.bytes > before else [f"the dashboard ended with {code}"]


def _judge(
    answers: Mapping[tuple[Way, str], list[Read]], versions: Versions, begun: float, over: float, tally: Tally
) -> None:
    counts: Counter[Way] = Counter()
    during: list[Read] = []
    alone: list[Read] = []
    for (way, place), reads in answers.items():
        known = versions.answers(way, place)
        for read in reads:
            beside = begun <= read.begun <= over
            faults = [f"{way} {place}: {read.code} {read.complaint}"] if read.code else []
            if not read.code and read.told not in known:
                faults.append(f"{way} {place}: an answer of no version")
            if beside and read.waited > _BLOCKED:
                faults.append(f"{way} {place}: kept waiting for {read.waited * 1000:.0f} ms")
            tally.count(faults, trials=int(beside))
            counts[way] += beside
            (during if beside else alone).append(read)
    tally.note = (
        f"{', '.join(f'{count:,} by {way}' for way, count in counts.items())}; {len(versions)} versions; "
        f"{sum(read.waited > _LONG for read in during)} kept waiting for over {_LONG * 1000:.0f} ms, "
        f"{max((read.waited for read in during), default=0) * 1000:.0f} at most; {_took(during)}, "
        f"without a writer {_took(alone)}"
    )


def _took(reads: list[Read]) -> str:
    seconds = [read.seconds for read in reads] or [0.0]
    return f"median {median(seconds) * 1000:.0f} ms, slowest {max(seconds) * 1000:.0f}"


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


def _answer(store: Path, way: Way, place: str) -> str:
    """What one version answers."""
    if way != "kept":
        return show(store, place)[1]
    with open_store(store, create=False) as opened:
        return rows(opened, place)


def _lines(log: Path) -> int:
    return log.read_bytes().count(b"\n") if log.exists() else 0
