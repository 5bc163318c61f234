"""What changed is painted, and no cell more: a line is slow, and bytes already sent cannot be called back."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.strip import Strip

from tests.terminal.terminal import Terminal
from tui.screens.exact import exact

DOWN = "\x1b[B"
MOVE = 400
"""Bytes that a cursor move may cost at 120×40, the map beside the table."""


def test_an_update_is_cut_at_both_ends() -> None:
    line = {0: Strip([Segment("北京"), Segment("0123456789")]), 14: Strip([Segment("beside")])}
    update = exact(ChopsUpdate([line], [(0, 4, 9), (0, 12, 16)], [[14, 20]]))
    painted = update.render_segments(Console())
    assert painted == "\x1b[1;5H01234\x1b[1;13H89\x1b[1;15Hbe"


def test_a_move_repaints_two_rows_and_two_tiles(small_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())", "--db", str(small_path)]
    with Terminal(command, (120, 40)) as terminal:
        terminal.see("北京")
        costs = [terminal.send(DOWN) for _ in range(20)]
        terminal.press("q")
        assert terminal.end() == 0
    assert max(costs) <= MOVE, costs
