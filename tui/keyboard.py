"""What a terminal sends, as keys: Esc and what follows it at once are two keys, whatever follows."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser  # the one place that knows what terminals send

_ESCAPE = "\x1b"
_INTRODUCERS = "[O]P_^X\x1b"
"""What may follow an escape to begin a sequence that is longer than two characters; and another escape."""


class Keyboard(XTermParser):
    """Textual's parser takes Esc and a key for that key with Alt, and where Alt means nothing to it, for the key alone.

    That loses an Esc that is typed fast, or comes with the next key over a slow line.
    """

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        pair = len(sequence) == len(_ESCAPE) + 1 and sequence[0] == _ESCAPE and sequence[1] not in _INTRODUCERS
        if pair or alt:
            yield events.Key("escape", _ESCAPE)
        yield from super()._sequence_to_key_events(sequence[1] if pair else sequence)
