"""The text of a place in the search box offers that place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store, open_store
from store.answers.search import Hit
from tests.commands.running import zhanbao
from tests.small_store import build
from tui.asking import question
from tui.place import SearchPlace, format, parse  # noqa: A004 -- the pair is parse and format
from tui.resolving import resolve

PLACES = (
    "湖北/夏季行动@2023", "夏季行动@2023", "湖北/@", "湖北/武汉", "rank/dismantle.gang",
    "rank/dismantle.gang?campaign=夏季行动@2023", "rank/dismantle.gang?kind=change&basis=yoy&per=million&level=city",
    "compare/湖北+广西", "compare/湖北+广西+浙江?campaign=夏季行动@2023", "changes/湖北?year=2023", "cities/湖北",
    "releases/湖北?campaign=夏季行动@2023", "release/hubei-a", "figure/hubei-a.24", "search/湖北",
    "provinces", "metrics",
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(build(tmp_path_factory.mktemp("written") / "small.duckdb")) as opened:
        yield opened


def hits(words: str, store: Store) -> list[Hit]:
    with store.ask(question(resolve(SearchPlace(words), store))) as found:
        return found.page(0, 100)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_and_its_command_offer_that_place_and_say_it_in_both_languages(place: str, store: Store) -> None:
    for words in (place, f"zhanbao '{place}'\n", f"zhanbao show '{place}' --format csv", f'"{place}"', f" {place} "):
        first = hits(words, store)[0]
        assert first.place == place
        assert first.label
        assert parse(first.place) == parse(place)
    assert [hit.place for hit in hits(place, store)].count(place) == 1


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("hubei/wuhan", "湖北/武汉"), ("gx/百日行动", "广西/百日行动@2022"), ("compare/hubei+gx", "compare/湖北+广西"),
        ("rank/打掉犯罪团伙", "rank/dismantle.gang"), ("湖北／夏季行动＠2023", "湖北/夏季行动@2023"),
        ("compare／湖北＋广西", "compare/湖北+广西"), ("廣西/百日行動@2022", "广西/百日行动@2022"),
    ],
)  # fmt: skip
def test_a_place_in_other_words_is_offered_in_its_own(words: str, place: str, store: Store) -> None:
    assert hits(words, store)[0].place == place


@pytest.mark.parametrize(
    "words",
    ["湖北/没有的行动", "release/none", "figure/none.1", "rank/", "a/b/c/d/e", "zhanbao", "zhanbao 'x", "24/7",
     "search/" * 3000, "x/" * 2000, "http://example.org/x?y=z",
     "compare/湖北", "/", "@", "?", "'/", "zhanbao --format=csv", "\x00/@"],
)  # fmt: skip
def test_what_only_looks_like_a_place_offers_none(words: str, store: Store) -> None:
    place = format(SearchPlace(words.strip()))
    assert [hit for hit in hits(words, store) if hit.kind not in ("metric", "campaign", "search")] == []
    assert parse(place) == SearchPlace(words.strip())


@pytest.mark.parametrize("words", ["湖北 广西", "zhanbao 'compare/湖北+广西'", "hb", "415", "gang dismantle"])
def test_the_command_line_lists_what_the_search_box_lists(words: str, store: Store, tmp_path: Path) -> None:
    shown = zhanbao("show", format(SearchPlace(words)), "--format", "json", "--db", store.path, home=tmp_path)
    assert [hit["place"] for hit in json.loads(shown.stdout)][:100] == [hit.place for hit in hits(words, store)]
