"""Kind, sign and basis: a level, a change, a share or a multiple; up or down; measured against what."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from seeds.catalogue import any_of, beginning_with
from seeds.parsing.comparisons import DOWN, FALL_NOUNS, NO_BASE, RISE_NOUNS, UP, YEAR_AGO
from seeds.parsing.layout import Sentence
from seeds.parsing.quantities import Quantity
from seeds.terms import Basis, Kind

_HEDGES = r"(?:分别|各|均|都|达到?|约|大约|将近|近|超过?|逾|接近|不到|不足|高达|多达|突破|有所|[:为了在])*"
_CHANGE = re.compile(
    rf"(?:(?P<up>(?<!新){UP})|(?P<down>{DOWN}))(?P<noun>率|幅度?|比例|速度?|数量)?(?:了|约|近)?(?P<result>[至到成为])?{_HEDGES}$"
)
_NOMINAL = re.compile(rf"(?:(?P<up>{any_of(RISE_NOUNS)})|(?P<down>{any_of(FALL_NOUNS)}))(?:最[大高小低]的?)?{_HEDGES}$")
_COMPARED = re.compile(
    rf"(?:较|比|高于|低于|同期)[^,。;]{{0,18}}?(?:(?P<up>多|高于?|高出|多出)|(?P<down>少|低于?))(?:了|[\u4e00-\u9fff]{{1,3}})?{_HEDGES}$"
)
_MORE = re.compile(rf"(?:(?P<up>多)|(?P<down>少))(?:发|破|破获|抓|抓获|打|打掉|立|挽损)(?:了)?{_HEDGES}$")
_POINTS = re.compile(rf"(?:(?P<up>高于?|高出)|(?P<down>低于?))[^,。;]{{0,12}}{_HEDGES}$")
_SIGNED = re.compile(rf"(?:同比|环比|同期){_HEDGES}$")
_BETWEEN_VALUES = re.compile(r"[、,和及与至到~-]|以及|,?和|左右|以上|[()]")
_RATIOS = {"%", "‰", "百分点", "倍"}
_RESTATED = re.compile(r"(?:,?(?:即|也就是|亦即)|[(]即?)(?:约|近|超过?|逾)?")
"""Between a change in numbers and the same in percent: 减少120人(8%), 增加560起即2.1%."""
_BEHIND_BRACKET = re.compile(r"[)](?:[、,和及与]|以及)")
"""A list goes on behind a bracket: 分别减少30起(5%)|、12人(3%)."""

_BASIS = re.compile(
    beginning_with(
        "同比较与和相去上前往高低超环是为达按",
        rf"""
    (?P<own>同比(?:[^,。;]{{1,12}}?前[一二三四五六七八九十两\d]*年?(?:平均)?|前[一二三四五六七八九十两\d]+年[^,。;]{{0,4}}|大会战前)(?=[^,。;]{{0,4}}[升降增减]))
    |(?P<yoy>同比|同环比|按年|(?:[比较与同和]|相比){YEAR_AGO}(?:同期|同时期)?(?!.{{0,3}}前)|(?:[比较与同和]|相比)?同期(?:相比)?|{YEAR_AGO}同期)
    |(?P<than>(?:高出|高于|低于|超出)(?=[^,。;\d]{{0,14}}?(?:平均|水平|全国|全省|全市|总体|目标)))
    |(?P<pop>环比|按[月季](?=[升降增减跌涨])|[比较与](?:上个?月|上季度|上一季度|上周|上一周|前一[月周]|上期))
    |(?P<year>(?:是|为|相当于|达到?)(?:19|20)\d\d年(?:同期)?的)
    |(?P<before>(?<![同环占对相])(?:较|比|与)[^,。;]{{2,14}}(?:前|相比),)
    |(?P<other>(?<![同环占对相])(?:较|比|与|相较于?){NO_BASE}(?:[^,。;、0-9]|\d)(?:[^,。;、]{{0,18}}?)(?=相比|[上下][升降涨跌滑]|增|减[少幅]|提[高升]|多|少|高|低|降低|压降|[升降]))
    """,
    ),
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    basis: Basis


def read_kinds(text: str, sentence: Sentence) -> None:
    """Fill kind, sign and basis of the sentence's quantities."""
    bases = _bases(text, sentence)
    before: Quantity | None = None
    opener: Quantity | None = None
    run: list[Quantity] = []
    for quantity in sentence.quantities:
        gap = text[before.after : quantity.start] if before is not None else ""
        if opener is not None and _BEHIND_BRACKET.fullmatch(gap):
            before, gap = opener, gap[1:]
        opener = before if gap[:1] == "(" else opener
        if before is not None and _restates(before, quantity, gap):
            _as(quantity, "change", before.value < 0)
            run.append(quantity)
            before = quantity
            continue
        if before is not None and _arrives(before, gap):
            _settle(run, bases)
            before, run = quantity, []
            continue
        shared = before is not None and _is_list(gap)
        if shared and before is not None and _same_family(before, quantity) and before.kind in {"change", "share"}:
            _as(quantity, before.kind, before.value < 0)
            run.append(quantity)
        else:
            _settle(run, bases)
            _read_kind(text, sentence, quantity)
            run = [quantity]
        before = quantity
    _settle(run, bases)


