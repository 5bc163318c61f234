"""``zhanbao import``: documents, folders of them and tables of figures into the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.inputs import Input, Missing, gather
from tui.commands.progress import Progress
from tui.commands.tally import Line, Tally
from tui.errors import Code
from tui.streams import note

if TYPE_CHECKING:
    import argparse

    from seeds.figure import Reading
    from store.importing import Importer

_SHIPPED = "what ships"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="documents (.txt .md .html), folders of them, tables of figures",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the summary; default: text")
    parser.add_argument("--encoding", metavar="NAME", help="read the documents as that: utf-8, gb18030, big5 …")


def run(options: argparse.Namespace) -> int:
    """Import what the options name (without a path what ships); the code says whether all of it is in."""
    from store.importing import Importer  # noqa: PLC0415 -- brings in the database

    found = list(gather(options.paths))
    inputs = [one for one in found if isinstance(one, Input)]
    tally = Tally(lines=not options.quiet, as_json=options.format == "json")
    for one in found:
        if isinstance(one, Missing):
            tally.fail(one.name, one.reason, Code.INPUT)
    if inputs or not options.paths:
        # A path that gives nothing needs no store: none is made for it.
        with Importer(options.db, dry_run=options.dry_run) as importer:
            if options.paths:
                _import(inputs, importer, tally, options)
            else:
                _import_shipped(importer, tally)
        for outcome in importer.refused:
            tally.fail(outcome.source, outcome.reason, Code.INPUT)
    return tally.total(dry=options.dry_run)


def _import(inputs: list[Input], importer: Importer, tally: Tally, options: argparse.Namespace) -> None:
    from seeds.errors import Unreadable  # noqa: PLC0415 -- with the parser, below

    progress = Progress(len(inputs), shown=not options.quiet)
    for done, one in enumerate(inputs):
        progress.step(done, one.name)
        try:
            readings = list(_readings(one, options.encoding))
        except Unreadable as error:
            progress.clear()
            tally.fail(one.name, str(error), Code.INPUT)
            continue
        progress.clear()
        _add(one.name, readings, importer, tally, quiet=options.quiet)
    progress.clear()


def _readings(one: Input, encoding: str | None) -> Iterator[Reading]:
    """The releases of one file: one of a document, any number of a table. Raises ``Unreadable``."""
    if one.is_table:
        from seeds.tables import read_table  # noqa: PLC0415 -- only for tables

        yield from read_table(one.path)
    else:
        from seeds.reader import read  # noqa: PLC0415 -- loads the parser

        yield read(one.path, encoding=encoding, name=one.name)


def _add(name: str, readings: list[Reading], importer: Importer, tally: Tally, *, quiet: bool) -> None:
    if not any(reading.figures for reading in readings):
        tally.fail(name, "no figure in it, nothing to import", Code.PARTLY)
        return
    line = Line(name)
    for reading in readings:
        for warning in reading.release.warnings:
            note(f"{name}: {warning}", quiet=quiet)
        outcome = importer.add(reading)
        if outcome.status == "failed":
            tally.fail(name, outcome.reason, Code.INPUT)
        else:
            line.releases[outcome.status] += 1
            line.figures += outcome.figures
    if line.releases:
        tally.add(line)


def _import_shipped(importer: Importer, tally: Tally) -> None:
    from seeds.shipped import shipped  # noqa: PLC0415 -- reads the tables that ship

    _add(_SHIPPED, list(shipped()), importer, tally, quiet=True)
