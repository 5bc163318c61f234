"""From a number to where it stands: the card, its citation, the release with its figures lit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.answers.figures import FigureRow
from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tests.small_store import TEXT
from tui.place import FigurePlace
from tui.screens import document
from tui.screens.answering import Desk
from tui.screens.answers import CardAnswer
from tui.screens.card_statements import statements
from tui.screens.citing import as_bibtex, as_markdown, as_plain, short
from tui.screens.history import Visit
from tui.script import Script
from tui.widgets.cells import clean, width

FIGURE = FigureRow(
    "hubei-a.24", "打掉犯罪团伙", "dismantle.gang", "Criminal gangs dismantled", "", Decimal(415), "415", "个", "over",
    "level", None, "420000", "湖北", "Hubei", "夏季行动@2023", "夏季行动", "Summer campaign", None, None, None,
    "own", "total", 1.0, "hubei-a", "Title_with [odd] {signs} & 100%", "演示日报", "2023-08-01",
    "https://example.org/a_(b)", 24, 27,
)  # fmt: skip


def test_a_citation_says_value_scope_and_source() -> None:
    first, second = as_plain(FIGURE, "hans").splitlines()
    assert first == "湖北 夏季行动 2023 打掉犯罪团伙 ≥415 个"
    assert "演示日报" in second
    assert "2023-08-01" in second
    assert "https://example.org/a_(b)" in second
    assert "原文数字 415" in second
    assert "figure/hubei-a.24" in second
    assert short(FIGURE, "en") == "演示日报 2023-08-01"


def test_a_source_without_an_outlet_is_called_by_its_title_else_by_its_issuer() -> None:
    silent = replace(FIGURE, outlet="")
    assert short(silent, "hans", "演示公安局") == f"{FIGURE.title} 2023-08-01"
    assert short(replace(silent, title=""), "hans", "演示公安局") == "演示公安局 2023-08-01"
    assert short(replace(silent, title=""), "en") == "(untitled) 2023-08-01"


def test_a_bibtex_note_states_the_value_once_and_names_the_figure() -> None:
    note = next(line for line in as_bibtex(FIGURE, "hans").splitlines() if "note" in line)
    assert note == "  note = {湖北 夏季行动 2023 打掉犯罪团伙 ≥415 个; figure/hubei-a.24},"


def test_markdown_and_bibtex_take_no_harm_from_a_title() -> None:
    markdown = as_markdown(FIGURE, "en")
    assert r"[Title\_with \[odd\] {signs} & 100%](https://example.org/a_%28b%29)" in markdown
    bibtex = as_bibtex(FIGURE, "en")
    assert bibtex.startswith("@misc{hubei-a-24,\n")
    assert r"title = {Title\_with [odd] \{signs\} \& 100\%}," in bibtex
    assert bibtex.count("{") - bibtex.count(r"\{") == bibtex.count("}") - bibtex.count(r"\}")


@given(st.text("甲乙12,. \n\x1b\u202e", max_size=80), st.integers(2, 30), st.data())
def test_every_numeral_of_a_text_is_lit_whole_and_nothing_else(text: str, cells: int, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)))
    places = list(zip(cuts[::2], cuts[1::2], strict=False))
    typeset = document.typeset(text, places, None, cells)
    assert all(width("".join(words for words, _ in line)) <= cells for line in typeset)
    lit = "".join(words for line in typeset for words, tone in line if tone == "lit")
    assert lit == "".join(clean(char) for start, end in places for char in text[start:end] if char != "\n")
    said = "".join(words for line in typeset for words, _ in line)
    assert said == "".join(clean(char) for char in text if char != "\n")


async def test_the_release_shows_its_text_with_every_figure_lit(opened: Opened) -> None:
    async with opened("release/hubei-a") as pilot:
        await press(pilot, "v")
        screen = lines(pilot.app)
        assert [line.strip() for line in screen[1:4]] == TEXT.splitlines()
        line = next(number for number, text in enumerate(screen) if "1.31万" in text)
        at = width(screen[line].partition("1.31万")[0])
        plain = pilot.app.screen.get_style_at(1, line)
        assert pilot.app.screen.get_style_at(at, line) != plain
        await press(pilot, "right", "enter")
        assert "原文数字  1.31万" in "\n".join(lines(pilot.app))
        await press(pilot, "escape", "v")
        assert "指标" in lines(pilot.app)[1]


async def test_a_release_without_its_text_has_only_its_table(opened: Opened) -> None:
    async with opened("release/gansu-a") as pilot:
        await press(pilot, "v")
        assert "没有别的看法" in lines(pilot.app)[-2]


def test_a_statement_without_a_day_is_not_called_earlier(desk: Desk) -> None:
    card = desk.answer(Visit(FigurePlace("guangxi-a.1")))
    assert isinstance(card, CardAnswer)
    rows = tuple(
        replace(row, covers_to=None, as_of=None) if row.verdict == "earlier" else row for row in card.card.contenders
    )
    said = "".join(words for line in statements(replace(card.card, contenders=rows), "hans") for words, _ in line)
    assert "未注明日期" in said
    assert "统计截止更早" not in said


async def test_the_card_tells_what_each_statement_lost_by_and_how_the_total_grew(opened: Opened) -> None:
    async with opened("广西/百日行动@2022", (100, 50)) as pilot:
        await press(pilot, "f", *"212", "enter", "enter")
        text = "\n".join(lines(pilot.app))
        assert "采用此条" in text
        assert "统计截止更早" in text
        assert "来自媒体" in text or "不是确数" in text
        assert "逐次累计" in text
        assert "每百万人" in text


def said_of(card: CardAnswer, script: Script) -> list[str]:
    return ["".join(words for words, _ in line) for line in statements(card.card, script)]


@pytest.mark.parametrize(("script", "words"), [("hans", "第 25 字"), ("en", "character 25")])
def test_statements_of_one_release_are_told_apart_by_where_they_stand(desk: Desk, script: Script, words: str) -> None:
    card = desk.answer(Visit(FigurePlace("guangxi-a.1")))
    assert isinstance(card, CardAnswer)
    first, *_ = card.card.contenders
    twice = replace(first, figure_id="again", verdict="repeated", start=24)
    thrice = replace(FIGURE, figure_id="thrice", release_id=first.release_id, start=40)
    alone = replace(FIGURE, figure_id="alone", release_id="another", start=60)
    told = replace(
        card.card, contenders=(replace(first, start=7), twice, *card.card.contenders[1:]), others=(thrice, alone)
    )
    said = said_of(card._replace(card=told), script)
    assert words in said[1]
    assert words.replace("25", "8") in said[0]
    assert any(words.replace("25", "41") in line for line in said)
    assert not any("61" in line for line in said), "alone in its release"
    alike = [line for line in said_of(card, script) if "第" in line or "character" in line]
    assert not alike, "all of different releases"


async def test_the_figures_of_a_release_tell_where_they_stand_in_it(opened: Opened) -> None:
    async with opened("release/hubei-a", (120, 24)) as pilot:
        heading, *rows = lines(pilot.app)[1:]
        assert "位置" in heading
        [gangs] = [row for row in rows if "415" in row and "打掉" in row]
        assert gangs.split()[-1] == str(TEXT.index("415") + 1)
