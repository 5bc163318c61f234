"""Words that nobody would type, in short; those that once broke something, for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_store
from tests.torture import fuzz
from tests.torture.commands import home, run
from tests.torture.inertness import faults_of_text
from tests.torture.payloads import PAYLOADS
from tests.torture.tally import Tally, held, table


def test_any_words_get_an_answer_or_a_refusal(tmp_path: Path) -> None:
    tallies = fuzz.tortured(tmp_path / "fuzz", seed=7, cases=8)
    assert held(tallies), table(tallies)


@pytest.mark.parametrize("words", ["reset", "C1 CSI", "isolates", "carriage return", "line separators"])
def test_a_refusal_gives_words_back_inert(words: str, tmp_path: Path) -> None:
    with home(tmp_path):
        for arguments in (("show", "--columns", PAYLOADS[words]), ("show", f"search/x?{PAYLOADS[words]}")):
            done = run(*arguments, "--db", tmp_path / "x.duckdb")
            assert done.code in {1, 2}
            assert faults_of_text(done.err) == []


@pytest.mark.parametrize("flag", ["--sort", "--where", "--columns", "--limit", "--format", "--script", "--color"])
def test_two_dashes_are_a_value_like_any_other(flag: str, tmp_path: Path) -> None:
    with home(tmp_path):
        done = run("show", f"{flag}=--", "--db", small_store.build(tmp_path / "small.duckdb"))
    assert done.code == 2, done.err
    assert "--" in done.err


def test_a_fault_is_found_and_told_with_its_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[str]:
        raise ValueError("broken")

    monkeypatch.setitem(fuzz.TARGETS, "searches", broken)
    [tally] = fuzz.tortured(tmp_path / "fuzz", seed=3, chosen=["searches"], cases=5)
    assert isinstance(tally, Tally)
    assert tally.failures == ["seed 3, words 0: ValueError: broken"]
