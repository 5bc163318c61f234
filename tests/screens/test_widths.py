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

WIDTHS = (*range(40, 104), *range(104, 201, 8))
PLACES = {
    "provinces": ("provinces", ()),
    "province": ("广西", ()),
    "campaign": ("夏季行动@2023", ()),
    "ranking": ("rank/dismantle.gang", ()),
    "ranking-map": ("rank/dismantle.gang?campaign=夏季行动@2023", ("v",)),
    "ranking-million": ("rank/dismantle.gang?per=million", ()),
    "change": ("rank/incidents.criminal?kind=change", ()),
    "compare": ("compare/湖北+广西+浙江", ()),
    "metrics": ("metrics", ()),
    "changes": ("changes/湖北", ()),
    "timeline": ("releases/广西?campaign=百日行动@2022", ()),
    "release": ("release/country-a", ()),
}
NUMERAL = re.compile(r"\d[\d,.]*(?:[万亿])?")
_EDGE = re.compile(r"[^\s]*…")


def numerals(value: object) -> Iterable[str]:
    """Every numeral that a value may be shown as, or that stands in its text."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from numerals(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from numerals(part)
        yield from NUMERAL.findall(shown(Decimal(len(value)), "hans"))
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield shown(abs(Decimal(value)), "hans")
        yield str(value)
    elif isinstance(value, str):
        yield from NUMERAL.findall(value)
        for word in value.split(" "):
            if re.fullmatch(r"-?\d+(\.\d+)?", word):
                yield shown(abs(Decimal(word)), "hans")


@pytest.mark.parametrize("name", PLACES)
async def test_no_number_is_cut_at_any_width(name: str, opened: Opened) -> None:
    place, keys = PLACES[name]
    async with opened(place, (200, 45)) as pilot:
        await press(pilot, *keys)
        screen = pilot.app.screen
        assert isinstance(screen, PlaceScreen)
        answer = screen.body.answer
        assert isinstance(answer, TableAnswer | CardAnswer)
        rows = answer.window.rows() if isinstance(answer, TableAnswer) else (answer.card,)
        known = {numeral for row in rows for numeral in numerals(row)}
        for width in WIDTHS:
            await pilot.resize_terminal(width, 45)
            await pilot.pause()
            await pilot.pause()
            _crumbs, *body, _state, _keys = lines(pilot.app)
            for line in body:
                words = _EDGE.sub("", line)  # text that ends in … is cut, and says so
                for numeral in NUMERAL.findall(words):
                    bare = numeral.rstrip(",.")
                    assert bare in known or bare == "0", f"{bare} at width {width}: {line}"
