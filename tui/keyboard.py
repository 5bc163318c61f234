"""What a terminal sends, as keys: Esc and what follows it at once are two keys, whatever follows."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START
from textual._xterm_parser import XTermParser  # the one place that knows what terminals send
from textual.message import Message

_ESCAPE = "\x1b"
_INTRODUCERS = "[O]P_^X\x1b"
"""What may follow an escape to begin a sequence that is longer than two characters; and another escape."""


class Keyboard(XTermParser):
    """Textual's parser takes Esc and a key for that key with Alt, and where Alt means nothing to it, for the key alone.

    That loses an Esc that is typed fast, or comes with the next key over a slow line. And it takes what follows an
    escape inside a pasted text for keys that were pressed; here a text that is pasted has no escapes.
    """

    def __init__(self) -> None:
        """Nothing has come yet."""
        super().__init__()
        self._pasting = False
        self._before = ""
        self._kept = ""

    def feed(self, data: str) -> Iterable[Message]:
        """The messages that ``data`` makes whole; empty: there is no more."""
        passed = self._without_escapes(data)
        return super().feed(passed) if passed or not data else ()

    def _without_escapes(self, data: str) -> str:
        """``data`` but for escapes inside a pasted text; what may be half of the paste's end is kept for later."""
        data, self._kept, passed = self._kept + data, "", ""
        while data:
            one, data = self._pasted(data) if self._pasting else self._typed(data)
            passed += one
        return passed

    def _typed(self, data: str) -> tuple[str, str]:
        """What comes up to the beginning of a pasted text, and what follows that."""
        seen = self._before + data
        at = seen.find(START)
        self._pasting = at >= 0
        cut = at + len(START) - len(self._before) if self._pasting else len(data)
        self._before = "" if self._pasting else seen[1 - len(START) :]
        return data[:cut], data[cut:]

    def _pasted(self, data: str) -> tuple[str, str]:
        """A pasted text up to its end, and what follows that."""
        text, end, rest = data.partition(END)
        self._pasting = not end
        if self._pasting:
            self._kept = next((END[:size] for size in range(len(END) - 1, 0, -1) if data.endswith(END[:size])), "")
            text = text.removesuffix(self._kept)
        return text.replace(_ESCAPE, "") + end, rest

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        pair = len(sequence) == len(_ESCAPE) + 1 and sequence[0] == _ESCAPE and sequence[1] not in _INTRODUCERS
        if pair or alt:
            yield events.Key("escape", _ESCAPE)
        yield from super()._sequence_to_key_events(sequence[1] if pair else sequence)
