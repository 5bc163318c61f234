"""``zhanbao [PLACE]``: the dashboard; without a terminal, what ``show`` prints."""

from __future__ import annotations

import argparse
import sys

from tui.commands.options import Parser
from tui.commands.starting import made
from tui.config import THEMES, WIDTHS, pass_on
from tui.errors import Refused
from tui.place import HOME, parse
from tui.streams import size
from tui.title import SMALLEST, interactive


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the dashboard takes."""
    parser.add_argument(
        "place", nargs="?", metavar="PLACE", help="where to open: 湖北, 夏季行动@2023, rank/dismantle.gang …"
    )
    parser.add_argument("--fresh", action="store_true", help="do not go on where the dashboard was left")
    parser.add_argument("--theme", choices=THEMES, help="colours (else the terminal's over SSH, our dark ones here)")
    parser.add_argument(
        "--widths", choices=WIDTHS, help="cells of characters whose width is ambiguous (else as the terminal has them)"
    )


def run(options: argparse.Namespace) -> int:
    """Open the dashboard at the place that the options name, or print the place."""
    if options.place == "help":
        raise Refused("no place help; the help is: zhanbao --help, zhanbao COMMAND --help, and ? in the dashboard")
    place = HOME if options.place is None else parse(options.place)
    if not interactive():
        from tui.commands import show  # noqa: PLC0415 -- what prints

        return show.print_place(place, _as_shown(options))
    room = size(sys.stdout)
    if room and (room[0] < SMALLEST[0] or room[1] < SMALLEST[1]):
        raise Refused(
            f"this terminal has {room[0]}×{room[1]} cells, the dashboard needs {SMALLEST[0]}×{SMALLEST[1]}: "
            "make it larger, or print the place: zhanbao show PLACE"
        )
    if options.place is not None:
        made(options)
    pass_on(options)
    from tui.app import run as run_dashboard  # noqa: PLC0415 -- Textual: only to open the dashboard

    named = None if options.place is None else place
    return run_dashboard(options.db, named, script=options.script, fresh=options.fresh)


def _as_shown(options: argparse.Namespace) -> argparse.Namespace:
    """The options of ``show``, with those of every command as they were given."""
    from tui.commands import show  # noqa: PLC0415 -- as above

    plain = Parser(add_help=False)
    show.arguments(plain)
    shown = plain.parse_args([])
    for name, value in vars(options).items():
        if name != "place":
            setattr(shown, name, value)
    return shown
