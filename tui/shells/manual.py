"""The manual page, in the language of ``man``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.commands.options import CODES
from tui.shells.words import Command, Word


def page(commands: Iterable[Command], version: str) -> str:
    """The page ``zhanbao(1)``."""
    dashboard, *others = commands
    shared = {word.flags for word in dashboard.options}.intersection(
        *({word.flags for word in command.options} for command in others)
    )
    lines = [
        f'.TH ZHANBAO 1 "" "zhanbao {version}" "User Commands"',
        ".SH NAME",
        f"zhanbao \\- {_text(dashboard.summary)}",
        ".SH SYNOPSIS",
        *_synopsis(dashboard, shared),
    ]
    for command in others:
        lines += [".br", *_synopsis(command, shared)]
    lines += [".SH EVERYWHERE", *_options(word for word in dashboard.options if word.flags in shared)]
    lines += [".SH DASHBOARD"]
    lines += _options((*dashboard.operands, *(word for word in dashboard.options if word.flags not in shared)))
    lines += [".SH COMMANDS"]
    for command in others:
        lines += [f".SS zhanbao {command.name}", f"{_text(command.summary)}."]
        lines += _options((*command.operands, *(word for word in command.options if word.flags not in shared)))
    lines += [".SH EXIT STATUS", ".nf", *(_text(line) for line in CODES.splitlines()[1:]), ".fi"]
    return "\n".join(lines) + "\n"


def _synopsis(command: Command, shared: set[tuple[str, ...]]) -> Iterator[str]:
    yield f".B zhanbao {command.name}".rstrip()
    for operand in command.operands:
        yield f"\\fI{_text(operand.form)}\\fR"
    for word in command.options:
        if word.flags not in shared:
            yield f"[{_flags(word)}]"


def _options(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        yield ".TP"
        yield _flags(word) if word.flags else f"\\fI{_text(word.metavar)}\\fR"
        yield _text(word.help) or "."


def _flags(word: Word) -> str:
    flags = ", ".join(f"\\fB{_text(flag)}\\fR" for flag in word.flags)
    return f"{flags} \\fI{_text(word.metavar)}\\fR" if word.metavar else flags


def _text(text: str) -> str:
    """Text that ``man`` prints as it stands."""
    escaped = text.replace("\\", "\\(rs").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
