"""Place: what is on screen, as one value. Argument, breadcrumb, history entry and copied link are all its text.

``parse`` reads the grammar alone and knows no names: ``湖北``, ``hb`` and ``nowhere`` are all regions to it, and so is
a campaign without its year. ``tui.resolving`` finds what the words name. ``parse(format(place)) == place`` always.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args

from seeds.figure import COUNTRY, Basis, Kind
from tui.errors import WrongPlace
from tui.quoting import quote, quote_first, unquote

Level = Literal["province", "city"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class Where:
    """A region in words, the outermost first: ``湖北``, ``湖北/武汉``, ``hubei``, ``420000``."""

    words: str
    code: str = field(default="", compare=False)
    """Its GB/T 2260 code once that is known, else empty. Words alone decide whether two are equal, as in the text."""


NATION = Where("全国", COUNTRY)
"""The whole country, where a place names no region."""


@dataclass(frozen=True, slots=True)
class ProvincesPlace:
    """Home: the 31 provinces."""


@dataclass(frozen=True, slots=True)
class RegionPlace:
    """A province, prefecture or county: its campaigns."""

    region: Where


@dataclass(frozen=True, slots=True)
class CampaignPlace:
    """A campaign's edition, over the country or in a region."""

    campaign: str
    """``NAME@YEAR``, ``NAME@``, ``NAME@YEAR@CODE``; empty for standing work (written ``@``)."""
    region: Where = NATION


@dataclass(frozen=True, slots=True)
class MetricsPlace:
    """The metric catalogue."""


@dataclass(frozen=True, slots=True)
class RankPlace:
    """One metric over places, narrowed by what differs from the default."""

    metric: str
    campaign: str | None = None
    """None: all, each ranked within itself; empty: standing work."""
    year: int | None = None
    kind: Kind = "level"
    basis: Basis | None = None
    level: Level = "province"
    per: Literal["million"] | None = None  # the value per million residents ranks, not what is stated


@dataclass(frozen=True, slots=True)
class ComparePlace:
    """Two to four regions side by side."""

    regions: tuple[Where, ...]
    campaign: str | None = None


@dataclass(frozen=True, slots=True)
class ReleasePlace:
    """A source: the figures of one release."""

    release_id: str


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """The source card of one figure."""

    figure_id: str


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """What the search box lists for the words."""

    words: str


Place = (
    ProvincesPlace
    | RegionPlace
    | CampaignPlace
    | MetricsPlace
    | RankPlace
    | ComparePlace
    | ReleasePlace
    | FigurePlace
    | SearchPlace
)

HOME = ProvincesPlace()
HEADS = frozenset({"provinces", "metrics", "rank", "compare", "release", "figure", "search"})
"""First words that the grammar has taken."""
_DEEPEST = 3
"""Province, prefecture, county."""
FEWEST, MOST = 2, 4
"""Regions to compare."""
_KINDS: tuple[Kind, ...] = get_args(Kind)
_BASES: tuple[Basis, ...] = get_args(Basis)
_Word = TypeVar("_Word", bound=str)


def format(place: Place) -> str:  # noqa: A001 -- the pair is parse and format, as in INTERFACE
    """The text of ``place``: what one types, copies and sees in the breadcrumb."""
    match place:
        case ProvincesPlace():
            return "provinces"
        case MetricsPlace():
            return "metrics"
        case RegionPlace(region):
            return _region_text(region)
        case CampaignPlace(campaign, region):
            inside = "" if region == NATION else f"{_region_text(region)}/"
            return inside + _campaign_text(campaign)
        case RankPlace():
            return f"rank/{quote(place.metric)}{_query_text(place)}"
        case ComparePlace(regions, campaign):
            narrowed = "" if campaign is None else f"?campaign={_campaign_text(campaign)}"
            return f"compare/{'+'.join(_path_text(region.words) for region in regions)}{narrowed}"
        case ReleasePlace(release_id):
            return f"release/{quote(release_id)}"
        case FigurePlace(figure_id):
            return f"figure/{quote(figure_id)}"
        case SearchPlace(words):
            return f"search/{quote(words)}"


def parse(text: str) -> Place:
    """The place that ``text`` writes; raises ``WrongPlace`` naming what is wrong with it."""
    text = text.strip()
    head, slash, rest = text.partition("/")
    match head:
        case "":
            raise WrongPlace("a place is empty; try provinces, 湖北, metrics or search/WORDS")
        case "provinces" | "metrics" if not slash:
            return HOME if head == "provinces" else MetricsPlace()
        case "provinces" | "metrics":
            raise WrongPlace(f"{text}: nothing stands after {head}")
        case "rank":
            return _rank(rest)
        case "compare":
            return _compare(rest)
        case "release":
            return ReleasePlace(_named(head, rest))
        case "figure":
            return FigurePlace(_named(head, rest))
        case "search":
            return SearchPlace(unquote(rest))
        case _:
            return _region_or_campaign(text)


