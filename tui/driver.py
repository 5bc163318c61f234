"""Textual's Linux driver, with the habits of this dashboard."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from selectors import EVENT_READ, DefaultSelector
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from textual import constants, events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui import title
from tui.keyboard import Keyboard
from tui.painted import Painted
from tui.signals import ENDING, noted
from tui.widths import PROBE, WIDE_COLUMN, narrowed

if TYPE_CHECKING:
    from textual.app import App

_ALT = "alt+"
_PACKET = 4096
_MOMENT = 0.01
_PATIENCE = 2.0
"""Seconds that leaving may take after a signal: a terminal that takes nothing must not keep the process."""


class QuietDriver(LinuxDriver):
    """Clicks and the wheel are reported, motion is not: each report repaints what lies under the pointer, unasked.

    No key of the dashboard needs Alt, so Esc and a key that arrive together (typed fast, or over a slow line) are
    Esc and that key, not the key with Alt. Characters of ambiguous width leave as narrow ones where
    ``ZHANBAO_WIDTHS`` is ``wide``, or where nothing is said and the terminal shows that it makes them wide.
    Signals that end the program, and a terminal that has gone, end the app as ``q`` does, with their exit code.
    """

    _wide = os.environ.get("ZHANBAO_WIDTHS") == "wide"

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """As Textual's, with a way to wake the thread that reads keys; from now on signals end the app in order."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._loop = asyncio.get_running_loop()
        self._woken, self._waker = os.pipe()
        self._begun = ""
        """A painting that has not ended yet."""
        self._painted = Painted()
        self._turn = threading.RLock()
        """The thread that reads keys writes, too, as does a signal in the middle of a write."""
        for number in (*ENDING, signal.SIGINT):
            if signal.getsignal(number) != signal.SIG_IGN:  # nohup
                signal.signal(number, self._ended)
        title.hand_over()

    def ask_widths(self) -> None:
        """Ask the terminal how wide it is with such characters, where nobody says."""
        if not os.environ.get("ZHANBAO_WIDTHS"):
            self.write(PROBE)

    def write(self, data: str) -> None:
        """Write to the terminal, in as few bytes as it takes, but for the request for motion; a painting at once."""
        with self._turn:
            self._write(self._painted.news(data.replace("\x1b[?1003h", ""), self._app.size))

    def _write(self, data: str) -> None:
        if data == SYNC_START or self._begun:
            self._begun += narrowed(data) if self._wide else data
            if data != SYNC_END:
                return
            data, self._begun = self._begun, ""
        elif self._wide:
            data = narrowed(data)
        if data and data != SYNC_START + SYNC_END:
            super().write(data)

    def forget(self) -> None:
        """Whatever was painted may be gone: the next painting is sent whole."""
        with self._turn:
            self._painted.forget()

    def _get_terminal_size(self) -> tuple[int, int]:
        """What the terminal says, whatever ``COLUMNS`` and ``LINES`` said when a shell exported them.

        Textual reads those first, has no public way to say otherwise, and would never notice a resize.
        """
        with suppress(OSError):
            columns, lines = os.get_terminal_size(self.fileno)
            if columns and lines:
                return columns, lines
        return super()._get_terminal_size()

    def disable_input(self) -> None:
        """Let the reading thread end now, instead of when it looks next."""
        os.write(self._waker, b".")
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read keys until the app leaves or the terminal has gone. Asleep, unless Esc may be half a sequence."""
        keyboard = Keyboard()
        decode = getincrementaldecoder("utf-8")("replace").decode
        patience: float | None = None
        with DefaultSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            selector.register(self._woken, EVENT_READ)
            while not self.exit_event.is_set():
                ready = {key.fd for key, _ in selector.select(patience)}
                if self._woken in ready:
                    os.read(self._woken, 1)
                if self.fileno in ready:
                    data = self._read()
                    if not data:
                        self._app.call_later(self._ended, signal.SIGHUP, None)
                        return
                    if text := decode(data):  # half a character is none yet; to feed nothing is to feed the end
                        self._pass_on(keyboard.feed(text))
                self._pass_on(keyboard.tick())
                patience = constants.ESCAPE_DELAY if ready else None

    def _run_input_thread(self) -> None:
        """Read keys; a defect there ends the app as one elsewhere does. Textual's way would lose the exception."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 -- handed on, with its call stack
            self._app.call_later(self._app._handle_exception, error)

    def process_message(self, message: Message) -> None:
        """Pass a message on to the app: Alt taken apart, the answer to the probe taken out."""
        if isinstance(message, events.CursorPosition):
            if message.x == WIDE_COLUMN and not self._wide:
                self._wide = True
                self.forget()
                self._app.call_later(self._app.refresh)
            return
        if isinstance(message, events.Key) and message.key.startswith(_ALT) and message.character:
            super().process_message(events.Key("escape", "\x1b"))
            message = events.Key(message.character, message.character)
        super().process_message(message)

    def _read(self) -> bytes:
        """What was typed; nothing where the terminal has gone."""
        with suppress(OSError):
            return os.read(self.fileno, _PACKET)
        return b""

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)

    def _ended(self, number: int, _: FrameType | None) -> None:
        """A signal that ends the program has come."""
        signal.signal(signal.SIGALRM, lambda *_: _gone(number))
        signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
        with suppress(RuntimeError):  # the loop is closed: the app has left
            self._loop.call_soon_threadsafe(self._leave, number)

    def _leave(self, number: int) -> None:
        """Leave as ``q`` does, but not while a screen is being composed: Textual would mount it without its parts."""
        screens = self._app.screen_stack
        if screens and all(screen.is_mounted for screen in screens):
            self._app.exit(return_code=noted(number))
        else:
            self._loop.call_later(_MOMENT, self._leave, number)


def _gone(number: int) -> NoReturn:
    """End at once: the app did not leave by itself, most likely because nobody reads what it paints."""
    os._exit(noted(number))
