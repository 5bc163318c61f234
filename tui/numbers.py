"""Values as the screen shows them: exact, grouped, with their marks. Nothing is rounded.

Chinese counts in 万 (10⁴) and 亿 (10⁸), English in groups of three: ``1.31万`` and ``13,100`` are one value. A
magnitude is used only where at most two decimals remain (``1.31万``, but ``13,107``): no digit that a release states is
lost, and none that it does not state is shown.
"""

from __future__ import annotations

from decimal import Decimal

from tui.script import Script

MARKS = {"exact": "", "over": "≥", "about": "≈", "under": "<"}
"""How exact a release says a value is: 余 or 以上, 约, 近."""

RISE, FALL, DERIVED = "▲", "▼", "*"
UNLIKE = "≠"
"""The mark of what stands beside what it cannot be compared with."""

_MAGNITUDES = ((8, {"hans": "亿", "hant": "億"}), (4, {"hans": "万", "hant": "萬"}))
MAGNITUDES = "".join(name for _, names in _MAGNITUDES for name in names.values())
"""What may stand behind the digits of a numeral, and belongs to it."""


def plain(value: Decimal) -> str:
    """The shortest digits of a value, without exponent: ``13100``, ``-21.48``."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(value: Decimal, script: Script) -> str:
    """A value in digits as readers of ``script`` write it: ``1.31万``, ``1.31萬``, ``13,100``."""
    if script != "en":
        for power, names in _MAGNITUDES:
            scaled = value.scaleb(-power)
            if abs(scaled) >= 1 and scaled == round(scaled, 2):
                return _grouped(scaled) + names[script]
    return _grouped(value)


def stated(value: Decimal, approx: str, kind: str, script: Script) -> str:
    """A value with its marks: ``≥1.31万``; a change with its direction in place of its sign: ``▼21.48``."""
    if kind != "change":
        return MARKS[approx] + shown(value, script)
    direction = RISE if value > 0 else FALL if value < 0 else ""
    return direction + MARKS[approx] + shown(abs(value), script)


def _grouped(value: Decimal) -> str:
    """Digits in groups of three, trailing zeros of the decimals left out."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
