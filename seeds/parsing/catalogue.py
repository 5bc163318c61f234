"""Catalogues: lists of words, written as the words alone."""

from __future__ import annotations


def words(written: str) -> tuple[str, ...]:
    """The words of a catalogue, parted by blanks and line ends."""
    return tuple(written.split())
