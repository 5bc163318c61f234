"""Hostile documents, in short: some of the cases through every way out, every payload through the two that write."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.commands.test_terminal import on_terminal
from tests.torture import outputs
from tests.torture.commands import home
from tests.torture.documents import cases
from tests.torture.inertness import FORMATS, faults_of, faults_of_text
from tests.torture.payloads import PAYLOADS
from tests.torture.tally import held, table
from tui.printing.answer import Answer
from tui.printing.formats import WRITERS


def test_nothing_of_a_hostile_document_comes_out_but_as_text(tmp_path: Path) -> None:
    with home(tmp_path / "home"):
        tallies = outputs.tortured(tmp_path, step=61, places_step=37)
        assert held(tallies), table(tallies)
        assert not (tmp_path / "home" / ".local" / "state" / "zhanbao" / "reports").exists()


def test_there_are_cases_enough() -> None:
    names = [case.name for case in cases()]
    assert len(set(names)) == len(names) >= 120


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_every_payload_is_inert_in_every_format(payload: str) -> None:
    for format_ in set(FORMATS) - {"table"}:
        out = io.StringIO()
        WRITERS[format_](Answer(("label", "title"), [(payload, f"x{payload}")]), out)
        assert faults_of(out.getvalue(), format_) == []


def test_the_text_of_a_document_does_not_act_on_a_terminal(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(f"打掉团伙37个。{''.join(PAYLOADS.values())}", encoding="utf-8")
    code, out = on_terminal("parse", "--format", "text", str(document), columns=80, lines=24, home=tmp_path)
    assert code == 0
    assert faults_of_text(out) == []


def test_the_checks_find_what_is_not_inert() -> None:
    assert faults_of_text("a\x1b[31m")
    assert faults_of("a,b\n=1,2\n", "csv")
    assert faults_of("a,b\n1\n", "csv")
    assert faults_of("| a |\n| [x](y) |\n", "md")
    assert faults_of("| a |\n| b | c |\n", "md")
    assert not faults_of("a,b\n-1,+2.5%\n", "csv")
