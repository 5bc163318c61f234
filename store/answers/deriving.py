"""Values that no release states: worked out of stated ones, marked, with their formula and their sources.

How exact the stated values are carries through: more than a hundred, divided by exactly two, is more than fifty; where
two roughly stated values pull in different directions, the result is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from seeds.terms import Approx

MILLION = 1_000_000
CENSUS = "2020-11-01"
"""Day of the Seventh National Population Census, whose residents a value per million is measured by."""

PRECISION = "DECIMAL(28, 4)"
"""The type to which derived values are rounded in SQL, as ``rounded`` does."""
_FOUR_PLACES = Decimal("0.0001")
_TURNED: dict[Approx, Approx] = {"exact": "exact", "over": "under", "under": "over", "about": "about"}


@dataclass(frozen=True, slots=True)
class Derived:
    """One derived value."""

    name: str
    """``per_million``, ``national_share``, ``change`` (against the edition or year before), ``implied`` (a level that
    follows from a share)."""
    metric_id: str
    """What the value is of."""
    value: Decimal
    unit: str
    approx: Approx
    formula: str
    """The stated values and what was done with them: ``60 ÷ 25019831 × 1000000``."""
    sources: tuple[str, ...]
    """Ids of the figures that it was worked out of, the card's own first."""


def quotient_approx(over: Approx, under: Approx) -> Approx:
    """How exact a quotient is, by how exact its two sides are."""
    return product_approx(over, _TURNED[under])


def product_approx(one: Approx, other: Approx) -> Approx:
    """How exact a product is, by how exact its factors are."""
    if one in ("exact", other):
        return other
    return one if other == "exact" else "about"


def quotient_approx_sql(over: str, under: str) -> str:
    """``quotient_approx`` in SQL, over two expressions."""
    turned = f"CASE {under} WHEN 'over' THEN 'under' WHEN 'under' THEN 'over' ELSE {under} END"
    return (
        f"CASE WHEN {over} = 'exact' OR {over} = ({turned}) THEN {turned} "
        f"WHEN {under} = 'exact' THEN {over} ELSE 'about' END"
    )


def rounded(value: Decimal) -> Decimal:
    """A derived value with at most four decimals: stated values seldom carry more, and a long tail looks exact."""
    return value.quantize(_FOUR_PLACES).normalize() + 0
