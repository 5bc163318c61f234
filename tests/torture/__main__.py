"""``python -m tests.torture``: every kind of trouble, with counts, in one table; 1 where anything did not hold."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.torture.sections import SECTIONS, elsewhere
from tests.torture.tally import Tally, held, table


def main() -> int:
    """Run the sections that the command line names, all without one."""
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    options.add_argument("--share", type=float, default=1.0, help="of the whole, for less (default: %(default)s)")
    options.add_argument("--seed", type=int, default=int(time.time()))
    asked = options.parse_args()
    if unknown := set(asked.sections) - set(SECTIONS):
        options.error(f"no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    print(f"seed {asked.seed}", flush=True)
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        for name in asked.sections or SECTIONS:
            where = Path(folder, name)
            where.mkdir()
            print(f"{name} ...", file=sys.stderr, flush=True)
            tallies += elsewhere(partial(SECTIONS[name], where, asked.share, asked.seed))
    print(table(tallies))
    return 0 if held(tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
