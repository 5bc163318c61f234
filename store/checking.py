"""What the store refuses, said by figure: the constraints of the schema in words, and what they cannot express."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import get_args

from seeds.figure import Figure, Reading, Release
from seeds.terms import Approx, Basis, Host, Kind, Scope, Script

PLACES = 10
"""Decimal places of a stored value; with these it has at most the 28 digits of Python's own decimal arithmetic."""
LIMIT = Decimal(10) ** (28 - PLACES)
"""Stored values are below it."""
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_CAMPAIGN_ID = re.compile(r"[^@]+@(\d{4})?(@\d{6})?", re.ASCII)
_UNSTORABLE = re.compile("[\ud800-\udfff]")
_RELEASE_WORDS = {"host": (None, *get_args(Host)), "script": get_args(Script)}
_APPROX, _KINDS, _BASES, _SCOPES = get_args(Approx), get_args(Kind), (None, *get_args(Basis)), get_args(Scope)
_FIGURE_WORDS = {"approx": _APPROX, "kind": _KINDS, "basis": _BASES, "scope": _SCOPES}


@dataclass(frozen=True, slots=True)
class Known:
    """What figures may refer to: the codes and metric ids of the store's catalogues."""

    regions: frozenset[str]
    metrics: frozenset[str]


def refusal(reading: Reading, known: Known) -> str | None:
    """The first reason why the reading cannot be stored, in one line; None where there is none."""
    return next(_reasons(reading, known), None)


def figure_ids(reading: Reading) -> list[str]:
    """The ids of a reading's figures: ``RELEASE.START``, or ``RELEASE.N`` (from 1) where there are no offsets."""
    return [
        f"{reading.release.id}.{n if figure.start is None else figure.start}"
        for n, figure in enumerate(reading.figures, 1)
    ]


def _reasons(reading: Reading, known: Known) -> Iterator[str]:
    yield from _release_reasons(reading.release, known)
    if reading.text is not None and _UNSTORABLE.search(reading.text):
        yield "the text holds half a surrogate pair, which no encoding can store"
    ids = figure_ids(reading)
    for n, (figure, figure_id) in enumerate(zip(reading.figures, ids, strict=True), 1):
        for reason in _figure_reasons(figure, known, reading.text):
            yield f"figure {n} ({figure.raw[:40]!r}, id {figure_id}): {reason}"
    if len(set(ids)) < len(ids):
        yield f"two figures have the id {next(figure_id for figure_id in ids if ids.count(figure_id) > 1)}"


def _release_reasons(release: Release, known: Known) -> Iterator[str]:
    if not release.id:
        yield "the release has no id"
    yield from _wrong_words(release, _RELEASE_WORDS)
    if release.published and not _DATE.fullmatch(release.published):
        yield f"published {release.published!r} is no date (YYYY-MM-DD, YYYY-MM or YYYY)"
    yield from _wrong_names(release.region, release.campaign_id, known)
    yield from _unstorable(release)


def _figure_reasons(figure: Figure, known: Known, text: str | None) -> Iterator[str]:
    if not figure.raw or not figure.metric:
        yield f"{'metric' if figure.raw else 'raw'} is empty"
    if not _fits(figure.value):
        yield f"value {figure.value} does not fit ({28 - PLACES} digits before the point, {PLACES} after it)"
    if not (figure.approx in _APPROX and figure.kind in _KINDS and figure.basis in _BASES and figure.scope in _SCOPES):
        yield from _wrong_words(figure, _FIGURE_WORDS)
    if (figure.kind in ("change", "multiple")) != (figure.basis is not None):
        yield f"basis {figure.basis} does not go with kind {figure.kind}"
    if figure.metric_id is not None and figure.metric_id not in known.metrics:
        yield f"metric_id {figure.metric_id!r} is not in the catalogue"
    yield from _wrong_names(figure.region, figure.campaign_id, known)
    if (figure.start is None) != (figure.end is None):
        yield "only one of start and end is given"
    elif figure.start is not None and figure.end is not None:
        end = 2**31 - 1 if text is None else len(text)
        if not 0 <= figure.start < figure.end <= end:
            yield f"offsets {figure.start}–{figure.end} are outside the text"
    if not 0 <= figure.confidence <= 1:
        yield f"confidence {figure.confidence} is not between 0 and 1"
    yield from _unstorable(figure)


def _fits(value: Decimal) -> bool:
    return value.is_finite() and abs(value) < LIMIT and value == round(value, PLACES)


def _wrong_words(record: Release | Figure, allowed: dict[str, tuple[object, ...]]) -> Iterator[str]:
    for name, words in allowed.items():
        value = getattr(record, name)
        if value not in words:
            yield f"{name} {value!r} is none of {', '.join(str(word) for word in words if word)}"


def _wrong_names(region: str, campaign_id: str | None, known: Known) -> Iterator[str]:
    if region and region not in known.regions:
        yield f"region {region!r} is no GB/T 2260 code"
    if campaign_id is not None and not _is_campaign_id(campaign_id):
        yield f"campaign_id {campaign_id!r} is not NAME@YEAR, NAME@ or NAME@YEAR@CODE"


@lru_cache(maxsize=4096)
def _is_campaign_id(text: str) -> bool:
    return _CAMPAIGN_ID.fullmatch(text) is not None


def _unstorable(record: Release | Figure) -> Iterator[str]:
    names, values = _TEXTS[type(record)]
    texts = [value if isinstance(value, str) else "\n".join(value or ()) for value in values(record)]
    if _UNSTORABLE.search("\n".join(texts)):
        wrong = next(name for name, text in zip(names, texts, strict=True) if _UNSTORABLE.search(text))
        yield f"{wrong} holds half a surrogate pair, which no encoding can store"


def _with_getter(*names: str) -> tuple[tuple[str, ...], Callable[[object], tuple[str | tuple[str, ...] | None, ...]]]:
    return names, attrgetter(*names)


_TEXTS = {
    Release: _with_getter("id", "title", "outlet", "url", "issuer", "warnings"),
    Figure: _with_getter("raw", "unit", "metric", "campaign", "campaign_id", "period", "notes"),
}
"""Fields with words from outside, and what gets them all."""
