"""Which rows have the words that are typed: of few rows by what they show, of many by the fields on screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.stores import built
from tui.place import parse
from tui.screens.answering import Desk
from tui.screens.answers import TableAnswer
from tui.screens.history import Visit
from tui.screens.matching import Sight


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("many"), 40_000)


def found(path: Path, words: str, sight: Sight) -> tuple[int, int]:
    """Rows of a long list with the words, and rows in all."""
    desk = Desk(path)
    try:
        answer = desk.answer(Visit(parse("夏季行动@2023"), contains=words, sight=sight))
        assert isinstance(answer, TableAnswer)
        return answer.window.count, answer.total
    finally:
        desk.close()


def test_of_many_rows_too_what_is_hidden_does_not_count(many: Path) -> None:
    seen, total = found(many, "演示", Sight())
    assert total > 2_000
    assert seen > 0, "the outlet is a column"
    assert found(many, "演示", Sight(columns=frozenset({"metric", "value"}))) == (0, total)


def test_of_many_rows_words_that_the_screen_has_for_codes_are_found(many: Path) -> None:
    seen, total = found(many, "同比", Sight())
    assert 0 < seen < total
