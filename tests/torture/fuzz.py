"""Throw words at everything that takes words: places, searches, filters, conditions, settings, tables.

Whatever comes, there is an answer or a refusal in one line, inert, and none that takes for ever.
``python -m tests.torture.fuzz [TARGET ...] --minutes 10`` gives each so long; a failure shows its seed and words.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import duckdb

from store import Store, open_store
from store.answers.campaigns import Campaigns
from store.answers.figures import CampaignFigures
from store.answers.search import Search
from tests import small_store
from tests.torture.commands import Done, home, run
from tests.torture.inertness import faults_of_text
from tests.torture.tally import Tally, held, table
from tests.torture.words import drawn
from tui import state
from tui.config import config_file
from tui.errors import WrongPlace
from tui.place import format as formatted
from tui.place import parse

_LONGEST = 20.0
"""Seconds of the processor that any words may take: many times what a slow machine needs."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What words are thrown at."""

    folder: Path
    path: Path
    store: Store


Target = Callable[[Random, Bench], list[str]]


def places(source: Random, bench: Bench) -> list[str]:
    """A place is one, and reads the same again, or is refused; shown, it is there or is not."""
    words = drawn(source)
    try:
        place = parse(words)
    except WrongPlace:
        return _refusal(run("show", "--db", bench.path, "--", words), 2)
    faults = [] if parse(formatted(place)) == place else [f"{formatted(place)!r} is another place"]
    return faults + _refusal(run("show", "--db", bench.path, "--quiet", "--", words), 0, 1, 2)


def searches(source: Random, bench: Bench) -> list[str]:
    """The search box takes any words."""
    with bench.store.ask(Search(drawn(source, 4))) as listing:
        listing.page(0, 20)
    return []


def filters(source: Random, bench: Bench) -> list[str]:
    """So does the filter of a table."""
    question = source.choice((Campaigns("000000"), CampaignFigures("", "000000")))
    listing = bench.store.prepare(question, None, drawn(source, 4))
    try:
        listing.load().page(0, 20)
    finally:
        listing.close()
    return []


def conditions(source: Random, bench: Bench) -> list[str]:
    """Conditions, orders and columns of ``show`` hold, or are refused by name."""
    flag = source.choice(("--where", "--sort", "--columns", "--limit", "--format"))
    place = source.choice(("湖北/夏季行动@2023", "rank/dismantle.gang", "provinces"))
    return _refusal(run("show", place, f"{flag}={drawn(source, 4)}", "--db", bench.path, "--quiet"), 0, 1, 2)


def settings(source: Random, bench: Bench) -> list[str]:
    """A file of settings is read, or its mistake is named."""
    names = ("db", "script", "color", "theme", "widths", drawn(source, 2))
    lines = [f"{source.choice(names)} = {_quoted(source)}" for _ in range(source.randrange(4))]
    file = config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    try:
        return _refusal(run("show", "--db", bench.path, "--quiet"), 0, 2)
    finally:
        file.unlink()


def memories(source: Random, bench: Bench) -> list[str]:
    """What the dashboard remembers is taken, or set aside."""
    file = state.state_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_json(source, 3).encode("utf-8", "surrogatepass"))
    state.save(state.load())
    return [] if state.load() == state.load() else ["what was saved is not what is loaded"]


def tables(source: Random, bench: Bench) -> list[str]:
    """Tables and sidecars of strangers are imported or refused."""
    names = ["release", "raw", "value", "unit", "approx", "kind", "basis", "metric", "region", "file", "title", "url"]
    source.shuffle(names)
    out = io.StringIO(newline="")
    header = [*names[: source.randrange(6, 13)], drawn(source, 2)]
    rows = [
        [source.choice(("", "415", "个", "exact", "level", "420000", drawn(source, 3))) for _ in header] for _ in "ab"
    ]
    csv.writer(out, escapechar="\\").writerows([header, *rows])
    path = bench.folder / source.choice(("table.csv", "table.jsonl", "about.csv"))
    path.write_bytes(out.getvalue().encode("utf-8", "surrogatepass"))
    return _refusal(run("import", path, "--db", bench.path, "--dry-run"), 0, 1, 3)


