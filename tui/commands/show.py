"""``zhanbao show``: print a place."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from tui.commands.starting import opened, script_of
from tui.errors import Code, Refused
from tui.printing.aligned import Sheet, write_aligned
from tui.printing.answer import Answer, chosen, columns_of, known, values_of
from tui.printing.beside import Beside, beside
from tui.printing.columns import important, in_script, ordered
from tui.printing.conditions import condition
from tui.printing.formats import WRITERS
from tui.streams import coloured, complain, note, size, written, written_whole

if TYPE_CHECKING:
    import argparse

    from store.answers.compare import CompareRow
    from store.answers.listing import Listing
    from store.answers.question import Order
    from store.store import Store
    from tui.place import Place

_PAGE = 5_000
"""Rows fetched at a time."""
_NOUNS = {
    "ProvinceRow": "provinces",
    "CampaignRow": "campaigns",
    "FigureRow": "figures",
    "StatementRow": "figures",
    "RankRow": "ranked figures",
    "MetricRow": "metrics",
    "CompareRow": "shared metrics",
    "Hit": "hits",
    "ChangeRow": "changes",
    "CityRow": "places",
    "ReleaseRow": "releases",
    "TimelineRow": "releases",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("place", nargs="?", default="provinces", metavar="PLACE", help="default: provinces")
    parser.add_argument("--format", choices=("table", "csv", "tsv", "json", "jsonl", "md", "parquet"), default="table")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of on stdout")
    parser.add_argument("--limit", type=int, metavar="N", help="at most N rows")
    parser.add_argument("--columns", metavar="A,B", help="these columns, in this order")
    parser.add_argument("--sort", metavar="COLUMN[:desc]", help="rows without a value come last")
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="CONDITION",
        help="value>100, kind=level, title~禁毒; all must hold",
    )


def run(options: argparse.Namespace) -> int:
    """Print the place that the options name."""
    from tui.place import parse  # noqa: PLC0415 -- not needed for help

    return print_place(parse(options.place), options)


def print_place(typed: Place, options: argparse.Namespace) -> int:
    """Print ``typed`` as ``options`` (those of ``show``) wish; 1 where nothing is there."""
    if options.limit is not None and options.limit < 1:
        raise Refused(f"--limit {options.limit}: at least one row is needed")
    from tui.place import FigurePlace, RankPlace, format  # noqa: A004, PLC0415 -- the pair is parse and format
    from tui.resolving import renamed, resolve, unknown  # noqa: PLC0415 -- brings in the store's questions

    with opened(options) as store:
        place = resolve(typed, store)
        edition = renamed(typed, place)
        if edition:
            note(f"{format(typed)}: this campaign stands under {edition}", quiet=options.quiet)
        match typed, place:
            case RankPlace(), RankPlace() if (typed.kind, typed.level) != (place.kind, place.level):
                note(f"{format(typed)}: no amounts of provinces; this is {format(place)}", quiet=options.quiet)
        if not isinstance(place, FigurePlace):
            return _listing(store, place, options)
        card = store.figure(place.figure_id)
        if card is None:
            raise unknown(f"no figure {place.figure_id} in the store", place.figure_id, store)
        if options.sort:
            raise Refused("--sort: a figure's statements have their own order; show its ranking instead")
        from tui.printing.statements import StatementRow, statements  # noqa: PLC0415 -- only for a figure

        return _Printing(StatementRow, 1 + len(card.others), format(place), Beside(), options).run(statements(card))


def _listing(store: Store, place: Place, options: argparse.Namespace) -> int:
    from tui.asking import question  # noqa: PLC0415 -- brings in the store's questions
    from tui.left_out import left_out  # noqa: PLC0415 -- likewise
    from tui.place import format  # noqa: A004, PLC0415 -- the pair is parse and format

    asked = question(place)
    with store.ask(asked, _order(options.sort, columns_of(asked.row))) as listing:
        told = beside(place, asked, store, script_of(options)) if options.format == "table" else Beside()
        code = _Printing(asked.row, listing.count, format(place), told, options).run(_pages(listing))
    missing = "" if options.quiet else left_out(asked, store)
    if missing:
        note(missing)
    return code


def _order(wish: str | None, columns: Sequence[str]) -> Order | None:
    if wish is None:
        return None
    from store.answers.question import Order  # noqa: PLC0415 -- needed only to sort

    column, _, direction = wish.partition(":")
    if direction not in ("", "asc", "desc"):
        raise Refused(f"--sort {wish}: after the column stands :asc or :desc, or nothing")
    return Order(known(column, columns), descending=direction == "desc")


def _pages(listing: Listing[Any]) -> Iterator[object]:
    for start in range(0, listing.count, _PAGE):
        yield from listing.page(start, start + _PAGE)


class _Printing:
    """The printing of one answer, in the format and with the columns, conditions and limit that were asked for."""

    def __init__(self, row: type[Any], total: int, place: str, told: Beside, options: argparse.Namespace) -> None:
        """``total`` rows of type ``row`` answer ``place``; raises ``Refused`` for columns that are none."""
        self._total, self._place, self._options = total, place, options
        self._row = row
        self._noun = _NOUNS[row.__name__]
        self._script = script_of(options)
        self._table = options.format == "table"
        there = columns_of(row)
        self._conditions = [condition(text, there) for text in options.where]
        in_order = ordered(row.__name__, there, self._script, told.by) if self._table else there
        self._columns = chosen(options.columns, there) if options.columns else in_order
        chosen_here = bool(options.columns or told.places)
        self._important = () if chosen_here else important(row.__name__, there, self._script, told.by)
        self._told = told
        self._printed = 0
        self._unlike = False

    def run(self, items: Iterable[object]) -> int:
        """Print ``items``, and say on stderr what is not among what was printed."""
        options = self._options
        missing = self._write(self._answer(items))
        if not self._printed:
            left_out = f"; --where leaves out all {self._total}" if self._total else ""
            complain(f"no {self._noun} in {self._place}{left_out}")
            return Code.PARTLY
        if self._printed < self._total:
            note(f"{self._printed} of {self._total} {self._noun}", quiet=options.quiet)
        if self._unlike and self._table:
            note("≠ of another campaign, year or day: not comparable", quiet=options.quiet)
        if missing:
            note(f"no room for {', '.join(missing)}: choose with --columns", quiet=options.quiet)
        return Code.DONE

    def _answer(self, items: Iterable[object]) -> Answer:
        """What to print; a comparison for eyes has a column a place, unless columns are chosen."""
        if not self._table:
            return Answer(self._columns, values_of(self._wanted(items), self._columns))
        if self._options.columns or not self._told.places:
            from tui.printing.in_words import in_words  # noqa: PLC0415 -- only for a table

            wanted = self._wanted(items)
            return Answer(self._columns, in_words(wanted, self._row, self._columns, self._script, self._told.ends))
        from tui.printing.side_by_side import side_by_side  # noqa: PLC0415 -- only for a comparison

        return side_by_side(cast("Iterable[CompareRow]", self._wanted(items)), self._told.places, self._script)

    def _write(self, answer: Answer) -> tuple[str, ...]:
        """Write ``answer``; returns the columns that had no room."""
        options = self._options
        if options.format == "parquet":
            from store.export_rows import write_parquet  # noqa: PLC0415 -- only for Parquet

            with written_whole(options.output) as path:
                write_parquet(self._row, answer.columns, answer.rows, path)
            return ()
        with written(options.output) as out:
            if self._table:
                worded = in_script(answer, self._script)
                return write_aligned(worded, out, self._sheet(out), self._told.places, self._important)
            WRITERS[options.format](answer, out)
            return ()

    def _wanted(self, items: Iterable[object]) -> Iterator[object]:
        matching = (item for item in items if all(one.holds(item) for one in self._conditions))
        for item in islice(matching, min(self._options.limit or sys.maxsize, sys.maxsize)):
            self._printed += 1
            self._unlike |= self._told.marks(item)
            yield item

    def _sheet(self, out: TextIO) -> Sheet:
        measured = size(out)
        bold = coloured(out, self._options.color)
        return Sheet(*measured, bold=bold) if measured else Sheet(bold=bold)
