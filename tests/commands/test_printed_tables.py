"""What one command prints or writes as a table, ``import`` takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from seeds.reader import read
from store import open_store
from store.answers.figures import FigureRow, ReleaseFigures
from store.answers.releases import ReleaseRow, Releases
from store.export import export_store
from store.importing import Importer
from tests.small_store import TEXT
from tui.cli import main

Import = Callable[[Path], int]


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.duckdb"
    with Importer(path, empty=True):
        pass
    return path


@pytest.fixture
def imported(empty: Path) -> Import:
    return lambda table: main(["import", str(table), "--db", str(empty), "--quiet"])


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def held(path: Path) -> tuple[list[ReleaseRow], list[FigureRow]]:
    with open_store(path, create=False) as store:
        found = store.ask_all(Releases())
        return found, [row for release in found for row in store.ask_all(ReleaseFigures(release.release_id))]


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
def test_what_parse_prints_is_one_release(document: Path, empty: Path, imported: Import, format_: str) -> None:
    table = document.with_name(f"figures.{format_}")
    assert main(["parse", str(document), "--format", format_, "-o", str(table)]) == 0
    assert (imported(table), imported(table)) == (0, 0)
    releases, rows = held(empty)
    assert len(releases) == 1
    assert [(row.start, row.end, row.raw, row.value, row.unit, row.metric, row.metric_id, row.campaign_id, row.region)
            for row in rows] == [
        (one.start, one.end, one.raw, one.value, one.unit, one.metric, one.metric_id, one.campaign_id, one.region)
        for one in read(document).figures
    ]  # fmt: skip


@pytest.mark.parametrize("format_", ["jsonl", "csv", "parquet"])
def test_what_show_prints_keeps_its_releases_and_their_citations(
    small_store: Path, empty: Path, imported: Import, tmp_path: Path, format_: str
) -> None:
    table = tmp_path / f"shown.{format_}"
    place = "release/guangxi-a"
    assert main(["show", place, "--db", str(small_store), "--format", format_, "-o", str(table)]) == 0
    assert imported(table) == 0
    (release,), rows = held(empty)
    with open_store(small_store, create=False) as store:
        before = store.release("guangxi-a")
        assert before is not None
        assert (release.title, release.outlet, release.published, release.url) == (
            before.title, before.outlet, before.published, before.url,
        )  # fmt: skip
        assert rows == store.ask_all(ReleaseFigures("guangxi-a"))


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_the_table_of_figures_of_an_export_can_be_imported_alone(
    small_store: Path, empty: Path, imported: Import, tmp_path: Path, format_: str
) -> None:
    export_store(small_store, tmp_path / "dump", "parquet" if format_ == "parquet" else "csv")
    assert imported(tmp_path / "dump" / f"figure.{format_}") == 0
    assert {row.figure_id for row in held(empty)[1]} == {row.figure_id for row in held(small_store)[1]}


def test_an_apostrophe_before_what_a_spreadsheet_would_calculate_is_taken_off(
    empty: Path, imported: Import, tmp_path: Path
) -> None:
    table = tmp_path / "figures.csv"
    table.write_text("raw,value,unit,approx,kind,basis,metric,region\n1,1,'=个,exact,level,,'名,\n", encoding="utf-8")
    assert imported(table) == 0
    ((row,),) = (held(empty)[1],)
    assert (row.unit, row.metric) == ("=个", "'名")


def test_parse_writes_a_file_whole_or_not_at_all(document: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["parse", str(document.with_name("none.txt")), "-o", str(out)]) == 3
    assert not out.exists()
    assert main(["parse", str(document), "--format", "text", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == TEXT
