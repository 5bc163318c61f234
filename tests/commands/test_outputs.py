"""``-o``: a file is put in place whole or not touched; what is no file takes what it is given and stays what it is."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

import pytest

from tests.commands.running import Show
from tui.cli import main
from tui.printing.formats import WRITERS


@pytest.mark.parametrize("format_", WRITERS)
def test_a_file_is_what_stdout_would_have_been(format_: str, show: Show, tmp_path: Path) -> None:
    path = tmp_path / "out"
    shown = show("湖北", "--format", format_, "-o", str(path))
    assert (shown.code, shown.out, shown.err) == (0, "", "")
    assert path.read_text(encoding="utf-8") == show("湖北", "--format", format_).out
    assert [child.name for child in tmp_path.iterdir()] == ["out"]


def test_a_file_that_cannot_be_written_is_told_and_one_that_fails_is_left_alone(show: Show, tmp_path: Path) -> None:
    nowhere = show("湖北", "-o", str(tmp_path / "no" / "out.csv"))
    assert nowhere.code == 2
    assert "cannot write" in nowhere.err
    kept = tmp_path / "kept.csv"
    kept.write_text("before")
    assert show("湖北", "-o", str(kept), "--where", "year=many").code == 2
    assert kept.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_link_stays_a_link_to_what_is_new(show: Show, tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("before")
    link = tmp_path / "link.csv"
    link.symlink_to(kept)
    assert show("湖北", "--format", "csv", "-o", str(link)).code == 0
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") == show("湖北", "--format", "csv").out


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_a_named_pipe_hands_on_what_it_is_given(format_: str, show: Show, tmp_path: Path) -> None:
    pipe, whole = tmp_path / "pipe", tmp_path / "whole"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert show("湖北", "--format", format_, "-o", str(pipe)).code == 0
    reader.join(20)
    assert pipe.is_fifo()
    show("湖北", "--format", format_, "-o", str(whole))
    assert read == [whole.read_bytes()]


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs /dev/full")
def test_a_device_that_takes_no_more_is_told_and_stays_one(show: Show, tmp_path: Path) -> None:
    link = tmp_path / "full"
    link.symlink_to("/dev/full")
    shown = show("湖北", "--format", "csv", "-o", str(link))
    assert shown.code == 2
    assert "No space left" in shown.err
    assert Path("/dev/full").is_char_device()


def test_names_that_no_file_can_have_are_refused_and_are_no_defect(show: Show, tmp_path: Path) -> None:
    root = show("湖北", "--format", "csv", "-o", "/")
    assert (root.code, root.err.count("\n")) == (2, 1)
    assert "cannot write /: Is a directory" in root.err
    undecodable = show("湖北", "--format", "parquet", "-o", f"{tmp_path}/\udcff.parquet")
    assert undecodable.code == 4
    assert "not UTF-8" in undecodable.err
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_refused_and_is_no_defect(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["show"], ["info"], ["export", str(tmp_path / "dump")]):
        assert main([*words, "--db", str(tmp_path / ("x" * 300))]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "File name too long" in said
