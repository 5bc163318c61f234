"""``zhanbao metric``: the catalogue id of each label, English name or id."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.errors import Code, Refused
from tui.streams import complain

if TYPE_CHECKING:
    import argparse

_TRY = "zhanbao show metrics, zhanbao show search/WORDS"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "labels",
        nargs="+",
        metavar="LABEL",
        help="a metric's label in either script (打掉犯罪团伙), its English name or its id; - reads one a line",
    )


def run(options: argparse.Namespace) -> int:
    """Print one id a line for each label, an empty line where the catalogue has none: then the code is 1."""
    from seeds.naming.metrics import by_name  # noqa: PLC0415 -- loads the catalogue
    from seeds.script import to_simplified  # noqa: PLC0415 -- reads the tables of both scripts

    asked = unknown = 0
    for label in options.labels:
        for one in _lines() if label == "-" else (label,):
            found = by_name(to_simplified(one.strip()))
            asked += bool(one.strip())
            unknown += bool(one.strip()) and found is None
            print(found or "")
    if unknown:
        complain(f"{unknown} of {asked} labels: not in the catalogue; try {_TRY}")
    return Code.PARTLY if unknown else Code.DONE


def _lines() -> list[str]:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise Refused(f"labels on stdin are not UTF-8 (byte {error.start}); convert them first") from error
