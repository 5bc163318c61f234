"""Every parser of the command line. Help, completion and the manual page are all read from these."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from tui.commands import MODULES, SUMMARIES
from tui.commands.options import CODES, Parser, parser

DESCRIPTION = "Figures of Chinese police campaigns, read from releases: a dashboard, and a command line."


def main_parser() -> Parser:
    """The parser of ``zhanbao [PLACE]``."""
    from tui.commands import opening  # noqa: PLC0415 -- its module needs the store's doors

    commands = "\n".join(f"  {name:<10} {summary}" for name, summary in SUMMARIES.items())
    made = parser(
        "zhanbao",
        DESCRIPTION,
        epilog=f"commands (zhanbao COMMAND --help tells more):\n{commands}\n\n{CODES}",
    )
    made.surplus = _surplus
    opening.arguments(made)
    return made


def _surplus(place: object, words: Sequence[str]) -> str:
    """What is wrong with words behind a place: it was meant for a command, or is not quoted."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only for what is wrong

    option = next((word for word in words if word.startswith("-")), None)
    if option is not None:
        return f"no option {option}"
    meant = get_close_matches(str(place), SUMMARIES, 1)
    if meant:
        return f"no command {place}; nearest: {meant[0]}"
    return f"one place at a time, and {words[0]!r} stands behind {str(place)!r}: quote a place that has blanks"


def command_parser(command: str) -> Parser:
    """The parser of one command."""
    made = parser(f"zhanbao {command}", SUMMARIES[command])
    import_module(MODULES[command]).arguments(made)
    return made
