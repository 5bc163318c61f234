"""A printed ranking says what its screen says: what it goes by, which ranks do not compare, why there is none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from seeds.figure import Reading, Release
from store.answers.ranking import Ranking, RankRow
from store.opening import open_store
from tests.commands.running import Show, Shown
from tests.small_store import figure
from tests.store.readings import run
from tui.cli import main
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.answer import Answer, columns_of
from tui.printing.columns import important, ordered
from tui.printing.in_words import in_words
from tui.script import Script

YEARS = "扫黑除恶专项斗争@"


def gangs(region: str, value: str, day: str, period: str | None = None) -> Reading:
    told = figure(value, value, "个", "打掉犯罪团伙", region, YEARS, metric_id="dismantle.gang", period=period)
    name = f"{region}-{value}"
    return Reading(Release(name, name, "演示日报", day, "", "media", "", region, YEARS), (told,), source="shipped")


@pytest.fixture(scope="module")
def unlike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three places: two were counted until 2020, one only until 2018, and one has a figure of one year."""
    path = tmp_path_factory.mktemp("ranked") / "ranked.duckdb"
    run(
        path,
        [
            gangs("420000", "90", "2020-12-20"),
            gangs("450000", "80", "2018-12-20"),
            gangs("620000", "70", "2020-12-10"),
            gangs("430000", "60", "2020-12-15", "2019年"),
        ],
    )
    return path


@pytest.fixture
def ranked(unlike: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Show:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def shown(*arguments: str) -> Shown:
        code = main(["show", "rank/dismantle.gang", *arguments, "--db", str(unlike)])
        captured = capsys.readouterr()
        return Shown(code, captured.out, captured.err)

    return shown


@pytest.mark.parametrize(
    ("script", "places", "said"),
    [
        ("hans", ["湖北", "广西", "甘肃", "湖南"], "统计 2019"),
        ("hant", ["湖北", "廣西", "甘肅", "湖南"], "統計 2019"),
        ("en", ["Hubei", "Guangxi", "Gansu", "Hunan"], "covers 2019"),
    ],
)
def test_ranks_that_do_not_compare_are_marked_and_what_has_none_says_why(
    script: str, places: list[str], said: str, ranked: Show
) -> None:
    shown = ranked("--script", script)
    _, *lines = shown.out.splitlines()
    assert [line.lstrip().startswith("≠ 2") for line in lines] == [False, True, False, False]
    assert [line.lstrip().startswith("–") for line in lines] == [False, False, False, True]
    assert [place in line for place, line in zip(places, lines, strict=True)] == [True] * 4
    assert [said in line for line in lines] == [False, False, False, True]
    assert "≠ of another campaign, year or day: not comparable\n" in shown.err


def test_ranks_that_compare_have_no_mark(ranked: Show, show: Show) -> None:
    shown = ranked("--where", "region=420000")
    assert "≠" not in shown.out + shown.err
    small = show("rank/dismantle.gang?campaign=夏季行动@2023")
    assert "≠" not in small.out + small.err


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "jsonl", "md"])
def test_the_data_formats_keep_the_codes(format_: str, ranked: Show) -> None:
    shown = ranked("--format", format_, "--columns", "rank,unranked", "--script", "en")
    assert "≠" not in shown.out + shown.err
    assert "year" in shown.out
    assert "covers" not in shown.out


@pytest.mark.parametrize("script", ["hans", "en"])
@pytest.mark.parametrize("width", [50, 80, 120])
def test_what_a_ranking_goes_by_is_among_the_first_columns(width: int, script: Script, unlike: Path) -> None:
    with open_store(unlike, create=False) as store:
        rows = store.ask_all(Ranking("dismantle.gang", per="million"))
    columns = ordered("RankRow", columns_of(RankRow), script, "per_million")
    answer = Answer(columns, in_words(rows, RankRow, columns, script))
    out = io.StringIO()
    wanted = important("RankRow", columns_of(RankRow), script, "per_million")
    write_aligned(answer, out, Sheet(width=width), important=wanted)
    header = out.getvalue().splitlines()[0].split()
    assert header[:4] == ["rank", "region_english" if script == "en" else "region_name", "per_million", "value"]
    assert str(rows[0].per_million) in out.getvalue()


def test_a_ranking_by_residents_prints_what_it_goes_by(unlike: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place, third in (("rank/dismantle.gang?per=million", "per_million"), ("rank/dismantle.gang", "value")):
        assert main(["show", place, "--db", str(unlike)]) == 0
        assert capsys.readouterr().out.split()[2] == third
