"""What the command line and the dashboard tell the user instead of going on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum


class Code(IntEnum):
    """Exit codes, as INTERFACE says: what other programs may rely on."""

    DONE = 0
    PARTLY = 1
    """Done in part, or nothing found: no figure, no such place."""
    USAGE = 2
    """The command line is wrong."""
    INPUT = 3
    """An input is missing, or could not be read as what it should be."""
    STORE = 4
    """The store cannot be used."""
    INTERNAL = 70
    STOPPED = 130
    """Stopped by the user."""


class Refused(Exception):
    """A wish that cannot be granted. The message is one line: what happened, to what, where, what to do."""

    code = Code.USAGE


class WrongPlace(Refused):
    """The text of a place that does not follow the grammar of places."""


class UnknownPlace(Refused):
    """A place that is well-formed, but names nothing; ``nearest`` are the texts of places that may be meant."""

    code = Code.PARTLY

    def __init__(self, message: str, nearest: Sequence[str]) -> None:
        """``message`` says what is not there; the nearest places are added to it, or where to look."""
        meant = f"nearest: {', '.join(nearest)}" if nearest else "nothing is near it: try provinces or metrics"
        super().__init__(f"{message}; {meant}")
        self.nearest = tuple(nearest)


class AmbiguousPlace(Refused):
    """A place that names several things; ``candidates`` are the texts of places that name one each."""

    def __init__(self, words: str, candidates: Sequence[str]) -> None:
        """``words`` is what was typed."""
        super().__init__(f"{words} may be {' or '.join(candidates)}: name one")
        self.words = words
        self.candidates = tuple(candidates)
