"""What a reader sees of the screen."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from tests.screens.picture import lines


def state(pilot: Pilot[Any]) -> str:
    return lines(pilot.app)[-2].strip()


def crumbs(pilot: Pilot[Any]) -> str:
    return lines(pilot.app)[0].strip()


def cursor_line(pilot: Pilot[Any]) -> str:
    """The row under the cursor, found by its ground alone."""
    screen = pilot.app.screen
    height = pilot.app.size.height
    ground = screen.get_style_at(1, 1).bgcolor
    rows = [y for y in range(2, height - 2) if screen.get_style_at(1, y).bgcolor != ground]
    assert len(rows) == 1
    return lines(pilot.app)[rows[0]]
