"""``zhanbao check``: what the data checks found in the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import Code
from tui.streams import coloured, note, size, written

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--format", choices=("table", "csv", "tsv", "json", "jsonl", "md"), default="table")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of on stdout")
    parser.add_argument("--unexplained", action="store_true", help="only findings that nobody has explained yet")


def run(options: argparse.Namespace) -> int:
    """Print the findings, those without an explanation first; 1 where there is one of them."""
    from store.answers.findings import FindingRow, Findings  # noqa: PLC0415 -- not needed for help
    from tui.commands.starting import opened, script_of  # noqa: PLC0415 -- likewise
    from tui.printing.aligned import Sheet, write_aligned  # noqa: PLC0415 -- likewise
    from tui.printing.answer import Answer, columns_of, values_of  # noqa: PLC0415 -- likewise
    from tui.printing.columns import important, in_script  # noqa: PLC0415 -- likewise
    from tui.printing.formats import WRITERS  # noqa: PLC0415 -- likewise
    from tui.printing.in_words import in_words  # noqa: PLC0415 -- likewise

    with opened(options) as store:
        found = store.ask_all(Findings())
    unexplained = sum(1 for finding in found if not finding.explanation)
    shown = [finding for finding in found if not (options.unexplained and finding.explanation)]
    columns, script = columns_of(FindingRow), script_of(options)
    with written(options.output) as out:
        if options.format == "table":
            columns = important("FindingRow", columns, script)
            answer = in_script(Answer(columns, in_words(shown, FindingRow, columns, script)), script)
            room = size(out)
            bold = coloured(out, options.color)
            write_aligned(answer, out, Sheet(*room, bold=bold) if room else Sheet(bold=bold))
        else:
            WRITERS[options.format](Answer(columns, values_of(shown, columns)), out)
    note(f"{len(found)} findings, {unexplained} of them unexplained", quiet=options.quiet)
    return Code.PARTLY if unexplained else Code.DONE
