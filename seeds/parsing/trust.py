"""Trust: what a careful reader should know of a figure, and of the whole page, before relying on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seeds.catalogue import beginning_with
from seeds.parsing.quantities import Quantity

_LOST = re.compile(
    beginning_with(
        "破侦抓打捣收缴查刑逮出同环上下增",
        r"(?:破获|侦破|破案|抓获|打掉|捣毁|收缴|缴获|查处|查获|刑拘|逮捕|出动)[^,。;:\d一二三四五六七八九十百千万亿两几数多零]{0,10}"
        r"(?<![这那各每哪第])(?:[万余]?[起名]|[余]?[个支张])(?=[,、。;!])|(?:同比|环比)?(?:上升|下降|增长)%",
    )
)
_READING = re.compile(r"[\u4e00-\u9fff]\((?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})\)")
_DOUBLED = re.compile(r",,|。。|、、|\?\?|�")
_MOST_PARTS = 30
_PART = re.compile(r"其中|含|包括")


def judge(text: str, quantities: list[Quantity], body: int) -> tuple[str, ...]:
    """Note on each quantity what is unsure of it, lower its confidence, and return the page's warnings."""
    for quantity in quantities:
        for words, factor in _doubts(quantity):
            quantity.notes.append(words)
            quantity.confidence = round(quantity.confidence * factor, 3)
    _compare_parts(text, quantities)
    _compare_headline(quantities, body)
    return tuple(_warnings(text, quantities))


def _doubts(quantity: Quantity) -> Iterator[tuple[str, float]]:
    if not quantity.metric:
        yield "no words say what is counted", 0.3
    if not quantity.region:
        yield "no place is named", 0.8
    if not quantity.unit:
        yield "no measure word", 0.9
    if quantity.kind == "share" and quantity.unit == "%" and not 0 <= quantity.value <= 100:
        yield "a share outside 0–100 %", 0.5
    if quantity.kind == "change" and quantity.unit == "%" and quantity.value < -100:
        yield "a fall of more than 100 %", 0.5


def _compare_parts(text: str, quantities: list[Quantity]) -> None:
    """打掉28个,其中A 20个、B 11个: parts of one measure may not exceed their whole."""
    for number, whole in enumerate(quantities):
        if whole.kind != "level" or not _PART.search(text[whole.after : whole.after + 6]):
            continue
        parts: list[Quantity] = []
        for quantity in quantities[number + 1 : number + 1 + _MOST_PARTS]:
            between = text[parts[-1].after if parts else whole.after : quantity.start]
            if quantity.unit != whole.unit or (parts and not between.startswith(("、", "和"))) or len(between) > 20:
                break
            parts.append(quantity)
        if parts and sum(part.value for part in parts) > whole.value:
            for part in (whole, *parts):
                part.notes.append("parts add up to more than their whole")
                part.confidence = round(part.confidence * 0.7, 3)


def _compare_headline(quantities: list[Quantity], body: int) -> None:
    """A headline's figure that the body states otherwise: a lost decimal point, a rounded number."""
    for headline in quantities:
        if headline.start >= body:
            return
        alike = [
            one
            for one in quantities
            if one.start >= body
            and (one.metric, one.unit, one.kind, one.region)
            == (headline.metric, headline.unit, headline.kind, headline.region)
        ]
        if alike and all(one.value != headline.value for one in alike):
            headline.notes.append(f"the body states {alike[0].value.normalize():f}")
            headline.confidence = round(headline.confidence * 0.8, 3)


def _warnings(text: str, quantities: list[Quantity]) -> Iterator[str]:
    lost = _LOST.findall(text)
    if lost:
        yield f"{len(lost)} measure words without a number: numbers were lost in copying"
    if _READING.search(text):
        yield "readings are inserted into the text"
    if len(_DOUBLED.findall(text)) > 1:
        yield "doubled punctuation: the text may be damaged"
    unsure = sum(quantity.confidence < 0.5 for quantity in quantities)
    if unsure:
        yield f"{unsure} figures are unsure"
