"""Score parsed figures against an answer key, field by field.

A parsed figure meets a key figure where their numerals overlap; it is right where every scored field is. A label is
right where it holds every string of the key's ``must`` (``a|b``: either) and none of its ``must_not``, and is no longer
than twice the key's label and four. Key figures of tier ``optional`` count neither as missed nor as false; figures that
meet no key are false.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from seeds import Figure

FIELDS = ("value", "unit", "approx", "kind", "basis", "metric", "region", "campaign", "scope")

Key = dict[str, Any]


class Score(NamedTuple):
    """What a comparison found."""

    tally: Counter[str]
    """Figures by name: ``gold``, ``met``, ``right``, ``false``, and of those met the ones with each field right."""
    errors: tuple[str, ...] = ()

    def __add__(self, other: object) -> Score:
        """The score of both together."""
        if not isinstance(other, Score):
            return NotImplemented
        return Score(self.tally + other.tally, self.errors + other.errors)

    @property
    def f1(self) -> float:
        """Of figures with all fields right: found among all that the key has and among all that were given."""
        asked, given = self.tally["gold"], self.tally["met"] + self.tally["false"]
        return 2 * self.tally["right"] / (asked + given)

    @property
    def false(self) -> float:
        """The share of given figures that are none."""
        return self.tally["false"] / (self.tally["met"] + self.tally["false"])

    def field(self, name: str) -> float:
        """How many of the figures that were met have this field right."""
        return self.tally[name] / self.tally["met"]


def read_key(path: Path) -> list[Key]:
    """The key figures of one document, in order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines if line.strip()]


def score(figures: Iterable[Figure], keys: Iterable[Key]) -> Score:
    """Compare the figures of one document with its key."""
    tally: Counter[str] = Counter()
    errors: list[str] = []
    left = list(figures)
    for key in keys:
        core = key["tier"] == "core"
        tally["gold"] += core
        figure = next((one for one in left if _meet(one, key)), None)
        if figure is None:
            errors += [f"missed   {key['raw']} {key['metric']}"] if core else []
            continue
        left.remove(figure)
        if not core:
            continue
        wrong = [name for name in FIELDS if not _is_right(name, figure, key)]
        tally["met"] += 1
        tally["right"] += not wrong
        tally.update(name for name in FIELDS if name not in wrong)
        errors += [
            f"{name:8} {key['raw']} {key['metric']}: {getattr(figure, name)!r}, not {key[name]!r}" for name in wrong
        ]
    tally["false"] += len(left)
    return Score(tally, (*errors, *(f"false    {one.raw} {one.metric}" for one in left)))


def _meet(figure: Figure, key: Key) -> bool:
    assert figure.start is not None
    assert figure.end is not None
    return bool(figure.start < key["end"] and key["start"] < figure.end)


def _is_right(name: str, figure: Figure, key: Key) -> bool:
    ours, theirs = getattr(figure, name), key[name]
    if name == "value":
        return bool(abs(ours - theirs) * 1_000_000_000 <= max(1, abs(theirs)))
    if name == "metric":
        return (
            len(ours) <= 2 * len(theirs) + 4
            and all(any(word in ours for word in part.split("|")) for part in key["must"])
            and not any(part in ours for part in key.get("must_not") or [])
        )
    accepted = key.get(f"{name}_any") or [theirs or None]
    if name == "campaign" and ours:
        return any(one and (one in ours or ours in one) for one in accepted)
    return (ours or None) in accepted
