"""Keys that come at once, or while a widget takes its time: each in its turn, none lost, none twice."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App
from textual.events import Event, Key
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from tests.screens.conftest import Opened
from tests.screens.picture import settle
from tests.screens.seen import crumbs, cursor_line
from tui.dashboard import Dashboard
from tui.screens.answering import Desk
from tui.screens.answers import Answer
from tui.screens.history import Visit
from tui.screens.search import Words
from tui.widgets.table import Table

_WHILE = 0.01
"""Seconds that a slow widget takes for a key."""
_AT_MOST = 20.0
"""Seconds until whatever is waited for is taken as never coming."""


def slow(monkeypatch: pytest.MonkeyPatch, kind: type[Widget], wait: Callable[[Key], Any]) -> None:
    """Have widgets of a kind wait before they do a key."""
    before = kind.on_event

    async def on_event(self: Widget, event: Event) -> None:
        if isinstance(event, Key):
            await wait(event)
        await before(self, event)

    monkeypatch.setattr(kind, "on_event", on_event)


async def a_while(_key: Key) -> None:
    await asyncio.sleep(_WHILE)


def come(app: App[Any], *keys: str) -> None:
    """Keys come from the terminal, all at once."""
    for key in keys:
        app.post_message(Key(key, None).set_sender(app))


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(_AT_MOST):
        while not true():
            await asyncio.sleep(0)


def words(pilot: Pilot[Any]) -> str:
    """What is in the search box; nothing while there is none."""
    return "".join(box.value for box in pilot.app.screen.query(Input))


async def test_a_key_waits_for_those_before_it_that_another_widget_still_has(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch, Table, a_while)
    async with opened() as pilot:
        app = pilot.app
        come(app, "slash", *"hub")
        await until(lambda: isinstance(app.focused, Words))
        come(app, "e", "i")
        await until(lambda: len(words(pilot)) == len("hubei"))
        assert words(pilot) == "hubei"
        come(app, "enter", "2")
        await until(lambda: crumbs(pilot).startswith("战报 › 湖北 › 变化"))


async def test_keys_that_a_closing_screen_still_has_are_for_the_one_below(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened("湖北") as pilot:
        app = pilot.app
        await pilot.press("slash", "x")
        await settle(pilot)
        slow(monkeypatch, Words, a_while)
        come(app, "escape", "slash", *"gua")
        await until(lambda: app.focused is None or not isinstance(app.focused, Words))
        come(app, *"ngx", "i")
        await until(lambda: len(words(pilot)) == len("guangxi"))
        await settle(pilot)
        assert words(pilot) == "guangxi"


async def test_keys_that_waited_for_an_answer_come_before_those_typed_since(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, let = threading.Event(), asyncio.Event()
    answer = Desk.answer

    def late(self: Desk, visit: Visit) -> Answer:
        answered.wait(_AT_MOST)
        return answer(self, visit)

    async def stay(_key: Key) -> None:
        await let.wait()

    async with opened("湖北") as pilot:
        app: Any = pilot.app
        monkeypatch.setattr(Desk, "answer", late)
        come(app, "enter", "f")
        await until(lambda: len(app.ahead) == 1)
        slow(monkeypatch, Table, stay)
        come(app, "h")
        await pilot.pause()
        answered.set()
        await until(lambda: not app.ahead)
        let.set()
        await until(lambda: bool(app.screen.prompt.text))
        assert app.screen.prompt.text == "h"


@pytest.mark.parametrize("seed", range(4))
async def test_every_key_is_used_once_in_its_turn_however_long_what_takes(
    seed: int, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    typed = []
    for _ in range(8):
        typed += ["slash", *chance.choices("abc", k=chance.randrange(4)), "escape"]
        typed += chance.choices(["j", "k"], k=chance.randrange(3))
    used = []
    do, take = Dashboard._check_bindings, Words._on_key

    async def doing(self: Dashboard, key: str, priority: bool = False) -> bool:
        done = await do(self, key, priority)
        if done:
            used.append(key)
        return done

    async def taking(self: Words, event: Key) -> None:
        if not self._given_up():
            used.append(event.key)
        await take(self, event)

    async def some_time(_key: Key) -> None:
        if chance.random() < 0.3:
            await asyncio.sleep(chance.choice((0, 0.001, 0.004)))

    monkeypatch.setattr(Dashboard, "_check_bindings", doing)
    monkeypatch.setattr(Words, "_on_key", taking)
    async with opened() as pilot:
        slow(monkeypatch, Widget, some_time)
        for key in typed:
            come(pilot.app, key)
            if chance.random() < 0.5:
                await asyncio.sleep(chance.choice((0, 0.0005, 0.002)))
        await until(lambda: len(used) >= len(typed))
        await settle(pilot)
    assert used == typed


async def test_a_widget_that_hangs_does_not_keep_the_keys(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    let = asyncio.Event()

    async def hang(key: Key) -> None:
        if key.key == "x":
            await let.wait()

    async with opened() as pilot:
        app = pilot.app
        before = cursor_line(pilot)
        monkeypatch.setattr("tui.screens.turns._PATIENCE", 0.1)
        slow(monkeypatch, Table, hang)
        come(app, "slash", "x")
        await until(lambda: isinstance(app.focused, Words))
        come(app, *"hubei")
        await until(lambda: words(pilot) == "hubei")
        let.set()
        await settle(pilot)
        assert words(pilot) == "hubeix", "late, but not lost"
        come(app, "escape", "j")
        await settle(pilot)
        assert cursor_line(pilot) != before
