"""A ranking and what it leaves out: together every figure of the metric, and each with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from store import Order, Store, open_store
from store.answers.left_out import REASONS, LeftOut, LeftOutCounts
from store.answers.metrics import MetricRow, Metrics
from store.answers.ranking import Ranking
from store.answers.sifting import UNRANKED
from tests.small_store import HUNDRED, SUMMER


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("shipped") / "store.duckdb") as store:
        yield store


def most_reported(store: Store) -> list[MetricRow]:
    """The forty metrics with most figures."""
    with store.ask(Metrics(), Order("figures", descending=True)) as listing:
        return listing.page(0, 40)


def reasons(store: Store, ranking: Ranking) -> dict[str, str]:
    return {row.figure_id: row.reason for row in store.ask_all(LeftOut(ranking))}


def test_every_figure_that_is_not_ranked_has_its_reason(small: Store) -> None:
    assert reasons(small, Ranking("dismantle.gang", campaign_id=HUNDRED)) == {
        "guangxi-b.1": "earlier",
        "guangxi-c.1": "rounded",
        "gansu-a.2": "time",
        "hubei-a.24": "campaign",
        "wuhan-a.1": "campaign",
        "zhejiang-a.1": "campaign",
    }


def test_a_figure_of_another_basis_is_counted_as_left_out(small: Store) -> None:
    ranking = Ranking("incidents.criminal", kind="change", basis="yoy", level="city")
    counts = {row.name: (row.figures, row.places) for row in small.ask_all(LeftOutCounts(ranking))}
    assert counts == {"basis pop": (1, 1), "level province": (3, 2), "level country": (1, 1)}
    assert small.ask_all(ranking) == []


@pytest.mark.parametrize(
    ("ranking", "figure_id", "reason"),
    [
        (Ranking("value.case", level="city"), "wuhan-a.3", "case"),
        (Ranking("seize.drugs"), "zhejiang-a.4", "kind"),
        (Ranking("dismantle.gang", year=2022), "zhejiang-a.1", "year"),
        (Ranking("dismantle.gang", campaign_id=SUMMER), "wuhan-a.1", "level"),
    ],
)
def test_reasons(small: Store, ranking: Ranking, figure_id: str, reason: str) -> None:
    assert reasons(small, ranking)[figure_id] == reason


@pytest.mark.parametrize("kind", ["level", "change", "share"])
@pytest.mark.parametrize("level", ["province", "city"])
def test_of_what_ships_nothing_is_lost_and_nothing_is_there_twice(shipped: Store, kind: str, level: str) -> None:
    for metric in most_reported(shipped):
        ranking = Ranking(metric.metric_id, kind=kind, level=level)
        shown = [row.figure_id for row in shipped.ask_all(ranking)]
        left = reasons(shipped, ranking)
        assert len(set(shown)) == len(shown)
        assert left.keys().isdisjoint(shown)
        assert len(left) + len(shown) == metric.figures
        assert set(left.values()) <= set(REASONS)
        counted = Counter(left.values())
        for row in shipped.ask_all(LeftOutCounts(ranking)):
            counted[row.reason] -= row.figures
        assert not any(counted.values())


def test_of_what_ships_only_like_is_ranked_with_like(shipped: Store) -> None:
    for metric in most_reported(shipped):
        cells = set()
        for row in shipped.ask_all(Ranking(metric.metric_id)):
            assert row.region.endswith("0000")
            assert (row.rank is None) == (row.unranked in UNRANKED)
            cell = (row.region, row.campaign_id, row.year if row.campaign_id is None else None)
            assert cell not in cells
            cells.add(cell)


def test_the_mafia_organisations_of_the_sweep_by_province(shipped: Store) -> None:
    rows = shipped.ask_all(Ranking("dismantle.mafia_organization", campaign_id="扫黑除恶专项斗争@"))
    ranked = [row for row in rows if row.rank is not None]
    assert len(ranked) >= 9
    assert {row.region_name: row.unranked for row in rows if row.rank is None} == {"上海": "year", "重庆": "year"}
    hebei = next(row for row in ranked if row.region_name == "河北")
    assert (str(hebei.value), hebei.covers_from, hebei.as_of) == ("101", "2018-01", "2019-12-27")
    assert all(row.title or row.outlet for row in rows)
