"""A store that people share: a file that nobody may write, and one behind an address."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from store import remote
from store.errors import StoreError
from store.opening import open_store
from tests.commands.running import complaint, zhanbao


def test_a_read_only_file_in_a_read_only_folder_is_read(small_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    path = folder / "shared.duckdb"
    shutil.copyfile(small_store, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        done = zhanbao("show", "湖北", "--format", "csv", home=tmp_path, env={"ZHANBAO_DB": str(path)})
    finally:
        folder.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == zhanbao("show", "湖北", "--format", "csv", "--db", small_store, home=tmp_path).stdout
    assert [child.name for child in folder.iterdir()] == ["shared.duckdb"]


@pytest.mark.parametrize("where", ["https://example.org/a/b.duckdb", "s3://bucket/b.duckdb", "http://h/x"])
def test_an_address_is_known_for_one_and_comes_back_as_it_was(where: str) -> None:
    assert remote.is_remote(Path(where))
    assert remote.address(Path(where)) == where


@pytest.mark.parametrize("where", ["/a/b.duckdb", "https", "s3.duckdb", "folder/https:", "C:/x.duckdb"])
def test_a_file_is_no_address(where: str) -> None:
    assert not remote.is_remote(Path(where))


@pytest.mark.parametrize("command", [["import"], ["export", "dump"]])
def test_what_is_only_read_is_neither_written_nor_exported(command: list[str], tmp_path: Path) -> None:
    for shared in ("https://example.org/b.duckdb", str(tmp_path)):
        done = zhanbao(*command, "--db", shared, home=tmp_path)
        assert (done.returncode, done.stdout) == (4, "")
        assert complaint(done).startswith(f"zhanbao: {shared}: ")
    assert list(tmp_path.iterdir()) == []


def test_an_extension_that_cannot_be_had_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    connections: list[Offline] = []

    class Offline:
        """A connection as it behaves without a network."""

        closed = False

        def execute(self, sql: str) -> None:
            raise duckdb.IOException(f"Failed to download extension for {sql}")

        def close(self) -> None:
            self.closed = True

    def connect(*arguments: Any, **options: Any) -> Offline:
        connections.append(Offline())
        return connections[-1]

    monkeypatch.setattr(duckdb, "connect", connect)
    with pytest.raises(StoreError) as told:
        open_store("https://example.org/b.duckdb")
    assert str(told.value).startswith("https://example.org/b.duckdb: needs DuckDB's extension httpfs")
    assert "copy the file" in str(told.value)
    assert "\n" not in str(told.value)
    assert all(connection.closed for connection in connections)
