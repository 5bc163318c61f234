"""What a search lists of the things of the catalogues: looked up by their ids, kind by kind, and put together here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from seeds.terms import COUNTRY
from store.connecting import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Told(NamedTuple):
    """A hit with what it is ordered by in front: of two, the lesser is the better one."""

    tier: int
    kind_order: int
    past: int
    """1 for regions of the past, else 0."""
    fewer: int
    """How many figures there are of it, with a minus."""
    size: int
    """How long the name is that matched."""
    earlier: int
    """Its year with a minus; 0 where it has none."""
    place: str
    kind: str
    label: str
    english: str
    detail: str
    detail_english: str


ORDER = ", ".join(Told._fields[:7])
KINDS = {
    "country": 0, "province": 1, "prefecture": 2, "campaign": 3, "figure": 3, "metric": 4, "county": 5, "release": 6,
}  # fmt: skip
"""Kinds of hits by their order among equals."""
REGIONS = ("province", "prefecture", "county")


FIGURE = "figure_id, metric, metric_id, raw, unit, region, campaign, campaign_id, release_id, year FROM figure"
"""What ``figures`` wants to know of one."""
_MANY = 50
"""Ids from which on they are no constants in the text of a question."""


class Thing(NamedTuple):
    """A thing of the catalogues that matches the words of a search."""

    kind: str
    id: str
    tier: int
    size: int


class Region(NamedTuple):
    """What a hit tells of a region."""

    code: str
    name: str
    short: str
    english: str
    level: str
    until: int | None
    """Its last year, where it is no more."""

    @property
    def past(self) -> bool:
        """Whether it is no more."""
        return self.until is not None


def described(cursor: DuckDBPyConnection, things: Sequence[Thing]) -> list[Told]:
    """The hits that things are, in no order."""
    of_kind: dict[str, list[Thing]] = {}
    for thing in things:
        of_kind.setdefault(thing.kind, []).append(thing)
    editions = {thing.id for thing in of_kind.get("campaign", ())}
    campaigns = _by_id(cursor, "campaign_id, name, english, year, place FROM campaign", editions)
    places = [thing for kind in REGIONS for thing in of_kind.get(kind, ())]
    known = regions(cursor, {*(place for *_, place in campaigns.values()), *(thing.id for thing in places)})
    return [
        *_regions(places, known),
        *_campaigns(cursor, of_kind.get("campaign", ()), campaigns, known),
        *_metrics(cursor, of_kind.get("metric", ())),
    ]


def regions(cursor: DuckDBPyConnection, codes: Iterable[str]) -> dict[str, Region]:
    """The regions with these codes and those around them, by code."""
    wanted = {around for code in codes for around in (code, f"{code[:4]}00", f"{code[:2]}0000")}
    found = _by_id(cursor, "code, name, short, english, level, until FROM region", wanted)
    return {code: Region(code, *row) for code, row in found.items()}


def figures_there(cursor: DuckDBPyConnection, place: str) -> dict[str, int]:
    """How many figures there are in a region of each campaign edition; those without any are not among them."""
    return _counted(cursor, "edition, figures FROM campaign_tally WHERE place = ?", place)


def path(region: Region, known: Mapping[str, Region]) -> str:
    """The text of a region's place: 湖北, 湖北/武汉; the code of a county and of what is no more."""
    if region.level == "province":
        return region.short
    province = known.get(f"{region.code[:2]}0000")
    if province is None or region.past or region.level == "county":
        return region.code
    return f"{province.short}/{region.short}"


def _regions(things: Iterable[Thing], known: Mapping[str, Region]) -> Iterator[Told]:
    for kind, code, tier, size in things:
        region = known[code]
        outer = [known[around] for around in (f"{code[:2]}0000", f"{code[:4]}00") if around != code and around in known]
        label = region.name if region.level == "county" else region.short
        ended = [f"–{region.until}"] if region.past else []
        inside = " ".join([*dict.fromkeys(one.short for one in outer), *ended])
        inside_english = " ".join([*dict.fromkeys(one.english for one in outer), *ended])
        yield Told(
            tier, KINDS[kind], region.past, 0, size, 0, path(region, known), kind, label, region.english, inside,
            inside_english,
        )  # fmt: skip


