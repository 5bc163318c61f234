"""Copying what is on screen, and exporting it: always with its source."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from store.errors import StoreError
from tui.clipboard import copy, served
from tui.labels import say
from tui.place import format  # noqa: A004 -- the pair is parse and format
from tui.screens.answers import CardAnswer, TableAnswer
from tui.screens.citing import as_bibtex, as_markdown, as_plain
from tui.screens.sifted import Asked
from tui.widgets.menu import Choice

if TYPE_CHECKING:
    from tui.screens.travelling import TravellingScreen

FORMATS = ("csv", "tsv", "json", "md", "parquet")
_MOST = 2_000
"""Rows that a table is copied with; more are exported."""
_PAGE = 5_000
"""Rows fetched at a time."""


def choose(screen: TravellingScreen) -> None:
    """Copy the figures that the reader points at with their citation; once more, the link; from a card what is chosen.

    The link at once where nothing is pointed at that has a citation.
    """
    answer = screen.body.answer
    link = f"zhanbao '{format(screen.history.present.place)}'\n"
    if isinstance(answer, CardAnswer):
        figure = answer.card.figure
        forms: tuple[tuple[str, Callable[[], str]], ...] = (
            ("copy_plain", lambda: as_plain(figure, screen.script)),
            ("copy_markdown", lambda: as_markdown(figure, screen.script)),
            ("copy_bibtex", lambda: as_bibtex(figure, screen.script)),
            ("copy_link", lambda: link),
        )
        choices = [Choice(say(label, screen.script), form) for label, form in forms]
        screen.offer(say("copy_title", screen.script), choices, lambda form: _copy(screen, form()))
        return
    row = screen.body.table.current
    cited = tuple(answer.view.cites(row)) if answer is not None and row is not None else ()
    if cited and cited != screen.cited:
        screen.cited = cited
        screen.run_worker(partial(_cite_in_thread, screen, cited), group="copy", thread=True)
    else:
        screen.cited = ()
        _copy(screen, link, "copied_link")


def copy_table(screen: TravellingScreen) -> None:
    """Copy the marked rows, else all, as tab-separated text with their citations."""
    answer = screen.body.answer
    if isinstance(answer, TableAnswer):
        marked = list(screen.body.table.marked.values())
        screen.run_worker(partial(_copy_in_thread, screen, answer.listing, marked), group="copy", thread=True)


def no_table(screen: TravellingScreen) -> str:
    """Only rows can be copied or exported together."""
    return "" if isinstance(screen.body.answer, TableAnswer) else "no_rows"


def no_export(screen: TravellingScreen) -> str:
    """As for copying; and a browser's reader has no folder here."""
    return "no_export" if served(os.environ) else no_table(screen)


def export(screen: TravellingScreen) -> None:
    """Write the marked rows, else all, to a file in the folder that the program was started in."""
    answer = screen.body.answer
    if not isinstance(answer, TableAnswer):
        return
    marked = list(screen.body.table.marked.values())

    def chosen(form: str) -> None:
        path = _free(_file_name(format(answer.place)), form)
        screen.run_worker(
            partial(_export_in_thread, screen, answer.listing, marked, form, path), group="copy", thread=True
        )

    screen.offer(say("export_title", screen.script), [Choice(form, form) for form in FORMATS], chosen)


def _copy(screen: TravellingScreen, text: str, more: str = "") -> None:
    """Copy, and say which way it went, then the label ``more``; where there is no way, show the text."""
    way = copy(text, os.environ, screen.app.send)
    if way is None:
        from tui.screens.shown import ShownScreen  # noqa: PLC0415 -- seldom needed

        screen.app.push_screen(ShownScreen(text, screen.script))
    else:
        said = [say(label, screen.script) for label in (f"copied_{way}", more) if label]
        screen.tell(" · ".join(said), "accent")


def _cite_in_thread(screen: TravellingScreen, figure_ids: Sequence[str]) -> None:
    """In a worker: fetch the figures as their cards have them, whatever the row tells of them; then copy them."""
    try:
        figures = screen.desk.figures(figure_ids)
    except StoreError as problem:
        screen.call_later(screen.tell, say("error", screen.script, message=str(problem)))
    else:
        text = "\n".join(as_plain(figure, screen.script) for figure in figures)
        screen.call_later(_copy, screen, text, "copied_citation")


def _copy_in_thread(screen: TravellingScreen, listing: Asked, marked: list[Any]) -> None:
    out = io.StringIO()
    try:
        count = _write(listing, marked or list(listing.page(0, _MOST)), "tsv", out)
    except StoreError as problem:
        screen.call_later(screen.tell, say("error", screen.script, message=str(problem)))
        return
    if not marked and listing.count > count:
        screen.call_later(screen.tell, say("copy_too_long", screen.script, count=f"{_MOST:,}"))
        return
    screen.call_later(_copy, screen, out.getvalue())


def _export_in_thread(screen: TravellingScreen, listing: Asked, marked: list[Any], form: str, path: Path) -> None:
    rows = marked or _pages(listing)
    try:
        if form == "parquet":
            count = _write_parquet(listing, rows, path)
        else:
            with path.open("x", encoding="utf-8", newline="") as out:
                count = _write(listing, rows, form, out)
    except (OSError, StoreError) as problem:
        path.unlink(missing_ok=True)
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        screen.call_later(screen.tell, say("error", screen.script, message=f"{path}: {reason}"))
        return
    words = say("exported", screen.script, count=f"{count:,}", path=path)
    screen.call_later(screen.tell, words, "accent")


def _pages(listing: Asked) -> Iterator[Any]:
    for start in range(0, listing.count, _PAGE):
        yield from listing.page(start, start + _PAGE)


def _write(listing: Asked, rows: Any, form: str, out: TextIO) -> int:
    """Write rows as ``zhanbao show`` does; how many."""
    from tui.printing.answer import Answer, columns_of, values_of  # noqa: PLC0415 -- only who copies or exports needs it
    from tui.printing.formats import WRITERS  # noqa: PLC0415 -- as above

    columns = columns_of(listing.question.row)
    counted = _Counted(values_of(rows, columns))
    WRITERS[form](Answer(columns, counted), out)
    return counted.count


def _write_parquet(listing: Asked, rows: Any, path: Path) -> int:
    from store.export_rows import write_parquet  # noqa: PLC0415 -- only for Parquet
    from tui.printing.answer import columns_of, values_of  # noqa: PLC0415 -- as above

    columns = columns_of(listing.question.row)
    counted = _Counted(values_of(rows, columns))
    write_parquet(listing.question.row, columns, counted, path)
    return counted.count


class _Counted:
    """Rows that are counted as they are read."""

    def __init__(self, rows: Iterator[tuple[object, ...]]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        for row in self._rows:
            self.count += 1
            yield row


def _file_name(place: str) -> str:
    """A place as a file's name."""
    kept = "".join(char if char.isalnum() or char in "-.@+=" else "-" for char in place)
    return f"zhanbao-{kept[:80]}"


def _free(name: str, form: str) -> Path:
    """A file that is not there yet."""
    tries = (Path(f"{name}{f'-{number}' if number else ''}.{form}").absolute() for number in range(10_000))
    return next(path for path in tries if not path.exists())
