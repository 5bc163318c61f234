"""A place: its campaigns."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from store.answers.campaigns import CampaignRow, Campaigns
from tui.labels import say
from tui.numbers import shown, stated
from tui.place import CampaignPlace, Place, RankPlace, RegionPlace
from tui.place_region import NATION, level_of
from tui.screens.views.view import Name, View, region
from tui.script import Script, named
from tui.units import unit_in
from tui.widgets.columns import Column


def _name(row: CampaignRow, script: Script) -> str:
    return named(row.name, row.english, script) if row.campaign_id else say("standing", script)


def _headline_value(row: CampaignRow, script: Script) -> str:
    value = row.headline_value.partition(" ")[0]
    return stated(Decimal(value), row.headline_approx, "level", script) if value else ""


def _headline_unit(row: CampaignRow, script: Script) -> str:
    value, _, unit = row.headline_value.partition(" ")
    return unit_in(unit, script, Decimal(value)) if value else ""


def _rank(row: CampaignRow, _script: Script) -> str:
    """The rank of the headline figure; among none but itself it has none worth telling."""
    return f"{row.rank}/{row.ranked}" if row.ranked and row.ranked > 1 else ""


def _change(row: CampaignRow, script: Script) -> str:
    return "" if row.change is None else stated(row.change, row.change_approx or "exact", "change", script)


def _change_tail(row: CampaignRow, script: Script) -> str:
    return "" if row.change is None else f"% {say(row.change_basis, script) if row.change_basis else ''}".rstrip()


def _opens(row: CampaignRow, place: Place) -> Place:
    return CampaignPlace(row.campaign_id, place.region if isinstance(place, RegionPlace) else NATION)


def _names(row: CampaignRow) -> Iterable[tuple[str, Name]]:
    year = f" {row.year}" if row.year else ""
    return (
        (row.campaign_id, (row.name + year, row.english + year if row.english else "")),
        (row.headline_id, (row.headline, row.headline_english)),
    )


def view(question: Campaigns) -> View[CampaignRow]:
    """The view of the campaigns of a place, whose figures rank among those of places of its level."""
    level = level_of(question.region)

    def ranks(row: CampaignRow) -> Place | None:
        return RankPlace(row.headline_id, row.campaign_id, level=level) if row.headline_id else None

    return _VIEW._replace(ranks=ranks)


_VIEW = View(
    noun="campaigns",
    aside=lambda row: "" if row.campaign_id else "standing",
    columns=(
        Column[CampaignRow]("campaign", _name, 100, "name", english="english", minimum=16, maximum=36),
        Column("year", lambda row, _: str(row.year or ""), 95, "year", "figure"),
        Column("figures", lambda row, script: shown(Decimal(row.figures), script), 74, "figures", "figure"),
        Column("releases", lambda row, script: shown(Decimal(row.releases), script), 60, "releases", "figure"),
        Column(
            "headline",
            lambda row, script: named(row.headline, row.headline_english, script),
            93,
            "headline",
            english="headline_english",
            minimum=12,
            maximum=28,
        ),
        Column(
            "value",
            _headline_value,
            94,
            None,
            "figure",
            tail=_headline_unit,
        ),
        Column("rank", _rank, 68, "rank", "figure"),
        Column("rise_fall", _change, 66, "change", "figure", tail=_change_tail),
        Column("latest", lambda row, _: row.latest or "", 50, "latest", minimum=10, maximum=10),
        Column(
            "run_by",
            lambda row, script: region(row.place, row.place_name, row.place_english, script),
            40,
            "place",
            english="place_english",
            minimum=6,
            maximum=16,
        ),
    ),
    opens=_opens,
    names=_names,
)
"""Campaign editions, latest year first."""
