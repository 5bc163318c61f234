"""Search: what newcomers type, what words put together, and that no look-up plans or reads more than it needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

import duckdb
import pytest

from store import Store
from store.answers.question import Order
from store.answers.search import Hit, Search
from store.connecting import connect

_WORDS = (
    "湖北", "hubei", "gs", "g", "打", "公安", "415", "黑社会", "夏季行动 2023", "湖北 甘肃", "湖北 夏季行动",
    "湖北夏季行动", "打犯团伙", "抓获嫌疑人落网", "420000", "hubei-a", "广西 2022", "1.31万", "zzqqx",
    "gang dismantle", "廣西", "百日",
)  # fmt: skip


def hits(store: Store, words: str) -> list[Hit]:
    with store.ask(Search(words)) as found:
        return found.page(0, 100)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("黑社会", "rank/dismantle.mafia_organization"), ("黑社会性质组织", "rank/dismantle.mafia_organization"),
        ("黑社會性質組織", "rank/dismantle.mafia_organization"), ("dhshxzzz", "rank/dismantle.mafia_organization"),
        ("查处涉黑涉恶腐败和保护伞", "rank/handle.person.umbrella"), ("鄂", "湖北"),
        ("hu", "湖北"), ("hun", "湖南"),
    ],
)  # fmt: skip
def test_a_thing_is_found_by_every_name_that_the_catalogues_know(small: Store, words: str, place: str) -> None:
    assert hits(small, words)[0].place == place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("湖北 甘肃", "compare/湖北+甘肃"), ("hubei gansu", "compare/湖北+甘肃"), ("湖北甘肃", "compare/湖北+甘肃"),
        ("湖北 甘肅", "compare/湖北+甘肃"), ("420000 gs", "compare/湖北+甘肃"),
        ("湖北省 广西壮族自治区", "compare/湖北+广西"), ("hubei gansu guangxi zhejiang", "compare/湖北+甘肃+广西+浙江"),
        ("inner mongolia gansu", "compare/内蒙古+甘肃"), ("nei menggu gansu", "compare/内蒙古+甘肃"),
        ("武汉 兰州", "compare/湖北/武汉+甘肃/兰州"),
    ],
)  # fmt: skip
def test_several_regions_are_offered_side_by_side(small: Store, words: str, place: str) -> None:
    first = hits(small, words)[0]
    assert (first.kind, first.place) == ("compare", place)


def test_initials_of_several_provinces_offer_every_comparison(small: Store) -> None:
    offered = [hit.place for hit in hits(small, "hb gansu") if hit.kind == "compare"]
    assert offered == ["compare/河北+甘肃", "compare/湖北+甘肃"]


@pytest.mark.parametrize(
    "words", ["湖北 湖北", "hubei 湖北省", "湖北 甘肃 广西 浙江 江苏", "湖北 没有的地方", "湖北 '"]
)
def test_no_comparison_of_what_cannot_be_compared(small: Store, words: str) -> None:
    assert [hit for hit in hits(small, words) if hit.kind == "compare"] == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("湖北 夏季行动", "湖北/夏季行动@2023"), ("夏季行动 湖北", "湖北/夏季行动@2023"),
        ("hubei xjxd", "湖北/夏季行动@2023"),
        ("湖北夏季行动", "湖北/夏季行动@2023"), ("湖北 夏季", "湖北/夏季行动@2023"), ("gx br", "广西/百日行动@2022"),
        ("廣西 百日行動 2022", "广西/百日行动@2022"), ("wuhan summer", "湖北/武汉/夏季行动@2023"),
        ("湖北 武汉", "湖北/武汉"), ("武汉 江岸", "420102"), ("湖北 打掉团伙", "rank/dismantle.gang"),
        ("湖北 2023", "changes/湖北?year=2023"), ("湖北2023", "changes/湖北?year=2023"),
        ("gx 2022年", "changes/广西?year=2022"), ("全国 2023", "changes/全国?year=2023"),
        ("gang hubei 2023", "rank/dismantle.gang?year=2023"), ("2023 湖北 夏季行动", "湖北/夏季行动@2023"),
        ("hubei 2023 summer", "湖北/夏季行动@2023"), ("打掉团伙 2023", "rank/dismantle.gang?year=2023"),
        ("dismantled gangs 2023", "rank/dismantle.gang?year=2023"), ("hubei gang", "rank/dismantle.gang"),
        ("china summer campaign", "全国/夏季行动@2023"),
    ],
)  # fmt: skip
def test_a_region_and_other_words_lead_to_what_the_region_has(small: Store, words: str, place: str) -> None:
    assert hits(small, words)[0].place == place


@pytest.mark.parametrize("words", ["全国", "中国", "China", "nationwide", "quanguo"])
def test_the_country_is_found_by_what_it_is_called(small: Store, words: str) -> None:
    first = hits(small, words)[0]
    assert (first.kind, first.place) == ("country", "全国")


def test_english_words_that_no_name_has_stand_for_those_that_some_have(small: Store) -> None:
    murder, homicide = ([hit.place for hit in hits(small, words)] for words in ("murder", "homicide"))
    assert murder == homicide != []
    several, one = ([hit.place for hit in hits(small, words)] for words in ("abductions", "trafficking"))
    assert several == one != []
    assert [hit.place for hit in hits(small, "robberies and mugging")] == []


def test_nothing_is_offered_of_a_year_in_which_nothing_is_stated(small: Store) -> None:
    assert hits(small, "打掉团伙 1999") == []
    assert hits(small, "hubei gang 2022") == []
    assert hits(small, "2022 2023") == []


def test_a_region_does_not_offer_what_it_has_not(small: Store) -> None:
    places = [hit.place for hit in hits(small, "浙江 百日行动")]
    assert "浙江/百日行动@2022" not in places


@pytest.mark.parametrize("words", ["gang dismantle", "dismantle gang", "团伙 打掉", "打掉 犯罪 团伙", "打掉 gang"])
def test_words_are_found_in_any_order_and_each_of_them_must_be(small: Store, words: str) -> None:
    assert "rank/dismantle.gang" in [hit.place for hit in hits(small, words)]
    assert "rank/dismantle.gang" not in [hit.place for hit in hits(small, f"{words} 枪支")]


@pytest.mark.parametrize("words", ["夏季行动 2023", "2023 夏季行动", "xjxd 2023", "summer campaign 2023"])
def test_an_edition_is_found_by_name_and_year(small: Store, words: str) -> None:
    assert [hit.place for hit in hits(small, words) if hit.kind == "campaign"] == ["夏季行动@2023"]


def test_what_merely_resembles_the_words_is_listed_only_where_nothing_has_them(small: Store) -> None:
    assert [hit.place for hit in hits(small, "浙江夏季行动战果")] == ["release/zhejiang-a"]
    assert "release/zhejiang-a" in [hit.place for hit in hits(small, "浙江的夏季行动有战果")]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("hubie", "湖北"), ("gangsu", "甘肃"), ("gaungxi", "广西"), ("heilongjian", "黑龙江"),
        ("胡北", "湖北"), ("光西", "广西"), ("dadiao fanzui tuanhou", "rank/dismantle.gang"),
    ],
)  # fmt: skip
def test_a_slip_in_pinyin_and_a_wrong_character_of_the_same_sound_find_what_was_meant(
    small: Store, words: str, place: str
) -> None:
    assert hits(small, words)[0].place == place


@pytest.mark.parametrize("words", ["zqqzzx", "qqqq", "完全没有的字词呢", "?!", "zqq zzx"])
def test_words_that_are_like_nothing_find_nothing(small: Store, words: str) -> None:
    assert hits(small, words) == []


def test_what_is_known_already_stands_first_and_once(small: Store) -> None:
    known = Hit("湖北", "recent", "那里", "", "", "")
    with small.ask(Search("湖北", (known,))) as found:
        places = [hit.place for hit in found.page(0, 100)]
        assert found.page(0, 1) == [known]
    assert places.count("湖北") == 1
    with small.ask(Search("zzqqx", (known,))) as found:
        assert found.page(0, 9) == [known]


@pytest.mark.parametrize("words", _WORDS)
def test_the_first_hits_are_the_first_of_all_hits(small: Store, words: str) -> None:
    first = [hit.place for hit in hits(small, words)]
    with small.ask(Search(words)) as listing, duckdb.connect() as other:
        streamed = other.sql("SELECT place FROM listing").fetchall()  # of all hits, not of the first
        paged = [hit.place for hit in listing.page(0, listing.count)]
    assert [place for (place,) in streamed] == paged
    assert paged[:100] == first
    with small.ask(Search(words), Order("place", descending=True)) as ordered:
        assert [hit.place for hit in ordered.page(0, ordered.count)] == sorted(paged, reverse=True)


def _joins(plan: str) -> list[str]:
    return re.findall(r"╭─ [A-Z][\w ]* Join ─", plan)


class Recorder:
    """A cursor that notes how the database plans what it is asked."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor
        self.plans: list[str] = []

    def execute(self, sql: str, values: Sequence[object] = ()) -> duckdb.DuckDBPyConnection:
        self.plans.append(str(self._cursor.execute(f"EXPLAIN {sql}", list(values)).fetchall()))
        return self._cursor.execute(sql, list(values))

    def cursor(self) -> duckdb.DuckDBPyConnection:
        return self._cursor.cursor()


