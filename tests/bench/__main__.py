"""``python -m tests.bench``: measure, print tables of ratios, keep them as JSON."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import dashboards, imports, keeping, lookups, parsing, rankings, scaling
from tests.bench.setting import Setting
from tests.bench.tables import Table

SECTIONS: dict[str, Callable[[Setting], Iterable[Table]]] = {
    "dashboard": dashboards.tables,
    "look-ups": lookups.tables,
    "questions": rankings.tables,
    "growth": scaling.tables,
    "parse": parsing.tables,
    "import": imports.tables,
}
_SIZES, _LARGEST = (2_000, 100_000, 1_000_000), 10_000_000
_DOCUMENTS, _ALL_DOCUMENTS = 1_000, 100_000


def main() -> int:
    """Measure the sections that the command line names, all without one."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--all", action="store_true", help="10,000,000 figures, 100,000 documents, terminal peers too")
    parser.add_argument("--rounds", type=int, default=3, help="runs of every case (default: %(default)s)")
    parser.add_argument("--sizes", type=_sizes, metavar="N,N", help="figures of the stores, instead of the usual ones")
    parser.add_argument("--documents", type=int, help="releases to import, instead of the usual number")
    parser.add_argument("--out", type=Path, default=Path("build/bench"), help="what is kept (default: %(default)s)")
    parser.add_argument("--against", type=Path, metavar="FILE", help="say what has changed since the run kept there")
    options = parser.parse_args()
    if unknown := [name for name in options.sections if name not in SECTIONS]:
        parser.error(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    setting = Setting(
        options.out.resolve(),
        options.rounds,
        options.sizes or ((*_SIZES, _LARGEST) if options.all else _SIZES),
        options.documents or (_ALL_DOCUMENTS if options.all else _DOCUMENTS),
        options.all,
    )
    setting.folder.mkdir(parents=True, exist_ok=True)
    print("Ratios of medians of runs taken in turn; the base of a column is 1, with what it took.", flush=True)
    measured: list[Table] = []
    for name in options.sections or SECTIONS:
        for table in SECTIONS[name](setting):
            measured.append(table)
            print("", *table.lines(), sep="\n", flush=True)
    kept = setting.folder / f"{time.strftime('%Y-%m-%dT%H%M%S')}.json"
    keeping.save(measured, kept)
    print(f"\nkept in {kept}")
    if options.against:
        print(f"since {options.against}:", *keeping.compared(measured, options.against), sep="\n")
    return 0


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(map(int, text.split(","))))


if __name__ == "__main__":
    sys.exit(main())
