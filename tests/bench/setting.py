"""Where and how long to measure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """What all sections share."""

    folder: Path
    """Stores, documents and environments are kept there from run to run."""
    rounds: int
    """Runs of every case."""
    sizes: tuple[int, ...]
    """Figures of the stores, the smallest first."""
    documents: int
    """Releases to import."""
    peers_too: bool
    """Whether to run the terminal programs that people would use instead."""

    @property
    def home(self) -> Path:
        """An empty home for what is measured."""
        home = self.folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        return home

    @property
    def peers(self) -> Path:
        """Their environments."""
        return self.folder / "peers"

    @property
    def stores(self) -> Path:
        """The generated stores."""
        return self.folder / "stores"
