"""Archives are strangers': names that lead out, bombs, encryption and broken ends, each told and none obeyed."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from seeds import archives
from seeds.archives import entries
from seeds.errors import Unreadable
from store.opening import open_store
from tests.commands.running import zhanbao

DOCUMENT = "湖北省公安厅通报:“夏季行动”开展以来,全省共打掉犯罪团伙415个,破获刑事案件1.2万起。\n".encode()
Make = Callable[[Path, dict[str, bytes]], Path]


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def is_text(name: str) -> bool:
    return name.endswith(".txt")


def claiming(path: Path, size: int) -> Path:
    """A tar file whose one entry claims to have ``size`` bytes."""
    info = tarfile.TarInfo("bomb.txt")
    info.size = size
    path.write_bytes(info.tobuf() + bytes(1024))
    return path


def encrypted(path: Path) -> Path:
    """A zip file whose one entry says that it is encrypted."""
    data = bytearray(zipped(path, {"secret.txt": DOCUMENT}).read_bytes())
    for mark, flags_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags_at] |= 1
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("make", [zipped, tarred])
def test_documents_come_in_order_with_their_bytes_and_others_are_passed_over(make: Make, tmp_path: Path) -> None:
    files = {"a/one.txt": DOCUMENT, "a/picture.png": b"\x89PNG", "二.txt": DOCUMENT + b"more"}
    found = list(entries(make(tmp_path / "some.zip", files), is_text))
    assert [(one.name, one.data, one.reason) for one in found] == [
        ("some.zip/a/one.txt", DOCUMENT, ""),
        ("some.zip/二.txt", DOCUMENT + b"more", ""),
    ]
    assert all(0 <= one.share <= 1 for one in found)


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize("name", ["../../x.txt", "/etc/x.txt", "a/../../x.txt", "..\\x.txt", "C:\\x.txt"])
def test_a_path_that_leads_out_is_refused_and_the_rest_is_had(make: Make, name: str, tmp_path: Path) -> None:
    found = list(entries(make(tmp_path / "some.zip", {name: DOCUMENT, "good.txt": DOCUMENT}), is_text))
    assert [(one.data, one.reason) for one in found] == [
        (b"", "its path leads out of the archive"),
        (DOCUMENT, ""),
    ]


def test_a_document_of_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    zeros = zipped(tmp_path / "some.zip", {"bomb.txt": bytes(65 * 1024 * 1024), "good.txt": DOCUMENT})
    bomb, good = entries(zeros, is_text)
    assert "more than the 64 MiB of a document" in bomb.reason
    assert (bomb.data, good.data) == (b"", DOCUMENT)


def test_an_archive_of_more_than_it_may_unpack_to_ends_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="the rest of it was not read"):
        list(entries(claiming(tmp_path / "bomb.tar", 10 * 1024**3), is_text))
    monkeypatch.setattr(archives, "_TOTAL", 3 * len(DOCUMENT))
    for make in (zipped, tarred):
        many = make(tmp_path / "many.zip", {f"{number}.txt": DOCUMENT for number in range(5)})
        with pytest.raises(Unreadable, match=r"many\.zip: unpacks to more than"):
            list(entries(many, is_text))


def test_a_header_of_megabytes_is_not_read(tmp_path: Path) -> None:
    info = tarfile.TarInfo("long")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 2 * 1024 * 1024
    path = tmp_path / "long.tar"
    path.write_bytes(info.tobuf() + bytes(info.size + 1024))
    with pytest.raises(Unreadable, match="not a whole zip or tar archive"):
        list(entries(path, is_text))


def test_an_entry_that_is_no_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "links.tar"
    with tarfile.open(path, "w") as archive:
        link = tarfile.TarInfo("passwd.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert [one.reason for one in entries(path, is_text)] == ["a link or a device, not a document"]


def test_an_encrypted_and_a_damaged_entry_are_told_one_by_one(tmp_path: Path) -> None:
    assert [one.reason for one in entries(encrypted(tmp_path / "locked.zip"), is_text)] == [
        "encrypted; unpack it yourself and import the folder"
    ]
    path = zipped(tmp_path / "some.zip", {"bad.txt": DOCUMENT * 9, "good.txt": DOCUMENT})
    data = bytearray(path.read_bytes())
    data[60:70] = bytes(10)
    path.write_bytes(data)
    assert [one.reason[:7] for one in entries(path, is_text)] == ["damaged", ""]


def test_names_that_windows_wrote_in_gbk_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "some.zip", {"zz.txt": DOCUMENT})
    raw = "战.txt".encode("gb18030")
    path.write_bytes(path.read_bytes().replace(b"zz.txt", raw))
    assert [one.name for one in entries(path, is_text)] == ["some.zip/战.txt"]


@pytest.mark.parametrize("data", [b"", b"no archive at all", DOCUMENT])
@pytest.mark.parametrize("name", ["some.zip", "some.tar.gz"])
def test_what_is_no_archive_is_told(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=f"^{name}: not a whole zip or tar archive"):
        list(entries(path, is_text))


def test_an_archive_is_imported_but_for_its_bad_entries(tmp_path: Path) -> None:
    path = zipped(tmp_path / "some.zip", {"../../x.txt": DOCUMENT, "good.txt": DOCUMENT, "README.txt": DOCUMENT})
    store = tmp_path / "own.duckdb"
    done = zhanbao("import", path, "--db", store, "--quiet", home=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "zhanbao: some.zip/../../x.txt: its path leads out of the archive\n"
    with open_store(store, create=False) as opened:
        assert opened.info().documents == 1
    alone = zhanbao("import", encrypted(tmp_path / "locked.zip"), "--db", store, home=tmp_path)
    assert alone.returncode == 3
    assert alone.stderr.count("\n") == 1
