"""Headlines: a figure of the title takes the fields of the same figure in the body."""

from __future__ import annotations

from seeds.parsing.quantities import Quantity


def read_headlines(quantities: list[Quantity], body: int) -> None:
    """Give quantities before ``body`` (where the body begins) what their like behind it have."""
    for headline in quantities:
        if headline.start >= body:
            break
        like = next((one for one in quantities if one.start >= body and _same(one, headline)), None)
        if like is not None:
            headline.region, headline.campaign, headline.scope = like.region, like.campaign, like.scope
            headline.period = headline.period or like.period
            headline.basis = like.basis if headline.basis in {None, "unstated"} else headline.basis
            headline.because("campaign", "headline.body", like.start, like.end)


def _same(one: Quantity, other: Quantity) -> bool:
    close = one.value == other.value or (
        other.approx != "exact" and abs(one.value - other.value) <= abs(other.value) / 10
    )
    shared = len(set(one.metric) & set(other.metric))
    return (
        close
        and one.unit == other.unit
        and one.kind == other.kind
        and shared * 2 >= min(len(set(one.metric)), len(set(other.metric)))
    )
