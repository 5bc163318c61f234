"""Records into rows, in the order of the tables' columns (schema.sql)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from seeds.figure import Figure, Reading, Release, Trace
from seeds.naming.issuers import own_domain
from seeds.naming.spans import span
from store.checking import figure_ids
from store.comparing import common_value, covered_year
from store.deciding import Standing
from store.folding import search_key

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def release_row(reading: Reading, standing: Standing) -> tuple[object, ...]:
    """The row of the table ``release``."""
    release = reading.release
    return (
        release.id, release.title, release.outlet, release.published or None, release.url, release.host, release.issuer,
        release.region, release.campaign_id, release.script, list(release.warnings), reading.source, standing.depth,
        standing.content,
    )  # fmt: skip


def document_row(reading: Reading) -> tuple[object, ...]:
    """The row of the table ``document``."""
    return reading.release.id, reading.text


def figure_rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    """The rows of the table ``figure``."""
    release = reading.release
    domain = own_domain(release.issuer)
    for n, (figure, figure_id) in enumerate(zip(reading.figures, figure_ids(reading), strict=True), 1):
        comparable, unit = common_value(figure)
        covered = span(figure.period, figure.campaign_id, release.published)
        yield (
            figure_id, release.id, n, figure.raw, str(figure.value), figure.unit, figure.approx, figure.kind,
            figure.basis, figure.metric, figure.metric_id, figure.region, figure.campaign, figure.campaign_id,
            figure.period or None, figure.scope, figure.start, figure.end, figure.confidence, list(figure.notes),
            _trace(figure), None if comparable is None else str(comparable), unit, covered.starts or None,
            covered.ends or None, covered.reach, covered_year(figure.campaign_id, covered, release.published), domain,
        )  # fmt: skip


def name_rows(release: Release) -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of the table ``name``: releases are searched by their titles."""
    if release.title:
        yield "release", release.id, search_key(release.title), "", ""


def _trace(figure: Figure) -> str:
    return _COMPACT.encode([_step(step) for step in figure.trace])


def _step(step: Trace) -> tuple[str, str, int | None, int | None]:
    return step.field, step.rule, step.start, step.end
