"""The parser against its answer keys: documents beside the repository, invented releases, single sentences.

The floors hold what is reached; whoever makes the reader better raises them. A floor that breaks prints what is wrong.
"""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from seeds import parse, read
from tests.parsing.scoring import FIELDS, Score, read_key, score

INVENTED = Path(__file__).parent / "invented"
SHARED = Path(__file__).parents[3] / "shared"
FIGURES = SHARED / "figures"

needs_documents = pytest.mark.skipif(
    not (FIGURES / "gold").is_dir() or not (SHARED / "documents").is_dir(),
    reason="the five documents are not beside this checkout (../shared/documents)",
)
needs_sentences = pytest.mark.skipif(
    not (FIGURES / "phenomena.py").is_file(), reason="no ../shared/figures/phenomena.py beside this checkout"
)
needs_scorer = pytest.mark.skipif(
    not (FIGURES / "score.py").is_file(), reason="no ../shared/figures/score.py beside this checkout"
)

DOCUMENTS_F1 = 0.98
DOCUMENTS_FIELD = 0.985
INVENTED_F1 = 0.925
INVENTED_FIELDS = {
    "value": 0.99,
    "unit": 0.99,
    "approx": 0.99,
    "kind": 0.99,
    "basis": 0.985,
    "metric": 0.975,
    "region": 0.955,
    "campaign": 0.99,
    "scope": 0.985,
}
FALSE = 0.01
SENTENCES, SENTENCE_FIGURES, SENTENCES_FALSE = 58, 102, 0


@cache
def _score(folder: Path, keys: Path) -> Score:
    total = Score(Counter())
    for key in sorted(keys.glob("*.jsonl")):
        total += score(read(folder / f"{key.stem}.txt").figures, read_key(key))
    return total


def _said(total: Score) -> str:
    return "\n".join(total.errors)


@needs_documents
def test_the_documents_are_read_as_their_key_says() -> None:
    total = _score(SHARED / "documents", FIGURES / "gold")
    assert total.f1 >= DOCUMENTS_F1, _said(total)
    assert total.false <= FALSE, _said(total)


@needs_documents
@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_the_documents_is_right(field: str) -> None:
    total = _score(SHARED / "documents", FIGURES / "gold")
    assert total.field(field) >= DOCUMENTS_FIELD, _said(total)


def test_the_invented_releases_are_read_as_their_key_says() -> None:
    total = _score(INVENTED, INVENTED / "gold")
    assert total.f1 >= INVENTED_F1, _said(total)
    assert total.false <= FALSE, _said(total)


@pytest.mark.parametrize(("field", "floor"), INVENTED_FIELDS.items())
def test_each_field_of_the_invented_releases_is_right(field: str, floor: float) -> None:
    total = _score(INVENTED, INVENTED / "gold")
    assert total.field(field) >= floor, _said(total)


@needs_sentences
def test_single_sentences_are_read_as_their_answers_say() -> None:
    checks = _module("phenomena")
    passed = figures = false = 0
    wrong: list[str] = []
    for line in (FIGURES / "phenomena.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        left = [
            {name: getattr(one, name) for name in (*FIELDS, "period", "start", "end", "raw")}
            for one in parse(row["text"]).figures
        ]
        problems: list[str] = []
        for key in row["figures"]:
            ours = next((one for one in left if one["start"] < key["end"] and key["start"] < one["end"]), None)
            if ours is not None:
                left.remove(ours)
            if key["tier"] == "core":
                fields = ["missed"] if ours is None else checks.wrong_fields(ours, key)
                figures += not fields
                problems += [f"{row['name']}: {key['raw']}: {', '.join(fields)}"] if fields else []
        problems += [f"{row['name']}: false {one['raw']}" for one in left]
        false += len(left)
        passed += not problems
        wrong += problems
    assert passed >= SENTENCES, wrong
    assert figures >= SENTENCE_FIGURES, wrong
    assert false <= SENTENCES_FALSE, wrong


@needs_scorer
@pytest.mark.parametrize("document", sorted(INVENTED.glob("*.txt")), ids=lambda document: document.stem)
def test_this_scorer_and_the_one_beside_the_repository_agree(document: Path) -> None:
    figures = read(document).figures
    keys = read_key(INVENTED / "gold" / f"{document.stem}.jsonl")
    rows = [{name: getattr(one, name) for name in (*FIELDS, "start", "end", "raw")} for one in figures]
    theirs, _ = _module("score").score_document(rows, keys)
    ours = score(figures, keys).tally
    assert {name: ours[name] for name in ("gold", "met", "right", "false", *FIELDS)} == {
        name: theirs[name] for name in ("gold", "met", "right", "false", *FIELDS)
    }


@cache
def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"shared_{name}", FIGURES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
