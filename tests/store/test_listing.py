"""Listings: paged, ordered, filtered; whatever is asked, pages put together are the whole."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, fields
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import Order, Store, StoreError, open_store
from store.answers.figures import CampaignFigures, FigureRow, ReleaseFigures
from store.answers.provinces import Provinces
from store.answers.ranking import Ranking
from store.answers.releases import Releases
from store.answers.search import Search
from store.errors import Cancelled

EVERYTHING = CampaignFigures("夏季行动@2023", "000000")
COLUMNS = [field.name for field in fields(FigureRow)]


@settings(max_examples=60, deadline=None)
@given(
    column=st.sampled_from(COLUMNS),
    descending=st.booleans(),
    contains=st.sampled_from(["", "湖北", "團伙", "GANGS", "武汉 警情", "%", "'"]),
    size=st.integers(1, 7),
)
def test_pages_put_together_are_the_whole_in_a_stable_order(
    small: Store, column: str, descending: bool, contains: str, size: int
) -> None:
    order = Order(column, descending)
    with small.ask(EVERYTHING, order, contains) as listing, small.ask(EVERYTHING, order) as unfiltered:
        whole = listing.page(0, listing.count)
        pages = [listing.page(start, start + size) for start in range(0, listing.count, size)]
        assert [row for page in pages for row in page] == whole
        assert len(whole) == listing.count
        assert listing.total == unfiltered.count
        everything = unfiltered.page(0, unfiltered.count)
        assert whole == [row for row in everything if row in whole]  # a subset, in the same order
        assert [listing.position(row.figure_id) for row in whole] == list(range(len(whole)))


@settings(max_examples=60, deadline=None)
@given(
    campaign=st.sampled_from(["夏季行动@2023", "", "没有的行动@2023"]),
    region=st.sampled_from(["000000", "420000", "420100"]),
    stop=st.integers(1, 40),
)
def test_the_first_rows_are_those_that_come_first_in_the_order_of_all(
    small: Store, campaign: str, region: str, stop: int
) -> None:
    question = CampaignFigures(campaign, region)
    with small.ask(question) as at_once, small.ask(question) as whole:
        assert at_once.page(0, stop) == whole.page(0, 10_000)[:stop]


@settings(max_examples=40, deadline=None)
@given(column=st.sampled_from(COLUMNS), descending=st.booleans())
def test_rows_without_a_value_come_last_either_way(small: Store, column: str, descending: bool) -> None:
    with small.ask(EVERYTHING, Order(column, descending)) as listing:
        values = [getattr(row, column) for row in listing.page(0, listing.count)]
    present = [value for value in values if value not in (None, "")]
    assert all(value in (None, "") for value in values[len(present) :])
    keys = [value.lower() if isinstance(value, str) else value for value in present]
    assert keys == sorted(keys, reverse=descending)


def test_ties_keep_the_questions_own_order(small: Store) -> None:
    with small.ask(EVERYTHING) as plain, small.ask(EVERYTHING, Order("scope")) as sorted_by_scope:
        own = plain.page(0, plain.count)
        tied = sorted_by_scope.page(0, plain.count)
    assert tied == sorted(own, key=lambda row: row.scope)


def test_a_page_beyond_the_end_is_short(small: Store) -> None:
    with small.ask(ReleaseFigures("hubei-a")) as listing:
        assert len(listing.page(3, 40)) == 1
        assert listing.page(40, 80) == []


def test_a_filter_wants_every_word_in_either_script_and_case(small: Store) -> None:
    with small.ask(EVERYTHING, contains="武漢 團伙") as listing:
        assert [row.figure_id for row in listing.page(0, 9)] == ["wuhan-a.1"]
        assert (listing.count, listing.total) == (1, 11)


def test_a_filter_finds_titles_as_they_are_printed(small: Store) -> None:
    with small.ask(Releases(), contains="戰果") as traditional, small.ask(Releases(), contains="战果") as simplified:
        assert "zhejiang-a" in {row.release_id for row in traditional.page(0, 9)}
        assert {row.release_id for row in simplified.page(0, 9)} == {"gansu-a"}


def test_an_unknown_column_is_named_with_those_that_are(small: Store) -> None:
    with pytest.raises(ValueError, match=r"ProvinceRow has no column 'code; DROP TABLE figure'; it has code, name"):
        small.ask(Provinces(), Order("code; DROP TABLE figure"))


@pytest.mark.parametrize("words", ["\udcff", "湖\ud800", "\x00", "\u202e", "%", "' OR 1=1 --", "\\"])
def test_no_words_break_a_question(small: Store, words: str) -> None:
    assert small.ask_all(Search(words)) == []
    assert small.ask_all(Ranking(words, words)) == []
    assert small.figure(words) is None
    assert small.release(words) is None
    with small.ask(Provinces(), contains=words) as listing:
        assert (listing.count, listing.total) == (0, 31)
        assert listing.position(words) is None


def test_a_row_that_is_filtered_out_has_no_position(small: Store) -> None:
    with small.ask(Provinces(), contains="湖") as listing:
        assert listing.position("420000") is not None
        assert listing.position("110000") is None
        assert listing.position("' OR 1=1 --") is None


def test_several_listings_are_alive_at_once_from_several_threads(small: Store) -> None:
    failures: list[BaseException] = []

    def look(metric: str) -> None:
        try:
            for _ in range(5):
                with small.ask(Ranking(metric)) as ranking, small.ask(EVERYTHING) as figures:
                    assert figures.count == 11
                    assert ranking.page(0, ranking.count) == small.ask_all(Ranking(metric))
        except BaseException as failure:  # noqa: BLE001  (told to the thread that asserts)
            failures.append(failure)

    threads = [threading.Thread(target=look, args=(metric,)) for metric in ("dismantle.gang", "arrest.suspect") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@dataclass(frozen=True, slots=True)
class Number:
    number: int
    half: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """A question that is long to answer."""

    upto: int

    row: ClassVar = Number
    key: ClassVar = "number"
    searched: ClassVar = ("number",)
    order: ClassVar = "number"
    view: ClassVar = None

    def sql(self) -> tuple[str, list[object]]:
        return "SELECT range AS number, range // 2 AS half FROM range(?)", [self.upto]


def test_rows_of_a_long_listing_stand_where_the_order_puts_them(small: Store) -> None:
    with small.ask(Numbers(400_000), Order("number", descending=True)) as listing:
        assert listing.count == 400_000
        assert [row.number for row in listing.page(250_000, 250_003)] == [149_999, 149_998, 149_997]
        assert listing.position("0") == 399_999


def test_a_store_closes_after_its_listings_and_before_them(small_path: Path) -> None:
    store = open_store(small_path)
    first, second = store.ask(Provinces()), store.ask(Provinces())
    first.close()
    first.interrupt()
    store.close()
    for listing in (first, second):
        with pytest.raises(StoreError):
            listing.page(0, 1)


def test_closing_a_store_stops_what_is_being_asked(small_path: Path) -> None:
    store = open_store(small_path)
    listing = store.prepare(Numbers(500_000_000))
    raised: list[type[BaseException]] = []

    def ask() -> None:
        try:
            listing.load()
        except StoreError as error:
            raised.append(type(error))

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.2)
    store.close()
    asking.join(10)
    assert raised == [Cancelled]


def test_an_interrupted_question_says_so_and_the_store_works_on(small: Store) -> None:
    listing = small.prepare(Numbers(500_000_000))
    timer = threading.Timer(0.2, listing.interrupt)
    timer.start()
    with pytest.raises(Cancelled):
        listing.load()
    timer.join()
    listing.close()
    assert len(small.ask_all(Provinces())) == 31