def _campaigns(
    cursor: DuckDBPyConnection,
    things: Sequence[Thing],
    campaigns: Mapping[str, tuple[Any, ...]],
    known: Mapping[str, Region],
) -> Iterator[Told]:
    counted = figures_there(cursor, COUNTRY) if things else {}
    for _, edition, tier, size in things:
        name, english, year, code = campaigns[edition]
        runner = known.get(code)
        detail = _words(year, runner and runner.short)
        detail_english = _words(year, runner and runner.english)
        yield Told(
            tier, KINDS["campaign"], 0, -counted.get(edition, 0), size, -(year or 0), edition, "campaign", name,
            english, detail, detail_english,
        )  # fmt: skip


def _metrics(cursor: DuckDBPyConnection, things: Sequence[Thing]) -> Iterator[Told]:
    if not things:
        return
    metrics = _by_id(cursor, "metric_id, label, english, group_id FROM metric", {thing.id for thing in things})
    groups = {key: row for key, *row in cursor.execute("SELECT group_id, label, english FROM metric_group").fetchall()}
    counted = _counted(cursor, "metric_id, figures FROM metric_tally")
    for _, metric, tier, size in things:
        label, english, group = metrics[metric]
        group_label, group_english = groups[group]
        yield Told(
            tier, KINDS["metric"], 0, -counted.get(metric, 0), size, 0, f"rank/{metric}", "metric", label, english,
            group_label, group_english,
        )  # fmt: skip


def figures(cursor: DuckDBPyConnection, rows: Sequence[tuple[Any, ...]]) -> Iterator[Told]:
    """The hits that figures are: rows of ``FIGURE``."""
    metrics = _by_id(cursor, "metric_id, english FROM metric", {row[2] for row in rows})
    places = regions(cursor, {row[5] for row in rows})
    campaigns = _by_id(cursor, "campaign_id, name, english FROM campaign", {row[7] for row in rows})
    releases = _by_id(cursor, "release_id, published FROM release", {row[8] for row in rows})
    for figure_id, metric, metric_id, raw, unit, code, campaign, campaign_id, release_id, year in rows:
        name, name_english = campaigns.get(campaign_id, (campaign, ""))
        region = places.get(code)
        [english] = metrics.get(metric_id, ("",))
        [published] = releases[release_id]
        detail = _words(f"{raw} {unit}".strip(), region and region.short, name, published)
        detail_english = _words(raw, region and region.english, name_english, published)
        yield Told(
            0, KINDS["figure"], 0, 0, 0, -(year or 0), f"figure/{figure_id}", "figure", metric, english, detail,
            detail_english,
        )  # fmt: skip


def _by_id(cursor: DuckDBPyConnection, selected: str, ids: Iterable[str | None]) -> dict[str, tuple[Any, ...]]:
    """The rows with these ids, of which some are None, by their first column."""
    known = sorted(one for one in ids if one is not None)
    key = selected.partition(",")[0]
    if len(known) > _MANY:
        found = cursor.execute(f"SELECT {selected} WHERE {key} IN (SELECT unnest(CAST(? AS VARCHAR[])))", [known])
    elif known:
        # Constants in the text: a parameter would be joined, and a join is planned longer than this takes.
        found = cursor.execute(f"SELECT {selected} WHERE {key} IN ({', '.join(map(quoted, known))})")
    else:
        return {}
    return {row[0]: row[1:] for row in found.fetchall()}


def _counted(cursor: DuckDBPyConnection, selected: str, *values: str) -> dict[str, int]:
    return dict(cursor.execute(f"SELECT {selected}", list(values)).fetchall())


def _words(*words: object) -> str:
    return " ".join(str(word) for word in words if word)
