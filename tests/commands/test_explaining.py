"""``parse --explain``: each figure's clause with its numeral marked, its fields, and what decided them."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

from seeds.figure import Figure, Reading, Release, Trace
from tui.printing.explaining import explain

TEXT = "某省公安厅通报。今年以来,\x1b[31m全省刑事警情同比下降21.48%;打掉犯罪团伙12个。\n"
START = TEXT.index("21.48")
FIGURE = Figure(
    raw="21.48%",
    value=Decimal("-21.48"),
    unit="%",
    approx="exact",
    kind="change",
    basis="yoy",
    metric="刑事警情",
    region="420000",
    start=START,
    end=START + len("21.48%"),
    confidence=0.75,
    notes=("the place was guessed",),
    trace=(Trace("kind", "change.falls", START - 2, START), Trace("region", "region.issuer")),
)


def explained(text: str | None = TEXT, *, bold: bool = False) -> str:
    out = io.StringIO()
    explain(Reading(Release("r"), (FIGURE,), text, "made.txt"), out, bold=bold)
    return out.getvalue()


def test_clause_fields_and_rules_of_a_figure() -> None:
    assert explained().splitlines() == [
        "刑事警情  -21.48 %",
        "    今年以来,�[31m全省刑事警情同比下降【21.48%】;",
        "    approx=exact  kind=change  basis=yoy  region=420000  scope=total",
        "    kind      change.falls  「下降」",
        "    region    region.issuer",
        "    ! the place was guessed",
        "    confidence 0.75",
        "",
    ]


def test_a_long_sentence_is_shown_around_the_numeral() -> None:
    long = replace(FIGURE, start=500, end=506)
    out = io.StringIO()
    explain(Reading(Release("r"), (long,), "甲" * 500 + "21.48%" + "乙" * 500), out, bold=False)
    assert out.getvalue().splitlines()[1].strip() == "甲" * 60 + "【21.48%】" + "乙" * 60


def test_without_the_text_the_fields_are_still_told() -> None:
    assert explained(None).splitlines()[1].startswith("    approx=exact")


def test_only_bold_brings_escape_sequences() -> None:
    assert "\x1b" not in explained()
    assert "\x1b[1m【21.48%】\x1b[0m" in explained(bold=True)
