"""The dashboard's themes: its own dark one, and one of the terminal's sixteen colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="zhanbao-dark",
    primary="#5fafd7",
    secondary="#9aa7b4",
    accent="#ffd75f",
    error="#ff8787",
    foreground="#dadada",
    background="#121212",
    surface="#121212",
    panel="#1c1c1c",
    variables={
        "bar": "#5f87af",
        "tile-1": "#5f87af",
        "tile-2": "#87afd7",
        "tile-3": "#afd7ff",
        "tile-4": "#ffffff",
        "block-cursor-background": "#005f87",
        "block-cursor-foreground": "#ffffff",
        "input-cursor-background": "#dadada",
        "input-cursor-foreground": "#121212",
    },
)
"""Colours of the 256-colour cube, so that terminals without true colour show the same."""

LIGHT = Theme(
    name="zhanbao-light",
    primary="#005f87",
    secondary="#5f5f5f",
    accent="#875f00",
    error="#af0000",
    foreground="#1c1c1c",
    background="#ffffff",
    surface="#ffffff",
    panel="#eeeeee",
    dark=False,
    variables={
        "bar": "#005f87",
        "tile-1": "#5f87af",
        "tile-2": "#005f87",
        "tile-3": "#00385f",
        "tile-4": "#000000",
        "block-cursor-background": "#005f87",
        "block-cursor-foreground": "#ffffff",
        "input-cursor-background": "#1c1c1c",
        "input-cursor-foreground": "#ffffff",
    },
)
"""For bright rooms."""

CONTRAST = Theme(
    name="zhanbao-contrast",
    primary="#00ffff",
    secondary="#ffffff",
    accent="#ffff00",
    error="#ff8787",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "bar": "#ffffff",
        **{f"tile-{step}": "#ffffff" for step in range(1, 5)},
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "input-cursor-background": "#ffffff",
        "input-cursor-foreground": "#000000",
    },
)
"""Black and white, and what is pointed at in yellow."""

_ANSI = BUILTIN_THEMES["ansi-dark"]

TERMINAL = replace(
    _ANSI,
    name="zhanbao-terminal",
    primary="ansi_cyan",
    secondary="ansi_default",
    accent="ansi_yellow",
    variables={**_ANSI.variables, "bar": "ansi_cyan", **{f"tile-{step}": "ansi_default" for step in range(1, 5)}},
)
"""Follows the terminal, light or dark, and sends the fewest bytes."""


THEMES = {"terminal": TERMINAL, "dark": DARK, "light": LIGHT, "contrast": CONTRAST}
"""What people call them."""


def colourless(environ: Mapping[str, str]) -> bool:
    """Whether no colour is wanted: NO_COLOR, where it is not empty, as its convention says."""
    return bool(environ.get("NO_COLOR"))


def starting_theme(environ: Mapping[str, str], remembered: str = "") -> Theme:
    """What is asked for, else what was worn last, else the terminal's colours over SSH and our own dark ones here.

    Where no colour is wanted it is always the terminal's: Textual takes colour away from no other.
    """
    if colourless(environ):
        return TERMINAL
    name = environ.get("ZHANBAO_THEME") or remembered
    if name in THEMES:
        return THEMES[name]
    return TERMINAL if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY") else DARK
