"""What every test needs: an environment in which Textual paints the same everywhere, set before it is imported."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("project", deadline=None)  # a shared machine may pause any example
settings.load_profile("project")

for _name in (
    "COLORTERM",
    "ESCDELAY",
    "LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "NO_COLOR",
    "SSH_CONNECTION",
    "SSH_TTY",
    "TERM",
    "TERM_PROGRAM",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_FILTERS",
    "TEXTUAL_THEME",
    "UNICODE_VERSION",
    "TMUX",
    "ZHANBAO_DB",
    "ZHANBAO_THEME",
    "ZHANBAO_WIDTHS",
):
    os.environ.pop(_name, None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"
