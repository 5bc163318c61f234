"""The answer key itself: every numeral where the key says it is, and no key that its own rules would refuse."""

import csv
import json
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
DOCUMENTS = sorted(HERE.glob("[0-9]*.txt"))


def _key(document: Path) -> list[dict[str, Any]]:
    lines = (HERE / "gold" / f"{document.stem}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines]


def _text(document: Path) -> str:
    return document.read_bytes().decode("utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_every_figure_lies_where_its_key_says(document: Path) -> None:
    text = _text(document)
    figures = _key(document)
    assert [text[figure["start"] : figure["end"]] for figure in figures] == [figure["raw"] for figure in figures]
    spans = [(figure["start"], figure["end"]) for figure in figures]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), "two figures overlap"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_the_keys_own_answer_would_be_marked_right(document: Path) -> None:
    for figure in _key(document):
        label = figure["metric"]
        assert all(any(word in label for word in part.split("|")) for part in figure["must"]), label
        assert not any(word in label for word in figure["must_not"]), label
        for field in ("unit", "basis", "region", "campaign", "period", "approx", "scope"):
            assert (figure[field] or None) in figure.get(f"{field}_any", [figure[field] or None]), (label, field)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_kind_and_basis_agree(document: Path) -> None:
    for figure in _key(document):
        based = figure["kind"] in {"change", "multiple"}
        assert (figure["basis"] is not None) == based, figure["metric"]
        assert figure["value"] >= 0 or figure["kind"] == "change", figure["metric"]
        assert figure["kind"] != "share" or figure["unit"] in {"%", "‰"}, figure["metric"]


def test_every_document_has_its_row_of_metadata() -> None:
    with (HERE / "releases.csv").open(encoding="utf-8", newline="") as lines:
        rows = {row["file"]: row for row in csv.DictReader(lines)}
    assert list(rows) == [document.name for document in DOCUMENTS]
    for document in DOCUMENTS:
        title = rows[document.name]["title"]
        assert title in _text(document), f"{document.name} does not show the title of its row"
