"""The account of an import: a line a file, a total, and the exit code that they mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from tui.errors import Code
from tui.printing.inert import one_line
from tui.printing.values import json_of
from tui.streams import complain, tell

Status = Literal["imported", "replaced", "unchanged"]
_DONE: tuple[Status, ...] = ("imported", "replaced", "unchanged")


@dataclass(slots=True)
class Line:
    """What became of one file."""

    name: str
    figures: int = 0
    releases: Counter[str] = field(default_factory=Counter)
    """How many of its releases were imported, replaced, unchanged; a document is one."""

    @property
    def status(self) -> str:
        """One word for all its releases: imported where some are new, unchanged where all were known."""
        return next((status for status in _DONE if self.releases[status]), "failed")


class Tally:
    """Keeps count; says what goes wrong at once on stderr, and what is done on stdout."""

    def __init__(self, *, lines: bool, as_json: bool) -> None:
        """``lines``: print a line a file, and a total; ``as_json``: print one object at the end instead."""
        self._lines = lines and not as_json
        self._as_json = as_json
        self._files: list[str] = []
        """What the one object says of every file, where one is to be printed: nothing else grows with the files."""
        self._failures: list[str] = []
        self._releases: Counter[str] = Counter()
        self._figures = 0
        self._codes: Counter[Code] = Counter()

    def add(self, line: Line) -> None:
        """A file whose figures are in the store."""
        self._releases.update(line.releases)
        self._figures += line.figures
        if self._as_json:
            self._files.append(
                f'{{"file": {json_of(line.name)}, "status": "{line.status}", "figures": {line.figures}}}'
            )
        if self._lines:
            many = f"  {line.releases.total()} releases" if line.releases.total() > 1 else ""
            tell(f"{line.status:<9}  {one_line(line.name)}{many}  {_figures(line.figures)}")

    def fail(self, name: str, reason: str, code: Code) -> None:
        """A file that is not in the store; ``code`` is what it would mean if it were the only one."""
        self._codes[code] += 1
        if self._as_json:
            self._failures.append(f'{{"file": {json_of(name)}, "reason": {json_of(reason)}}}')
        complain(one_line(reason if reason.startswith(name) else f"{name}: {reason}"))

    def total(self, *, dry: bool) -> Code:
        """Say the total; the exit code of the whole import."""
        failed = self._codes.total()
        if self._as_json:
            self._print_json(failed, dry=dry)
        elif self._lines:
            parts = [f"{self._releases[status]} {status}" for status in _DONE if self._releases[status]]
            parts += [f"{failed} failed"] if failed else []
            would = "nothing written; would be: " if dry else ""
            tell(f"{would}{', '.join(parts) or 'nothing imported'}; {_figures(self._figures)}")
        if not failed:
            return Code.DONE
        return Code.PARTLY if self._releases else max(self._codes)

    def _print_json(self, failed: int, *, dry: bool) -> None:
        counts = ", ".join(f'"{status}": {self._releases[status]}' for status in _DONE)
        tell(
            f'{{{counts}, "failed": {failed}, "figures": {self._figures}, "dry_run": {json_of(dry)}, '
            f'"files": [{", ".join(self._files)}], "failures": [{", ".join(self._failures)}]}}'
        )


def _figures(count: int) -> str:
    return "1 figure" if count == 1 else f"{count} figures"
