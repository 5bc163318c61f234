"""Completion for bash: ``source <(zhanbao completion bash)``."""

from __future__ import annotations

from collections.abc import Iterable

from tui.shells.words import Command, Word

_HEAD = r"""# bash completion for zhanbao: source <(zhanbao completion bash)
_zhanbao_places() { command zhanbao completion --places "$1" 2>/dev/null; }
_zhanbao() {
    # Readline breaks words at @, = and :, which places hold: the whole word is read off the line.
    local line=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]} word previous command= part options=
    word=${line##*[[:space:]]} word=${word#[\'\"]} current=${current#[\'\"]}
    local before=${word%"$current"} index
    previous=${line%"${line##*[[:space:]]}"} previous=${previous%"${previous##*[![:space:]]}"}
    previous=${previous##*[[:space:]]}
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
"""
_TAIL = r"""    [[ $kind == file ]] && compopt -o filenames 2>/dev/null
    COMPREPLY=()
    while IFS= read -r part; do
        [[ $part == "$before"* ]] && COMPREPLY+=("${part#"$before"}")
    done < <(_zhanbao_offer "$kind" "$word")
}
_zhanbao_offer() {
    case $1 in
        place) _zhanbao_places "$2" ;;
        file) compgen -f -- "$2" ;;
        first) compgen -W "COMMANDS" -- "$2" && [[ -n $2 ]] || _zhanbao_places "$2" ;;
        words:*) compgen -W "${1#words:}" -- "$2" ;;
    esac
}
complete -o nosort -F _zhanbao zhanbao 2>/dev/null || complete -F _zhanbao zhanbao
"""


def script(commands: Iterable[Command]) -> str:
    """The script."""
    known = list(commands)
    names = "|".join(command.name for command in known if command.name)
    lines = [
        f"            {names}) command=${{COMP_WORDS[index]}}; break ;;",
        "        esac",
        "    done",
        "    local kind=",
    ]
    lines += ['    case "$command $previous" in']
    lines += [f"        {_pattern(command, word)}) kind={_kind(word)} ;;" for command, word in _valued(known)]
    lines += ["    esac", '    if [[ -z $kind ]]; then case "$command" in']
    for command in known:
        words = " ".join(flag for word in command.options for flag in word.flags if flag.startswith("--"))
        operand = _kind(command.operands[0]) if command.operands else "words:"
        operand = operand if command.name else "first"
        lines += [f'        "{command.name}") options="{words}" kind={operand} ;;']
    lines += ["    esac; fi", "    [[ $word == -* && -n $options ]] && kind=words:$options"]
    return _HEAD + "\n".join(lines) + "\n" + _TAIL.replace("COMMANDS", names.replace("|", " "))


def _valued(commands: Iterable[Command]) -> Iterable[tuple[Command, Word]]:
    return ((command, word) for command in commands for word in command.options if word.kind != "none")


def _pattern(command: Command, word: Word) -> str:
    return "|".join(f'"{command.name} {flag}"' for flag in word.flags)


def _kind(word: Word) -> str:
    if word.kind == "choice":
        return f'"words:{" ".join(word.choices)}"'
    return word.kind
