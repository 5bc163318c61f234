"""What an import works out anew of the figures that it touches is what working out all of them gives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.figure import Reading, Release
from tests.small_store import SUMMER, figure
from tests.store.readings import run

DAYS = ("2023-08-01", "2023-08-20", "2023-09", "")
REGIONS = ("000000", "420000", "420100", "430000")
METRICS = ("dismantle.gang", "dismantle.gang.telecom_fraud")


def worked_out(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return {table: connection.table(table).order("ALL").fetchall() for table in ("choice", "finding")}


@st.composite
def stated(draw: st.DrawFn) -> Reading:
    """A release of few figures, which are likely to share cells with other releases' and to contradict them."""
    figures = draw(
        st.lists(
            st.builds(
                lambda region, metric, value, campaign, period: figure(
                    str(value), str(value), "个", "打掉团伙", region, campaign, metric_id=metric, period=period
                ),
                st.sampled_from(REGIONS),
                st.sampled_from(METRICS),
                st.integers(-1, 4),
                st.sampled_from((SUMMER, None)),
                st.sampled_from((None, "2023年", "2023年12月")),
            ),
            max_size=4,
        )
    )
    name = draw(st.sampled_from("abcde"))
    return Reading(Release(name, "标题", "甲报", draw(st.sampled_from(DAYS)), region="420000"), tuple(figures))


@settings(max_examples=25, deadline=None)
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
    assert {row[8]: row[13] for row in worked_out(path)["choice"]} == {"a.1": "", "b.1": "left alone", "c.1": ""}
