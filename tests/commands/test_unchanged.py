"""What was imported before and has not changed is not read again; what has changed in any way is."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import seeds.reader
from store.sources import _sources
from tui.cli import main

DOCUMENT = "湖北省公安厅通报:“夏季行动”开展以来,全省共打掉犯罪团伙415个,破获刑事案件1.2万起。\n"
OTHER = DOCUMENT.replace("415", "416")
LONG_AGO = 1_600_000_000


@dataclass
class Imports:
    """Imports into one store in this process, and how many documents each of them read."""

    store: Path
    say: Callable[[], str]
    read: list[str]

    def __call__(self, *arguments: str | Path) -> tuple[dict[str, Any], list[str]]:
        self.read.clear()
        main(["import", *map(str, arguments), "--db", str(self.store), "--format", "json"])
        return json.loads(self.say()), list(self.read)


@pytest.fixture
def imports(small_store: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: Any) -> Imports:
    store = tmp_path / "own.duckdb"
    shutil.copyfile(small_store, store)
    read: list[str] = []
    reader = seeds.reader.read_bytes

    def counted(data: bytes, **words: Any) -> Any:
        read.append(words["name"])
        return reader(data, **words)

    monkeypatch.setattr(seeds.reader, "read_bytes", counted)
    return Imports(store, lambda: capfd.readouterr().out, read)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "releases"
    made.mkdir()
    for name, text in (("a.txt", DOCUMENT), ("b.txt", OTHER), ("none.txt", "没有数字的通报。\n")):
        written(made / name, text.encode())
    return made


def written(path: Path, data: bytes, time: int = LONG_AGO) -> None:
    path.write_bytes(data)
    os.utime(path, (time, time))


def told(summary: dict[str, Any]) -> dict[str, str]:
    return {one["file"]: one["status"] for one in summary["files"]}


def test_files_that_are_as_they_were_are_not_read_again(imports: Imports, folder: Path) -> None:
    first, read = imports(folder)
    assert read == ["a.txt", "b.txt", "none.txt"]
    assert told(first) == {"a.txt": "imported", "b.txt": "imported"}
    before = imports.store.stat()
    again, read = imports(folder)
    assert read == []
    assert told(again) == {"a.txt": "unchanged", "b.txt": "unchanged"}
    assert (again["figures"], again["failures"]) == (first["figures"], first["failures"])
    after = imports.store.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_another_time_alone_or_a_young_file_is_known_by_its_bytes(imports: Imports, folder: Path) -> None:
    (folder / "b.txt").touch()
    imports(folder)
    os.utime(folder / "a.txt", (LONG_AGO + 9, LONG_AGO + 9))
    again, read = imports(folder)
    assert read == []
    assert set(told(again).values()) == {"unchanged"}


def test_other_bytes_of_the_same_size_and_time_in_a_young_file_are_read(imports: Imports, folder: Path) -> None:
    path = folder / "a.txt"
    path.touch()
    status = path.stat()
    imports(folder)
    path.write_text(DOCUMENT.replace("415", "417"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    again, read = imports(folder)
    assert read == ["a.txt"]
    assert told(again) == {"a.txt": "imported", "b.txt": "unchanged"}


def test_what_the_user_says_of_a_document_has_it_read_again(imports: Imports, folder: Path) -> None:
    imports(folder)
    dated, read = imports(folder, "--date", "2023-09-01")
    assert read == ["a.txt", "b.txt", "none.txt"]
    assert set(told(dated).values()) == {"replaced"}
    assert imports(folder, "--date", "2023-09-01")[1] == []


def test_a_release_that_something_else_has_replaced_is_read_again(imports: Imports, folder: Path) -> None:
    imports(folder)
    imports(folder / "a.txt", "--title", "另一标题", "--date", "2023-09-02")
    copy = folder.parent / "copy.txt"
    written(copy, DOCUMENT.encode())
    imports(copy, "--date", "2023-09-03")
    again, read = imports(folder, "--date", "2023-09-02")
    assert read == ["a.txt", "b.txt", "none.txt"]
    assert told(again)["a.txt"] == "replaced"


def test_one_text_in_two_encodings_is_one_release_and_then_unchanged(imports: Imports, folder: Path) -> None:
    written(folder / "b.txt", DOCUMENT.encode("gb18030"))
    assert told(imports(folder)[0]) == {"a.txt": "imported", "b.txt": "unchanged"}
    again, read = imports(folder)
    assert (told(again), read) == ({"a.txt": "unchanged", "b.txt": "unchanged"}, [])
    # Also where neither is remembered: the warning of how one was decoded makes no other content of it.
    assert told(imports(folder, "--region", "湖北")[0]) == {"a.txt": "unchanged", "b.txt": "unchanged"}


def test_documents_of_an_archive_are_known_by_their_bytes(imports: Imports, tmp_path: Path) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", DOCUMENT)
        archive.writestr("b.txt", OTHER)
    imports(packed)
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", DOCUMENT)
        archive.writestr("b.txt", DOCUMENT.replace("415", "418"))
    again, read = imports(packed)
    assert read == ["packed.zip/b.txt"]
    assert told(again) == {"packed.zip/a.txt": "unchanged", "packed.zip/b.txt": "imported"}


def test_an_export_says_nothing_of_files(imports: Imports, folder: Path, tmp_path: Path) -> None:
    imports(folder)
    main(["export", str(tmp_path / "dump"), "--db", str(imports.store), "--quiet"])
    assert not list((tmp_path / "dump").glob("source*"))
    assert "source.parquet" not in (tmp_path / "dump" / "datapackage.json").read_text(encoding="utf-8")


def test_every_table_of_words_counts_as_the_reader() -> None:
    """A word more is another reader: what it read before is read again."""
    folder = Path(seeds.reader.__file__).parent
    counted = {Path(str(path)) for path in _sources(folder)}
    kept = {path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {path for path in kept - counted if path.suffix not in {".md", ".typed"}} == set()
