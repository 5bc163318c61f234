"""Pictures of screens: an SVG to look at, and its text twin to read in a diff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion
    from textual.app import App
    from textual.pilot import Pilot

SETTLED = 4
"""Rounds of waiting for workers and messages: an answer, its page, the paint."""


class Svg(SingleFileSnapshotExtension):
    """A picture, wide characters at their true width."""

    file_extension = "svg"


class Text(SingleFileSnapshotExtension):
    """The lines on screen, blanks at their ends left out."""

    file_extension = "txt"


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until nothing is being asked or painted any more."""
    for _ in range(SETTLED):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each answered before the next."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def lines(app: App[Any]) -> list[str]:
    """What is on screen, line by line, without trailing blanks."""
    # Textual has no public way to the painted lines; its own tests and screenshots go through the compositor too.
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def take(app: App[Any], snapshot: SnapshotAssertion) -> None:
    """Compare the screen with its accepted picture and twin."""
    svg, text = app.export_screenshot(), "\n".join(lines(app)) + "\n"
    assert text.encode() == snapshot.use_extension(Text)
    assert svg.encode() == snapshot.use_extension(Svg)
