"""Two readings of one release, and what a store has after readings were imported into it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from seeds.figure import Reading, Release
from store import open_store
from store.answers.figures import FigureRow, ReleaseFigures
from store.answers.releases import Releases
from store.deciding import Outcome
from store.importing import Importer
from tests.small_store import SUMMER, figure

SHIPPED = Reading(
    Release("shipped-1", "湖北通报", "演示日报", "2023-09-01", "https://example.org/1", "media", "", "420000", SUMMER),
    (figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang"),),
    source="shipped",
)
TEXT = "湖北打掉犯罪团伙415个"
READ = Reading(
    Release("0a1b2c", region="420000", campaign_id=SUMMER),
    (figure("415", "415", "个", "打掉犯罪团伙", "420000", SUMMER, metric_id="dismantle.gang", start=8),),
    TEXT,
    "a.txt",
)


ONE = READ.figures[0]


def run(path: Path, readings: Sequence[Reading]) -> list[Outcome]:
    if not path.exists():
        path.write_bytes(_catalogues_alone())
    with Importer(path, empty=True) as importer:
        outcomes = [importer.add(reading) for reading in readings]
    assert importer.refused == []
    return outcomes


@cache
def _catalogues_alone() -> bytes:
    """A store without releases: made once, because its 15,000 names take longer than any of the imports here."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "empty.duckdb")
        with Importer(path, empty=True):
            pass
        return path.read_bytes()


def statuses(path: Path, *readings: Reading) -> list[str]:
    return [outcome.status for outcome in run(path, readings)]


def contents(path: Path) -> tuple[list[object], list[FigureRow]]:
    """All that a reader can see of the releases and figures."""
    with open_store(path, create=False) as store:
        assert orphans(path) == 0
        releases = store.ask_all(Releases())
        return list(releases), [row for found in releases for row in store.ask_all(ReleaseFigures(found.release_id))]


def orphans(path: Path) -> int:
    """Rows that refer to a row which is not there."""
    with duckdb.connect(str(path), read_only=True) as connection:
        found = connection.execute(
            """
            SELECT (SELECT count(*) FROM figure WHERE release_id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM document WHERE release_id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM figure WHERE region NOT IN (SELECT code FROM region) AND region <> '')
                 + (SELECT count(*) FROM figure WHERE metric_id NOT IN (SELECT metric_id FROM metric))
                 + (SELECT count(*) FROM figure WHERE campaign_id NOT IN (SELECT campaign_id FROM campaign))
                 + (SELECT count(*) FROM release WHERE campaign_id NOT IN (SELECT campaign_id FROM campaign))
                 + (SELECT count(*) FROM metric WHERE group_id NOT IN (SELECT group_id FROM metric_group))
                 + (SELECT count(*) FROM name WHERE kind = 'release' AND id NOT IN (SELECT release_id FROM release))
                 + (SELECT count(*) FROM name WHERE kind = 'campaign' AND id NOT IN (SELECT campaign_id FROM campaign))
            """
        ).fetchone()
    assert found is not None
    return int(found[0])
