"""The subcommands of ``zhanbao``: one module each, with ``arguments(parser)`` and ``run(options) -> exit code``.

``SUMMARIES`` names them, so that help and dispatch import none but the one that runs.
"""

from __future__ import annotations

SUMMARIES = {
    "show": "print a place: a table, or csv, tsv, json, jsonl, md",
    "import": "read documents, folders of them or tables of figures into the store",
    "parse": "print the figures of a document; nothing is stored",
    "metric": "print the catalogue id of each label",
    "info": "versions, paths, what is in the store, what this terminal can do",
}
"""Command to what it does, in the order of the help."""

MODULES = {name: f"tui.commands.{'importing' if name == 'import' else name}" for name in SUMMARIES}
