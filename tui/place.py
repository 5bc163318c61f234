"""Place: what is on screen, as one value. Argument, breadcrumb, history entry and copied link are all its text.

``parse`` reads the grammar alone and knows no names: ``湖北``, ``hb`` and ``nowhere`` are all regions to it, and so is
a campaign without its year. ``tui.resolving`` finds what the words name. ``parse(format(place)) == place`` always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from seeds.terms import Basis, Kind
from tui.errors import WrongPlace
from tui.place_query import choice, edition, edition_or_name, pairs_of, query_text, year_of
from tui.place_region import LEVELS, NATION, Level, Where, region_of, region_text
from tui.quoting import quote, quote_first, unquote

if TYPE_CHECKING:
    from store.answers.search import Hit


@dataclass(frozen=True, slots=True)
class ProvincesPlace:
    """Home: the 31 provinces."""


@dataclass(frozen=True, slots=True)
class RegionPlace:
    """A province, prefecture or county: its campaigns."""

    region: Where


@dataclass(frozen=True, slots=True)
class CitiesPlace:
    """The places inside a region: a province's cities, a city's counties."""

    region: Where


@dataclass(frozen=True, slots=True)
class ChangesPlace:
    """What rose and fell in a region, in one year or in all."""

    region: Where
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ReleasesPlace:
    """The releases of a region, or those of a campaign in it as a time line."""

    region: Where
    campaign: str | None = None


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
    per: Literal["million"] | None = None  # the value per million residents ranks


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
    first: tuple[Hit, ...] = field(default=(), compare=False)
    """The place that the words write out, once that is known, which is listed first. Words alone decide, as above."""


Place = (
    ProvincesPlace
    | RegionPlace
    | CitiesPlace
    | ChangesPlace
    | ReleasesPlace
    | CampaignPlace
    | MetricsPlace
    | RankPlace
    | ComparePlace
    | ReleasePlace
    | FigurePlace
    | SearchPlace
)

HOME = ProvincesPlace()
HEADS = frozenset(
    {"provinces", "metrics", "rank", "compare", "cities", "changes", "releases", "release", "figure", "search"}
)
"""First words that the grammar has taken."""
_WITHIN: dict[str, tuple[str, ...]] = {"cities": (), "changes": ("year",), "releases": ("campaign",)}
FEWEST, MOST = 2, 4
"""Regions to compare."""


def format(place: Place) -> str:  # noqa: A001 -- the pair is parse and format, as in INTERFACE
    """The text of ``place``: what one types, copies and sees in the breadcrumb."""
    match place:
        case ProvincesPlace():
            return "provinces"
        case MetricsPlace():
            return "metrics"
        case RankPlace():
            return f"rank/{quote(place.metric)}{_narrowed(place)}"
        case ComparePlace(regions, campaign):
            query = query_text({"campaign": _campaign_text(campaign)})
            return f"compare/{'+'.join(region_text(region.words) for region in regions)}{query}"
        case ReleasePlace(release_id):
            return f"release/{quote(release_id)}"
        case FigurePlace(figure_id):
            return f"figure/{quote(figure_id)}"
        case SearchPlace(words):
            return f"search/{quote(words)}"
        case _:
            return _of_region(place)


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
        case "cities" | "changes" | "releases":
            return _within(head, rest)
        case "release":
            return ReleasePlace(_named(head, rest))
        case "figure":
            return FigurePlace(_named(head, rest))
        case "search":
            return SearchPlace(unquote(rest))
        case _:
            return _region_or_campaign(text)


def _of_region(place: RegionPlace | CampaignPlace | CitiesPlace | ChangesPlace | ReleasesPlace) -> str:
    """The text of a place that begins with its region."""
    region = _region_text(place.region)
    match place:
        case RegionPlace():
            return region
        case CampaignPlace(campaign):
            return ("" if place.region == NATION else f"{region}/") + (_campaign_text(campaign) or "")
        case CitiesPlace():
            return f"cities/{region}"
        case ChangesPlace(_, year):
            return f"changes/{region}{query_text({'year': year})}"
        case ReleasesPlace(_, campaign):
            return f"releases/{region}{query_text({'campaign': _campaign_text(campaign)})}"


def _region_text(region: Where) -> str:
    head, slash, rest = region.words.partition("/")
    opening = quote_first(head) if head in HEADS else quote(head)
    return f"{opening}{slash}{region_text(rest)}"


def _campaign_text(campaign: str | None) -> str | None:
    return None if campaign is None else quote(campaign, keep="@") or "@"


def _narrowed(place: RankPlace) -> str:
    return query_text(
        {
            "campaign": _campaign_text(place.campaign),
            "year": place.year,
            "kind": None if place.kind == "level" else place.kind,
            "basis": place.basis,
            "per": place.per,
            "level": None if place.level == "province" else place.level,
        }
    )


def _named(head: str, rest: str) -> str:
    if not rest:
        raise WrongPlace(f"{head}/ lacks the id of a {head}")
    return unquote(rest)


def _region_or_campaign(text: str) -> Place:
    before, _, last = text.rpartition("/")
    if "?" in text:
        raise WrongPlace(f"{text}: only rank/…, compare/…, changes/… and releases/… take what follows a question mark")
    if "@" in before:
        raise WrongPlace(f"{text}: a campaign stands last, after its region: 湖北/夏季行动@2023")
    if "@" not in last:
        return RegionPlace(region_of(text))
    return CampaignPlace(edition(last), region_of(before) if before else NATION)


def _rank(rest: str) -> RankPlace:
    metric, _, query = rest.partition("?")
    if not metric.strip():
        raise WrongPlace("rank/ lacks the id of a metric; zhanbao show metrics lists them")
    pairs = pairs_of(query, ("campaign", "year", "kind", "basis", "per", "level"))
    return RankPlace(
        metric=unquote(metric.strip()),
        campaign=edition_or_name(pairs),
        year=year_of(pairs),
        kind=choice(pairs, "kind", get_args(Kind)) or "level",
        basis=choice(pairs, "basis", get_args(Basis)),
        level=choice(pairs, "level", LEVELS) or "province",
        per=choice(pairs, "per", ("million",)),
    )


def _within(head: str, rest: str) -> CitiesPlace | ChangesPlace | ReleasesPlace:
    region, _, query = rest.partition("?")
    where, pairs = region_of(region), pairs_of(query, _WITHIN[head])
    if head == "changes":
        return ChangesPlace(where, year_of(pairs))
    return ReleasesPlace(where, edition_or_name(pairs)) if head == "releases" else CitiesPlace(where)


def _compare(rest: str) -> ComparePlace:
    regions, _, query = rest.partition("?")
    pairs = pairs_of(query, ("campaign",))
    places = tuple(region_of(region) for region in regions.split("+"))
    if not FEWEST <= len(places) <= MOST:
        raise WrongPlace(f"compare/{rest}: two to four places are compared: compare/湖北+湖南")
    return ComparePlace(places, edition_or_name(pairs))
