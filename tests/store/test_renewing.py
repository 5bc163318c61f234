"""What an import works out anew of the figures that it touches is what working out all of them gives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.figure import Reading, Release
from tests.small_store import SUMMER, figure
from tests.store.readings import run

DAYS = ("2023-08-01", "2023-08-20", "2023-09", "2021", "")
WORKED_OUT = ("choice", "outside", "finding", "province_tally", "metric_tally", "campaign_tally")
REGIONS = ("000000", "420000", "420100", "430000")
METRICS = ("dismantle.gang", "dismantle.gang.telecom_fraud")


def worked_out(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return {table: connection.table(table).order("ALL").fetchall() for table in WORKED_OUT}


@st.composite
def stated(draw: st.DrawFn) -> Reading:
    """A release of few figures, which are likely to share cells with other releases' and to contradict them."""
    figures = draw(
        st.lists(
            st.builds(
                lambda region, metric, value, campaign, period, scope: figure(
                    str(value),
                    str(value),
                    "个",
                    "打掉团伙",
                    region,
                    campaign,
                    metric_id=metric,
                    period=period,
                    scope=scope,
                ),
                st.sampled_from(REGIONS),
                st.sampled_from(METRICS),
                st.integers(-1, 4),
                st.sampled_from((SUMMER, None)),
                st.sampled_from((None, "2023年", "2023年12月")),
                st.sampled_from(("total", "total", "case")),
            ),
            max_size=4,
        )
    )
    name = draw(st.sampled_from("abcde"))
    return Reading(Release(name, "标题", "甲报", draw(st.sampled_from(DAYS)), region="420000"), tuple(figures))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(stated(), min_size=1, max_size=4), min_size=1, max_size=4))
def test_imports_one_after_the_other_leave_what_one_import_of_all_leaves(imports: list[list[Reading]]) -> None:
    with TemporaryDirectory() as folder:
        piece_by_piece, at_once = Path(folder, "a.duckdb"), Path(folder, "b.duckdb")
        with patch("store.renewing._MOST", 0), patch("store.renewing._STRETCH", 2):
            for readings in imports:
                run(piece_by_piece, readings)
        last = {reading.release.id: reading for readings in imports for reading in readings}
        # What the first reading of a release said of its date is kept where a later one says nothing.
        dated = {
            name: next(
                (r.release.published for rs in reversed(imports) for r in reversed(rs)
                 if r.release.id == name and r.release.published), "",
            )
            for name in last
        }  # fmt: skip
        run(at_once, [replace(r, release=replace(r.release, published=dated[name])) for name, r in last.items()])
        assert worked_out(piece_by_piece) == worked_out(at_once)


def test_only_what_is_touched_is_written(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    one = figure("5", "5", "个", "打掉团伙", "420000", SUMMER, metric_id=METRICS[0])
    other = figure("6", "6", "个", "打掉团伙", "420000", SUMMER, metric_id=METRICS[1])
    run(path, [Reading(Release("a"), (one,)), Reading(Release("b"), (other,))])
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE choice SET unranked = 'left alone'")
    with patch("store.renewing._MOST", 0):
        run(path, [Reading(Release("c"), (replace(one, value=Decimal(7)),))])
    with duckdb.connect(str(path), read_only=True) as connection:
        found = dict(connection.execute("SELECT figure_id, unranked FROM choice").fetchall())
    assert found == {"a.1": "", "b.1": "left alone", "c.1": ""}


def tallied(path: Path, table: str) -> dict[tuple[object, ...], tuple[object, ...]]:
    """The rows of a tally, by what they are of."""
    width = 2 if table == "campaign_tally" else 1
    return {row[:width]: row[width:] for row in worked_out(path)[table]}


@pytest.mark.parametrize(
    ("first", "then", "changed"),
    [
        pytest.param(
            {"a": [("420000", 0)]}, {"b": [("430000", 0)]}, {("420000", SUMMER)}, id="a rank among more places"
        ),
        pytest.param(
            {"a": [("420100", 2)], "b": [("420000", 0)]}, {"a": [("430000", 0)]},
            {("420000", SUMMER), ("420100", SUMMER)}, id="a place whose figures are all gone, and those around it",
        ),
        pytest.param(
            {"a": [("420000", 0), ("420000", 1)], "b": [("430000", 0)], "c": [("430000", 1)]},
            {"d": [("440000", 1), ("440000", 1)]}, {("420000", SUMMER)}, id="a headline that another metric overtakes",
        ),
    ],
)  # fmt: skip
def test_a_tally_elsewhere_follows(
    tmp_path: Path, first: dict[str, list[tuple[str, int]]], then: dict[str, list[tuple[str, int]]],
    changed: set[tuple[str, str]],
) -> None:  # fmt: skip
    def readings(told: dict[str, list[tuple[str, int]]]) -> list[Reading]:
        return [
            Reading(
                Release(name, "标题", "甲报", "2023-09-01"),
                tuple(
                    figure(str(n + 1), str(n + 1), "个", "打掉团伙", region, SUMMER, metric_id=(*METRICS, None)[metric])
                    for n, (region, metric) in enumerate(stated)
                ),
            )
            for name, stated in told.items()
        ]

    path, at_once = tmp_path / "x.duckdb", tmp_path / "y.duckdb"
    run(path, readings(first))
    before = tallied(path, "campaign_tally")
    with patch("store.renewing._MOST", 0):
        run(path, readings(then))
    run(at_once, readings(first | then))
    after = tallied(path, "campaign_tally")
    assert after == tallied(at_once, "campaign_tally")
    assert {place for place in before if before[place] != after.get(place)} >= changed


def test_sparks_grow_together_when_a_release_is_of_another_year(tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    gangs, frauds = (figure("5", "5", "个", "打掉团伙", "420000", SUMMER, metric_id=name) for name in METRICS)
    run(path, [Reading(Release("a", published="2023"), (gangs, gangs, frauds))])
    with patch("store.renewing._MOST", 0):
        run(path, [Reading(Release("b", published="2021"), (frauds,))])
    assert {key: row[-1] for key, row in tallied(path, "metric_tally").items()} == {
        (METRICS[0],): [0, 0, 2],
        (METRICS[1],): [1, 0, 1],
    }
