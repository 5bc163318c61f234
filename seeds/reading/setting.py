"""The setting of a document: what its figures are about where their own sentences do not say: place, campaign, year."""

from __future__ import annotations

from dataclasses import dataclass

from seeds.naming.campaigns import Campaign


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for a whole document; empty or None where the document does not tell."""

    region: str = ""
    """Code of the issuer's place."""
    year: int | None = None
    """Of the release."""
    campaign: str | None = None
    """The main campaign, by the name that the text uses."""
    edition: Campaign | None = None
    """Which edition of it is meant; None where the catalogue does not know it."""
    campaign_year: int | None = None
    """In which the main campaign began: of the release, where the text does not say."""
