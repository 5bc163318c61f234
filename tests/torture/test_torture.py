"""Kills, faults, readers and a monkey, in short: ``make torture`` and ``make soak`` are the long form."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import ROOT
from tests.torture.sections import SECTIONS, elsewhere
from tests.torture.tally import Tally, held, table


def tortured(sections: list[str], share: float) -> str:
    """The table of some sections on a share of the whole; each runs in a process of its own."""
    command = [sys.executable, "-m", "tests.torture", *sections, "--share", str(share), "--seed", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("section", "share"), [("kills", 0.02), ("readers", 0.004), ("keys", 0.15)], ids=["kills", "readers", "keys"]
)
def test_in_short_everything_holds(section: str, share: float) -> None:
    told = tortured([section], share)
    assert "FAILED" not in told, told
    assert "TOO FEW" not in told, told
    assert "Traceback" not in told, told


@pytest.mark.skipif(shutil.which("cc") is None or not Path("/proc/self/fd").exists(), reason="needs cc and /proc")
def test_a_failing_file_system_leaves_the_store_whole() -> None:
    told = tortured(["faults"], 0.03)
    assert "FAILED" not in told, told
    assert "faults of the file system" in told


def test_a_tally_that_does_not_hold_says_what_and_how_much() -> None:
    one, other = Tally("kills", wanted=3), Tally("reads", wanted=1)
    one.count(["kill 1: lost"])
    other.count()
    told = table([one, other])
    assert not held([one, other])
    assert held([other])
    assert "FAILED kills: kill 1: lost" in told
    assert "TOO FEW kills: 1 of 3" in told


def test_sections_run_in_a_process_of_their_own() -> None:
    assert set(SECTIONS) == {"kills", "faults", "readers", "documents", "words", "keys"}
    assert elsewhere(os.getpid) != os.getpid()