def _arrives(one: Quantity, gap: str) -> bool:
    """Whether a count is what a change came to: 增加30宗至|90宗, where 增加3至5宗 leaves the first without its unit."""
    counted = one.kind == "change" and one.unit not in _RATIOS and one.after > one.end
    return counted and gap in {"至", "到"}


def _restates(one: Quantity, other: Quantity, gap: str) -> bool:
    """Whether a percentage says again by how much a count changed."""
    counted = one.kind == "change" and one.unit not in _RATIOS
    return counted and other.unit in {"%", "‰"} and _RESTATED.fullmatch(gap) is not None


def _is_list(between: str) -> bool:
    return len(between) <= 3 and (not between or _BETWEEN_VALUES.fullmatch(between) is not None)


def _same_family(one: Quantity, other: Quantity) -> bool:
    return (
        one.unit == other.unit
        or {one.unit, other.unit} <= _RATIOS
        or (one.kind == "change" and not {one.unit, other.unit} & _RATIOS)
    )


def _as(quantity: Quantity, kind: Kind, down: bool) -> None:
    quantity.kind = kind
    if kind == "change" and down and quantity.value > 0:
        quantity.value = -quantity.value


def _read_kind(text: str, sentence: Sentence, quantity: Quantity) -> None:
    start = max(sentence.start, quantity.start - 32)
    before = text[start : quantity.start]
    ratio = quantity.unit in {"%", "‰", "百分点"}
    change = _NOMINAL.search(before) or _CHANGE.search(before)
    if change and _is_result(change, ratio=ratio):
        quantity.kind = "share" if ratio else "level"
        return
    if change is None:
        change = _COMPARED.search(before) or _more_than_before(text, sentence, before)
    if change is None and quantity.unit == "百分点":
        change = _POINTS.search(before)
    if change is not None:
        rule = "kind.verb"
        _as(quantity, "change", change["down"] is not None)
        quantity.because("kind", rule, start + change.start(), start + change.end())
    elif ratio and (quantity.unit == "百分点" or quantity.value < 0 or _SIGNED.search(before)):
        quantity.kind = "change"
        quantity.because("kind", "kind.sign" if quantity.value < 0 else "kind.basis")
    elif ratio or quantity.unit == "分":
        quantity.kind = "share" if ratio else "level"
    elif quantity.unit == "倍":
        quantity.kind = "change" if quantity.chinese else "multiple"


def _is_result(change: re.Match[str], *, ratio: bool) -> bool:
    """下降至8% and 降为203起 state where it went; 降幅为8% and 下降为8% by how much."""
    words = change.groupdict()
    result = words.get("result")
    return bool(result) and not words.get("noun") and not (result == "为" and ratio)


def _more_than_before(text: str, sentence: Sentence, before: str) -> re.Match[str] | None:
    """少发43起, 多抓89人: a change where the sentence has named a base."""
    match = _MORE.search(before)
    return match if match and _BASIS.search(text, sentence.start, sentence.end) else None


def _bases(text: str, sentence: Sentence) -> list[_Mention]:
    found = []
    for match in _BASIS.finditer(text, sentence.start, sentence.end):
        name = match.lastgroup
        basis: Basis = "yoy" if name == "yoy" else "pop" if name == "pop" else "other"
        if match.group() == "同环比":
            found.append(_Mention(match.start(), match.end(), "yoy"))
            basis = "pop"
        found.append(_Mention(match.start(), match.end(), basis))
    return found


def _settle(run: list[Quantity], bases: list[_Mention]) -> None:
    """Give coordinated values their basis: the last named before them; two named side by side are shared out."""
    needing = [quantity for quantity in run if quantity.kind in {"change", "multiple"}]
    if not needing:
        return
    reached = bases[: bisect_left([mention.start for mention in bases], needing[0].start)]
    side_by_side = (
        len(reached) > 1 and reached[-1].start - reached[-2].end <= 1 and reached[-1].basis != reached[-2].basis
    )
    if side_by_side and len(needing) == 2:
        for quantity, mention in zip(needing, reached[-2:], strict=True):
            _give(quantity, mention)
        return
    for quantity in needing:
        if reached:
            _give(quantity, reached[-1])
        else:
            quantity.basis = "other" if quantity.kind == "multiple" else "unstated"


def _give(quantity: Quantity, mention: _Mention) -> None:
    quantity.basis = mention.basis
    quantity.because("basis", "basis.reach", mention.start, mention.end)
