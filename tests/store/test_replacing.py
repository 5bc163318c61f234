"""Writers that die, wait and meet; readers that never notice. All with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from store import StoreError, open_store
from store.answers.ranking import Ranking
from store.answers.releases import Releases
from store.errors import Busy
from store.importing import Importer, make_store
from store.replacing import Replacement, writer_lock
from tests import small_store

ROOT = Path(__file__).resolve().parents[2]
BATCH = """
import sys, time
from dataclasses import replace
from pathlib import Path
from store.importing import Importer
from tests import small_store

def copies(run):
    for reading in small_store.readings():
        yield replace(reading, release=replace(reading.release, id=f"{reading.release.id}-{run}", url=""))
"""
HOLD = (
    BATCH
    + """
with Importer(Path(sys.argv[1])) as importer:
    for reading in copies(0):
        importer.add(reading)
    importer._flush()
    print("written", flush=True)
    time.sleep(float(sys.argv[2]))
"""
)
LOOP = (
    BATCH
    + """
for run in range(int(sys.argv[2])):
    with Importer(Path(sys.argv[1]), wait=True) as importer:
        for reading in copies(run):
            importer.add(reading)
"""
)


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def stop(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def releases(path: Path) -> int:
    with open_store(path, create=False) as store:
        return len(store.ask_all(Releases()))


def leftovers(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir() if found.name not in (path.name, f"{path.name}.lock"))


def held_by(path: Path) -> subprocess.Popen[str]:
    """A process that has written to its copy and not yet put it in place."""
    process = start(HOLD, path, 60)
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    return process


def test_a_writer_killed_before_the_end_leaves_the_old_version(small_path: Path) -> None:
    stop(held_by(small_path))
    assert releases(small_path) == 12
    assert leftovers(small_path) != []  # the dead writer's copy
    with Importer(small_path) as importer:
        first = small_store.readings()[0]
        importer.add(replace(first, release=replace(first.release, id="new", url="")))
    assert releases(small_path) == 13
    assert leftovers(small_path) == []


def test_killed_at_any_instant_it_is_the_old_version_or_the_new_and_a_rerun_completes(small_path: Path) -> None:
    for delay in (0.2, 0.45, 0.5, 0.55, 0.6, 0.7):
        before = releases(small_path)
        process = start(LOOP, small_path, 20)
        time.sleep(delay)
        stop(process)
        assert (releases(small_path) - before) % 12 == 0
    process = start(LOOP, small_path, 2)
    assert process.wait(60) == 0
    process.communicate()
    assert releases(small_path) >= 36
    assert leftovers(small_path) == []


def test_a_second_writer_names_the_first(small_path: Path) -> None:
    process = held_by(small_path)
    try:
        with (
            pytest.raises(Busy, match=rf"process {process.pid} \(since [\d :-]+ UTC\) is writing"),
            Importer(small_path),
        ):
            pass
    finally:
        stop(process)


def test_a_second_writer_may_wait(small_path: Path) -> None:
    process = start(HOLD, small_path, 0.5)
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    with Importer(small_path, wait=True):
        pass  # got the lock after the other had published
    assert process.wait(10) == 0
    process.communicate()
    assert releases(small_path) == 24


def test_readers_see_whole_versions_while_a_writer_works(small_path: Path) -> None:
    process = start(LOOP, small_path, 6)
    seen, reads = set(), 0
    while process.poll() is None:
        with open_store(small_path, create=False) as store:
            count = len(store.ask_all(Releases()))
            ranked = store.ask_all(Ranking("dismantle.gang"))
        seen.add(count)
        reads += 1
        assert count % 12 == 0
        assert [row.statements for row in ranked] == [count // 12 * n for n in (1, 1, 3, 2)]
    process.communicate()
    assert process.returncode == 0
    assert reads > 5
    assert len(seen) > 1
    assert releases(small_path) == 7 * 12


def test_a_store_is_replaced_where_a_link_points(small_path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.duckdb"
    link.symlink_to(small_path)
    first = small_store.readings()[0]
    with Importer(link) as importer:
        importer.add(replace(first, release=replace(first.release, id="new", url="")))
    assert link.is_symlink()
    assert releases(small_path) == 13


def test_permissions_stay_as_the_user_set_them(small_path: Path) -> None:
    small_path.chmod(0o640)
    first = small_store.readings()[0]
    with Importer(small_path) as importer:
        importer.add(replace(first, release=replace(first.release, id="new", url="")))
    assert small_path.stat().st_mode & 0o777 == 0o640


def test_two_first_runs_make_one_store(tmp_path: Path) -> None:
    path = tmp_path / "data" / "new.duckdb"
    script = (
        "import sys; from pathlib import Path; from store.importing import make_store; make_store(Path(sys.argv[1]))"
    )
    processes = [start(script, path) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    for process in processes:
        process.communicate()
    made = path.stat().st_ino
    make_store(path)
    assert path.stat().st_ino == made


def test_a_log_that_another_program_left_is_not_written_over(small_path: Path) -> None:
    log = small_path.with_name(f"{small_path.name}.wal")
    log.write_bytes(b"somebody's")
    with pytest.raises(StoreError, match=r"another program was writing to it and left small\.duckdb\.wal"):
        Importer(small_path).__enter__()
    assert log.read_bytes() == b"somebody's"


@pytest.mark.parametrize("folder", ["/proc/zhanbao", "/dev/null/zhanbao"])
def test_a_folder_that_cannot_be_written_is_named(folder: str) -> None:
    with pytest.raises(StoreError, match=rf"^{folder}/x\.duckdb: cannot be written \(.+\)"):
        make_store(Path(folder, "x.duckdb"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes where modes forbid it")
def test_a_folder_without_write_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be written"):
        make_store(tmp_path / "x.duckdb")
    tmp_path.chmod(0o700)


FULL = """
import resource, signal, sys
from pathlib import Path
from store import StoreError
from store.importing import Importer
from tests import small_store
from dataclasses import replace

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
size = path.stat().st_size + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    with Importer(path) as importer:
        for run in range(3):
            for reading in small_store.readings():
                release = replace(reading.release, id=f"{reading.release.id}-{run}", url="")
                importer.add(replace(reading, text="文" * 4_000_000, release=release))
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize("room", [-1_000_000, 0, 300_000])
def test_a_full_disk_leaves_the_old_version_and_says_so(small_path: Path, room: int) -> None:
    process = start(FULL, small_path, room)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    assert said.startswith(f"{small_path}: cannot be written (")
    assert said.count("\n") == 1
    assert releases(small_path) == 12
    assert leftovers(small_path) == []


def test_nothing_is_left_of_a_replacement_that_was_abandoned(small_path: Path) -> None:
    with writer_lock(small_path):
        replacement = Replacement(small_path)
        replacement.connection.execute("DELETE FROM figure")
        assert leftovers(small_path) != []
        replacement.abandon()
    assert leftovers(small_path) == []
    assert releases(small_path) == 12


def test_a_terminated_writer_takes_its_lock_with_it(small_path: Path) -> None:
    process = held_by(small_path)
    process.send_signal(signal.SIGTERM)
    process.communicate()
    with Importer(small_path) as importer:  # raises Busy where the lock is still held
        assert importer.add(small_store.readings()[0]).status == "unchanged"
    assert leftovers(small_path) == []
