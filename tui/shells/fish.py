"""Completion for fish: ``zhanbao completion fish | source``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.shells.words import Command, Word

_PLACES = "(command zhanbao completion --places (commandline -ct) 2>/dev/null)"


def script(commands: Iterable[Command]) -> str:
    """The script."""
    known = list(commands)
    names = " ".join(command.name for command in known if command.name)
    lines = ["# fish completion for zhanbao: zhanbao completion fish | source", "complete -c zhanbao -f"]
    for command in known:
        if command.name:
            first = f"not __fish_seen_subcommand_from {names}"
            lines.append(f"complete -c zhanbao -n {_quoted(first)} -a {command.name} -d {_quoted(command.summary)}")
        seen = (
            f"__fish_seen_subcommand_from {command.name}"
            if command.name
            else f"not __fish_seen_subcommand_from {names}"
        )
        lines += _command(command, seen)
    return "\n".join(lines) + "\n"


def _command(command: Command, seen: str) -> Iterator[str]:
    begin = f"complete -c zhanbao -n {_quoted(seen)}"
    for word in command.options:
        flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in word.flags)
        yield f"{begin} {flags}{_value(word)} -d {_quoted(word.help)}"
    for operand in command.operands:
        if operand.kind == "file":
            yield f"{begin} -F"
        elif operand.kind == "place":
            yield f"{begin} -a {_quoted(_PLACES)}"
        elif operand.choices:
            yield f"{begin} -a {_quoted(' '.join(operand.choices))}"


def _value(word: Word) -> str:
    match word.kind:
        case "none":
            return ""
        case "file":
            return " -r -F"
        case "choice":
            return f" -x -a {_quoted(' '.join(word.choices))}"
        case _:
            return " -x"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
