"""The figures that one can be set against, and what follows from the two: shares, changes, implied levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from seeds.naming.campaigns import campaigns
from seeds.terms import COUNTRY, Approx
from store.answers.choosing import CHOOSING, REACH
from store.answers.days import NEAR, apart
from store.answers.deriving import CENSUS, MILLION, Derived, product_approx, quotient_approx, rounded

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class _Level:
    """A figure as far as deriving needs it."""

    figure_id: str
    release_id: str
    metric_id: str
    kind: str
    region: str
    campaign_id: str | None
    period: str | None
    year: int | None
    value: Decimal
    unit: str
    approx: Approx
    covers_to: str | None
    whole: bool
    residents: int | None


_COLUMNS = f"""f.figure_id, f.release_id, f.metric_id, f.kind, f.region, f.campaign_id, f.period, f.year, f.comparable,
    f.common_unit, f.approx, f.covers_to, {REACH} = 0, p.residents"""
_STATED = """(SELECT f.*, r.published, r.host FROM figure f JOIN release r ON r.release_id = f.release_id) f
    LEFT JOIN region p ON p.code = f.region"""
_COUNTED = "f.comparable IS NOT NULL AND f.scope = 'total' AND f.domain = ''"


def derived(cursor: DuckDBPyConnection, figure_id: str) -> tuple[Derived, ...]:
    """All that follows from a figure and those beside it; nothing for one of a single case or outside the catalogue."""
    found = _one(cursor, f"f.figure_id = ? AND f.metric_id IS NOT NULL AND {_COUNTED}", figure_id)
    return () if found is None else tuple(_following(cursor, found))


def _following(cursor: DuckDBPyConnection, figure: _Level) -> Iterator[Derived]:
    if figure.kind == "share":
        yield from _implied(cursor, figure)
    if figure.kind != "level":
        return
    if figure.residents:
        yield _quotient("per_million", figure, None, Decimal(figure.residents), Decimal(MILLION), "", CENSUS)
    if not figure.whole:
        return
    if figure.region != COUNTRY:
        nation = _nation(cursor, figure)
        if nation is not None and nation.value > 0:
            yield _quotient("national_share", figure, nation, nation.value, Decimal(100), "%")
    before = _before(cursor, figure)
    if before is not None and before.value > 0:
        yield _change(figure, before)


def _quotient(
    name: str, figure: _Level, other: _Level | None, divisor: Decimal, times: Decimal, unit: str, note: str = ""
) -> Derived:
    """The figure's value by ``divisor``, ``times``; about where the other was counted until another day."""
    approx = quotient_approx(figure.approx, other.approx if other else "exact")
    formula = f"{_plain(figure.value)} ÷ {_plain(divisor)} × {_plain(times)}"
    if other is not None and other.covers_to != figure.covers_to:
        approx, note = (
            "about",
            f"until {figure.covers_to or 'an unknown day'} and {other.covers_to or 'an unknown day'}",
        )
    sources = (figure.figure_id,) if other is None else (figure.figure_id, other.figure_id)
    said = f"{formula} ({note})" if note else formula
    return Derived(
        name, figure.metric_id, rounded(figure.value * times / divisor), unit or figure.unit, approx, said, sources
    )


def _nation(cursor: DuckDBPyConnection, figure: _Level) -> _Level | None:
    """The country's figure of the same edition that was counted until the same day, or nearly."""
    days = apart("f.covers_to", "own.covers_to")
    found = cursor.execute(
        f"SELECT {_COLUMNS} FROM {_STATED} JOIN figure own ON own.figure_id = ? "
        "WHERE f.metric_id = own.metric_id AND f.region = ? AND f.campaign_id IS NOT DISTINCT FROM own.campaign_id "
        "AND f.year IS NOT DISTINCT FROM own.year AND f.kind = 'level' AND f.common_unit = own.common_unit "
        f"AND {_COUNTED} AND {REACH} = 0 AND {days} <= {NEAR} ORDER BY {days}, {CHOOSING} LIMIT 1",
        [figure.figure_id, COUNTRY],
    ).fetchone()
    return None if found is None else _Level(*found)


