"""``zhanbao show``: every place in every format gives the rows that the store answers."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from store.opening import open_store
from tests.commands.running import COMMAND, Show, environment, zhanbao
from tui.asking import question
from tui.place import parse
from tui.resolving import resolve

PLACES = (
    "provinces",
    "湖北",
    "湖北/武汉",
    "夏季行动@2023",
    "湖北/夏季行动@2023",
    "湖北/@",
    "metrics",
    "rank/dismantle.gang",
    "rank/incidents.criminal?kind=change&basis=yoy",
    "rank/dismantle.gang?per=million",
    "compare/湖北+广西",
    "release/hubei-a",
    "search/hubei",
)


def answered(place: str, store_path: Path) -> list[dict[str, object]]:
    """What the store answers: the same question that the dashboard asks."""
    with open_store(store_path) as store:
        return [asdict(row) for row in store.ask_all(question(resolve(parse(place), store)))]


def as_json(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return Decimal(str(value)) if isinstance(value, float) else value


def plain(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case tuple():
            return "; ".join(map(plain, value))
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


@pytest.mark.parametrize("place", PLACES)
def test_json_is_the_answer_of_the_store(place: str, show: Show, small_store: Path) -> None:
    rows = answered(place, small_store)
    assert rows
    shown = show(place, "--format", "json", "--quiet")
    assert (shown.code, shown.err) == (0, "")
    expected = [{key: as_json(value) for key, value in row.items()} for row in rows]
    assert shown.records == expected
    lines = show(place, "--format", "jsonl").out.splitlines()
    assert [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in lines] == expected


@pytest.mark.parametrize("place", PLACES)
def test_every_other_format_has_the_same_cells(place: str, show: Show, small_store: Path) -> None:
    rows = [{key: plain(value) for key, value in row.items()} for row in answered(place, small_store)]
    by_comma = list(csv.DictReader(io.StringIO(show(place, "--format", "csv").out)))
    assert by_comma == rows
    header, *lines = show(place, "--format", "tsv").out.split("\n")[:-1]
    assert [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines] == rows
    header, _, *lines = show(place, "--format", "md").out.split("\n")[:-1]
    names = header.strip("| ").split(" | ")
    cells = [[cell.replace("\\|", "|") for cell in line[2:-2].split(" | ")] for line in lines]
    assert [dict(zip(names, line, strict=True)) for line in cells] == rows


@pytest.mark.parametrize("place", [*PLACES, "figure/hubei-a.24"])
def test_parquet_has_the_same_values_with_their_types(place: str, show: Show, tmp_path: Path) -> None:
    path = tmp_path / "answer.parquet"
    shown = show(place, "--format", "parquet", "-o", str(path), "--quiet")
    assert (shown.code, shown.out, shown.err) == (0, "", "")
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [name for name, *_ in found.description]
        rows = [dict(zip(names, values, strict=True)) for values in found.fetchall()]
    expected = show(place, "--format", "json").records
    assert [{key: as_json(value) for key, value in row.items()} for row in rows] == expected


def test_parquet_goes_through_a_pipe_byte_for_byte(small_store: Path, tmp_path: Path) -> None:
    arguments = ["show", "metrics", "--format", "parquet", "--limit", "3", "--quiet", "--db", str(small_store)]
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, env=environment(tmp_path), check=True)
    (tmp_path / "piped.parquet").write_bytes(done.stdout)
    with duckdb.connect() as connection:
        found = connection.execute("SELECT count(*) FROM read_parquet(?)", [str(tmp_path / "piped.parquet")])
        assert found.fetchall() == [(3,)]


def test_a_figure_says_what_its_card_says(show: Show, small_store: Path) -> None:
    with open_store(small_store) as store:
        figures = store.ask_all(question(resolve(parse("release/hubei-a"), store)))
    over = next(row.figure_id for row in figures if row.approx == "over")
    first = show(f"figure/{over}", "--format", "json").records[0]
    assert first["notes"] == ["the campaign was guessed from the title"]
    assert first["warnings"] == ["units are lost in one table"]
    assert (first["issuer"], first["host"]) == ("湖北省公安厅", "official")
    passage, start, end = first["passage"], first["passage_start"], first["passage_end"]
    assert isinstance(passage, str)
    assert passage[int(str(start)) : int(str(end))] == first["raw"]


def test_a_ranking_of_another_kind_than_asked_for_is_said(show: Show) -> None:
    shown = show("rank/incidents.criminal", "--format", "csv")
    assert shown.code == 0
    assert "this is rank/incidents.criminal?kind=change" in shown.err
    assert "no amounts" not in show("rank/incidents.criminal?kind=change", "--format", "csv").err


def test_an_edition_under_another_name_is_said(show: Show) -> None:
    by_alias = show("夏季行动@2022", "--format", "json")
    assert by_alias.err == "夏季行动@2022: this campaign stands under 百日行动@2022\n"
    assert by_alias.records == show("百日行动@2022", "--format", "json").records
    assert show("夏季行動@2023", "--format", "json").err == ""


@pytest.mark.parametrize("place", PLACES)
def test_a_table_has_a_line_for_every_row_and_no_escape_sequence(place: str, show: Show, small_store: Path) -> None:
    out = show(place).out
    assert len(out.splitlines()) == len(answered(place, small_store)) + 1
    assert "\x1b" not in out


@pytest.mark.parametrize("place", ["湖北/夏季行动@2023", "rank/dismantle.gang", "release/hubei-a"])
def test_every_stated_figure_carries_its_citation(place: str, show: Show) -> None:
    for row in show(place, "--format", "json").records:
        assert {"release_id", "title", "outlet", "url", "figure_id"} <= row.keys()
        assert row["release_id"]
        assert row["title"]


def test_a_figure_comes_with_the_other_statements_of_the_same(show: Show) -> None:
    rows = show("figure/guangxi-a.1", "--format", "json").records
    assert rows[0]["figure_id"] == "guangxi-a.1"
    assert {row["metric_id"] for row in rows} == {"dismantle.gang"}
    assert len(rows) > 1


@pytest.mark.parametrize("words", ["420000", "hubei", "湖北", "Hubei", "HUBEI", "湖北省", "000000"])
def test_a_region_goes_by_many_names(words: str, show: Show) -> None:
    assert show(words).code == 0


def test_a_campaign_goes_by_its_name_its_other_name_and_in_either_script(show: Show) -> None:
    same = {show(place, "--format", "json").out for place in ("夏季行动@2023", "夏季行动", "夏季行動@2023")}
    assert len(same) == 1
    assert show("夏季行动@2022", "--format", "json").out == show("百日行动@2022", "--format", "json").out


def test_a_metric_goes_by_its_label(show: Show) -> None:
    by_id = show("rank/dismantle.gang", "--format", "json").out
    assert show("rank/打掉犯罪团伙", "--format", "json").out == by_id


def test_what_does_not_exist_names_the_nearest_three(show: Show) -> None:
    for place, nearest in (
        ("hubie", "湖北"),
        ("rank/dismantle.gangs", "rank/dismantle.gang"),
        ("夏季行动@2021", "夏季行动@2023"),
        ("release/hubei-z", "release/hubei-a"),
        ("figure/hubei-z.1", "release/hubei-a"),
    ):
        shown = show(place)
        assert (shown.code, shown.out) == (1, "")
        assert shown.err.startswith("zhanbao: no ")
        assert shown.err.count("\n") == 1
        named = shown.err.rstrip("\n").partition("nearest: ")[2].split(", ")
        assert len(named) == 3
        assert nearest in named
    assert (
        show("nowhere/夏季行动@2023").err
        == "zhanbao: no region nowhere; nothing is near it: try provinces or metrics\n"
    )


def test_what_names_several_things_names_them(show: Show) -> None:
    shown = show("hb")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "zhanbao: hb may be 河北 or 湖北: name one\n"


def test_a_place_without_an_answer_says_so_and_still_prints_what_its_format_needs(show: Show) -> None:
    shown = show("西藏/夏季行动@2023", "--format", "json")
    assert (shown.code, shown.out) == (1, "[]\n")
    assert shown.err == "zhanbao: no figures in 西藏/夏季行动@2023\n"


def test_columns_sort_where_and_limit(show: Show) -> None:
    shown = show(
        "provinces", "--format", "csv", "--columns", "short,residents", "--sort", "residents:desc", "--limit", "2"
    )
    assert shown.out == "short,residents\n广东,126012510\n山东,101527453\n"
    assert shown.err == "2 of 31 provinces\n"
    ascending = show("provinces", "--format", "csv", "--columns", "short", "--sort", "residents", "--limit", "1")
    assert ascending.out == "short\n西藏\n"
    assert len(show("provinces", "--format", "csv", "--limit", "9" * 30).out.splitlines()) == 32
    narrowed = show("rank/dismantle.gang", "--format", "json", "--where", "approx=exact", "--where", "value>212")
    assert [(row["region_name"], row["value"]) for row in narrowed.records] == [("湖北", Decimal(415))]
    assert narrowed.err.startswith("1 of 4 ranked figures\n")


def test_quiet_keeps_notes_back_but_not_what_is_wrong(show: Show) -> None:
    assert show("provinces", "--limit", "1", "--quiet").err == ""
    assert show("西藏/夏季行动@2023", "--quiet").err != ""


@pytest.mark.parametrize(
    "wish",
    [["--columns", "colour"], ["--columns", ","], ["--sort", "colour"], ["--sort", "short:up"], ["--where", "x=1"]],
)
def test_a_wrong_wish_is_told_with_what_there_is(wish: list[str], show: Show) -> None:
    shown = show("provinces", *wish)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1


def test_the_script_is_for_eyes_and_never_for_data(show: Show) -> None:
    assert "廣西" in show("--script", "hant").out
    assert "Guangxi" in show("--script", "en").out.splitlines()[20]
    assert show("--script", "hant", "--format", "csv").out == show("--format", "csv").out


def test_without_a_terminal_the_place_is_printed(small_store: Path, tmp_path: Path) -> None:
    bare = zhanbao("湖北", "--db", small_store, home=tmp_path)
    shown = zhanbao("show", "湖北", "--db", small_store, home=tmp_path)
    assert bare.returncode == shown.returncode == 0
    assert bare.stdout == shown.stdout
    home = zhanbao(home=tmp_path, env={"ZHANBAO_DB": str(small_store)})
    assert len(home.stdout.splitlines()) == 32


def test_show_brings_in_neither_textual_nor_the_parser(small_store: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from tui.cli import main; main(sys.argv[1:])\n"
        "print([n for n in ('textual', 'rich', 'seeds.parsing', 'ahocorasick_rs', 'pyarrow') if n in sys.modules],"
        " file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "show", "湖北", "--format", "json", "--db", str(small_store)],
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        check=True,
    )
    assert done.stderr == "[]\n"


def test_a_pipe_that_is_closed_early_ends_it_quietly(small_store: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "show", "metrics", "--format", "json", "--db", str(small_store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
