"""``zhanbao completion``: what shells need to complete the command line, and the manual page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.commands.starting import opened
from tui.commands.versions import version
from tui.errors import Code, Refused

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("shell", nargs="?", choices=("bash", "zsh", "fish", "man"), help="man: the manual page")
    parser.add_argument("--places", metavar="WORD", help="print the places that a word may become, one a line")


def run(options: argparse.Namespace) -> int:
    """Print a script, the manual page, or places."""
    if options.places is not None:
        from tui.shells.candidates import candidates  # noqa: PLC0415 -- brings in the store's questions

        options.quiet = True
        with opened(options) as store:
            for place in candidates(options.places, store):
                print(place)
        return Code.DONE
    if options.shell is None:
        raise Refused("completion for which shell? bash, zsh or fish; man prints the manual page")
    from tui.shells import bash, fish, manual, zsh  # noqa: PLC0415 -- reads every parser
    from tui.shells.words import commands  # noqa: PLC0415

    if options.shell == "man":
        sys.stdout.write(manual.page(commands(), version()))
    else:
        sys.stdout.write({"bash": bash, "zsh": zsh, "fish": fish}[options.shell].script(commands()))
    return Code.DONE
