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


def starting_theme(environ: Mapping[str, str]) -> Theme:
    """The terminal's colours over SSH and where no colour is wanted, else our own."""
    plain = environ.get("NO_COLOR") or environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")
    return TERMINAL if plain else DARK
