"""Corrections: what is known better of a figure than its reading says, and why a finding about it is in order.

An entry names a figure, what the reading is expected to say of it, the reason and where that is from. It may set fields
of the figure, and explain findings of checks. Where the reading says something else than expected, the source has
changed: nothing is set, and the figure gets a note that the check ``correction`` finds, unexplained.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from seeds.figure import Figure, Reading
from store.checking import figure_ids

STALE = "its correction no longer fits:"
"""What the note of a figure begins with whose correction does not fit."""
_DONE = "corrected:"
_SETTABLE = (
    "unit", "approx", "kind", "basis", "metric", "metric_id", "region", "campaign", "campaign_id", "period", "scope",
)  # fmt: skip
"""Fields that an entry may set: how a numeral was read. The numeral and its value stay what the release states."""
_FIELDS = tuple(field.name for field in fields(Figure))


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry."""

    figure_id: str
    expect: Mapping[str, object]
    """Fields of the figure as read, which must be as they stand here."""
    set: Mapping[str, Any]
    """Fields that are put in their place; none where the entry only explains."""
    explains: tuple[str, ...]
    """Names of checks whose findings about this figure are explained."""
    reason: str
    source: str
    """Where the reason is from: a release, a page, the figures themselves."""

    @property
    def explanation(self) -> str:
        """The reason with its source."""
        return f"{self.reason} ({self.source})"


def read_corrections(text: str) -> tuple[Correction, ...]:
    """The entries of a file in TOML; raises ``ValueError`` for one that cannot be, naming it."""
    entries = tuple(_entry(entry) for entry in tomllib.loads(text).get("figure", ()))
    ids = [entry.figure_id for entry in entries]
    for figure_id in ids:
        if ids.count(figure_id) > 1:
            raise ValueError(f"corrections: {figure_id} has two entries")
    return entries


def _entry(entry: Mapping[str, Any]) -> Correction:
    found = Correction(
        str(entry.get("id", "")),
        {name: _field(name, value) for name, value in entry.get("expect", {}).items()},
        {name: value or None for name, value in entry.get("set", {}).items()},
        tuple(entry.get("explains", ())),
        str(entry.get("reason", "")),
        str(entry.get("source", "")),
    )
    unknown = [*(name for name in found.expect if name not in _FIELDS), *(n for n in found.set if n not in _SETTABLE)]
    if not (found.figure_id and found.expect and found.reason and found.source) or unknown:
        wrong = (
            f"no field {unknown[0]} can be expected or set" if unknown else "id, expect, reason and source are needed"
        )
        raise ValueError(f"corrections: {found.figure_id or 'an entry'}: {wrong}")
    return found


def _field(name: str, value: object) -> object:
    return Decimal(str(value)) if name == "value" else value


@cache
def corrections() -> Mapping[str, Correction]:
    """The entries that ship, by figure id."""
    text = files("seeds.data").joinpath("corrections.toml").read_text(encoding="utf-8")
    return {entry.figure_id: entry for entry in read_corrections(text)}


def corrected(reading: Reading, entries: Mapping[str, Correction]) -> Reading:
    """The reading with what is known better of its figures; itself where nothing is."""
    ids = figure_ids(reading)
    if entries.keys().isdisjoint(ids):
        return reading
    figures = zip(ids, reading.figures, strict=True)
    return replace(reading, figures=tuple(_corrected(figure, entries.get(name)) for name, figure in figures))


def _corrected(figure: Figure, entry: Correction | None) -> Figure:
    """The figure by an entry; one that was corrected before stays as it is."""
    if entry is None or any(note.startswith(_DONE) for note in figure.notes):
        return figure
    figure = replace(figure, notes=tuple(note for note in figure.notes if not note.startswith(STALE)))
    for name, expected in entry.expect.items():
        found = getattr(figure, name)
        if found != expected:
            return replace(figure, notes=(*figure.notes, f"{STALE} {name} is {found!s}, not {expected!s}"))
    if not entry.set:
        return figure
    changed = ", ".join(f"{name} was {getattr(figure, name) or 'none'}" for name in entry.set)
    return replace(figure, **entry.set, notes=(*figure.notes, f"{_DONE} {changed}; {entry.explanation}"))


def explanations(entries: Mapping[str, Correction]) -> Iterator[tuple[str, str, str]]:
    """Figure id, check and explanation of all that the entries explain."""
    for entry in entries.values():
        for check in entry.explains:
            yield entry.figure_id, check, entry.explanation