@pytest.mark.parametrize("words", _WORDS)
def test_a_keystroke_is_answered_by_few_small_questions(small: Store, words: str) -> None:
    """A join is planned for longer than a lookup takes, and every pass over the names costs as much as there are."""
    with connect(small.path) as connection:
        recorder = Recorder(connection)
        Search(words).foremost(cast("duckdb.DuckDBPyConnection", recorder), 100)
    joins = [len(_joins(plan)) for plan in recorder.plans]
    passes = [plan for plan in recorder.plans if re.search(r"name\b.*folded|folded.*name\b", plan)]
    assert max(joins) <= 1
    assert sum(joins) <= 4
    assert passes
    assert len(recorder.plans) <= 16
    assert len(passes) <= 6


def test_a_plan_tells_its_joins(small: Store) -> None:
    """Else none would be counted above, whatever is asked."""
    with connect(small.path) as connection:
        recorder = Recorder(connection)
        recorder.execute("SELECT count(*) FROM figure f JOIN release r ON r.release_id = f.release_id")
    assert len(_joins(recorder.plans[0])) == 1


def test_a_place_that_is_no_more_tells_its_last_year(small: Store) -> None:
    today, past = (hit for hit in hits(small, "淮滨") if hit.kind == "county")
    assert (today.place, today.detail) == ("411527", "河南 信阳")
    assert (past.place, past.detail, past.detail_english) == ("413022", "河南 信阳 –1997", "Henan Xinyang –1997")
