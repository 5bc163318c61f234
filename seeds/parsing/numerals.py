"""Numerals: where a number stands, and what it is worth. What it counts is no concern of this step.

Arabic digits with magnitudes (1.31万, 3亿2045万, 2千), a hedge inside (12.5余万, 300多亿), Chinese numerals
(五百九十七, 二万三千五十六), proportions in words (百分之二十, 三分之一, 近七成, 一半), 翻一番. Values are exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from seeds.catalogue import beginning_with
from seeds.reading.flat import GROUP

_MAGNITUDE = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_DIGIT = {
    char: value
    for value, chars in enumerate(("零", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_LONGEST = 24
"""Digits of the longest numeral that is a quantity; longer runs are serial numbers."""
_LONGEST_WRITTEN = 48
"""Characters of the longest numeral that is written with magnitudes, or in words; longer runs are none, and would take
the time of their length's square to work out."""

_ARABIC = rf"\d+(?:{GROUP}\d+)*(?:\.\d+)?"
_POWERS = "(?:[十百万亿]|千(?![克米瓦]))+"
_NUMERAL = re.compile(
    beginning_with(
        r"-\d半过翻零一二两三四五六七八九十百千万亿",
        rf"""
    (?P<tenths>(?:[一二两三四五六七八九]|(?<![\d.])[1-9])成(?P<and_half>半)?)(?![立为果员绩功本都型分])
    |(?P<arabic>-?{_ARABIC})
        (?:(?P<hedge>[余多几来])(?P<behind>{_POWERS})(?![位分])
          |(?P<magnitude>{_POWERS}(?![位分])(?:\d+(?:\.\d+)?{_POWERS})*(?P<rest>(?<=万)(?:\d{{4}}|\d{GROUP}\d{{3}})(?![\d.年]))?))?
    |(?P<percent>百分之(?P<of_hundred>{_ARABIC}|[零一二两三四五六七八九十百点]+))
    |(?P<fraction>(?P<denominator>[二三四五六七八九十]+)分之(?P<numerator>[一二两三四五六七八九十]+))
    |(?P<half>一半|半数|(?<![期间程务运])过半(?!年|百))
    |翻(?P<doublings>[一两二三])番
    |(?P<chinese>[零一二两三四五六七八九十百千万亿]+)
    """,
    ),
    re.VERBOSE,
)


class Numeral(NamedTuple):
    """A number in the flat text, alone: neither its hedge nor its measure word."""

    start: int
    end: int
    value: Decimal
    after: int
    """Where the text goes on: behind a hedge and a magnitude (2200余万|元) that the span leaves out."""
    unit: str = ""
    """The unit that the numeral's own form implies: ``%`` of 三分之一, ``倍`` of 翻一番."""
    over: bool = False
    """A hedge stands inside: more than the value."""
    chinese: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of the flat text in order."""
    for match in _NUMERAL.finditer(text):
        numeral = _read(match)
        if numeral is not None:
            yield numeral


def _read(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["arabic"]:
        return _arabic(match)
    if match["percent"]:
        words = match["of_hundred"]
        value = Decimal(words.replace(GROUP, "")) if words[0].isdigit() else chinese_value(words)
        return None if value is None else Numeral(start, end, value, end, unit="%", chinese=True)
    if match["fraction"]:
        above, below = chinese_value(match["numerator"]), chinese_value(match["denominator"])
        if not above or not below or above > below:
            return None
        return Numeral(start, end, (above * 100 / below).quantize(Decimal("0.001")), end, unit="%", chinese=True)
    if match["half"]:
        over = match["half"] == "过半"
        return Numeral(start, end, Decimal(50), end, unit="%", chinese=True, over=over)
    if match["tenths"]:
        tenths = match["tenths"][0]
        value = Decimal(_DIGIT.get(tenths, 0) * 10 or int(tenths) * 10) + (5 if match["and_half"] else 0)
        return Numeral(start, end, value, end, unit="%", chinese=True)
    if match["doublings"]:
        times = Decimal(2 ** _DIGIT[match["doublings"]] - 1)
        return Numeral(start + 1, end - 1, times, end, unit="倍", chinese=True)
    value = chinese_value(match["chinese"])
    return None if value is None else Numeral(start, end, value, end, chinese=True)


def _arabic(match: re.Match[str]) -> Numeral | None:
    digits = match["arabic"].replace(GROUP, "")
    if len(digits) > _LONGEST or len(match["behind"] or match["magnitude"] or "") > _LONGEST_WRITTEN:
        return None
    start = match.start()
    if digits[0] == "-" and not _is_minus(match.string, start):
        digits, start = digits[1:], start + 1
    value = Decimal(digits)
    if match["behind"]:
        return Numeral(start, match.end("arabic"), value * _power(match["behind"]), match.end(), over=True)
    if match["magnitude"]:
        rest = (match["rest"] or "").replace(GROUP, "")
        value = _compound(value, match["magnitude"].removesuffix(match["rest"] or "")) + Decimal(rest or 0)
    return Numeral(start, match.end(), value, match.end())


def _is_minus(text: str, at: int) -> bool:
    """A hyphen is a minus sign at the start of a line, behind a blank or a word for a change; else it joins (3-5月)."""
    return at == 0 or text[at - 1] in "\n :(" or text[max(0, at - 2) : at] in {"同比", "环比"}


def _power(magnitudes: str) -> int:
    power = 1
    for char in magnitudes:
        power *= _MAGNITUDE[char]
    return power


def _compound(value: Decimal, rest: str) -> Decimal:
    """3亿2045万: each part is a number with its magnitudes, and the parts add up."""
    first = re.match(r"[十百千万亿]+", rest)
    assert first is not None  # noqa: S101 - the pattern that found ``rest`` begins with magnitudes
    total = value * _power(first.group())
    for part in re.finditer(r"(\d+(?:\.\d+)?)([百千万亿]+)", rest[first.end() :]):
        total += Decimal(part[1]) * _power(part[2])
    return total


def chinese_value(words: str) -> Decimal | None:
    """The value of a numeral in Chinese characters, or None where the characters are no number.

    Zeros may be left out (二万三千五十六), digits may stand in a row (二零二三), a bare magnitude is one (万, 百).
    """
    if not 0 < len(words) <= _LONGEST_WRITTEN:
        return None
    whole, point, decimals = words.partition("点")
    if point:
        fraction = "".join(str(_DIGIT[char]) for char in decimals if char in _DIGIT)
        value = chinese_value(whole or "零")
        return None if value is None or not fraction else value + Decimal(f"0.{fraction}")
    if all(char in _DIGIT for char in words):
        return Decimal("".join(str(_DIGIT[char]) for char in words))
    total = section = digit = 0
    seen_digit = False
    for char in words:
        if char in _DIGIT:
            if seen_digit and digit:
                return None
            digit, seen_digit = _DIGIT[char], char != "零"
        elif char == "亿":
            total = (total + section + digit or 1) * _MAGNITUDE[char]
            section, digit, seen_digit = 0, 0, False
        elif char == "万":
            total += (section + digit or 1) * _MAGNITUDE[char]
            section, digit, seen_digit = 0, 0, False
        else:
            section += (digit or 1) * _MAGNITUDE[char]
            digit, seen_digit = 0, False
    return Decimal(total + section + digit)
