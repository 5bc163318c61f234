"""One file a kind of answer: its columns and where its rows lead."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tui.screens.views.view import View

_VIEWS = {
    "Provinces": ("provinces", "VIEW"),
    "Changes": ("changes", "VIEW"),
    "Cities": ("cities", "VIEW"),
    "Releases": ("releases", "VIEW"),
    "CampaignFigures": ("figures", "CAMPAIGN"),
    "ReleaseFigures": ("figures", "RELEASE"),
    "Metrics": ("metrics", "VIEW"),
    "Search": ("hits", "VIEW"),
}
"""The name of a question to the module of its view, which is loaded when it is first shown, and the view's name."""
_BY_QUESTION = {"Campaigns": "campaigns", "Ranking": "ranking", "Timeline": "timeline"}
"""The same where the view depends on what was asked: its function ``view``."""


def view_of(question: Any) -> View[Any]:
    """The view of a question's rows; a comparison has its own (``compare.view``)."""
    name = type(question).__name__
    if name in _BY_QUESTION:
        made: View[Any] = import_module(f"tui.screens.views.{_BY_QUESTION[name]}").view(question)
        return made
    home, constant = _VIEWS[name]
    view: View[Any] = getattr(import_module(f"tui.screens.views.{home}"), constant)
    return view
