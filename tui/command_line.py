"""The command line: finds out what is wanted, and imports no more than that needs.

Nothing heavy is imported here: help, a wrong command line and a closed pipe cost what Python costs. What goes wrong is
raised where it is met and becomes one line on stderr and an exit code here.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from tui.commands import MODULES
from tui.commands.options import Parser
from tui.commands.parsers import command_parser, main_parser
from tui.config import settle
from tui.errors import Code, Refused
from tui.signals import code as stopped
from tui.signals import listen
from tui.streams import complain, forsake, forsake_stderr_if_broken, prepare, unwritable
from tui.title import command_at, take_away

if TYPE_CHECKING:
    import argparse


def run(arguments: Sequence[str], *, leave: bool) -> int:
    """Run what ``arguments`` wish; returns the exit code. ``leave``: the process ends here instead, with that code."""
    prepare()
    if leave:
        listen()
    code = _guarded(arguments)
    forsake_stderr_if_broken()
    if leave:
        _leave(code)
    return code


def _guarded(arguments: Sequence[str]) -> int:
    """Run the command; what it raises becomes a line on stderr and the exit code that is returned."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        forsake(sys.stdout)
        return Code.DONE
    except KeyboardInterrupt:
        return stopped()
    except Exception as error:  # noqa: BLE001 -- the last resort: told in one line, in full only in the report
        if unwritable(error):
            complain(f"cannot write to standard output: {error.strerror}; what was written there is not whole")
            forsake(sys.stdout)
            return Code.PARTLY
        return stopped() if _is_interrupted_query(error) else _failed(error)
    return code


def _leave(code: int) -> NoReturn:
    """End the process at once, all being written and closed.

    To take apart what was loaded costs an eighth of a look-up, and a quarter of leaving the dashboard.
    """
    os._exit(code)


def _run(arguments: Sequence[str]) -> int:
    at = command_at(arguments)
    if at is None:
        return _open(arguments)
    command = arguments[at]
    module = import_module(MODULES[command])
    options = _parsed(command_parser(command), [*arguments[:at], *arguments[at + 1 :]])
    return Code.DONE if options is None else int(module.run(options))


def _parsed(made: Parser, arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options; None where the version was asked for, and printed."""
    if "--version" in arguments:
        from tui.commands.versions import data, version  # noqa: PLC0415 -- reads the package's metadata

        print(f"zhanbao {version()}, data {data()}")
        return None
    options = made.parse_args(arguments)
    settle(options)
    return options


def _open(arguments: Sequence[str]) -> int:
    try:
        options = _parsed(main_parser(), arguments)
        if options is None:
            return Code.DONE
        from tui.commands import opening  # noqa: PLC0415 -- loaded with its parser

        return opening.run(options)
    except BaseException:
        take_away()  # what went wrong is said on the screen that one came from
        raise


def _is_interrupted_query(error: Exception) -> bool:
    """Whether Ctrl-C, or a signal, struck within a query, which DuckDB tells in its own way."""
    return isinstance(error, RuntimeError) and str(error) == "Query interrupted"


def _failed(error: Exception) -> int:
    """Say in one line what went wrong; the exit code that it means."""
    if isinstance(error, Refused):
        complain(str(error))
        return error.code
    # The rooms' own errors are looked up by the module that defines them: if it was not imported, it raised nothing.
    for home, name, code in (("seeds.errors", "Unreadable", Code.INPUT), ("store.errors", "StoreError", Code.STORE)):
        kind = getattr(sys.modules.get(home), name, None)
        if kind is not None and isinstance(error, kind):
            complain(str(error))
            return code
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:  # names are given by the user alone
        complain(f"{error.filename}: {error.strerror}; name another")
        return Code.USAGE
    from tui.reporting import report  # noqa: PLC0415 -- only a failure needs it

    complain(f"internal error ({type(error).__name__}); the report is in {report(error)}")
    return Code.INTERNAL
