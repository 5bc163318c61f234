"""Every parser of the command line. Help, completion and the manual page are all read from these."""

from __future__ import annotations

from importlib import import_module

from tui.commands import MODULES, SUMMARIES
from tui.commands.options import CODES, Parser, parser

DESCRIPTION = "Figures of Chinese police campaigns, read from releases: a dashboard, and a command line."


def main_parser() -> Parser:
    """The parser of ``zhanbao [PLACE]``."""
    from tui.commands import opening  # noqa: PLC0415 -- its module needs the store's doors

    commands = "\n".join(f"  {name:<10} {summary}" for name, summary in SUMMARIES.items())
    made = parser(
        "zhanbao", DESCRIPTION, epilog=f"commands (zhanbao COMMAND --help tells more):\n{commands}\n\n{CODES}"
    )
    opening.arguments(made)
    return made


def command_parser(command: str) -> Parser:
    """The parser of one command."""
    made = parser(f"zhanbao {command}", SUMMARIES[command])
    import_module(MODULES[command]).arguments(made)
    return made
