"""``zhanbao [PLACE]``: the dashboard; without a terminal, what ``show`` prints."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tui.commands import show
from tui.commands.options import Parser
from tui.commands.starting import opened
from tui.config import THEMES, WIDTHS, pass_on
from tui.errors import AmbiguousPlace, Refused
from tui.place import HOME, SearchPlace, parse
from tui.streams import SMALLEST, interactive, size

if TYPE_CHECKING:
    from tui.place import Place


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
    place = HOME if options.place is None else parse(options.place)
    if not interactive():
        return show.print_place(place, _as_shown(options))
    room = size(sys.stdout)
    if room and (room[0] < SMALLEST[0] or room[1] < SMALLEST[1]):
        raise Refused(
            f"this terminal has {room[0]}×{room[1]} cells, the dashboard needs {SMALLEST[0]}×{SMALLEST[1]}: "
            "make it larger, or print the place: zhanbao show PLACE"
        )
    where = _found(place, options)
    pass_on(options)
    from tui.app import run as run_dashboard  # noqa: PLC0415 -- Textual: only to open the dashboard

    return run_dashboard(
        options.db, None if options.place is None else where, script=options.script, fresh=options.fresh
    )


def _found(place: Place, options: argparse.Namespace) -> Place:
    """``place`` resolved, so that what does not exist is said before the screen changes; several: the search for it."""
    if place == HOME:
        return place
    from tui.resolving import resolve  # noqa: PLC0415 -- brings in the store's questions

    with opened(options) as store:
        try:
            return resolve(place, store)
        except AmbiguousPlace as several:
            return SearchPlace(several.words)


def _as_shown(options: argparse.Namespace) -> argparse.Namespace:
    """The options of ``show``, with those of every command as they were given."""
    plain = Parser(add_help=False)
    show.arguments(plain)
    shown = plain.parse_args([])
    for name, value in vars(options).items():
        if name != "place":
            setattr(shown, name, value)
    return shown
