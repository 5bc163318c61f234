"""What of the given paths is imported."""

from __future__ import annotations

import os
from pathlib import Path

from tui.commands.inputs import Input, gather


def names(*paths: Path) -> list[str]:
    return [found.name for found in gather(paths).inputs]


def reasons(*paths: Path) -> list[str]:
    return [found.reason for found in gather(paths).missing]


def test_a_folder_gives_its_documents_by_name_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "deep/c.md", "README.md", "releases.csv", ".hidden.txt", ".git/x.txt", "p.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert names(tmp_path) == ["a.html", "b.txt", "deep/c.md"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    odd = tmp_path / "README.md"
    odd.write_text("x")
    table = tmp_path / "figures.csv"
    table.write_text("x")
    packed = tmp_path / "some.tar.gz"
    packed.write_text("x")
    assert gather([odd, table, packed, Path("-")]).inputs == [
        Input(str(tmp_path), "README.md", "document"),
        Input(str(tmp_path), "figures.csv", "table"),
        Input(str(tmp_path), "some.tar.gz", "archive"),
        Input("", "standard input", "stdin"),
    ]


def test_a_table_with_a_column_file_is_a_sidecar_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "about.csv").write_text("file,title\na.txt,x\n")
    assert gather([tmp_path]).sidecars == gather([tmp_path / "about.csv"]).sidecars == [tmp_path / "about.csv"]


def test_what_gives_nothing_is_said_with_its_reason(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    said = reasons(tmp_path / "none.txt", empty, pipe, tmp_path / "*.nothing")
    assert [reason.split(";")[0] for reason in said] == [
        "no such file or folder",
        "no document (.txt .md .html .htm .zip .tar .tar.gz .tgz .tar.bz2 .tbz2 .tar.xz .txz) in this folder",
        "neither a file nor a folder",
        "no file matches",
    ]


def test_a_pipe_or_a_circle_of_links_in_a_folder_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == ["a.txt"]
