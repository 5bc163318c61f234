"""The door of ``zhanbao``: where a dashboard is wanted, its title is on screen before anything is imported."""

from __future__ import annotations

import gc
import sys

from tui import title


def main(argv: list[str] | None = None) -> int:
    """Run ``zhanbao`` with ``argv`` (the process's arguments by default); returns the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if title.show(arguments):
        from tui.signals import end_at_once  # noqa: PLC0415 -- takes longer than the title

        end_at_once(title.take_away)  # until Textual has the screen
        gc.disable()  # what is loaded stays: to look for garbage in it takes a tenth of the start
    from tui.left_unloaded import load_argparse  # noqa: PLC0415 -- a screen that says something comes first

    load_argparse()
    from tui.command_line import run  # noqa: PLC0415

    return run(arguments, leave=argv is None)
