"""Records into rows, in the order of the tables' columns (schema.sql)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from seeds.figure import Figure, Reading, Release
from seeds.naming.issuers import own_domain
from seeds.naming.spans import span
from store.checking import figure_ids
from store.comparing import common_value, covered_year
from store.folding import search_key

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def release_row(release: Release, source: str, depth: int, content: str) -> tuple[object, ...]:
    """The row of the table ``release``, of what ``Prepared`` has of it."""
    return (
        release.id, release.title, release.outlet, release.published or None, release.url, release.host, release.issuer,
        release.region, release.campaign_id, release.script, list(release.warnings), source, depth, content,
    )  # fmt: skip


def figure_rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    """The rows of the table ``figure``; decimals as text, lists as JSON."""
    release = reading.release
    domain = own_domain(release.issuer)

    @cache
    def covered(period: str | None, campaign_id: str | None) -> tuple[object, ...]:
        time = span(period, campaign_id, release.published)
        return time.starts or None, time.ends or None, time.reach, covered_year(campaign_id, time, release.published)

    for n, (figure, figure_id) in enumerate(zip(reading.figures, figure_ids(reading), strict=True), 1):
        comparable, unit = common_value(figure)
        yield (
            figure_id, release.id, n, figure.raw, _plain(figure.value), figure.unit, figure.approx, figure.kind,
            figure.basis, figure.metric, figure.metric_id, figure.region, figure.campaign, figure.campaign_id,
            figure.period or None, figure.scope, figure.start, figure.end, figure.confidence,
            _COMPACT(figure.notes) if figure.notes else "[]", _trace(figure),
            None if comparable is None else _plain(comparable), unit, *covered(figure.period, figure.campaign_id),
            domain,
        )  # fmt: skip


def name_rows(release: Release) -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of the table ``name``: releases are searched by their titles."""
    if release.title:
        yield "release", release.id, search_key(release.title), "", ""


def _plain(value: Decimal) -> str:
    """One form for equal values, however they came: 415 for 415, 415.00 and 4.15E+2."""
    written = str(value)
    return written if written.isdecimal() else f"{value.normalize():f}"


def _trace(figure: Figure) -> str:
    """As JSON, which an encoder would write several times slower: rules are few, and only they are text."""
    steps = [
        f"{_rule(name, rule)},{'null' if start is None else start},{'null' if end is None else end}]"
        for name, rule, start, end in figure.trace
    ]
    return f"[{','.join(steps)}]"


@lru_cache(1_000)
def _rule(name: str, rule: str) -> str:
    return _COMPACT((name, rule))[:-1]
