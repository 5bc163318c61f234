"""``zhanbao parse``: the figures of one document, nothing stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tui.errors import Code
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.answer import Answer, values_of
from tui.printing.formats import WRITERS
from tui.printing.inert import one_line
from tui.streams import coloured, complain, note, size, written

if TYPE_CHECKING:
    import argparse

    from seeds.figure import Reading

FIELDS = (
    "start", "end", "raw", "value", "unit", "approx", "kind", "basis", "metric", "region", "campaign", "period",
    "scope", "metric_id", "campaign_id",
)  # fmt: skip
"""The fields of the figure guide, in its order, and the ids of the catalogues."""
_FOR_EYES = (
    "metric", "raw", "value", "unit", "approx", "kind", "basis", "region", "campaign", "period", "scope", "metric_id",
    "campaign_id", "start", "end",
)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", metavar="PATH|-", help="a document (.txt, .md, .html), or - for stdin")
    parser.add_argument("--format", choices=("jsonl", "csv", "table", "text"), default="jsonl", help="default: jsonl")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of on stdout")
    parser.add_argument("--explain", action="store_true", help="each figure's clause, fields and the rules behind them")
    parser.add_argument("--encoding", metavar="NAME", help="read the document as that: utf-8, gb18030, big5 …")


def run(options: argparse.Namespace) -> int:
    """Print the document's figures; 1 where it states none."""
    from seeds.reader import read  # noqa: PLC0415 -- loads the parser

    reading = read(options.path, encoding=options.encoding)
    for warning in reading.release.warnings:
        note(f"{reading.source}: {warning}", quiet=options.quiet)
    with written(options.output) as out:
        _print(reading, options, out)
    if options.format == "text" and not options.explain:
        return Code.DONE
    if not reading.figures:
        complain(f"{reading.source}: no figure in this document")
        return Code.PARTLY
    return Code.DONE


def _print(reading: Reading, options: argparse.Namespace, out: TextIO) -> None:
    bold = coloured(out, options.color)
    if options.explain:
        from tui.printing.explaining import explain  # noqa: PLC0415 -- only for --explain

        explain(reading, out, bold=bold)
    elif options.format == "text":
        text = reading.text or ""
        # To a pipe every character as it is, because offsets count them; to a terminal nothing that it would obey.
        out.write("\n".join(map(one_line, text.split("\n"))) if out.isatty() else text)
    elif options.format == "table":
        room = size(out)
        sheet = Sheet(*room, bold=bold) if room else Sheet(bold=bold)
        write_aligned(Answer(_FOR_EYES, values_of(reading.figures, _FOR_EYES)), out, sheet)
    else:
        WRITERS[options.format](Answer(FIELDS, values_of(reading.figures, FIELDS)), out)
