"""``zhanbao export``: a folder from which the same store comes back, as an import and as a store itself."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from store.opening import open_store
from tests.commands.running import complaint, zhanbao
from tests.commands.test_show import PLACES
from tui.cli import main

FORMATS = ("parquet", "csv")


@pytest.fixture(scope="module", params=FORMATS)
def dump(request: pytest.FixtureRequest, small_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small store, exported."""
    folder = tmp_path_factory.mktemp("export") / "dump"
    assert main(["export", str(folder), "--format", request.param, "--db", str(small_store), "--quiet"]) == 0
    return folder


@pytest.fixture(scope="module")
def back(dump: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store from the export alone."""
    path = tmp_path_factory.mktemp("back") / "new.duckdb"
    assert main(["import", str(dump), "--db", str(path)]) == 0
    return path


@pytest.mark.parametrize("place", [*PLACES, "figure/hubei-a.24", "search/团伙"])
@pytest.mark.parametrize("format_", ["json", "csv"])
def test_every_place_is_byte_equal_from_the_store_the_import_and_the_folder(
    place: str, format_: str, small_store: Path, dump: Path, back: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for path in (small_store, back, dump):
        capsys.readouterr()
        code = main(["show", place, "--format", format_, "--db", str(path)])
        shown.append((code, capsys.readouterr()))
    assert shown[0][0] == 0
    assert shown[0] == shown[1] == shown[2]


def test_importing_it_again_changes_nothing(dump: Path, back: Path, tmp_path: Path) -> None:
    before = back.read_bytes()
    done = zhanbao("import", dump, "--db", back, home=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("unchanged  dump  12 releases")
    assert back.read_bytes() == before


def test_what_is_in_the_folder_is_described(dump: Path, small_store: Path) -> None:
    package = json.loads((dump / "datapackage.json").read_text(encoding="utf-8"))
    assert all((dump / resource["path"]).is_file() for resource in package["resources"])
    described = {resource["path"].partition(".")[0]: resource for resource in package["resources"]}
    value = next(field for field in described["figure"]["schema"]["fields"] if field["name"] == "value")
    assert value["type"] == "number"
    assert "the number stated" in value["description"]
    with (dump / "dictionary.csv").open(encoding="utf-8", newline="") as file:
        words = list(csv.DictReader(file))
    assert {(row["table"], row["column"]) for row in words} >= {("figure", "value"), ("release", "url")}
    citations = {entry["id"]: entry for entry in json.loads((dump / "citations.json").read_text(encoding="utf-8"))}
    assert len(citations) == 12
    assert citations["zhejiang-a"]["issued"] == {"date-parts": [[2023, 9]]}
    assert citations["hubei-a"]["author"] == [{"literal": "湖北省公安厅"}]
    assert "issued" not in citations["hubei-a"]


def test_the_same_store_gives_the_same_files(small_store: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main(["export", str(tmp_path / name), "--format", "csv", "--db", str(small_store), "--quiet"]) == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_an_export_is_replaced_and_anything_else_is_left_alone(small_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dump"
    assert zhanbao("export", folder, "--db", small_store, home=tmp_path).returncode == 0
    (folder / "figure.parquet").unlink()
    assert zhanbao("export", folder, "--db", small_store, home=tmp_path).returncode == 0
    assert (folder / "figure.parquet").is_file()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    done = zhanbao("export", tmp_path / "mine", "--db", small_store, home=tmp_path)
    assert done.returncode == 4
    assert "name a new folder" in complaint(done)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump", "mine"]


def test_a_damaged_export_is_told_by_file_and_leaves_the_store_alone(dump: Path, back: Path, tmp_path: Path) -> None:
    table = next(dump.glob("figure.*")).name
    before = back.read_bytes()

    def told(folder: Path) -> str:
        done = zhanbao("import", folder, "--db", back, home=tmp_path)
        assert done.returncode == 3
        assert back.read_bytes() == before
        opened = zhanbao("show", "--db", folder, home=tmp_path)
        assert (opened.returncode, opened.stdout) == (4, "")
        assert complaint(opened)
        return complaint(done)

    for name, data in (("gone", None), ("broken", b"PAR1 or not")):
        harmed = tmp_path / name
        shutil.copytree(dump, harmed)
        if data is None:
            (harmed / table).unlink()
        else:
            (harmed / table).write_bytes(data)
        assert table in told(harmed)
    later = tmp_path / "later"
    shutil.copytree(dump, later)
    package = json.loads((later / "datapackage.json").read_text(encoding="utf-8"))
    package["zhanbao"]["schema_version"] = 99
    (later / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert "newer Zhanbao" in told(later)
    (later / "datapackage.json").write_text("[]", encoding="utf-8")
    assert "no export of Zhanbao" in told(later)


def test_it_goes_into_a_store_that_has_other_things(dump: Path, tmp_path: Path) -> None:
    table = tmp_path / "figures.csv"
    table.write_text(
        "release,raw,value,unit,approx,kind,basis,metric,region\nx-1,7,7,个,exact,level,,打掉犯罪团伙,430000\n",
        encoding="utf-8",
    )
    path = tmp_path / "own.duckdb"
    assert zhanbao("import", table, "--db", path, home=tmp_path).returncode == 0
    with open_store(path, create=False) as store:
        before = store.info().releases
    assert zhanbao("import", dump, "--db", path, home=tmp_path).returncode == 0
    with open_store(path, create=False) as store:
        assert store.info().releases == before + 12


def test_an_export_to_stdout_is_refused_and_makes_no_folder(
    small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "-", "--db", str(small_store)]) == 2
    assert "name a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
