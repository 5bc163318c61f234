"""Every data format parses back to the rows written, and nothing in it acts on a terminal or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.printing.answer import Answer
from tui.printing.formats import WRITERS

COLUMNS = ("name", "value", "flag", "note")
HOSTILE = "abc湖北,\"'|\\<\t\r\n\x1b\x9b\u202e\u200b\U000e0041\U000e0100=+-@ "
Row = tuple[str | None, Decimal | None, bool, str]
TEXT = st.one_of(st.text(st.sampled_from(HOSTILE), max_size=8), st.text(max_size=8))
NUMBER = st.one_of(
    st.integers().map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, places=4).map(Decimal.normalize),
)
ROWS: st.SearchStrategy[list[Row]] = st.lists(
    st.tuples(st.one_of(st.none(), TEXT), st.one_of(st.none(), NUMBER), st.booleans(), TEXT), max_size=5
)
ACTIVE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\U000e0000-\U000e0fff]")


def written(format_: str, rows: list[Row]) -> str:
    out = io.StringIO(newline="")
    WRITERS[format_](Answer(COLUMNS, rows), out)
    return out.getvalue()


def loaded(text: str) -> object:
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


@given(ROWS)
def test_json_gives_back_the_very_rows(rows: list[Row]) -> None:
    expected = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    assert loaded(written("json", rows)) == expected
    assert [loaded(line) for line in written("jsonl", rows).split("\n")[:-1]] == expected


@given(ROWS)
def test_csv_and_tsv_have_a_cell_for_every_value_and_exact_numbers(rows: list[Row]) -> None:
    by_comma = list(csv.DictReader(io.StringIO(written("csv", rows), newline="")))
    lines = written("tsv", rows).split("\n")[:-1]
    by_tab = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]
    assert by_comma == by_tab
    assert [row["value"] for row in by_comma] == ["" if value is None else f"{value:f}" for _, value, _, _ in rows]
    assert [row["flag"] for row in by_comma] == ["true" if flag else "false" for _, _, flag, _ in rows]


@given(ROWS)
def test_md_has_one_line_a_row_and_no_cell_breaks_out(rows: list[Row]) -> None:
    lines = written("md", rows).split("\n")[:-1]
    assert len(lines) == len(rows) + 2
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == len(COLUMNS) + 1 for line in lines)


@pytest.mark.parametrize("format_", WRITERS)
@given(rows=ROWS)
def test_no_control_and_no_direction_mark_leaves_in_any_format(format_: str, rows: list[Row]) -> None:
    assert not ACTIVE.search(written(format_, rows))


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "=\t1"])
def test_a_formula_is_made_inert_in_csv_and_tsv(text: str) -> None:
    for format_ in ("csv", "tsv"):
        line = written(format_, [(text, Decimal(1), True, "")]).split("\n")[1]
        assert line.startswith("'")


@pytest.mark.parametrize("text", ["-21.48%", "+5", "-3"])
def test_a_numeral_is_left_as_it_was_printed(text: str) -> None:
    assert written("csv", [(text, Decimal(1), True, "")]).split("\n")[1].startswith(f"{text},")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Decimal("13100"), "13100"),
        (Decimal("1.31E+4"), "13100"),
        (Decimal("-21.48"), "-21.48"),
        (Decimal("33.30"), "33.3"),
        (Decimal("1390000000000"), "1390000000000"),
    ],
)
def test_numbers_are_plain_in_every_format(value: Decimal, printed: str) -> None:
    for format_ in WRITERS:
        assert re.search(rf"(?<![\d.]){re.escape(printed)}(?![\d.])", written(format_, [("x", value, True, "")]))


def test_no_row_is_a_header_or_an_empty_array() -> None:
    assert written("csv", []) == "name,value,flag,note\n"
    assert written("json", []) == "[]\n"
    assert written("jsonl", []) == ""
