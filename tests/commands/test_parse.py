"""``zhanbao parse``: the figures of one document, in every format, with every field of the guide."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from seeds.reader import read
from tests.commands.running import complaint, zhanbao
from tui.commands.parse import FIELDS
from tui.printing.values import text_of

DOCUMENT = (
    "湖北省公安厅通报夏季行动战果\n\n"
    "“夏季行动”开展以来,全省公安机关共打掉犯罪团伙415个,破获刑事案件1.31万起,刑事警情同比下降21.48%。\n"
)
GUIDE = [
    "start",
    "end",
    "raw",
    "value",
    "unit",
    "approx",
    "kind",
    "basis",
    "metric",
    "region",
    "campaign",
    "period",
    "scope",
]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def parse(*arguments: str | Path, home: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    return zhanbao("parse", *arguments, home=home, stdin=stdin)


def test_one_object_a_figure_with_the_fields_of_the_guide_in_order(document: Path, tmp_path: Path) -> None:
    done = parse(document, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    figures = [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in done.stdout.splitlines()]
    assert [list(figure) for figure in figures] == [[*GUIDE, "metric_id", "campaign_id"]] * len(figures)
    assert [(figure["value"], figure["unit"]) for figure in figures] == [
        (Decimal(415), "个"),
        (Decimal(13100), "起"),
        (Decimal("-21.48"), "%"),
    ]
    for figure in figures:
        assert DOCUMENT[int(figure["start"]) : int(figure["end"])] == figure["raw"]


def test_numbers_have_the_digits_that_were_stated(document: Path, tmp_path: Path) -> None:
    out = parse(document, home=tmp_path).stdout
    assert '"value": 13100,' in out
    assert '"value": -21.48,' in out


def test_csv_has_the_same_cells(document: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(parse(document, "--format", "csv", home=tmp_path).stdout)))
    figures = read(document).figures
    assert rows == [{name: text_of(getattr(figure, name)) for name in FIELDS} for figure in figures]


def test_a_table_for_eyes(document: Path, tmp_path: Path) -> None:
    lines = parse(document, "--format", "table", home=tmp_path).stdout.splitlines()
    assert lines[0].split()[:3] == ["metric", "raw", "value"]
    assert len(lines) == 4


def test_the_text_to_which_the_offsets_refer(document: Path, tmp_path: Path) -> None:
    assert parse(document, "--format", "text", home=tmp_path).stdout == DOCUMENT


def test_explain_marks_each_numeral_in_its_clause(document: Path, tmp_path: Path) -> None:
    out = parse(document, "--explain", home=tmp_path).stdout
    assert "打掉犯罪团伙【415】个" in out
    assert "下降【21.48】%" in out
    assert out.count("approx=") == 3


def test_a_document_on_stdin_in_another_encoding(document: Path, tmp_path: Path) -> None:
    expected = parse(document, home=tmp_path).stdout
    assert parse("-", home=tmp_path, stdin=DOCUMENT.encode()).stdout == expected
    forced = parse("-", "--encoding", "gb18030", home=tmp_path, stdin=DOCUMENT.encode("gb18030"))
    assert forced.stdout == expected


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (None, 3, "no such file"),
        (b"", 3, "empty"),
        (bytes(range(256)) * 9, 3, "x.txt"),
        ("没有新闻。".encode(), 1, "no figure"),
    ],
)
def test_bad_input_is_one_line_with_its_code(content: bytes | None, code: int, says: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    if content is not None:
        path.write_bytes(content)
    done = parse(path, home=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in complaint(done)


def test_an_encoding_that_is_not_the_documents_says_where(document: Path, tmp_path: Path) -> None:
    done = parse(document, "--encoding", "ascii", home=tmp_path)
    assert done.returncode == 3
    assert "offset 0" in complaint(done)


def test_nothing_is_stored(document: Path, tmp_path: Path) -> None:
    parse(document, home=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["release.txt"]
