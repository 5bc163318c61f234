"""Figure and Release: the two records that the whole house speaks.

A *figure* is one quantity that a release states about police work. A *release* is the page that states it. Both are
immutable: reading makes them, the store keeps them, the dashboard shows what the store answers about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from seeds.terms import Approx, Basis, Host, Kind, Scope, Script


class Trace(NamedTuple):
    """Why a field of a figure has its value: the rule that decided, and the words that it read."""

    field: str
    """The figure's field, or ``numeral``."""
    rule: str
    """A rule's short name, stable enough to be searched for: ``basis.reach``, ``campaign.sentence``."""
    start: int | None = None
    """Where the words stand in the document, in code points; None where the rule read no words of it."""
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity that a release states, with all that the release says about it."""

    raw: str
    """The numeral as printed, alone: ``1.31万``, not 余 or 起."""
    value: Decimal
    """The number stated, magnitudes applied; signed for a change; in percent where ``unit`` is ``%``."""
    unit: str
    """The measure word as stated, simplified: 起, 名, 元, %, 百分点, 倍; empty where none is stated."""
    approx: Approx
    """How exact the release says it is."""
    kind: Kind
    """A level (amount, count), a relative change, a share (rate, proportion), or a multiple (ratio)."""
    basis: Basis | None
    """What a change or a multiple is measured against; None for other kinds."""
    metric: str
    """What is counted, as a simplified Chinese label that stands on its own: 打掉犯罪团伙."""
    region: str
    """GB/T 2260 code of the place covered, as of the release's date; ``000000`` the country; empty where unknown."""
    campaign: str | None = None
    """The campaign whose result it is, by the name that the text uses; None for standing work."""
    period: str | None = None
    """The time span stated for this figure alone: 2019年以来; None where it is the campaign's own."""
    scope: Scope = "total"
    """``case`` where the figure belongs to one single case."""
    start: int | None = None
    """Where the numeral begins in the document, in code points; None for a figure that was read elsewhere."""
    end: int | None = None
    """Where the numeral ends (half-open)."""
    metric_id: str | None = None
    """Id in the metric catalogue; None where the label is not in it."""
    campaign_id: str | None = None
    """The campaign's edition, ``NAME@YEAR`` or ``NAME@YEAR@CODE``; None for standing work."""
    confidence: float = 1.0
    """1 where every field was read from words; lower where something was guessed (see ``notes``)."""
    notes: tuple[str, ...] = ()
    """What a careful reader should know of this figure: what was guessed, what does not add up."""
    trace: tuple[Trace, ...] = ()
    """How the fields were read; empty for figures that were read elsewhere."""


@dataclass(frozen=True, slots=True)
class Release:
    """A page that states figures, with what a citation needs. Empty string: not on the page, or not known."""

    id: str
    """Stable over imports: a hash of the document's text, or the id under which its figures ship."""
    title: str = ""
    outlet: str = ""
    """Who published the page: a newspaper, an office's site."""
    published: str = ""
    """The dateline: ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or empty."""
    url: str = ""
    host: Host | None = None
    """Whether a government or police site published it, or the media; None where unknown."""
    issuer: str = ""
    """Who reports: 湖北省公安厅."""
    region: str = ""
    """GB/T 2260 code of the issuer's place; empty where unknown."""
    campaign_id: str | None = None
    """The main campaign, where there is one."""
    script: Script = "hans"
    warnings: tuple[str, ...] = ()
    """What a careful reader should know of the page: numbers lost in copying, parts that do not add up."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One release with its figures: what reading gives and what the store takes, whole or not at all."""

    release: Release
    figures: tuple[Figure, ...]
    text: str | None = None
    """The document as decoded (of a page: the extracted text), to which offsets refer; None where it is not kept."""
    source: str = ""
    """The file's name, or what else a message should call it."""
