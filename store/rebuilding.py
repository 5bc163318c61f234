"""Rebuilding: what a store holds as readings, to be written anew by another schema or other catalogues.

Releases, documents and figures as they were read are the truth; all else is worked out of them. A store is therefore
never patched: its readings go into a new file. A figure whose campaign was provisional gets the edition that the
catalogue has for it now, one whose metric has gone the metric that its label means now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from seeds.figure import Figure, Reading, Release, Trace
from seeds.naming.campaigns import campaigns, split_campaign_id
from seeds.naming.metrics import classify, metrics
from store.deciding import Decision, Outcome
from store.preparing import prepare

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CHUNK = 2_000
_AT_ONCE = 500
"""Releases that are put in order at a time: a reader's memory does not hold all of a large store."""
_RELEASES = """
SELECT r.release_id, r.title, r.outlet, coalesce(r.published, ''), r.url, r.host, r.issuer, r.region, r.campaign_id,
       r.script, r.warnings, r.source, d.body
FROM release r LEFT JOIN document d ON d.release_id = r.release_id
WHERE r.release_id BETWEEN ? AND ? ORDER BY r.release_id
"""
_FIGURES = """
SELECT release_id, raw, value, unit, approx, kind, basis, metric, region, campaign, period, scope, start_at, end_at,
       metric_id, campaign_id, confidence, notes, trace
FROM figure WHERE release_id BETWEEN ? AND ? ORDER BY release_id, n
"""


def stored(connection: DuckDBPyConnection) -> Iterator[Decision]:
    """Everything that a store of any version holds, release by release, as decisions that change nothing."""
    ids = [release_id for (release_id,) in _rows(connection, "SELECT release_id FROM release ORDER BY release_id")]
    for at in range(0, len(ids), _AT_ONCE):
        few = ids[at : at + _AT_ONCE]
        yield from _between(connection, few[0], few[-1])


def _between(connection: DuckDBPyConnection, *ends: str) -> Iterator[Decision]:
    figures = groupby(_rows(connection, _FIGURES, ends), key=lambda row: row[0])
    pending = next(figures, None)
    for row in _rows(connection, _RELEASES, ends):
        own: tuple[Figure, ...] = ()
        if pending is not None and pending[0] == row[0]:
            own = tuple(map(_figure, pending[1]))
            pending = next(figures, None)
        yield _decision(row, own)


def log(connection: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    """The rows of the import log."""
    return _rows(connection, "SELECT * FROM import_log")


def _decision(row: tuple[Any, ...], figures: tuple[Figure, ...]) -> Decision:
    (
        release_id, title, outlet, published, url, host, issuer, region, campaign_id, script, warnings, source, body,
    ) = row  # fmt: skip
    release = Release(
        release_id, title, outlet, published, url, host, issuer, region, _edition(campaign_id), script, tuple(warnings)
    )
    prepared = prepare(Reading(release, figures, body, source))
    return Decision(prepared, Outcome(source, release.id, "unchanged", len(figures)))


def _figure(row: tuple[Any, ...]) -> Figure:
    (
        _, raw, value, unit, approx, kind, basis, metric, region, campaign, period, scope, start, end, metric_id,
        campaign_id, confidence, notes, trace,
    ) = row  # fmt: skip
    steps = tuple(Trace(*step) for step in json.loads(trace))
    if metric_id is not None and metric_id not in metrics():
        metric_id = classify(metric, unit, kind)
    return Figure(
        raw, value, unit, approx, kind, basis, metric, region, campaign, period, scope, start, end, metric_id,
        _edition(campaign_id), confidence, tuple(notes), steps,
    )  # fmt: skip


def _edition(campaign_id: str | None) -> str | None:
    """The edition as the catalogue has it now; as it was where it has none."""
    if campaign_id is None or campaigns().by_id(campaign_id) is not None:
        return campaign_id
    name, year, place = split_campaign_id(campaign_id)
    known = campaigns().identify(name, year, place)
    return campaign_id if known is None else known.id


def _rows(connection: DuckDBPyConnection, sql: str, given: Sequence[str] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a question, fetched in chunks by a connection of its own."""
    with connection.cursor() as own:
        own.execute("USE store")
        found = own.execute(sql, list(given))
        while rows := found.fetchmany(_CHUNK):
            yield from rows