def _path_text(words: str) -> str:
    return "/".join(quote(part) for part in words.split("/"))


def _region_text(region: Where) -> str:
    head, slash, rest = region.words.partition("/")
    opening = quote_first(head) if head in HEADS else quote(head)
    return f"{opening}{slash}{_path_text(rest)}"


def _campaign_text(campaign: str) -> str:
    return quote(campaign, keep="@") or "@"


def _query_text(place: RankPlace) -> str:
    pairs = {
        "campaign": None if place.campaign is None else _campaign_text(place.campaign),
        "year": place.year,
        "kind": None if place.kind == "level" else place.kind,
        "basis": place.basis,
        "per": place.per,
        "level": None if place.level == "province" else place.level,
    }
    query = "&".join(f"{key}={value}" for key, value in pairs.items() if value is not None)
    return f"?{query}" if query else ""


def _named(head: str, rest: str) -> str:
    if not rest:
        raise WrongPlace(f"{head}/ lacks the id of a {head}")
    return unquote(rest)


def _where(text: str) -> Where:
    parts = text.split("/")
    if not all(part.strip() for part in parts):
        raise WrongPlace(f"{text or 'a place'}: a region between slashes is empty")
    if len(parts) > _DEEPEST:
        raise WrongPlace(f"{text}: a region has at most province, prefecture and county")
    return Where("/".join(unquote(part.strip()) for part in parts))


def _region_or_campaign(text: str) -> Place:
    before, _, last = text.rpartition("/")
    if "?" in text:
        raise WrongPlace(f"{text}: only rank/… and compare/… take what follows a question mark")
    if "@" in before:
        raise WrongPlace(f"{text}: a campaign stands last, after its region: 湖北/夏季行动@2023")
    if "@" not in last:
        return RegionPlace(_where(text))
    return CampaignPlace(_edition(last), _where(before) if before else NATION)


def _edition(text: str) -> str:
    name, _, when = text.partition("@")
    year, _, code = when.partition("@")
    if not name.strip() and when:
        raise WrongPlace(f"{text}: the campaign's name is missing before @")
    if year and not _digits(year, 4):
        raise WrongPlace(f"{text}: after @ stands a year of four digits, or nothing for a many-year campaign")
    if "@" in when and not _digits(code, 6):
        raise WrongPlace(f"{text}: after the second @ stands the six-digit code of the region that runs the campaign")
    return unquote(text.strip()) if name.strip() else ""


def _campaign(text: str) -> str:
    """A campaign that narrows: an edition, or a name alone, which is resolved later."""
    if not text.strip():
        raise WrongPlace("campaign= lacks a campaign; standing work is campaign=@")
    return _edition(text) if "@" in text else unquote(text.strip())


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _pairs(query: str, known: tuple[str, ...]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for pair in query.split("&") if query else ():
        key, equals, value = pair.partition("=")
        if key not in known or not equals:
            raise WrongPlace(f"{pair}: what narrows this place is {', '.join(f'{name}=' for name in known)}")
        if key in pairs:
            raise WrongPlace(f"{pair}: {key} is given twice")
        pairs[key] = value
    return pairs


def _choice(pairs: Mapping[str, str], key: str, allowed: Sequence[_Word]) -> _Word | None:
    value = pairs.get(key)
    if value is None:
        return None
    for word in allowed:
        if word == value:
            return word
    raise WrongPlace(f"{key}={value}: {key} is {' or '.join(', '.join(allowed).rsplit(', ', 1))}")


def _rank(rest: str) -> RankPlace:
    metric, _, query = rest.partition("?")
    if not metric.strip():
        raise WrongPlace("rank/ lacks the id of a metric; zhanbao show metrics lists them")
    pairs = _pairs(query, ("campaign", "year", "kind", "basis", "per", "level"))
    year = pairs.get("year")
    if year is not None and not _digits(year, 4):
        raise WrongPlace(f"year={year}: a year has four digits")
    return RankPlace(
        metric=unquote(metric.strip()),
        campaign=_campaign(pairs["campaign"]) if "campaign" in pairs else None,
        year=None if year is None else int(year),
        kind=_choice(pairs, "kind", _KINDS) or "level",
        basis=_choice(pairs, "basis", _BASES),
        level=_choice(pairs, "level", LEVELS) or "province",
        per=_choice(pairs, "per", ("million",)),
    )


def _compare(rest: str) -> ComparePlace:
    regions, _, query = rest.partition("?")
    pairs = _pairs(query, ("campaign",))
    places = tuple(_where(region) for region in regions.split("+"))
    if not FEWEST <= len(places) <= MOST:
        raise WrongPlace(f"compare/{rest}: two to four places are compared: compare/湖北+湖南")
    return ComparePlace(places, _campaign(pairs["campaign"]) if "campaign" in pairs else None)
