"""Rankings, lists and pages beside the same asked of DuckDB by hand, warm, in one process a size of store."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb

from tests.bench.processes import in_turn, run
from tests.bench.setting import Setting
from tests.bench.stores import built
from tests.bench.tables import Column, Goal, Sample, Table

METRIC, CAMPAIGN = "dismantle.gang", "夏季行动@2023"
HAND = "SQL by hand: one statement a place and edition, ranked"
BARE = "the ranking's own SQL, bare"
RANKED = "ask for the ranking, first page"
LISTED = "ask for a campaign's figures, first page"
LISTED_BARE = "its own SQL, counted"
SORTED = "ask for them sorted by value, first page"
MIDDLE, LAST = "a page of the middle", "the last page"
_PAGE = 40
_BY_HAND = """
SELECT f.region, p.short, f.value, f.unit, f.approx, f.campaign_id, f.year, r.published, r.title, r.outlet, r.url,
       rank() OVER (PARTITION BY f.campaign_id, f.year ORDER BY f.comparable DESC) AS rank
FROM (
    SELECT * FROM figure
    WHERE metric_id = ? AND kind = 'level' AND scope = 'total' AND domain = ''
    QUALIFY row_number() OVER (PARTITION BY region, campaign_id, year ORDER BY reach <> 'own', covers_to DESC) = 1
) f
JOIN release r USING (release_id) JOIN region p ON p.code = f.region AND p.level = 'province'
ORDER BY f.year DESC, f.campaign_id, rank LIMIT 40
"""


def tables(setting: Setting) -> Iterable[Table]:
    """Yield a table a size."""
    for size in setting.sizes:
        table = Table(
            f"Questions, {size:,} figures",
            [Column("warm", "ms", against=HAND), Column("memory", "MB")],
            [
                Goal(RANKED, "warm", 1.15),
                *([Goal(RANKED, "warm", 60, absolute=True)] if size >= 10_000_000 else []),
                *(Goal(page, "warm", 15, absolute=True) for page in (MIDDLE, LAST) if size >= 1_000_000),
            ],
            notes=["memory: the process after all of them"],
        )
        store = built(setting.stores, size)
        done = run([sys.executable, "-m", "tests.bench.rankings", str(store), str(2 * setting.rounds)], setting.home)
        for samples in json.loads(done.out.splitlines()[-1]):
            for case, sample in samples.items():
                table.add(case, sample)
        yield table


def main(store_path: Path, rounds: int) -> None:
    """Ask everything ``rounds`` times in turn; prints the samples of every round as JSON."""
    from store import open_store  # noqa: PLC0415 -- in the measured process alone
    from store.answers.figures import CampaignFigures  # noqa: PLC0415
    from store.answers.question import Order  # noqa: PLC0415
    from store.answers.ranking import Ranking  # noqa: PLC0415

    ranking, figures = Ranking(METRIC), CampaignFigures(CAMPAIGN, "000000")
    bare = duckdb.connect(store_path, read_only=True)
    ranking_sql, ranking_given = ranking.sql()
    figures_sql, figures_given = figures.sql()
    # The questions' own SQL, whose values are parameters.
    first_page = f"SELECT * FROM ({ranking_sql}) ORDER BY {ranking.order} LIMIT {_PAGE}"  # noqa: S608
    counted = f"SELECT count(*) FROM ({figures_sql})"  # noqa: S608
    with open_store(store_path) as store:

        def asked(question: Ranking | CampaignFigures, order: Order | None = None) -> None:
            with store.ask(question, order) as listing:
                listing.page(0, _PAGE)

        held = store.ask(figures, Order("value", descending=True))
        cases: dict[str, Callable[[], object]] = {
            HAND: lambda: bare.execute(_BY_HAND, [METRIC]).fetchall(),
            BARE: lambda: bare.execute(first_page, ranking_given).fetchall(),
            RANKED: lambda: asked(ranking),
            LISTED_BARE: lambda: bare.execute(counted, figures_given).fetchall(),
            LISTED: lambda: asked(figures),
            SORTED: lambda: asked(figures, Order("value", descending=True)),
            MIDDLE: lambda: held.page(held.count // 2, held.count // 2 + _PAGE),
            LAST: lambda: held.page(held.count - _PAGE, held.count),
        }
        table = Table("", [])
        in_turn(table, {name: _timer(case) for name, case in cases.items()}, rounds)
        held.close()
    bare.close()
    memory = _peak_mb()
    rows = [dict(zip(table.runs, row, strict=True)) for row in zip(*table.runs.values(), strict=True)]
    rows[0][HAND] = {**rows[0][HAND], "memory": memory}
    print(json.dumps(rows))


def _timer(case: Callable[[], object]) -> Callable[[], Sample]:
    def timed() -> Sample:
        begun = time.perf_counter()
        case()
        return {"warm": (time.perf_counter() - begun) * 1000}

    return timed


def _peak_mb() -> float:
    import resource  # noqa: PLC0415 -- in the measured process alone

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
