"""Generated passages: words with figures between them, which know where each numeral stands and what it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from seeds import Figure
from seeds.terms import Approx, Basis, Kind


@dataclass(frozen=True)
class Stated:
    """A figure that a passage states: its numeral as written, and the fields it must be read with."""

    digits: str
    value: Decimal
    unit: str
    must: tuple[str, ...]
    """What the label must hold: the act, the thing."""
    approx: Approx = "exact"
    kind: Kind = "level"
    basis: Basis | None = None
    region: str | None = None
    """A place of its own; None where it has the passage's."""


Part = str | Stated


@dataclass(frozen=True)
class Passage:
    """Text with figures; what holds for all of them where they say nothing else."""

    parts: tuple[Part, ...]
    region: str
    campaign: str | None = None
    period: str | None = None
    around: tuple[str, ...] = ()
    """Words that are no part of any label: who, where, when, in which campaign."""

    @property
    def text(self) -> str:
        """The passage as a release prints it."""
        return "".join(part if isinstance(part, str) else part.digits for part in self.parts)

    def figures(self) -> Iterator[tuple[int, Stated]]:
        """Yield where each numeral begins, and what it states."""
        at = 0
        for part in self.parts:
            if isinstance(part, str):
                at += len(part)
            else:
                yield at, replace(part, region=part.region or self.region)
                at += len(part.digits)


def joined(parts: Iterable[Iterable[Part]], separators: Iterable[str]) -> tuple[Part, ...]:
    """Parts of several items in a row, each but the first behind its separator."""
    row: list[Part] = []
    for item, separator in zip(parts, ("", *separators), strict=True):
        row += (separator, *item)
    return tuple(row)


def complaints(passage: Passage, figures: Iterable[Figure], *, at: int = 0) -> list[str]:
    """What is wrong with the figures read of a passage that begins at offset ``at`` of the document."""
    read = list(figures)
    stated = list(passage.figures())
    if [one.start for one in read] != [at + start for start, _ in stated]:
        return [f"read {[one.raw for one in read]}, stated {[one.digits for _, one in stated]}"]
    return [
        f"{name} of {key.digits}: {ours!r}, not {theirs!r}"
        for figure, (_, key) in zip(read, stated, strict=True)
        for name, ours, theirs in _differences(passage, figure, key)
    ]


def _differences(passage: Passage, figure: Figure, key: Stated) -> Iterator[tuple[str, object, object]]:
    pairs: tuple[tuple[str, object, object], ...] = (
        ("raw", figure.raw, key.digits),
        ("value", figure.value, key.value),
        ("unit", figure.unit, key.unit),
        ("approx", figure.approx, key.approx),
        ("kind", figure.kind, key.kind),
        ("basis", figure.basis, key.basis),
        ("region", figure.region, key.region),
        ("period", figure.period, passage.period),
        ("scope", figure.scope, "total"),
    )
    yield from (pair for pair in pairs if pair[1] != pair[2])
    named = passage.campaign or ""
    if bool(figure.campaign) != bool(named) or (figure.campaign or "") not in named:
        yield "campaign", figure.campaign, passage.campaign
    if not all(word in figure.metric for word in key.must):
        yield "metric", figure.metric, key.must
    if any(word in figure.metric for word in passage.around) or any(char.isdigit() for char in figure.metric):
        yield "metric", figure.metric, "nothing but act and thing"
