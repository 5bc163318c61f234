"""The door of ``zhanbao``: where a dashboard is wanted, its title is on screen before anything is imported."""

from __future__ import annotations

import sys

from tui import title


def main(argv: list[str] | None = None) -> int:
    """Run ``zhanbao`` with ``argv`` (the process's arguments by default); returns the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    title.show(arguments)
    from tui.command_line import run  # noqa: PLC0415 -- a screen that says something comes first

    return run(arguments, leave=argv is None)
