"""Hostile documents through every way out: parse, import, show in every format, export, every screen."""

from __future__ import annotations

import asyncio
import csv
import json
import os
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from store import open_store
from store.answers.campaigns import Campaigns
from store.answers.figures import ReleaseFigures
from store.answers.releases import Releases
from store.importing import Importer
from tests.screens.picture import lines, press, settle
from tests.torture.commands import Done, run
from tests.torture.documents import Case, cases, odd_files
from tests.torture.inertness import FORMATS, faults_of, faults_of_text
from tests.torture.tally import Tally
from tui.dashboard import Dashboard
from tui.place import parse
from tui.screens.answering import Desk

SECONDS, SECONDS_A_MEGABYTE = 20.0, 30.0
"""Of the processor, what a document may take, and what each of its megabytes adds: many times what a slow machine
needs; whatever takes longer hangs."""
_FATAL = 70
_PARSED = ("jsonl", "csv", "table")
_GENERAL = ("provinces", "metrics", "000000", "湖北", "compare/湖北+广东", "rank/dismantle.gang", "search/x")


def write(folder: Path, chosen: Sequence[Case]) -> None:
    """Put the cases' files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in chosen:
        (folder / case.file).write_bytes(case.data)


def parsed(folder: Path, chosen: Sequence[Case], tally: Tally) -> None:
    """Read every case as a document, in every format."""
    for case in chosen:
        limit = SECONDS + SECONDS_A_MEGABYTE * len(case.data) / 1e6
        for format_ in (*_PARSED, "text"):
            done = run("parse", folder / case.file, "--format", format_)
            faults = _outcome(done) if format_ == "text" else _outcome(done) + faults_of(done.out, format_)
            if done.seconds > limit:
                faults.append(f"took {done.seconds:.1f} s")
            tally.count([f"parse {case.name} as {format_}: {fault}" for fault in faults])


def imported(folder: Path, chosen: Sequence[Case], store: Path, tally: Tally) -> None:
    """Import every file by its name; a folder would pass over what it does not know."""
    for at in range(0, len(chosen), 40):
        paths = [folder / case.file for case in chosen[at : at + 40]]
        done = run("import", *paths, "--db", store)
        faults = _outcome(done) + faults_of_text(done.out) + faults_of_text(done.err)
        tally.count([f"import: {fault}" for fault in faults], trials=len(paths))


def refused(folder: Path, store: Path, tally: Tally) -> None:
    """Give import and parse what is no file with bytes."""
    folder.mkdir()
    for name, path in odd_files(folder).items():
        for command in (("import", path, "--db", store), ("parse", path)):
            if name == "no permission" and os.geteuid() == 0:
                continue
            done = run(*command)
            faults = _outcome(done) + ([] if done.code in (1, 3) else [f"exit code {done.code}"])
            if done.seconds > SECONDS:
                faults.append(f"took {done.seconds:.1f} s")
            tally.count([f"{command[0]} {name}: {fault}" for fault in faults])


def places(store: Path) -> list[str]:
    """Every kind of place, and of releases, figures and campaigns every one."""
    with open_store(store, create=False) as opened:
        releases = [f"release/{row.release_id}" for row in opened.ask_all(Releases())]
        figures = [
            f"figure/{row.figure_id}"
            for place in releases
            for row in opened.ask_all(ReleaseFigures(place.removeprefix("release/")))[:2]
        ]
        campaigns = [row.campaign_id for row in opened.ask_all(Campaigns("000000")) if row.campaign_id]
    return [*_GENERAL, *releases, *figures, *campaigns]


def shown(store: Path, chosen: Sequence[str], tally: Tally) -> None:
    """Show places in every format."""
    for place in chosen:
        for format_ in FORMATS:
            done = run("show", place, "--format", format_, "--db", store, "--quiet", "--color", "never")
            faults = _outcome(done) + (faults_of(done.out, format_) if done.code == 0 else [])
            tally.count([f"show {place!r} as {format_}: {fault}" for fault in faults + faults_of_text(done.err)])
        done = run("show", place, "--format", "parquet", "-o", store.with_suffix(".parquet"), "--db", store)
        tally.count([f"show {place!r} as parquet: {fault}" for fault in _outcome(done)])


def exported(store: Path, folder: Path, tally: Tally) -> None:
    """Export the store as CSV and look at every file that is written."""
    done = run("export", folder, "--format", "csv", "--db", store)
    tally.count([f"export: {fault}" for fault in _outcome(done)])
    csv.field_size_limit(100_000_000)  # a document is a field
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                widths = {len(row) for row in csv.reader(file)}
            tally.count([] if len(widths) == 1 else [f"export {path.name}: rows of {len(widths)} lengths"])
        elif path.suffix == ".json":
            json.loads(path.read_text("utf-8"))
            tally.count()


async def screens(store: Path, chosen: Sequence[str], tally: Tally, size: tuple[int, int] = (120, 40)) -> None:
    """Go to places in one dashboard after the other, look at what is painted, also behind ``v`` and ``Enter``."""
    for at in range(0, len(chosen), 25):
        desk = Desk(store)
        try:
            for place in chosen[at : at + 25]:
                faults = [fault async for fault in _painted(desk, place, size)]
                tally.count([f"screen {place!r}: {fault}" for fault in faults])
        finally:
            desk.close()
        await asyncio.sleep(0)


async def _painted(desk: Desk, place: str, size: tuple[int, int]) -> AsyncIterator[str]:
    app = Dashboard(desk, parse(place), "hans")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in ("", "v", "enter"):
            if key:
                await press(pilot, key)
            for fault in faults_of_text("\n".join(lines(app))):
                yield f"behind {key or 'nothing'}: {fault}"


def _outcome(done: Done) -> list[str]:
    faults = [f"exit code {done.code}: {done.err[:200]}"] if done.code >= _FATAL else []
    if "Traceback" in done.err:
        faults.append("a call stack on stderr")
    return faults


def tortured(folder: Path, step: int, places_step: int) -> list[Tally]:
    """Every ``step``-th case through parse and import, every ``places_step``-th place that is in through the rest."""
    chosen = [case for at, case in enumerate(cases()) if at % step == 0]
    documents, store = folder / "documents", folder / "store.duckdb"
    write(documents, chosen)
    with Importer(store, empty=True):
        pass
    parse_, import_, odd, show, export, screen = (
        Tally(f"hostile documents, {what}") for what in ("parse", "import", "no files", "show", "export", "screens")
    )
    import_.note = f"{len(chosen)} cases"
    with parse_.timed():
        parsed(documents, chosen, parse_)
    with import_.timed():
        imported(documents, chosen, store, import_)
    with odd.timed():
        refused(folder / "odd", store, odd)
    general = len(_GENERAL)
    found = places(store)
    some = [*found[:general], *found[general::places_step]]
    show.note = screen.note = f"{len(some)} places"
    with show.timed():
        shown(store, some, show)
    with export.timed():
        exported(store, folder / "export", export)
    with screen.timed():
        asyncio.run(screens(store, some, screen))
    return [parse_, import_, odd, show, export, screen]
