"""``import --dask``: a real scheduler and two workers make the store that one process makes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.export import export_store
from tests.bench import releases
from tests.commands.running import COMMAND, complaint, environment, zhanbao

_CLUSTER = Path(__file__).with_name("cluster.py")
_DOCUMENTS = 64


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Its address, and the ids of its two workers."""
    pytest.importorskip("distributed", reason="the extra zhanbao[cluster] is not installed")
    folder = tmp_path_factory.mktemp("cluster")
    with subprocess.Popen(
        [sys.executable, str(_CLUSTER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(folder),
        cwd=folder,
        text=True,
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()
        process.communicate("", timeout=60)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = releases.write(tmp_path_factory.mktemp("documents"), _DOCUMENTS)
    (folder / "empty.txt").write_bytes(b"")
    return folder


def exported(store: Path, home: Path) -> dict[str, bytes]:
    """The files of an export; the log of when what was imported aside."""
    folder = home / f"{store.stem}-export"
    export_store(store, folder, "csv")
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.stem != "import_log"}


def test_a_cluster_makes_the_same_store_also_when_it_loses_a_worker(
    cluster: list[str], documents: Path, tmp_path: Path
) -> None:
    address, worker, _ = cluster
    alone = zhanbao("import", documents, "--db", tmp_path / "alone.duckdb", home=tmp_path)
    by_cluster = [*COMMAND, "import", str(documents), "--db", str(tmp_path / "cluster.duckdb"), "--dask", address]
    with subprocess.Popen(
        by_cluster, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path), text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        os.kill(int(worker), signal.SIGKILL)
        rest, said = process.stdout.read(), process.stderr.read()
        process.wait(60)
    assert (first + rest, process.returncode) == (alone.stdout, 1)
    assert said == alone.stderr == "zhanbao: empty.txt: the file is empty\n"
    assert exported(tmp_path / "cluster.duckdb", tmp_path) == exported(tmp_path / "alone.duckdb", tmp_path)


def test_where_there_is_no_cluster_one_line_says_so(documents: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra zhanbao[cluster] is not installed")
    store = tmp_path / "x.duckdb"
    done = zhanbao("import", documents, "--db", store, "--dask", "nowhere", home=tmp_path)
    assert done.returncode == 3
    assert complaint(done).startswith("zhanbao: --dask nowhere: no scheduler answers there")
    both = zhanbao("import", documents, "--db", store, "--dask", "nowhere", "--jobs", "2", home=tmp_path)
    assert both.returncode == 2
    assert "name one" in complaint(both)
