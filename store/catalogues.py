"""The catalogues that ship, into the store: places, campaigns, metrics, and the names by which search finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from seeds.naming.campaigns import Campaign, campaigns, split_campaign_id
from seeds.naming.metric_relations import relations
from seeds.naming.metrics import groups, known_labels, metrics
from seeds.naming.pinyin import spell
from seeds.naming.regions import Region, gazetteer
from store.folding import search_key
from store.inserting import insert
from store.schema import data_hash, data_version

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Name = tuple[str, str, str, str, str]
"""A row of the table ``name``: kind, id, folded, pinyin, initials."""


def load_catalogues(connection: DuckDBPyConnection) -> None:
    """Fill the catalogues of a new store: those that ship, with the campaigns that the user names."""
    insert(connection, "region", (_region_row(region) for region in gazetteer()))
    insert(connection, "metric_group", ((g.id, g.label, g.english, at) for at, g in enumerate(groups().values())))
    insert(
        connection,
        "metric",
        ((m.id, m.label, m.english, m.group, m.unit, m.notes, at) for at, m in enumerate(metrics().values())),
    )
    insert(connection, "metric_relation", ((one.part, one.whole, one.rate or None) for one in relations()))
    insert(connection, "campaign", (_campaign_row(campaign) for campaign in campaigns()))
    insert(connection, "name", _names())
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('data_version', ?)", [data_version()])
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('data_hash', ?)", [data_hash()])


def add_provisional(connection: DuckDBPyConnection, campaign_ids: Iterable[str]) -> None:
    """Add campaigns that are not in the catalogue, by what their ids say."""
    rows: list[tuple[object, ...]] = []
    names: list[Name] = []
    for campaign_id in campaign_ids:
        name, year, place = split_campaign_id(campaign_id)
        rows.append((campaign_id, name, year, place, "", "", None, None, None, True))
        names.append(("campaign", campaign_id, search_key(name), *spell(name)))
    insert(connection, "campaign", rows)
    insert(connection, "name", names)


def _region_row(region: Region) -> tuple[object, ...]:
    return (
        region.code, region.name, region.short, region.english, region.level, region.parent, region.since,
        region.until, region.residents,
    )  # fmt: skip


def _campaign_row(campaign: Campaign) -> tuple[object, ...]:
    return (
        campaign.id, campaign.name, campaign.year, campaign.place, campaign.english, campaign.target,
        campaign.starts or None, campaign.ends or None, campaign.parent or None, False,
    )  # fmt: skip


def _names() -> Iterator[Name]:
    for region in gazetteer().spans:
        if region.level != "country":
            # The gazetteer is simplified and narrow already: folding 15,000 names would double the time.
            yield region.level, region.code, region.short, region.pinyin, region.initials
            if region.name != region.short:
                yield region.level, region.code, region.name, "", ""
            if region.abbr:
                yield region.level, region.code, region.abbr, "", ""
            # Of counties no second name that is spelt as the pinyin; ``hu`` is to find provinces by their English one.
            if region.english and (region.level != "county" or region.english.lower() != region.pinyin):
                yield region.level, region.code, region.english.lower(), "", ""
    for campaign in campaigns():
        yield "campaign", campaign.id, search_key(campaign.name), campaign.pinyin, campaign.initials
        for other in (*campaign.aliases, campaign.english, campaign.id):
            if other:
                yield "campaign", campaign.id, search_key(other), "", ""
    for metric in metrics().values():
        yield "metric", metric.id, search_key(metric.label), *spell(metric.label)
        yield "metric", metric.id, search_key(metric.english), "", ""
        yield "metric", metric.id, search_key(metric.id), "", ""
    for label, metric_id in known_labels():
        if label != metrics()[metric_id].label:
            yield "metric", metric_id, search_key(label), *spell(label)
