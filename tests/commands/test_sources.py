"""Where an import takes documents from: globs, standard input, sidecars, processes, tables in Parquet, a watch."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from pathlib import Path

import duckdb
import pytest

from seeds.sidecar import is_date, region_code
from store.answers.releases import ReleaseRow, Releases
from store.opening import open_store
from tests.commands.running import COMMAND, environment, zhanbao

TEXT = "湖北省公安厅通报:“夏季行动”开展以来,全省共打掉犯罪团伙{}个,破获刑事案件1.2万起。\n"
COLUMNS = "release,raw,value,unit,approx,kind,basis,metric,region"


@pytest.fixture
def store(small_store: Path, tmp_path: Path) -> Path:
    """A store of one's own."""
    path = tmp_path / "own.duckdb"
    shutil.copyfile(small_store, path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four documents."""
    made = tmp_path / "folder"
    made.mkdir()
    for number in range(4):
        (made / f"{number}.txt").write_text(TEXT.format(100 + number), encoding="utf-8")
    return made


def run(*arguments: str | Path, store: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    return zhanbao("import", *arguments, "--db", store, home=store.parent, stdin=stdin)


def releases(store: Path) -> dict[str, ReleaseRow]:
    """Those with their text, by the figures' numeral that tells them apart."""
    with open_store(store, create=False) as opened:
        return {row.url or row.title: row for row in opened.ask_all(Releases()) if row.has_text}


def test_a_pattern_that_the_shell_left_alone(folder: Path, store: Path) -> None:
    done = run(folder / "[01].txt", store=store)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("2 imported; 4 figures\n")
    none = run(folder / "*.html", store=store)
    assert (none.returncode, none.stdout) == (3, "1 failed; 0 figures\n")
    assert "no file matches" in none.stderr


def test_a_document_on_standard_input_with_what_the_user_says_of_it(store: Path) -> None:
    about = ["--title", "某地战果", "--url", "https://example.org/x", "--date", "2023-09-01", "--region", "hubei/武汉"]
    done = run("-", *about, "--campaign", "夏季行动@2023", store=store, stdin=TEXT.format(7).encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("imported   standard input  ")
    row = releases(store)["https://example.org/x"]
    assert (row.title, row.published, row.region) == ("某地战果", "2023-09-01", "420100")
    assert row.campaign_id == "夏季行动@2023"


@pytest.mark.parametrize(
    "wish",
    [
        ["--title", "x", "a.txt", "b.txt"],
        ["--date", "yesterday", "a.txt"],
        ["--date", "2023-02-30", "a.txt"],
        ["--region", "nowhere", "a.txt"],
        ["--region", "hb", "a.txt"],
        ["--jobs", "0", "a.txt"],
        ["--watch"],
        ["--watch", "-"],
        ["--watch", "not-there"],
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(wish: list[str], store: Path) -> None:
    before = store.read_bytes()
    done = run(*wish, store=store)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert store.read_bytes() == before


def test_a_sidecar_says_what_the_pages_do_not_and_a_flag_beats_it(folder: Path, store: Path) -> None:
    (folder / "about.csv").write_text(
        "file,title,date,url,region,campaign\n"
        "0.txt,标题零,2023-08-01,https://example.org/0,湖北,\n"
        "1.txt,标题一,2023-08-02,https://example.org/1,420100,\n"
        "2.txt,标题二,soon,https://example.org/2,,\n"
        "9.txt,标题九,2023-08-09,https://example.org/9,,\n",
        encoding="utf-8",
    )
    done = run(folder, "--date", "2023-10", store=store)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "zhanbao: 2.txt: about.csv, row 4: date 'soon' is no date: YYYY-MM-DD, YYYY-MM or YYYY",
        "zhanbao: about.csv: 9.txt: there is no 9.txt to import here",
    ]
    found = releases(store)
    assert found["https://example.org/0"].title == "标题零"
    assert found["https://example.org/1"].region == "420100"
    assert len([row for row in found.values() if row.published == "2023-10"]) == 3


@pytest.mark.parametrize("name", ["9\0.txt", "circle/9.txt"])
def test_a_sidecar_of_a_file_that_can_be_nowhere_says_so(name: str, folder: Path, store: Path) -> None:
    (folder / "circle").symlink_to("circle")
    (folder / "about.csv").write_text(f"file,title\n{name},标题\n", encoding="utf-8")
    done = run(folder / "0.txt", folder / "about.csv", store=store)
    assert done.returncode == 1
    assert "there is no 9" in done.stderr
    assert done.stderr.count("\n") == 1


def test_several_processes_give_what_one_does_in_the_same_order(folder: Path, store: Path, tmp_path: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 99)
    other = tmp_path / "other.duckdb"
    shutil.copyfile(store, other)
    alone, together = run(folder, store=store), run(folder, "--jobs", "2", store=other)
    assert alone.returncode == together.returncode == 1
    assert (alone.stdout, alone.stderr) == (together.stdout, together.stderr)
    assert releases(store) == releases(other)


def test_a_table_in_parquet_is_checked_row_by_row(store: Path, tmp_path: Path) -> None:
    rows = "('r-1', '415', '415', '个', 'exact', 'level', NULL, '打掉犯罪团伙', '420000')"
    wrong = rows.replace("'415', '个'", "'many', '个'").replace("r-1", "r-2")
    good = run(parquet(tmp_path / "good.parquet", rows), store=store)
    assert (good.returncode, good.stdout.splitlines()[0]) == (0, "imported   good.parquet  1 figure")
    before = store.read_bytes()
    bad = run(parquet(tmp_path / "bad.parquet", f"{rows}, {wrong}"), store=store)
    assert (bad.returncode, bad.stderr) == (3, "zhanbao: bad.parquet, row 2: value 'many' is not a number\n")
    narrow = parquet(tmp_path / "narrow.parquet", rows, without="value")
    assert run(narrow, store=store).stderr == "zhanbao: narrow.parquet: no column value\n"
    wide, columns = tmp_path / "wide.parquet", ", ".join(f"1 AS c{n}" for n in range(1_001))
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT {columns}) TO '{wide}' (FORMAT parquet)")
    assert "no more than 1,000" in run(wide, store=store).stderr
    (tmp_path / "none.parquet").write_text("no such thing")
    assert run(tmp_path / "none.parquet", store=store).returncode == 3
    assert store.read_bytes() == before


def parquet(path: Path, values: str, without: str = "") -> Path:
    with duckdb.connect() as connection:
        kept = ", ".join(name for name in COLUMNS.split(",") if name != without)
        selected = f"SELECT {kept} FROM (VALUES {values}) AS t({COLUMNS})"  # noqa: S608 -- words of our own
        connection.execute(f"COPY ({selected}) TO '{path}' (FORMAT parquet)")
    return path


def test_a_watch_imports_what_comes_until_it_is_stopped(folder: Path, store: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "import", str(folder), "--watch", "--db", str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(store.parent),
    ) as process:
        assert process.stdout
        assert process.stderr
        first = [process.stdout.readline() for _ in range(5)]
        assert first[-1] == "4 imported; 8 figures\n"
        (folder / "late.txt").write_text(TEXT.format(999), encoding="utf-8")
        assert process.stdout.readline() == "imported   late.txt  2 figures\n"
        assert process.stdout.readline() == "1 imported; 2 figures\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stderr.read() == ""
    with open_store(store, create=False) as opened:
        assert opened.info().documents == 6


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *((text, True) for text in ("", "2023", "2023-07", "2023-07-31", "2024-02-29")),
        *((text, False) for text in ("23", "2023-13", "2023-1", "2023-02-29", "2023-07-31-01", "二〇二三", "2023/07")),
    ],
)
def test_dates(text: str, is_one: bool) -> None:
    assert is_date(text) is is_one


def test_regions_by_whatever_names_them() -> None:
    assert [region_code(words) for words in ("", "湖北", "hubei", "420000", "湖北/武汉", "吉林/吉林")] == [
        *("", "420000", "420000", "420000", "420100", "220200"),
    ]
    for words in ("nowhere", "hb"):
        with pytest.raises(ValueError, match=r"no region|name one"):
            region_code(words)
