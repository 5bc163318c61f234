"""Copy and export: where the text goes, what it says, and that nothing is lost on the way."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.clipboard import LONGEST, copy
from tui.place import FigurePlace, parse
from tui.screens import copying
from tui.screens.place import PlaceScreen

XTERM = {"TERM": "xterm-256color"}
SSH = {**XTERM, "SSH_CONNECTION": "198.51.100.1 1 198.51.100.2 22", "DISPLAY": ":0"}


def test_over_ssh_the_terminal_is_asked_even_where_a_desktop_is() -> None:
    sent: list[str] = []
    assert copy("战报 415", SSH, sent.append) == "terminal"
    [sequence] = sent
    assert sequence.startswith("\x1b]52;c;")
    assert base64.b64decode(sequence[7:-1]).decode() == "战报 415"


def test_a_terminal_that_takes_nothing_is_not_asked() -> None:
    sent: list[str] = []
    assert copy("x", {"TERM": "dumb"}, sent.append) is None
    assert copy("x" * LONGEST, XTERM, sent.append) is None
    assert not sent


def test_a_desktop_program_gets_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\ncat > '{tmp_path}/copied'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert copy("战报", {**XTERM, "WAYLAND_DISPLAY": "wayland-0"}, lambda _: None) == "desktop"
    assert (tmp_path / "copied").read_text("utf-8") == "战报"


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []

    def take(text: str, _environ: object, _write: object) -> str:
        texts.append(text)
        return "terminal"

    monkeypatch.setattr(copying, "copy", take)
    return texts


async def test_y_copies_the_figure_with_its_citation(opened: Opened, copied: list[str]) -> None:
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "f", *"gangs", "enter", "y")
        assert "已复制：经终端" in lines(pilot.app)[-2]
    first, second = copied[0].splitlines()
    assert first == "湖北 夏季行动 2023 打掉犯罪团伙 415 个"
    assert "https://example.org/hubei-a" in second


async def test_y_on_a_change_copies_it_with_its_citation(opened: Opened, copied: list[str]) -> None:
    async with opened("changes/湖北") as pilot:
        await press(pilot, "y")
    first, second = copied[0].splitlines()
    assert first == "湖北 夏季行动 2023 刑事警情 ▼21.48 % 同比"
    assert "figure/hubei-a" in second


async def test_y_on_a_ranking_in_english_names_the_metric_in_english(opened: Opened, copied: list[str]) -> None:
    async with opened("rank/dismantle.gang?campaign=夏季行动@2023", script="en") as pilot:
        await press(pilot, "y")
    first, second = copied[0].splitlines()
    assert "Criminal gangs dismantled" in first
    assert "figure/" in second


async def test_y_on_a_time_line_copies_its_value_and_without_one_the_link(opened: Opened, copied: list[str]) -> None:
    async with opened("releases/广西?campaign=百日行动@2022") as pilot:
        await press(pilot, "y", "down", "y")
    assert all(re.search(r"figure/|^zhanbao ", text) for text in copied)
    assert any("figure/" in text for text in copied)


async def test_y_on_a_comparison_copies_both_sides(opened: Opened, copied: list[str]) -> None:
    async with opened("compare/广西+甘肃") as pilot:
        await press(pilot, "y")
    both = copied[0].strip().split("\n\n")
    assert [text.split()[0] for text in both] == ["广西", "甘肃"]
    assert all("figure/" in text for text in both)


async def test_y_on_a_card_offers_forms_and_the_link_opens_the_same_place(opened: Opened, copied: list[str]) -> None:
    async with opened("figure/hubei-a.24") as pilot:
        await press(pilot, "y", "3", "y", "4")
    assert copied[0].startswith("@misc{hubei-a-24,")
    assert copied[1] == "zhanbao 'figure/hubei-a.24'\n"


async def test_y_on_a_place_copies_the_words_of_its_breadcrumb(opened: Opened, copied: list[str]) -> None:
    async with opened("湖北") as pilot:
        await press(pilot, "y")
        assert lines(pilot.app)[0].endswith(" 湖北")
    assert copied == ["zhanbao '湖北'\n"]


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("provinces", ()),
        ("provinces", ("s", "2")),
        ("湖北", ()),
        ("cities/湖北", ()),
        ("changes/湖北?year=2023", ()),
        ("releases/广西?campaign=百日行动@2022", ()),
        ("夏季行动@2023", ()),
        ("湖北/夏季行动@2023", ("f", *"415", "enter")),
        ("metrics", ()),
        ("rank/dismantle.gang", ()),
        ("rank/dismantle.gang?campaign=夏季行动@2023&per=million", ("s", "3")),
        ("rank/dismantle.gang?campaign=夏季行动@2023", ("p",)),
        ("rank/incidents.criminal?kind=change&basis=yoy", ("down",)),
        ("compare/广西+甘肃", ()),
        ("release/hubei-a", ()),
        ("figure/hubei-a.24", ()),
        ("search/hb", ()),
    ],
)
async def test_every_place_has_its_link_copied_in_the_words_of_its_breadcrumb(
    place: str, keys: tuple[str, ...], opened: Opened, copied: list[str]
) -> None:
    async with opened(place, size=(160, 40)) as pilot:
        await press(pilot, *keys, "y")
        if isinstance(parse(place), FigurePlace):
            await press(pilot, "4")
        elif not copied[-1].startswith("zhanbao "):
            assert "再按 y" in lines(pilot.app)[-2]
            await press(pilot, "y")
        assert "这一处的命令" in lines(pilot.app)[-2] or isinstance(parse(place), FigurePlace)
        breadcrumb = lines(pilot.app)[0]
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        shown = screen.history.present.place
    _, link = shlex.split(copied[-1])
    assert parse(link) == shown
    async with opened(link, size=(160, 40)) as pilot:
        assert lines(pilot.app)[0] == breadcrumb


async def test_y_on_another_row_copies_its_citation_again(opened: Opened, copied: list[str]) -> None:
    async with opened("changes/湖北") as pilot:
        await press(pilot, "y", "down", "up", "y")
    assert copied[0] == copied[1]
    assert "figure/" in copied[1]


async def test_capital_y_copies_marked_rows_with_their_citations(opened: Opened, copied: list[str]) -> None:
    async with opened("rank/dismantle.gang") as pilot:
        await press(pilot, "space", "Y")
    header, row = (line.split("\t") for line in copied[0].splitlines())
    fields = dict(zip(header, row, strict=True))
    assert fields["value"] == "500"
    assert fields["url"] == "https://example.org/zhejiang-a"


async def test_no_clipboard_shows_the_text(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "copy", lambda *_: None)
    async with opened("湖北") as pilot:
        await press(pilot, "y")
        assert "请用鼠标选取" in lines(pilot.app)[0]
        assert "zhanbao '湖北'" in lines(pilot.app)[1]
        await press(pilot, "escape")
        assert lines(pilot.app)[0].startswith(" 战报 › 湖北")


@pytest.mark.parametrize("form", copying.FORMATS)
async def test_export_writes_all_rows_with_their_sources(
    form: str, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened("湖北/夏季行动@2023") as pilot:
        await press(pilot, "x", str(copying.FORMATS.index(form) + 1))
        assert "已写" in lines(pilot.app)[-2]
    [path] = tmp_path.iterdir()
    assert path.suffix == f".{form}"
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
        assert [row["raw"] for row in rows if row["release_id"] == "hubei-a"] == ["21.48", "1.31万", "415", "2200"]
        assert all(row["url"] for row in rows)
    elif form == "json":
        assert {row["value"] for row in json.loads(path.read_text("utf-8"))} >= {415, -21.48, 13100}
    else:
        assert path.stat().st_size > 0


async def test_an_export_never_overwrites(opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as pilot:
        await press(pilot, "x", "1", "x", "1")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["zhanbao-provinces-1.csv", "zhanbao-provinces.csv"]
