"""``zhanbao check`` and what ``show`` says of figures that a ranking leaves out."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.figure import Figure, Reading, Release
from store.answers.findings import FindingRow
from store.importing import Importer
from tests.commands.running import zhanbao
from tests.small_store import SUMMER, figure
from tui.labels import say
from tui.printing.finding import text_in

RATE = figure("112", "112", "%", "破案率", "420000", metric_id="rate.clearance.criminal", kind="share")


def made(path: Path, *figures: Figure) -> Path:
    with Importer(path, empty=True) as importer:
        importer.add(Reading(Release("a", "通报", "甲报", "2023-08-20", region="420000"), figures))
    return path


def test_an_unexplained_finding_is_printed_and_makes_the_code_one(tmp_path: Path) -> None:
    path = made(tmp_path / "x.duckdb", RATE)
    done = zhanbao("check", "--db", path, "--format", "json", home=tmp_path)
    assert done.returncode == 1
    (row,) = json.loads(done.stdout)
    assert (row["check"], row["figure_id"], row["explanation"]) == ("share", "a.1", "")
    assert "1 findings, 1 of them unexplained" in done.stderr
    table = zhanbao("check", "--db", path, "--unexplained", home=tmp_path)
    assert "112 % is more than the whole" in table.stdout


def test_nothing_to_find_is_said_and_is_no_failure(tmp_path: Path) -> None:
    done = zhanbao("check", "--db", made(tmp_path / "x.duckdb", replace(RATE, value=Decimal(98))), home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "0 findings, 0 of them unexplained\n"
    assert zhanbao("check", "--db", tmp_path / "x.duckdb", "--quiet", home=tmp_path).stderr == ""


def test_what_ships_is_explained_whole(tmp_path: Path) -> None:
    done = zhanbao("check", "--db", tmp_path / "shipped.duckdb", "--format", "csv", home=tmp_path)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 1
    assert zhanbao("check", "--db", tmp_path / "shipped.duckdb", "--unexplained", home=tmp_path).stdout == ""


def test_a_ranking_counts_on_stderr_what_it_leaves_out(small_store: Path, tmp_path: Path) -> None:
    def said(place: str, *more: str) -> str:
        return zhanbao("show", place, "--db", small_store, *more, home=tmp_path).stderr

    assert "4 against another base (YoY 4)" in said("rank/incidents.criminal?kind=change&basis=pop&level=city")
    gangs = said("rank/dismantle.gang")
    assert gangs.startswith("left out 4 figures of the metric: ")
    for reason in ("level", "time", "earlier", "rounded"):
        assert f"1 {say(f'left_{reason}', 'en')}" in gangs, "in the dashboard's words"
    assert "left out" not in said("rank/dismantle.gang", "--quiet")
    assert "left out" not in said("metrics")


def test_the_table_names_places_metrics_and_units_in_english(tmp_path: Path) -> None:
    path = made(
        tmp_path / "x.duckdb",
        figure("30", "30", "起", "破获杀人案件", "420000", SUMMER, metric_id="solve.case.homicide"),
        figure("12", "12", "起", "破获刑事案件", "420000", SUMMER, metric_id="solve.case.criminal"),
        figure("20", "20", "毫升", "缴获毒品", "420000", SUMMER, metric_id="seize.drugs"),
    )
    done = zhanbao("check", "--script", "en", "--db", path, home=tmp_path)
    assert "Hubei" in done.stdout
    assert "30 cases is more than 12 cases of Criminal cases solved, in which it is counted" in done.stdout
    assert "20 毫升 does not convert to kg" in done.stdout, "the measure word that is the trouble, as it is stated"
    assert not set("湖北起案公斤") & set(done.stdout)
    chinese = zhanbao("check", "--db", path, home=tmp_path).stdout
    assert "30 起 is more than 12 起 of 破获刑事案件" in chinese
    assert "湖北" in chinese


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7 个 until 2020-06, but 1 起 until 2018", "7 until 2020-06, but 1 case until 2018"),
        ("-3 名 cannot be: levels have no sign", "-3 people cannot be: levels have no sign"),
        ("30 %, but 7 起 of 20 起 is 35 %", "30 %, but 7 cases of 20 cases is 35 %"),
        (
            "2023年 ends on 2023-12-31, after the release of 2023-05",
            "2023 ends on 2023-12-31, after the release of 2023-05",
        ),
        ("stated alike by 甲 12 报 (2021-05-07)", "stated alike by 甲 12 报 (2021-05-07)"),
    ],
)
def test_what_a_finding_quotes_is_english_where_english_has_it(text: str, said: str) -> None:
    row = FindingRow(
        "falls", "a.1", text, "", None, "", "", Decimal(1), "", "", "", "", None, "2023年", "a", "", "", None, ""
    )
    assert text_in(row, "en") == said
    assert text_in(row, "hans") == text
