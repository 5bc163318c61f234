"""What the cells of a printed table say: names in the reader's script, and none of them blank."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest

from store.answers.figures import FigureRow, ReleaseFigures
from store.opening import open_store
from tests.commands.running import Show
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.answer import Answer, columns_of
from tui.printing.columns import important, ordered
from tui.printing.in_words import in_words
from tui.printing.values import Marked
from tui.script import Script


def line_of(out: str, words: str) -> str:
    """The one line that has ``words``."""
    (line,) = (line for line in out.splitlines() if words in line)
    return line


def test_a_metric_without_an_english_name_has_its_chinese_one(show: Show) -> None:
    assert line_of(show("release/gansu-a", "--script", "en").out, "摸排窝点").startswith("摸排窝点 ")
    chosen = show("release/gansu-a", "--script", "en", "--columns", "metric_english,raw").out
    assert line_of(chosen, "摸排窝点").split() == ["摸排窝点", "19"]
    assert "Criminal gangs dismantled" in chosen


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "jsonl", "md"])
def test_the_columns_of_the_data_formats_stay_as_they_are(format_: str, show: Show) -> None:
    columns = ("--columns", "metric_english,raw", "--format", format_)
    english = show("release/gansu-a", "--script", "en", *columns).out
    assert english == show("release/gansu-a", *columns).out
    assert "摸排窝点" not in english


@pytest.mark.parametrize(("script", "said"), [("en", "Standing work"), ("hans", "日常工作")])
def test_standing_work_is_named_among_the_campaigns_of_a_place(script: str, said: str, show: Show) -> None:
    assert any(line.startswith(said) for line in show("湖北", "--script", script).out.splitlines())
    assert said not in show("湖北", "--script", script, "--format", "csv").out


@pytest.mark.parametrize("place", ["湖北", "湖北/夏季行动@2023", "rank/dismantle.gang", "search/武汉", "metrics"])
def test_no_line_of_a_table_in_english_begins_with_a_blank_name(place: str, show: Show) -> None:
    header, *lines = show(place, "--script", "en").out.splitlines()
    name = next(at for at, word in enumerate(header.split()) if "english" in word)
    at = header.index(header.split()[name])
    assert all(line[at:].strip() and line[at] != " " for line in lines if line.isascii())


def test_units_are_said_in_english_and_a_value_says_how_exact_it_is(show: Show) -> None:
    out = show("release/hubei-a", "--script", "en").out
    assert "≥2200  cases" in out
    assert "13100  people" in out
    assert "≥2200  起" in show("release/hubei-a").out
    rows = show("release/hubei-a", "--script", "en", "--format", "csv", "--columns", "value,unit").out
    assert "2200,起" in rows


@pytest.mark.parametrize("script", ["hans", "hant", "en"])
def test_on_80_columns_a_figure_has_its_value_kind_base_and_place(script: Script, small_store: Path) -> None:
    with open_store(small_store, create=False) as store:
        rows = store.ask_all(ReleaseFigures("hubei-a"))
    there = columns_of(FigureRow)
    columns = ordered("FigureRow", there, script)
    out = io.StringIO()
    answer = Answer(columns, in_words(rows, FigureRow, columns, script))
    missing = write_aligned(answer, out, Sheet(width=80), (), important("FigureRow", there, script))
    shown = out.getvalue().splitlines()[0].split()
    place = "region_english" if script == "en" else "region_name"
    assert shown[1:6] == ["value", "unit", "kind", "basis", place]
    assert script == "en" or "period" in shown  # names are longer in English
    assert not {"start", "end", "scope", "approx"} & set(shown)
    assert {*shown, *missing} == set(there)


@pytest.mark.parametrize(("value", "said"), [("2200", "≥2200"), ("-21.5", "-≥21.5"), ("0", "≥0")])
def test_the_sign_of_a_fall_stands_before_its_mark(value: str, said: str) -> None:
    assert str(Marked(Decimal(value), "over")) == said
