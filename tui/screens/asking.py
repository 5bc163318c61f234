"""A screen that asks the store in a worker's thread, while its keys go on; the last question wins."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from textual.message import Message

from store.errors import Cancelled, StoreError
from tui.errors import Refused
from tui.screens.answering import Desk
from tui.screens.answers import Answer, TableAnswer
from tui.screens.framed import FramedScreen
from tui.screens.history import Visit
from tui.script import Script

_PATIENCE = 0.2
"""Seconds before a wait is spoken of."""


class AskingScreen(FramedScreen[None]):
    """What comes of a question goes to ``answered`` or ``failed``; an answer that is too late is closed unseen."""

    class Answered(Message):
        """The store has answered."""

        def __init__(self, ticket: int, answer: Answer) -> None:
            """``ticket``: which question it was."""
            super().__init__()
            self.ticket = ticket
            self.answer = answer

    class Failed(Message):
        """The store has no answer."""

        def __init__(self, ticket: int, problem: Exception) -> None:
            """Why not; ``ticket`` as above."""
            super().__init__()
            self.ticket = ticket
            self.problem = problem

    def __init__(self, desk: Desk, script: Script) -> None:
        """Nothing is asked yet."""
        super().__init__(script)
        self.desk: Desk = desk
        self.waiting = False
        self._ticket = 0
        self._since = 0.0

    def begin_wait(self) -> None:
        """What was asked is on its way from now on."""
        self._since = time.monotonic()

    @property
    def slow(self) -> bool:
        """Whether that takes so long that the wait is spoken of."""
        return time.monotonic() - self._since >= _PATIENCE

    def answered(self, answer: Answer) -> None:
        """The answer to the last question is here."""
        raise NotImplementedError

    def failed(self, problem: Exception) -> None:
        """The last question has no answer."""
        raise NotImplementedError

    def ask(self, visit: Visit, patience: Callable[[], None]) -> None:
        """Have a worker answer; ``patience`` is called where that takes its time."""
        self.desk.stop()
        self._ticket += 1
        self.waiting = True
        self.begin_wait()
        self.set_timer(_PATIENCE, patience)
        self.run_worker(partial(self._answer_in_thread, self._ticket, visit), group="place", thread=True)

    def on_asking_screen_answered(self, message: Answered) -> None:
        """Pass the answer on, unless another was asked for since, or the reader is leaving."""
        if message.ticket == self._ticket and self.app.is_running:
            self.waiting = False
            self.answered(message.answer)
            self.call_after_refresh(self._rest)
        elif isinstance(message.answer, TableAnswer):
            message.answer.close()

    def on_asking_screen_failed(self, message: Failed) -> None:
        """The same of a failure."""
        if message.ticket == self._ticket:
            self.waiting = False
            self.failed(message.problem)

    def _rest(self) -> None:
        """Where the store has answered much, see to it while the reader looks at the answer."""
        if self.desk.tired:
            self.run_worker(self.desk.rest, thread=True)

    def _answer_in_thread(self, ticket: int, visit: Visit) -> None:
        try:
            answer = self.desk.answer(visit)
        except Cancelled:
            return  # another question came after this one, or the reader left
        except (Refused, StoreError) as problem:
            self.post_message(self.Failed(ticket, problem))
        except Exception as problem:  # noqa: BLE001 -- a defect: leave, so that the command reports it in one line
            if visit.restored:  # by what was remembered, perhaps: the reader begins at home
                self.post_message(self.Failed(ticket, problem))
            else:
                self.app.call_later(self.app.exit, problem)
        else:
            self.post_message(self.Answered(ticket, answer))
