"""Generated numerals: the forms in which releases write amounts, each with the value and exactness that it states."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from seeds.terms import Approx


@dataclass(frozen=True)
class Written:
    """A numeral with its hedges: ``近``, ``1.31万``, ``余`` and what the measure word is followed by (``左右``)."""

    digits: str
    value: Decimal
    before: str = ""
    behind: str = ""
    after_unit: str = ""
    approx: Approx = "exact"


_HEDGES: tuple[tuple[str, Approx], ...] = (
    ("近", "under"),
    ("将近", "under"),
    ("不足", "under"),
    ("约", "about"),
    ("大约", "about"),
    ("超", "over"),
    ("超过", "over"),
    ("逾", "over"),
    ("突破", "over"),
)
_POWERS = {"千": 1_000, "万": 10_000, "亿": 100_000_000}


def _plain(number: int) -> Written:
    return Written(str(number), Decimal(number))


def _scaled(hundredths: int, power: str) -> Written:
    number = Decimal(hundredths) / 100
    return Written(f"{number.normalize():f}{power}", number * _POWERS[power])


def _compound(upper: int, lower: int) -> Written:
    return Written(f"{upper}亿{lower}万", Decimal(upper * 100_000_000 + lower * 10_000))


def _round(number: int, zeros: int) -> Written:
    return _plain(number * 10**zeros)


def _hedged(written: Written, hedge: tuple[str, Approx]) -> Written:
    return Written(written.digits, written.value, before=hedge[0], approx=hedge[1])


def _and_more(written: Written, word: str, *, doubled: bool) -> Written:
    """300余, 近12万余; the hedge in front decides."""
    before: tuple[str, Approx] = ("近", "under") if doubled else ("", "over")
    return Written(written.digits, written.value, before=before[0], behind=word, approx=before[1])


def _hedge_inside(hundredths: int, word: str, power: str) -> Written:
    """12.5余万: the span ends before the hedge, the value takes the magnitude."""
    number = Decimal(hundredths) / 100
    return Written(f"{number.normalize():f}", number * _POWERS[power], behind=word + power, approx="over")


def _behind_unit(written: Written, word: tuple[str, Approx]) -> Written:
    return Written(written.digits, written.value, after_unit=word[0], approx=word[1])


_small = st.integers(2, 9_999).map(_plain)
_grouped = st.integers(1_000, 9_999_999).map(lambda number: Written(f"{number:,}", Decimal(number)))
_large = st.builds(_scaled, st.integers(101, 99_999), st.just("万"))
_thousands = st.integers(2, 9).map(lambda number: Written(f"{number}千", Decimal(number * 1000)))
_rounded = st.builds(_round, st.integers(1, 99), st.integers(1, 3))
_more = st.sampled_from("余多")

counts = st.one_of(
    _small,
    _small,
    _large,
    _grouped,
    _thousands,
    st.builds(_hedged, st.one_of(_rounded, _large), st.sampled_from(_HEDGES)),
    st.builds(_and_more, st.one_of(_rounded, _large), _more, doubled=st.booleans()),
    st.builds(_hedge_inside, st.integers(101, 99_999), _more, st.just("万")),
)
"""Amounts of things."""

closing = st.one_of(
    counts, counts, st.builds(_behind_unit, _rounded, st.sampled_from([("左右", "about"), ("以上", "over")]))
)
"""The same, and hedges behind the measure word, which fit where no thing follows (200名以上嫌疑人 is a threshold)."""

money = st.one_of(
    _large,
    st.builds(_scaled, st.integers(101, 9_999), st.just("亿")),
    st.builds(_compound, st.integers(1, 99), st.integers(1, 9_999)),
    st.builds(_hedged, _large, st.sampled_from(_HEDGES)),
    st.builds(_hedge_inside, st.integers(101, 99_999), _more, st.sampled_from("万亿")),
)
"""Amounts of money, magnitudes only."""

percentages = st.integers(1, 9_999).map(lambda hundredths: f"{(Decimal(hundredths) / 100).normalize():f}")
"""Digits of a percentage: 0.01 to 99.99."""
