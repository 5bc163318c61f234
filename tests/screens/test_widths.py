"""At any width from 40 to 200 no number on any screen is cut: every numeral there is one of the data's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.numbers import shown
from tui.screens.answers import CardAnswer, TableAnswer
from tui.screens.place import PlaceScreen
from tui.script import SCRIPTS, Script

WIDTHS = {"hans": (*range(40, 104), *range(104, 201, 8)), "hant": range(40, 201, 10), "en": range(42, 201, 8)}
"""Every width up to 103 where the table is densest; the other scripts, whose columns are others, at some of them."""
HEIGHT = 24
PLACES = {
    "provinces": ("provinces", ()),
    "provinces-map": ("provinces", ("v",)),
    "provinces-shaded": ("provinces", ("n", "2")),
    "province": ("广西", ()),
    "cities": ("cities/湖北", ()),
    "campaign": ("夏季行动@2023", ()),
    "campaign-there": ("湖北/夏季行动@2023", ()),
    "standing": ("湖北/@", ()),
    "ranking": ("rank/dismantle.gang", ()),
    "ranking-map": ("rank/dismantle.gang?campaign=夏季行动@2023", ("v",)),
    "ranking-million": ("rank/dismantle.gang?per=million", ()),
    "ranking-cities": ("rank/dismantle.gang?level=city", ()),
    "change": ("rank/incidents.criminal?kind=change", ()),
    "compare": ("compare/湖北+广西+浙江", ()),
    "compare-four": ("compare/湖北+广西+浙江+甘肃", ()),
    "metrics": ("metrics", ()),
    "changes": ("changes/湖北", ()),
    "releases": ("releases/全国", ()),
    "timeline": ("releases/广西?campaign=百日行动@2022", ()),
    "release": ("release/country-a", ()),
    "release-text": ("release/hubei-a", ("v",)),
    "card": ("湖北/夏季行动@2023", ("down", "down", "enter")),
    "card-of-several": ("广西/百日行动@2022", ("down", "enter")),
    "search": ("search/湖北", ()),
    "search-number": ("search/415", ()),
}
NUMERAL = re.compile(r"\d[\d,.]*(?:[万亿萬億])?")
_EDGE = re.compile(r"[^\s]*…")


def numerals(value: object) -> Iterable[str]:
    """Every numeral that a value may be shown as, or that stands in its text."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from numerals(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from numerals(part)
        yield from written(Decimal(len(value)))
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield from written(Decimal(value))
        yield str(value)
    elif isinstance(value, float):
        yield f"{value:.0%}".removesuffix("%")
    elif isinstance(value, str):
        yield from NUMERAL.findall(value)
        for word in value.split(" "):
            if re.fullmatch(r"-?\d+(\.\d+)?", word):
                yield from written(Decimal(word))


def written(value: Decimal) -> Iterable[str]:
    """A value as each script writes it."""
    return (shown(abs(value), script) for script in SCRIPTS)


def known(answer: TableAnswer | CardAnswer) -> set[str]:
    """The numerals of the data that an answer shows."""
    if isinstance(answer, TableAnswer):
        parts = (*answer.window.rows(), *answer.shading, answer.text)
        return {numeral for part in parts for numeral in numerals(part)}
    start = answer.card.figure.start
    return {*numerals(answer.card), "" if start is None else str(start + 1)}  # people count characters from 1


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("name", PLACES)
async def test_no_number_is_cut_at_any_width(name: str, script: Script, opened: Opened) -> None:
    place, keys = PLACES[name]
    async with opened(place, (200, HEIGHT), script) as pilot:
        await press(pilot, *keys)
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        answer = screen.body.answer
        assert isinstance(answer, TableAnswer | CardAnswer)
        stated = known(answer)
        seen = 0
        for width in WIDTHS[script]:
            await pilot.resize_terminal(width, HEIGHT)  # waits until there is nothing more to do
            _crumbs, *body, _state, _keys = lines(pilot.app)
            for line in body:
                words = _EDGE.sub("", line)  # text that ends in … is cut, and says so
                for numeral in NUMERAL.findall(words):
                    bare = numeral.rstrip(",.")
                    seen += 1
                    assert bare in stated or bare == "0", f"{bare} at width {width}: {line}"
        assert seen >= len(WIDTHS[script]), "a number at every width"
