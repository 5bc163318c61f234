"""The options that every command takes, and the parser that holds them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from tui.config import COLOURS
from tui.errors import Refused
from tui.script import SCRIPTS

CODES = """exit codes:
  0 done   1 done in part, nothing found, or stdout is full   2 wrong command line
  3 an input is missing or unreadable   4 the store cannot be used   70 internal error
  129 the terminal closed   130 stopped by the user   143 stopped by the system"""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises its complaint instead of printing a page of usage."""

    surplus: Callable[[object, Sequence[str]], str] | None = None
    """What is wrong where a place is followed by words that are not known; None: what argparse says."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse's; the complaint about what is not known is ``surplus``."""
        options, rest = super().parse_known_args(args, namespace)
        if rest and self.surplus is not None:
            self.error(self.surplus(options.place, rest))
        return options, rest

    def error(self, message: str) -> NoReturn:
        """Raise ``message`` as one line."""
        raise Refused(f"{message}; see {self.prog} --help")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        """As Python's, but ``--sort=--`` has a value: before Python 3.13 it lost that, and was given a list."""
        if action.option_strings and action.nargs is None and arg_strings == ["--"]:
            value = self._get_value(action, "--")
            self._check_value(action, value)
            return value
        return super()._get_values(action, arg_strings)


def parser(prog: str, description: str, *, epilog: str = CODES) -> Parser:
    """A parser that has the options of every command."""
    made = Parser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    common = made.add_argument_group("everywhere")
    common.add_argument(
        "--db", type=Path, metavar="FILE", help="the store (else $ZHANBAO_DB, else one in your data folder)"
    )
    common.add_argument("--script", choices=SCRIPTS, help="words in 简, 繁 or English (else as the locale says)")
    common.add_argument("--quiet", action="store_true", help="no progress and no notes on stderr; errors stay")
    common.add_argument("--color", choices=COLOURS, help="default: auto")
    common.add_argument("--version", action="store_true", help="print the version and leave")
    common.add_argument("--help", action="help", help="print this and leave")
    return made
