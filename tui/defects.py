"""Defects inside the app: it leaves the terminal as it found it, and gives the exception to whoever ran it."""

from __future__ import annotations

from rich.console import RenderableType
from textual.app import App
from textual.worker import WorkerFailed


class Watched(App[Exception | None]):
    """Textual prints the call stack with the values of all variables, texts of documents among them; this does not.

    ``run`` returns the first exception that nobody handled.
    """

    def panic(self, *_: RenderableType) -> None:
        """Leave; what Textual would print is in the exception."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        error = self._exception or RuntimeError("Textual gave up, and did not say why")
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error  # what went wrong in the worker's thread, with its own call stack
        self._return_value = error
        self._close_messages_no_wait()
