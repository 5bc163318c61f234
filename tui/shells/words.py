"""The command line as words: its commands, their options and operands."""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from tui.commands import SUMMARIES
from tui.commands.options import Parser
from tui.commands.parsers import DESCRIPTION, command_parser, main_parser

Kind = Literal["none", "place", "file", "choice", "text"]


class Word(NamedTuple):
    """An option, or an operand (no flags)."""

    flags: tuple[str, ...]
    metavar: str
    """What stands for its value; empty where it takes none."""
    help: str
    kind: Kind
    """What the value is."""
    choices: tuple[str, ...] = ()
    number: str = ""
    """Of an operand: nothing for one, ``?`` for at most one, ``*`` for any number, ``+`` for at least one."""

    @property
    def form(self) -> str:
        """An operand as a synopsis has it: ``PATH``, ``[PLACE]``, ``LABEL ...``."""
        repeated = f"{self.metavar} ..." if self.number in ("*", "+") else self.metavar
        return f"[{repeated}]" if self.number in ("?", "*") else repeated


class Command(NamedTuple):
    """A command with its words; the dashboard's name is empty."""

    name: str
    summary: str
    options: tuple[Word, ...]
    operands: tuple[Word, ...]


def commands() -> Iterator[Command]:
    """The dashboard, then every command in the order of the help."""
    yield _command("", DESCRIPTION, main_parser())
    for name, summary in SUMMARIES.items():
        yield _command(name, summary, command_parser(name))


def _command(name: str, summary: str, parser: Parser) -> Command:
    words = [_word(action) for action in parser._actions if action.help != "==SUPPRESS=="]
    return Command(
        name, summary, tuple(word for word in words if word.flags), tuple(word for word in words if not word.flags)
    )


def _word(action: Action) -> Word:
    choices = tuple(map(str, action.choices or ()))
    metavar = str(action.metavar or ("|".join(choices) if choices else action.dest.upper()))
    if action.nargs == 0:
        return Word(tuple(action.option_strings), "", action.help or "", "none")
    kind: Kind = "choice" if choices else "text"
    if metavar.startswith("PLACE"):
        kind = "place"
    elif action.type is Path or metavar.startswith("PATH"):
        kind = "file"
    return Word(tuple(action.option_strings), metavar, action.help or "", kind, choices, str(action.nargs or ""))
