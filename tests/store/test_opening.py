"""What is opened, and what is said of what cannot be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from store import StoreError, open_store
from store.answers.campaigns import Campaigns
from store.answers.compare import Compare
from store.answers.figures import CampaignFigures
from store.answers.metrics import Metrics
from store.answers.question import Question
from store.answers.ranking import Ranking
from store.answers.releases import Releases
from store.answers.search import Search
from store.connecting import connect
from store.export import export_store
from store.opening import default_path
from store.schema import SCHEMA_VERSION


def test_the_default_is_in_the_users_data_folder_and_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZHANBAO_DB", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_path() == tmp_path / "data" / "zhanbao" / "zhanbao.duckdb"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert default_path() == tmp_path / ".local" / "share" / "zhanbao" / "zhanbao.duckdb"
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_path() == tmp_path / "Library" / "Application Support" / "zhanbao" / "zhanbao.duckdb"
    monkeypatch.setenv("ZHANBAO_DB", str(tmp_path / "mine.duckdb"))
    assert default_path() == tmp_path / "mine.duckdb"
    assert list(tmp_path.iterdir()) == []


def test_info_counts_what_is_there(small_path: Path) -> None:
    with open_store(small_path) as store:
        info = store.info()
    assert (info.path, info.releases, info.documents, info.figures) == (small_path, 12, 1, 25)
    assert (info.schema_version, info.metrics, info.provisional_campaigns) == (SCHEMA_VERSION, 441, 0)
    assert info.size == small_path.stat().st_size
    assert info.last_import is not None


def test_an_answer_that_needs_more_memory_than_a_reader_takes_gets_it(
    small_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: tuple[Question[Any], ...] = (
        Ranking("dismantle.gang"), Compare(("420000", "450000")), Releases(), Search("hubei"),
    )  # fmt: skip
    with open_store(small_path) as store:
        usual = [store.ask_all(question) for question in questions]
    bound = "memory_limit = '3MB'"
    monkeypatch.setattr("store.connecting._READER_BOUNDS", (bound, "allowed_configs = ['memory_limit']"))
    with open_store(small_path) as store:
        assert [store.ask_all(question) for question in questions] == usual
    monkeypatch.setattr("store.connecting._READER_BOUNDS", (bound,))
    with open_store(small_path) as store, pytest.raises(StoreError, match="Memory"):
        [store.ask_all(question) for question in questions]


def test_a_newer_store_is_refused_by_name(small_path: Path) -> None:
    with duckdb.connect(str(small_path)) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(
        StoreError, match=rf"small\.duckdb: made by a newer Zhanbao \(schema 99, .+ up to {SCHEMA_VERSION}\)"
    ):
        open_store(small_path)


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE cats (name VARCHAR)")
    with pytest.raises(StoreError, match="a DuckDB file, but not a Zhanbao store"):
        open_store(path)


@pytest.mark.parametrize("content", [b"", b"hello\n", b"\x00" * 20_000])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.duckdb"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"x\.duckdb: (not a Zhanbao store|damaged)"):
        open_store(path)


def read_all(path: Path) -> None:
    with open_store(path, create=False) as store:
        for question in (Search("hubei"), Metrics(), Campaigns("000000"), CampaignFigures("", "000000"), Releases()):
            store.ask_all(question)
    export_store(path, path.with_name("all of it"), "csv")


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.9])
def test_a_truncated_store_is_damaged(small_path: Path, share: float) -> None:
    whole = small_path.read_bytes()
    small_path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(StoreError) as caught:
        read_all(small_path)
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_store(tmp_path)


def test_what_is_not_there_is_not_made_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "none" / "x.duckdb"
    with pytest.raises(StoreError, match="there is no store"):
        open_store(path, create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_another_program_writes_to_is_busy(small_path: Path) -> None:
    script = "import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); print('open', flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", script, str(small_path)], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(StoreError, match="another program holds the store open for writing"):
            open_store(small_path)
    finally:
        process.kill()
        process.communicate()


def test_a_path_may_hold_quotes_and_chinese(small_path: Path, tmp_path: Path) -> None:
    odd = tmp_path / "it's 战报; DROP.duckdb"
    small_path.rename(odd)
    with open_store(odd) as store:
        assert store.info().releases == 12


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE store.x (a INTEGER)", "DELETE FROM figure", "SELECT * FROM read_csv('/etc/hostname')",
        "COPY figure TO 'out.csv'", "ATTACH 'other.duckdb'", "INSTALL httpfs", "SET enable_external_access = true",
        "SELECT * FROM small_path",
    ],
)  # fmt: skip
def test_a_reader_changes_nothing_and_reaches_no_other_file(small_path: Path, statement: str) -> None:
    connection = connect(small_path)
    try:
        with pytest.raises(duckdb.Error):
            connection.execute(statement)
    finally:
        connection.close()
