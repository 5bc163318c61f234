"""A comparison printed for eyes keeps every place's value, whatever else has to leave."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from store.answers.compare import Compare
from store.opening import open_store
from tests.commands.running import Show, zhanbao
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.side_by_side import side_by_side
from tui.script import Script


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


@pytest.mark.parametrize("width", [30, 60, 80, 200])
@pytest.mark.parametrize("script", ["hans", "en"])
def test_unlike_values_are_marked_whatever_the_width(width: int, script: Script, small_store: Path) -> None:
    places = ("Hubei", "Guangxi")
    with open_store(small_store, create=False) as store:
        rows = store.ask_all(Compare(("420000", "450000")))
    out = io.StringIO()
    write_aligned(side_by_side(rows, places, script), out, Sheet(width=width), whole=places)
    _, *lines = out.getvalue().splitlines()
    assert [line.startswith("≠ ") for line in lines] == [not row.alike for row in rows]
    assert not all(row.alike for row in rows)  # 415 of 2023 beside 212 of 2022


def test_like_values_have_no_mark_and_the_mark_is_explained(show: Show) -> None:
    like = show("compare/广西+甘肃")
    assert "≠" not in like.out + like.err
    unlike = show("compare/湖北+广西")
    assert "≠ of another campaign, year or day: not comparable\n" in unlike.err
    chosen = show("compare/湖北+广西", "--columns", "values")
    assert all(line.startswith("≠ ") for line in chosen.out.splitlines()[1:])


@pytest.mark.parametrize(
    ("script", "said", "edition"),
    [("hans", "≠ 212 个", "百日行动 2022"), ("en", "≠ 8960 people", "Hundred-day campaign 2022")],
)
def test_a_place_with_another_edition_alone_has_its_value_behind_the_mark(
    script: str, said: str, edition: str, show: Show
) -> None:
    shown = show("compare/湖北+广西+浙江", "--script", script)
    assert said in shown.out
    assert edition in shown.out
    assert "≠ of another campaign, year or day: not comparable\n" in shown.err


def test_what_a_place_has_of_another_edition_is_in_columns_of_its_own(show: Show) -> None:
    records = show("compare/湖北+广西+浙江", "--format", "json").records
    (row,) = (row for row in records if row["metric_id"] == "dismantle.gang")
    assert (row["values"], row["elsewhere"]) == ([415, None, 500], [False, True, False])
    assert row["elsewhere_values"] == [None, 212, None]
    assert row["elsewhere_campaign_ids"] == [None, "百日行动@2022", None]
    assert row["elsewhere_figures"] == [None, "guangxi-a.1", None]


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "jsonl", "md"])
def test_the_data_formats_say_it_by_their_own_column(format_: str, show: Show) -> None:
    shown = show("compare/湖北+广西", "--format", format_, "--columns", "values,alike")
    assert "≠" not in shown.out + shown.err
    assert "false" in shown.out


def test_units_are_said_in_english_as_in_the_dashboard(show: Show) -> None:
    out = show("compare/湖北+广西", "--script", "en").out
    assert "13100 people" in out
    assert "名" not in out
