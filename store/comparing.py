"""What makes figures comparable: one unit, how their time lies to the campaign's, the year that they cover."""

from __future__ import annotations

import re
from decimal import Decimal

from seeds.figure import Figure
from seeds.naming.metrics import convert
from store.checking import LIMIT, PLACES

_EXACT = Decimal(1).scaleb(-PLACES)
_RUNNING = re.compile(r"以来|至今|截[至止]|累计|目前|来$|起$|^[两二三四五六七八九十]年[间内中]?$")
_WHOLE_YEAR = re.compile(r"(?:(?:19|20)\d\d年(?:全年|度|全年度)?|全年)")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")


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


def reach(period: str | None) -> str:
    """How a figure's own period lies to its campaign's time.

    ``own``: none is given, the campaign's own; ``running``: from a start until the release (三年来, 截至8月);
    ``year``: one calendar year; ``part``: anything else (上半年, 1至5月).
    """
    if not period:
        return "own"
    if _WHOLE_YEAR.fullmatch(period):
        return "year"
    return "running" if _RUNNING.search(period) else "part"


def covered_year(campaign_id: str | None, period: str | None, published: str) -> int | None:
    """The edition's year (None for a many-year edition); of standing work the period's, else the release's."""
    if campaign_id is not None:
        year = campaign_id.split("@")[1]
        return int(year) if year else None
    stated = _YEAR.findall(period or "")
    if len(set(stated)) == 1 and reach(period) != "running":
        return int(stated[0])
    return int(published[:4]) if published else None