def _change(figure: _Level, before: _Level) -> Derived:
    approx = quotient_approx(figure.approx, before.approx)
    value = rounded((figure.value / before.value - 1) * 100)
    formula = f"({_plain(figure.value)} ÷ {_plain(before.value)} − 1) × 100"
    return Derived("change", figure.metric_id, value, "%", approx, formula, (figure.figure_id, before.figure_id))


def _before(cursor: DuckDBPyConnection, figure: _Level) -> _Level | None:
    """The same of the year or the edition before, where both cover the whole of theirs."""
    if figure.year is None:
        return None
    if figure.campaign_id is None:
        return _chosen(cursor, figure, figure.region, None, figure.year - 1)
    own = campaigns().by_id(figure.campaign_id)
    earlier = None if own is None else campaigns().identify(own.name, figure.year - 1, own.place)
    if own is None or earlier is None or earlier.place != own.place or earlier.year != figure.year - 1:
        return None
    found = _chosen(cursor, figure, figure.region, earlier.id, earlier.year)
    over = own.ends and figure.covers_to == own.ends and found is not None and found.covers_to == earlier.ends
    return found if over else None


def _implied(cursor: DuckDBPyConnection, rate: _Level) -> Iterator[Derived]:
    """The part that a rate and its whole imply, and the whole that it and its part imply, where only one is stated."""
    relations = cursor.execute("SELECT part, whole FROM metric_relation WHERE rate = ?", [rate.metric_id]).fetchall()
    for part_id, whole_id in relations:
        part, whole = _beside(cursor, rate, part_id), _beside(cursor, rate, whole_id)
        if part is None and whole is not None:
            value, unit, sign = whole.value * rate.value / 100, whole.unit, "×"
            yield _from_rate(rate, whole, part_id, value, unit, product_approx(whole.approx, rate.approx), sign)
        if whole is None and part is not None and rate.value > 0:
            value, unit, sign = part.value / rate.value * 100, part.unit, "÷"
            yield _from_rate(rate, part, whole_id, value, unit, quotient_approx(part.approx, rate.approx), sign)


def _from_rate(
    rate: _Level, level: _Level, metric_id: str, value: Decimal, unit: str, approx: Approx, sign: str
) -> Derived:
    """A level implied by a rate: at best about, because the rate is rounded."""
    formula = f"{_plain(level.value)} {sign} {_plain(rate.value)} %"
    said = "about" if approx == "exact" else approx
    return Derived(
        "implied", metric_id, value.quantize(Decimal(1)), unit, said, formula, (rate.figure_id, level.figure_id)
    )


def _beside(cursor: DuckDBPyConnection, rate: _Level, metric_id: str) -> _Level | None:
    """The level of another metric that the same release states of the same place, campaign and period."""
    return _one(
        cursor,
        f"f.release_id = ? AND f.metric_id = ? AND f.region = ? AND f.campaign_id IS NOT DISTINCT FROM ? "
        f"AND f.period IS NOT DISTINCT FROM ? AND f.kind = 'level' AND {_COUNTED}",
        rate.release_id, metric_id, rate.region, rate.campaign_id, rate.period,
    )  # fmt: skip


def _chosen(
    cursor: DuckDBPyConnection, like: _Level, region: str, campaign_id: str | None, year: int | None
) -> _Level | None:
    """The chosen figure of a cell of the same metric, if it may be ranked."""
    found = _one(
        cursor,
        f"f.metric_id = ? AND f.region = ? AND f.campaign_id IS NOT DISTINCT FROM ? AND f.year IS NOT DISTINCT FROM ? "
        f"AND f.kind = 'level' AND f.common_unit = ? AND {_COUNTED}",
        like.metric_id, region, campaign_id, year, like.unit,
    )  # fmt: skip
    return found if found is not None and found.whole else None


def _one(cursor: DuckDBPyConnection, condition: str, *given: object) -> _Level | None:
    """The figure that is chosen of those that meet a condition."""
    found = cursor.execute(
        f"SELECT {_COLUMNS} FROM {_STATED} WHERE {condition} ORDER BY {CHOOSING} LIMIT 1", list(given)
    ).fetchone()
    return None if found is None else _Level(*found)


def _plain(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
