"""What makes figures comparable: one unit, the time that they cover, the year that they are of, whose domain it is."""

from __future__ import annotations

from decimal import Decimal

from seeds.figure import Figure
from seeds.naming.metrics import convert
from seeds.naming.spans import Span
from store.checking import LIMIT, PLACES

_EXACT = Decimal(1).scaleb(-PLACES)


def common_value(figure: Figure) -> tuple[Decimal | None, str]:
    """The figure's value in the unit in which its metric is compared, with that unit; (None, '') where it has none.

    A level is in its metric's own unit. Changes and shares are in percent: 增长3.3倍 is 330, 2‰ is 0.2; changes by
    percentage points or by a count (减少315起) compare with nothing. A multiple is in 倍.
    """
    converted: tuple[Decimal, str] | None = None
    if figure.kind in ("change", "share") and figure.unit in _PERCENT:
        converted = figure.value * _PERCENT[figure.unit], "%"
    elif figure.kind == "multiple" and figure.unit == "倍":
        converted = figure.value, "倍"
    elif figure.kind in ("level", "share") and figure.metric_id is not None:
        converted = convert(figure.value, figure.unit, figure.metric_id)
    if converted is None or abs(converted[0]) >= LIMIT:
        return None, ""
    value, unit = converted
    return value.quantize(_EXACT), unit


_PERCENT = {"%": Decimal(1), "‰": Decimal("0.1"), "倍": Decimal(100)}


def covered_year(campaign_id: str | None, covered: Span, published: str) -> int | None:
    """The edition's year (None for a many-year edition); of standing work the year in which the span ends.

    Standing work whose time is not stated is of its release's year.
    """
    if campaign_id is not None:
        year = campaign_id.split("@")[1]
        return int(year) if year else None
    date = covered.ends or published
    return int(date[:4]) if date else None
