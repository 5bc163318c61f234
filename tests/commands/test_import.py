"""``zhanbao import``: what is good is in, what is bad is told, each with its code, and the store is never harmed."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
from pathlib import Path

import duckdb
import pytest

from store.opening import open_store
from tests.commands.running import COMMAND, complaint, environment, zhanbao

TABLE = """release,raw,value,unit,approx,kind,basis,metric,region
invented-1,415,415,个,exact,level,,打掉犯罪团伙,420000
invented-1,3%,-3,%,exact,change,yoy,刑事警情,420000
invented-2,7,7,个,over,level,,打掉犯罪团伙,430000
"""
DOCUMENT = "湖北省公安厅通报:“夏季行动”开展以来,全省共打掉犯罪团伙415个,破获刑事案件1.2万起。\n"


@pytest.fixture
def store(small_store: Path, tmp_path: Path) -> Path:
    """A store of one's own."""
    path = tmp_path / "own.duckdb"
    shutil.copyfile(small_store, path)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def held(path: Path) -> int:
    with open_store(path, create=False) as store:
        return store.info().figures


def run(*arguments: str | Path, store: Path) -> subprocess.CompletedProcess[str]:
    return zhanbao("import", *arguments, "--db", store, home=store.parent)


def test_a_table_is_imported_once_and_then_unchanged(table: Path, store: Path) -> None:
    first = run(table, store=store)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == "imported   figures.csv  2 releases  3 figures\n2 imported; 3 figures\n"
    again = run(table, store=store)
    assert again.stdout == "unchanged  figures.csv  2 releases  3 figures\n2 unchanged; 3 figures\n"


def test_a_dry_run_says_the_same_and_changes_nothing(table: Path, store: Path) -> None:
    before = store.read_bytes()
    done = run(table, "--dry-run", store=store)
    assert done.returncode == 0
    assert done.stdout.endswith("nothing written; would be: 2 imported; 3 figures\n")
    assert store.read_bytes() == before


def test_the_summary_for_programs(table: Path, store: Path, tmp_path: Path) -> None:
    done = run(table, tmp_path / "none.txt", "--format", "json", store=store)
    summary = json.loads(done.stdout)
    assert done.returncode == 1
    assert summary["imported"] == 2
    assert summary["failed"] == 1
    assert summary["figures"] == 3
    assert summary["files"] == [{"file": "figures.csv", "status": "imported", "figures": 3}]
    assert summary["failures"][0]["reason"] == "no such file or folder"


def test_quiet_says_nothing_but_what_is_wrong(table: Path, store: Path) -> None:
    done = run(table, "--quiet", store=store)
    assert (done.stdout, done.stderr) == ("", "")
    assert run("none.txt", "--quiet", store=store).stderr != ""


def test_a_wrong_row_is_named_and_nothing_of_its_table_is_in(store: Path, tmp_path: Path) -> None:
    before = held(store)
    bad = tmp_path / "bad.csv"
    bad.write_text(TABLE.replace("7,7", "7,seven"), encoding="utf-8")
    done = run(bad, store=store)
    assert done.returncode == 3
    assert complaint(done) == "zhanbao: bad.csv, row 4: value 'seven' is not a number"
    assert held(store) == before


