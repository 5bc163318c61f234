"""One file a kind of answer: its columns and where its rows lead."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tui.screens.views.view import View

_VIEWS = {
    "Provinces": ("provinces", "VIEW"),
    "Campaigns": ("campaigns", "VIEW"),
    "Changes": ("changes", "VIEW"),
    "Cities": ("cities", "VIEW"),
    "Releases": ("releases", "VIEW"),
    "CampaignFigures": ("figures", "CAMPAIGN"),
    "ReleaseFigures": ("figures", "RELEASE"),
    "Metrics": ("metrics", "VIEW"),
    "Search": ("hits", "VIEW"),
}
"""The name of a question to the module of its view, which is loaded when it is first shown, and the view's name."""


def view_of(question: Any) -> View[Any]:
    """The view of a question's rows; a comparison has its own (``compare.view``)."""
    name = type(question).__name__
    if name == "Ranking":
        from tui.screens.views import ranking  # noqa: PLC0415 -- as the others

        return ranking.view(question)
    if name == "Timeline":
        from tui.screens.views import timeline  # noqa: PLC0415 -- as the others

        return timeline.view(question)
    home, constant = _VIEWS[name]
    view: View[Any] = getattr(import_module(f"tui.screens.views.{home}"), constant)
    return view
