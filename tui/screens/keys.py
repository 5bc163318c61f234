"""The keys of the screen of places: one table that binds them, fills the footer, the help and the palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.binding import Binding

from tui.labels import say
from tui.script import Script
from tui.widgets.line import Entry


class Key(NamedTuple):
    """A key, what it does, and how much it deserves its place in the footer."""

    key: str
    """As Textual calls it; several, separated by commas, do the same."""
    shown: str
    """As people call it."""
    act: str
    """The name of what it does (``tui.screens.acts``); empty where a widget has it bound."""
    label: str
    importance: int
    """0: in the help alone."""


MOVING = (
    Key("", "↑ ↓ j k", "", "key_move", 0),
    Key("", "PgUp PgDn", "", "key_page", 0),
    Key("", "Home End g G", "", "key_ends", 0),
    Key("", "← → h l", "", "key_columns", 0),
)
"""Keys of the table, the card and the map."""
PLACES = (
    Key("", "Enter", "", "key_open", 90),
    Key("escape,backspace", "Esc", "out", "key_back", 95),
    Key("slash", "/", "search", "key_search", 85),
    Key("f", "f", "filter", "key_filter", 70),
    Key("apostrophe", "'", "jump", "key_jump", 0),
    Key("s", "s", "sort", "key_sort", 60),
    Key("S", "S", "reverse", "key_reverse", 0),
    Key("", "Space", "", "key_mark", 0),
    Key("c", "c", "compare", "key_compare", 66),
    Key("v", "v", "view", "key_view", 63),
    Key("tab", "Tab", "side", "key_side", 0),
    Key("n", "n", "narrow", "key_narrow", 73),
    Key("p", "p", "million", "key_million", 72),
    Key("u", "u", "left_out", "key_left_out", 71),
    Key("r", "r", "rank", "key_rank", 65),
    Key("o", "o", "source", "key_release", 62),
    Key("1", "1 2 3 …", "aspect_1", "key_aspect", 0),
    Key("m", "m", "metrics", "key_metrics", 55),
    Key("y", "y", "copy", "key_copy", 57),
    Key("Y", "Y", "copy_table", "key_copy_table", 0),
    Key("x", "x", "export", "key_export", 42),
    Key("left_square_bracket", "[", "before", "key_history_back", 0),
    Key("right_square_bracket", "]", "after", "key_history_on", 0),
    Key("t", "t", "script", "key_script", 50),
    Key("colon", ":", "actions", "key_actions", 0),
    Key("T", "T", "theme", "key_theme", 0),
    Key("R", "R", "reload", "key_reload", 88),
    Key("question_mark", "?", "help", "key_help", 80),
    Key("q", "q", "quit", "key_quit", 92),
)


ASPECTS = tuple(f"aspect_{number}" for number in range(1, 6))
"""The acts of the digits, by which a place shows another side."""
DIGITS = tuple(Key(str(number), str(number), act, "key_aspect", 0) for number, act in enumerate(ASPECTS, 1))
"""The digits one by one; help tells of them in one line."""


def bindings(keys: Sequence[Key]) -> list[Binding]:
    """The bindings of the screen."""
    return [Binding(key.key, f"act('{key.act}')", show=False) for key in keys if key.act]


def entries(keys: Sequence[Key], script: Script) -> list[Entry]:
    """The footer."""
    return [Entry(key.shown, say(key.label, script), key.importance) for key in keys if key.importance]