@pytest.mark.parametrize(
    ("name", "content", "code", "says"),
    [
        ("none.txt", None, 3, "no such file or folder"),
        ("empty.txt", b"", 3, "empty"),
        ("blank.txt", b" \n\n", 3, "empty"),
        ("binary.txt", bytes(range(256)) * 20, 3, "binary.txt"),
        ("folder", "folder", 3, "no document"),
        ("figures.parquet", b"PAR1", 3, "Parquet"),
        ("plain.txt", "今天天气很好,没有新闻。\n".encode(), 1, "no figure"),
    ],
)
def test_bad_input_is_one_line_with_its_code_and_the_rest_is_in(
    name: str, content: bytes | str | None, code: int, says: str, table: Path, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    alone = run(path, store=store)
    assert alone.returncode == code
    assert says in complaint(alone)
    before = held(store)
    with_others = run(path, table, store=store)
    assert with_others.returncode == 1
    assert complaint(with_others) == complaint(alone)
    assert held(store) == before + 3


def test_an_encoding_that_nobody_knows(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    done = run(path, "--encoding", "klingon", store=store)
    assert done.returncode == 3
    assert "klingon" in complaint(done)


def test_documents_of_a_folder_in_any_encoding(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / "a.txt").write_text(DOCUMENT, encoding="utf-8")
    (folder / "b.txt").write_bytes(DOCUMENT.replace("415", "416").encode("gb18030"))
    (folder / "README.md").write_text("What this folder has: 2 files.")
    (folder / "z.txt").write_bytes(b"")
    first = run(folder, store=store)
    assert first.returncode == 1
    assert [line.split()[:2] for line in first.stdout.splitlines()[:2]] == [
        ["imported", "a.txt"],
        ["imported", "b.txt"],
    ]
    assert complaint(first).startswith("zhanbao: z.txt")
    assert run(folder / "a.txt", store=store).stdout.startswith("unchanged  a.txt  ")


def test_nothing_is_made_where_nothing_is_imported(tmp_path: Path) -> None:
    done = run(tmp_path / "none.txt", store=tmp_path / "new.duckdb")
    assert done.returncode == 3
    assert not (tmp_path / "new.duckdb").exists()


def test_a_new_store_begins_with_what_ships(tmp_path: Path) -> None:
    done = run(store=tmp_path / "new" / "store.duckdb")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("unchanged  what ships  ")
    assert held(tmp_path / "new" / "store.duckdb") > 2000


def test_a_folder_that_cannot_be_written(table: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for arguments in (["import", str(table)], ["show"]):
        done = zhanbao(*arguments, "--db", tmp_path / "file" / "store.duckdb", home=tmp_path)
        assert done.returncode == 4
        assert "file" in complaint(done)


def test_a_path_whose_links_lead_nowhere(table: Path, tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    for arguments in (["import", str(table)], ["show"]):
        done = zhanbao(*arguments, "--db", tmp_path / "circle", home=tmp_path)
        assert done.returncode == 4
        assert "round in a circle" in complaint(done)


def test_a_store_of_a_newer_version_is_refused_and_left_alone(table: Path, store: Path) -> None:
    with duckdb.connect(str(store)) as connection:
        connection.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    before = store.read_bytes()
    for arguments in (["import", str(table)], ["show"], ["info"]):
        done = zhanbao(*arguments, "--db", store, home=store.parent)
        assert done.returncode == 4
        assert "newer" in complaint(done)
    assert store.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database", b""])
def test_what_is_no_store_is_refused_and_left_alone(content: bytes, table: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    for arguments in (["import", str(table)], ["show"], ["info"]):
        done = zhanbao(*arguments, "--db", path, home=tmp_path)
        assert done.returncode == 4
        assert "notes.txt" in complaint(done)
    assert path.read_bytes() == content


def test_an_import_goes_on_when_nobody_reads_about_it(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    paths = [folder / f"t{number}.csv" for number in range(40)]
    for number, path in enumerate(paths):
        path.write_text(TABLE.replace("invented", f"made-{number}"), encoding="utf-8")
    before = held(store)
    with subprocess.Popen(
        [*COMMAND, "import", *map(str, paths), "--db", str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
    assert held(store) == before + 3 * len(paths)


def test_an_import_that_the_user_stops_leaves_the_store_as_it_was(store: Path, tmp_path: Path) -> None:
    before = store.read_bytes()
    paths = [tmp_path / f"t{number}.csv" for number in range(500)]
    for number, path in enumerate(paths):
        path.write_text(TABLE.replace("invented", f"made-{number}"), encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "import", *map(str, paths), "--db", str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith(b"imported")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")
    assert store.read_bytes() == before
