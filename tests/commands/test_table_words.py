"""What the cells of a printed table say: names in the reader's script, and none of them blank."""

from __future__ import annotations

import pytest

from tests.commands.running import Show


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
