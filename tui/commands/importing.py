"""``zhanbao import``: documents, folders and archives of them, and tables of figures into the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.inputs import STDIN, Gathered, Input, gather
from tui.commands.progress import Progress
from tui.commands.tally import Line, Tally
from tui.errors import Code, Refused
from tui.streams import note

if TYPE_CHECKING:
    import argparse

    from seeds.figure import Reading
    from seeds.reader import Given
    from store.deciding import Outcome
    from store.importing import Importer
    from tui.commands.documents import Metadata
    from tui.commands.reading import Done

_SHIPPED = "what ships"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="documents (.txt .md .html), folders, zip and tar archives, tables of figures (.csv .jsonl .parquet, as "
        "parse, show and export write them: at least raw, value, unit, approx, kind, basis, metric and region; of "
        "several releases also release or release_id), exports, - for a document on stdin; none: what ships",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the summary; default: text")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="read documents in N processes; default: 1")
    parser.add_argument("--dask", default="", metavar="ADDRESS", help="read them by the workers of that Dask cluster")
    parser.add_argument("--watch", action="store_true", help="go on, and import what is new or changed, until stopped")
    parser.add_argument("--wait", action="store_true", help="wait while another process writes to the store")
    about = parser.add_argument_group("what documents do not say themselves, or say wrongly")
    about.add_argument("--encoding", metavar="NAME", help="read the documents as that: utf-8, gb18030, big5 …")
    about.add_argument("--title", default="", help="of the one document")
    about.add_argument("--url", default="", help="of the one document")
    about.add_argument("--date", default="", help="of the release: YYYY-MM-DD, YYYY-MM or YYYY")
    about.add_argument("--region", default="", help="whose figures they are: 湖北, hubei, 420000, 湖北/武汉")
    about.add_argument("--campaign", default="", help="the main campaign: its name, or NAME@YEAR")


def run(options: argparse.Namespace) -> int:
    """Import what the options name (without a path what ships); the code says whether all of it is in."""
    _refuse_what_makes_no_sense(options)
    from store.opening import default_path  # noqa: PLC0415 -- brings in the database
    from store.remote import refuse_writing  # noqa: PLC0415

    refuse_writing(options.db or default_path())
    given = _given(options)
    if options.watch:
        from tui.commands.watching import changes  # noqa: PLC0415 -- only for --watch

        for found in changes(options.paths):
            import_found(found, given, options)
    return import_found(gather(options.paths), given, options)


def import_found(found: Gathered, given: Given, options: argparse.Namespace) -> int:
    """Import once what was found; the code says whether all of it is in."""
    from store.importing import Importer  # noqa: PLC0415 -- brings in the database
    from tui.commands.documents import Metadata  # noqa: PLC0415 -- brings in the archives

    tally = Tally(lines=not options.quiet, as_json=options.format == "json")
    for one in found.missing:
        tally.fail(one.name, one.reason, Code.INPUT)
    metadata = Metadata(given, found.sidecars, options.encoding)
    if found.inputs or not options.paths:
        # A path that gives nothing needs no store: none is made for it. An export alone begins with an empty one.
        empty = bool(found.inputs) and all(one.kind == "export" for one in found.inputs)
        told = partial(note, quiet=options.quiet)
        with Importer(
            options.db, empty=empty, wait=options.wait, waiting=told if options.wait else None, dry_run=options.dry_run
        ) as importer:
            if options.paths:
                _Run(importer, tally, metadata, options).all_of(found.inputs)
            else:
                _import_shipped(importer, tally)
        for outcome in importer.refused:
            tally.fail(outcome.source, outcome.reason, Code.INPUT)
    for where, name in metadata.unused().items():
        tally.fail(name, f"there is no {where.name} to import here", Code.INPUT)
    return tally.total(dry=options.dry_run)


def _refuse_what_makes_no_sense(options: argparse.Namespace) -> None:
    from seeds.sidecar import is_date  # noqa: PLC0415 -- small

    if options.jobs > 1 and options.dask:
        raise Refused("--jobs and --dask: the documents are read here or there; name one")
    if options.jobs < 1:
        raise Refused(f"--jobs {options.jobs}: at least one process is needed")
    if (options.title or options.url) and (len(options.paths) != 1 or options.paths[0].is_dir()):
        raise Refused(
            "--title and --url are of one document: name one, or give a table with file,title,url beside them"
        )
    if not is_date(options.date):
        raise Refused(f"--date {options.date}: a date is YYYY-MM-DD, YYYY-MM or YYYY")
    if options.watch and (not options.paths or STDIN in options.paths):
        raise Refused("--watch needs folders or files to watch")


def _given(options: argparse.Namespace) -> Given:
    from seeds.reader import Given  # noqa: PLC0415 -- loads the parser
    from seeds.sidecar import region_code  # noqa: PLC0415

    try:
        region = region_code(options.region)
    except ValueError as error:
        raise Refused(f"--region {options.region}: {error}") from error
    return Given(title=options.title, published=options.date, url=options.url, region=region, campaign=options.campaign)


class _Run:
    """One run of an import over its inputs."""

    def __init__(self, importer: Importer, tally: Tally, metadata: Metadata, options: argparse.Namespace) -> None:
        """Readings go to ``importer``, what became of them to ``tally``."""
        self._importer = importer
        self._tally = tally
        self._metadata = metadata
        self._options = options

    def all_of(self, inputs: list[Input]) -> None:
        """Import the inputs in their order."""
        from tui.commands.documents import Finder  # noqa: PLC0415 -- brings in the archives
        from tui.commands.readers import readers  # noqa: PLC0415
        from tui.commands.reading import read_all  # noqa: PLC0415

        progress = Progress(len(inputs), shown=not self._options.quiet)
        finder = Finder(self._metadata, self._importer, progress.step)
        with readers(self._options.jobs, self._options.dask) as beside:
            for done in read_all(finder.of_all(inputs), beside):
                progress.clear()
                self._store(done)
        progress.clear()

    def _store(self, done: Done) -> None:
        if done.failure:
            self._tally.fail(done.name, done.failure, Code.INPUT)
        elif done.prepared is not None and done.prepared.figures:
            for warning in done.prepared.release.warnings:
                note(f"{done.name}: {warning}", quiet=self._options.quiet)
            _account(done.name, [self._importer.take(done.prepared, done.origin)], self._tally)
        elif done.known:
            self._tally.add(Line(done.name, done.known, Counter(unchanged=1)))
        elif done.prepared is not None or done.known is not None:
            self._tally.fail(done.name, "no figure in it, nothing to import", Code.PARTLY)
            if done.origin is not None:
                self._importer.nothing_in(done.origin)
        else:
            _add(done.name, done.readings, self._importer, self._tally)


def _add(name: str, readings: Iterable[Reading], importer: Importer, tally: Tally) -> None:
    from seeds.errors import Unreadable  # noqa: PLC0415 -- with what reads

    try:
        _account(name, map(importer.add, readings), tally)
    except Unreadable as error:
        tally.fail(name, str(error), Code.INPUT)


def _account(name: str, outcomes: Iterable[Outcome], tally: Tally) -> None:
    line = Line(name)
    for outcome in outcomes:
        if outcome.status == "failed":
            tally.fail(name, outcome.reason, Code.INPUT)
        else:
            line.releases[outcome.status] += 1
            line.figures += outcome.figures
    if line.releases:
        tally.add(line)


def _import_shipped(importer: Importer, tally: Tally) -> None:
    from seeds.shipped import shipped  # noqa: PLC0415 -- reads the tables that ship

    _add(_SHIPPED, shipped(), importer, tally)
