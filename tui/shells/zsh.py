"""Completion for zsh: ``source <(zhanbao completion zsh)``, or as ``_zhanbao`` in a folder of ``fpath``."""

from __future__ import annotations

from collections.abc import Iterable

from tui.shells.words import Command, Word

_HEAD = """#compdef zhanbao
# zsh completion for zhanbao: source <(zhanbao completion zsh)
_zhanbao_places() {
    local -a places
    places=("${(@f)$(command zhanbao completion --places "${(Q)PREFIX}" 2>/dev/null)}")
    # -U: what was typed may be pinyin or initials, and the place Chinese. They begin with nothing in common, which
    # would take the place of what was typed: the first is offered instead.
    compadd -U -Q -- "${(@q)places:#}"
    [[ -n $PREFIX && -z ${(M)places:#${(Q)PREFIX}*} ]] && compstate[insert]=menu
}
_zhanbao() {
    local command= word
    for word in "${(@)words[2,CURRENT-1]}"; do
        case $word in
"""
_TAIL = """}
if [[ $funcstack[1] == _zhanbao ]]; then
    _zhanbao "$@"
elif (( $+functions[compdef] )); then
    compdef _zhanbao zhanbao
fi
"""


def script(commands: Iterable[Command]) -> str:
    """The script."""
    known = list(commands)
    named = [command for command in known if command.name]
    names = "|".join(command.name for command in named)
    lines = [
        f"            {names}) command=$word; break ;;",
        "        esac",
        "    done",
    ]
    lines += ["    case $command in"]
    for command in known:
        lines += [f"    {command.name or chr(39) * 2})", "        _arguments -S \\"]
        lines += [f"            {_quoted(spec)} \\" for word in command.options for spec in _option(word)]
        if command.name:
            lines += [f"            '1:command:({command.name})' \\"]
        lines += [f"            '*:{operand.metavar}:{_action(operand, command)}' \\" for operand in command.operands]
        lines[-1] = lines[-1].removesuffix(" \\")
        lines += ["        ;;"]
    lines += ["    esac", "}", "_zhanbao_first() {", "    local -a commands", "    commands=("]
    lines += [f"        {_quoted(f'{command.name}:{_plain(command.summary)}')}" for command in named]
    lines += ["    )", "    _describe -t commands command commands"]
    lines += ["    [[ -n $PREFIX && $compstate[nmatches] -gt 0 ]] || _zhanbao_places"]
    return _HEAD + "\n".join(lines) + "\n" + _TAIL


def _option(word: Word) -> Iterable[str]:
    value = "" if word.kind == "none" else f":{word.metavar}:{_action(word)}"
    return (f"{flag}[{_plain(word.help)}]{value}" for flag in word.flags)


def _action(word: Word, command: Command | None = None) -> str:
    if word.kind == "place":
        return "_zhanbao_places" if command is None or command.name else "_zhanbao_first"
    if word.kind == "file":
        return "_files"
    return f"({' '.join(word.choices)})" if word.choices else " "


def _plain(text: str) -> str:
    """Text without what ``_arguments`` gives a meaning to."""
    return text.translate(str.maketrans("[]:", "()："))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
