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
        self._done: list[Line] = []
        self._failed: list[tuple[str, str, Code]] = []

    def add(self, line: Line) -> None:
        """A file whose figures are in the store."""
        self._done.append(line)
        if self._lines:
            many = f"  {line.releases.total()} releases" if line.releases.total() > 1 else ""
            tell(f"{line.status:<9}  {one_line(line.name)}{many}  {_figures(line.figures)}")

    def fail(self, name: str, reason: str, code: Code) -> None:
        """A file that is not in the store; ``code`` is what it would mean if it were the only one."""
        self._failed.append((name, reason, code))
        complain(one_line(reason if reason.startswith(name) else f"{name}: {reason}"))

    def total(self, *, dry: bool) -> Code:
        """Say the total; the exit code of the whole import."""
        releases: Counter[str] = Counter()
        for line in self._done:
            releases.update(line.releases)
        figures = sum(line.figures for line in self._done)
        if self._as_json:
            self._print_json(releases, figures, dry=dry)
        else:
            parts = [f"{releases[status]} {status}" for status in _DONE if releases[status]]
            parts += [f"{len(self._failed)} failed"] if self._failed else []
            would = "nothing written; would be: " if dry else ""
            if self._lines:
                tell(f"{would}{', '.join(parts) or 'nothing imported'}; {_figures(figures)}")
        if not self._failed:
            return Code.DONE
        return Code.PARTLY if self._done else max(code for _, _, code in self._failed)

    def _print_json(self, releases: Counter[str], figures: int, *, dry: bool) -> None:
        files = ", ".join(
            f'{{"file": {json_of(line.name)}, "status": "{line.status}", "figures": {line.figures}}}'
            for line in self._done
        )
        failed = ", ".join(
            f'{{"file": {json_of(name)}, "reason": {json_of(reason)}}}' for name, reason, _ in self._failed
        )
        counts = ", ".join(f'"{status}": {releases[status]}' for status in _DONE)
        tell(
            f'{{{counts}, "failed": {len(self._failed)}, "figures": {figures}, "dry_run": {json_of(dry)}, '
            f'"files": [{files}], "failures": [{failed}]}}'
        )


def _figures(count: int) -> str:
    return "1 figure" if count == 1 else f"{count} figures"
