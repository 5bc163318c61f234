"""Colours: readable in every theme of our own, and none where none is wanted."""

from __future__ import annotations

import pytest
from textual.color import Color

from tests.screens.conftest import Opened
from tests.screens.picture import lines, press
from tui.themes import CONTRAST, DARK, LIGHT, TERMINAL, THEMES, starting_theme

OWN = [DARK, LIGHT, CONTRAST]
TEXT = ("foreground", "primary", "secondary", "accent", "error")


def contrast(one: Color, other: Color) -> float:
    """WCAG 2: the ratio of relative luminances, from 1 to 21."""

    def luminance(color: Color) -> float:
        channels = (value / 255 for value in color.rgb)
        linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
        return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_text_can_be_read_on_every_ground(theme: object) -> None:
    assert theme in OWN
    one = next(own for own in OWN if own is theme)
    for ground in (one.background, one.panel):
        for name in TEXT:
            assert contrast(Color.parse(getattr(one, name)), Color.parse(str(ground))) >= 4.5, (name, ground)
    cursor = one.variables["block-cursor-foreground"], one.variables["block-cursor-background"]
    assert contrast(*map(Color.parse, cursor)) >= 4.5
    # What is lit is background on accent; steps of shade are drawn on the background and told apart by pattern.
    assert contrast(Color.parse(str(one.background)), Color.parse(str(one.accent))) >= 4.5
    for step in range(1, 5):
        assert contrast(Color.parse(one.variables[f"tile-{step}"]), Color.parse(str(one.background))) >= 3


@pytest.mark.parametrize(
    ("environ", "remembered", "theme"),
    [
        ({}, "", DARK),
        ({"SSH_CONNECTION": "a"}, "", TERMINAL),
        ({"ZHANBAO_THEME": "light"}, "dark", LIGHT),
        ({"SSH_TTY": "a"}, "contrast", CONTRAST),
        ({"NO_COLOR": "1", "ZHANBAO_THEME": "light"}, "dark", TERMINAL),
        ({"NO_COLOR": ""}, "", DARK),
        ({}, "nothing known", DARK),
    ],
)
def test_who_chooses_the_theme(environ: dict[str, str], remembered: str, theme: object) -> None:
    assert starting_theme(environ, remembered) is theme


async def test_other_colours_are_taken_at_once(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "T", str(list(THEMES).index("light") + 1))
        ground = pilot.app.screen.get_style_at(1, 10).bgcolor
        assert ground is not None
        assert ground.get_truecolor().hex == "#ffffff"


async def test_where_no_colour_is_wanted_none_is_offered(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as pilot:
        await press(pilot, "T")
        assert "NO_COLOR" in lines(pilot.app)[-2]
