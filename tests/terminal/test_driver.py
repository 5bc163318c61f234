"""What the driver gives to the terminal, and when."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import cast

import pytest
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.app import App
from textual.drivers._writer_thread import WriterThread

from tui.driver import QuietDriver
from tui.signals import ENDING


class Written(list[str]):
    """Stands for the thread that writes."""

    write = list.append


@pytest.fixture
def signals_put_back() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in ENDING}
    yield
    for number, action in before.items():
        signal.signal(number, action)


async def test_a_painting_is_written_at_once_and_all_else_as_it_comes(signals_put_back: None) -> None:
    driver, written = QuietDriver(App()), Written()
    driver._writer_thread = cast("WriterThread", written)
    driver.write("\x1b[?25l")
    for part in (SYNC_START, "\x1b[1;1H\x1b[1mone\x1b[0m", "two", SYNC_END, "\a"):
        driver.write(part)
    assert written == ["\x1b[?25l", f"{SYNC_START}\x1b[1;1H\x1b[1mone\x1b[0mtwo{SYNC_END}", "\a"]
