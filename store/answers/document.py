"""The text of a release, where the store keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A release's document as decoded; offsets of its figures are into ``body``, in code points."""

    release_id: str
    body: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one release; no row where only its figures are at hand."""

    release_id: str

    row: ClassVar = DocumentRow
    key: ClassVar = "release_id"
    searched: ClassVar = ("body",)
    order: ClassVar = "release_id"

    def sql(self) -> tuple[str, Sequence[object]]:
        """The document."""
        return "SELECT release_id, body FROM document WHERE release_id = ?", [self.release_id]
