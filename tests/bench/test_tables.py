"""Ratios, goals and what is kept of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.keeping import compared, save
from tests.bench.processes import CommandFailed, in_turn
from tests.bench.tables import Column, Goal, Table

BASE, OURS = "the base", "ours"


def measured(factor: float = 2.0) -> Table:
    """Three rounds on a machine that becomes slower: every ratio is ``factor`` all the same."""
    table = Table(
        "A table",
        [Column("time", "s", against=BASE), Column("bytes", "B")],
        [Goal(OURS, "time", 1.5), Goal(OURS, "bytes", 400), Goal(OURS, "time", 1, at_least=True, absolute=True)],
    )
    for slowness in (1.0, 10.0, 100.0):
        table.add(BASE, {"time": slowness, "bytes": 1000})
        table.add(OURS, {"time": slowness * factor, "bytes": 300})
    return table


def test_ratios_are_of_runs_of_one_round_and_goals_say_whether_they_are_met() -> None:
    assert measured().lines() == [
        "A table",
        "                time    bytes",
        "  the base  1 (10 s)  1,000 B",
        "  ours             2    300 B",
        "  MISSED ours, time: 2 (goal ≤ 1.5)",
        "  met    ours, bytes: 300 (goal ≤ 400)",
        "  met    ours, time: 20 (goal ≥ 1)",
    ]


def test_a_case_that_fails_is_left_out_with_its_reason() -> None:
    def broken() -> dict[str, float]:
        raise CommandFailed("it is not there")

    table = Table("", [Column("time", "s")])
    in_turn(table, {OURS: lambda: {"time": 1.0}, "theirs": broken}, 2)
    assert table.runs == {OURS: [{"time": 1.0}] * 2}
    assert table.notes == ["theirs: left out: it is not there"]


@pytest.mark.parametrize(("factor", "lines"), [(2.0, 0), (2.1, 0), (3.0, 1)])
def test_a_later_run_is_compared_cell_by_cell(factor: float, lines: int, tmp_path: Path) -> None:
    kept = tmp_path / "before.json"
    save([measured()], kept)
    assert len(list(compared([measured(factor)], kept))) == lines