def parquet(source: Random, bench: Bench) -> list[str]:
    """So is Parquet."""
    kinds = ("VARCHAR", "INTEGER", "DOUBLE", "DATE", "BLOB", "INTEGER[]", "STRUCT(a INTEGER)", "DECIMAL(38, 10)")
    names = ("release", "raw", "value", "unit", "approx", "kind", "basis", "metric", "region")
    with duckdb.connect() as connection:
        columns = [f"CAST(NULL AS {source.choice(kinds)}) AS {name}" for name in names if source.random() < 0.9]
        columns = [
            f"'{source.randrange(99)}' AS {one.split()[-1]}" if source.random() < 0.5 else one for one in columns
        ]
        path = bench.folder / "stranger.parquet"
        connection.execute(f"COPY (SELECT {', '.join(columns) or '1 AS x'}) TO '{path}' (FORMAT parquet)")
    data = bytearray(path.read_bytes())
    for _ in range(source.randrange(3)):
        data[source.randrange(len(data))] ^= 1 << source.randrange(8)
    path.write_bytes(data)
    return _refusal(run("import", path, "--db", bench.path, "--dry-run"), 0, 1, 3)


TARGETS: dict[str, Target] = {
    one.__name__: one for one in (places, searches, filters, conditions, settings, memories, tables, parquet)
}


def search(target: Target, bench: Bench, seed: int, cases: int, seconds: float) -> Tally:
    """Give a target so many random words, and on for so long; a fault ends it, told with seed and number."""
    tally = Tally(f"fuzzed {target.__name__}", wanted=cases)
    slowest, started = 0.0, time.monotonic()
    with tally.timed():
        while (tally.tried < cases or time.monotonic() - started < seconds) and not tally.failures:
            case = f"seed {seed}, words {tally.tried}"
            before = time.process_time()
            try:
                faults = target(Random(f"{seed}.{target.__name__}.{tally.tried}"), bench)  # noqa: S311
            except Exception as error:  # noqa: BLE001 -- any is what is looked for
                faults = [f"{type(error).__name__}: {error}"]
            taken = time.process_time() - before
            slowest = max(slowest, taken)
            if taken > _LONGEST:
                faults.append(f"took {taken:.1f} s")
            tally.count([f"{case}: {fault}" for fault in faults])
    tally.note = f"slowest {slowest * 1000:.0f} ms, seed {seed}"
    return tally


def tortured(
    folder: Path, seed: int, chosen: Sequence[str] = tuple(TARGETS), *, cases: int = 1, seconds: float = 0.0
) -> list[Tally]:
    """Fuzz targets with so many cases each, and on for so many seconds, over a small store in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with home(folder / "home"), open_store(small_store.build(folder / "small.duckdb")) as store:
        bench = Bench(folder, folder / "small.duckdb", store)
        return [search(TARGETS[name], bench, seed, cases, seconds) for name in chosen]


def _refusal(done: Done, *codes: int) -> list[str]:
    faults = [] if done.code in codes else [f"exit code {done.code}: {done.err.strip()[:300]}"]
    return faults + faults_of_text(done.err) + faults_of_text(done.out)


def _quoted(source: Random) -> str:
    words = drawn(source, 3)
    return source.choice((f'"{words}"', f"'{words}'", words, "dark", '"dark"', "[1]", "{a = 1}"))


def _json(source: Random, depth: int) -> str:
    if depth and source.random() < 0.8:
        fields = ("version", "place", "sorted_by", "descending", "contains", "recent", "script", "theme")
        return "{" + ", ".join(f'"{name}": {_json(source, depth - 1)}' for name in fields) + "}"
    return source.choice(("1", "null", "true", "[]", '[""]', '""', "1e999", "[" * 5_000, f'"{drawn(source, 2)}"'))


def main() -> int:
    """Fuzz the targets that the command line names; 0 where nothing was found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options.add_argument("--minutes", type=float, default=10.0, help="for each target (default: %(default)s)")
    options.add_argument("--seed", type=int, default=int(time.time()))
    asked = options.parse_args()
    if unknown := set(asked.targets) - set(TARGETS):
        options.error(f"no target {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    with tempfile.TemporaryDirectory() as folder:
        tallies = tortured(
            Path(folder, "fuzz"), asked.seed, asked.targets or tuple(TARGETS), seconds=asked.minutes * 60
        )
    print(table(tallies))
    return 0 if held(tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
