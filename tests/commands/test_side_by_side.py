"""A comparison printed for eyes keeps every place's value, whatever else has to leave."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from store.answers.compare import Compare
from store.opening import open_store
from tests.commands.running import zhanbao
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.side_by_side import side_by_side


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_value_is_cut_or_left_out_at_any_width(width: int, small_store: Path) -> None:
    places = ("湖北", "浙江", "广西")
    with open_store(small_store, create=False) as store:
        rows = store.ask_all(Compare(("420000", "330000", "450000")))
    out = io.StringIO()
    write_aligned(side_by_side(rows, places, "hans"), out, Sheet(width=width), whole=places)
    header, *lines = out.getvalue().splitlines()
    assert all(place in header for place in places)
    gangs = next(line for line in lines if "打掉犯罪团伙" in line)
    assert "415 个" in gangs
    assert "≈500 个" in gangs


def test_the_places_are_named_in_the_reader_s_script(small_store: Path, tmp_path: Path) -> None:
    for script, named in (("en", ["Guangxi", "Gansu"]), ("hant", ["廣西", "甘肅"])):
        table = zhanbao("show", "compare/广西+甘肃", "--script", script, "--db", small_store, home=tmp_path)
        assert table.stdout.splitlines()[0].split()[1:3] == named


def test_a_place_is_not_compared_with_itself(small_store: Path, tmp_path: Path) -> None:
    done = zhanbao("show", "compare/湖北+hubei", "--db", small_store, home=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "zhanbao: compare/ names 湖北 twice: name different places\n"


def test_the_table_has_a_column_a_place_and_the_data_formats_their_own(small_store: Path, tmp_path: Path) -> None:
    table = zhanbao("show", "compare/广西+甘肃", "--db", small_store, home=tmp_path)
    assert table.stdout.splitlines()[0].split()[:3] == ["metric", "广西", "甘肃"]
    assert "212 个" in table.stdout
    data = zhanbao("show", "compare/广西+甘肃", "--format", "csv", "--db", small_store, home=tmp_path)
    rows = list(csv.DictReader(io.StringIO(data.stdout)))
    assert {row["values"] for row in rows} == {"212; 212"}
    chosen = zhanbao("show", "compare/广西+甘肃", "--columns", "metric,values", "--db", small_store, home=tmp_path)
    assert chosen.stdout.splitlines()[0].split() == ["metric", "values"]
