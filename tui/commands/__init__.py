"""The subcommands of ``zhanbao``: one module each, with ``arguments(parser)`` and ``run(options) -> exit code``.

``SUMMARIES`` names them, so that help and dispatch import none but the one that runs.
"""

from __future__ import annotations

SUMMARIES = {
    "show": "print a place: a table, or csv, tsv, json, jsonl, md, parquet",
    "import": "read documents, folders and archives of them, or tables of figures into the store",
    "parse": "print the figures of a document; nothing is stored",
    "metric": "print the catalogue id of each label",
    "check": "the data checks over the store: findings, and whether any is unexplained",
    "export": "write the whole store into a folder: Parquet or CSV, citations, data dictionary",
    "serve": "the dashboard in a browser of this machine, read-only, with a token (an extra)",
    "info": "versions, paths, settings, what is in the store, what this terminal can do",
    "completion": "completion for bash, zsh and fish; the manual page",
}
"""Command to what it does, in the order of the help."""

_FILES = {"import": "importing", "export": "exporting", "serve": "serving"}

MODULES = {name: f"tui.commands.{_FILES.get(name, name)}" for name in SUMMARIES}

VALUED = ("--db", "--script", "--color", "--theme", "--widths")
"""Options of every command that take a value, which is not to be taken for a command."""
