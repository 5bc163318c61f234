"""A grammar of the genre's constructions: every strategy draws a clause with what its figures must be read as."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import strategies as st

from seeds.terms import Basis, Kind
from tests.parsing import numbers, words
from tests.parsing.numbers import Written
from tests.parsing.passages import Part, Passage, Stated, joined

Draw = st.DrawFn
Clause = tuple[Part, ...]

_some_acts = st.lists(st.sampled_from(words.ACTS), min_size=1, max_size=3, unique=True)
_some_crimes = st.lists(st.sampled_from(words.CRIMES), min_size=2, max_size=4, unique=True)


def amount(written: Written, unit: str, must: tuple[str, ...], *, region: str | None = None) -> Clause:
    """A numeral with its hedges and its measure word."""
    stated = Stated(written.digits, written.value, unit, must, approx=written.approx, region=region)
    return (written.before, stated, written.behind + unit + written.after_unit)


def _ratio(digits: str, must: tuple[str, ...], *, kind: Kind, basis: Basis | None, down: bool, unit: str) -> Clause:
    value = Decimal(digits)
    stated = Stated(digits, -value if down else value, unit, must, kind=kind, basis=basis)
    return (stated, "个百分点" if unit == "百分点" else unit)


def _listed(draw: Draw, count: int) -> Sequence[str]:
    """Separators of a list: 、 throughout, or 和 before the last."""
    last = draw(st.sampled_from(["、", "和"]))
    return ("、",) * (count - 2) + (last,) * (count > 1)


@st.composite
def act_thing_numeral(draw: Draw) -> Clause:
    """打掉犯罪团伙37个、制假窝点12处,收缴枪支5支."""
    clauses = []
    for act, things in draw(_some_acts):
        chosen = draw(st.lists(st.sampled_from(things), min_size=1, max_size=3, unique=True))
        items = [(thing, *amount(draw(numbers.closing), unit, (act, thing))) for thing, unit in chosen]
        clauses.append((act, *joined(items, ("、",) * (len(items) - 1))))
    return joined(clauses, ("，",) * (len(clauses) - 1))


@st.composite
def numeral_before_thing(draw: Draw) -> Clause:
    """抓获37名犯罪嫌疑人,收缴52支枪支."""
    items = []
    for act, things in draw(_some_acts):
        thing, unit = draw(st.sampled_from(things))
        items.append((act, *amount(draw(numbers.counts), unit, (act, thing)), thing))
    return joined(items, ("，",) * (len(items) - 1))


@st.composite
def money(draw: Draw) -> Clause:
    """追缴赃款3亿2045万元."""
    act, thing = draw(st.sampled_from(words.MONEY))
    return (act, thing, *amount(draw(numbers.money), draw(st.sampled_from(words.CURRENCIES)), (act, thing)))


@st.composite
def shared_changes(draw: Draw) -> Clause:
    """盗窃、诈骗警情同比分别下降18.6%和9.25%."""
    crimes = draw(_some_crimes)
    head, (basis_words, basis) = draw(st.sampled_from(words.HEADS)), draw(st.sampled_from(words.BASES))
    down = draw(st.booleans())
    verb = draw(st.sampled_from(words.DOWN if down else words.UP))
    values = [
        _ratio(draw(numbers.percentages), (crime, head), kind="change", basis=basis, down=down, unit="%")
        for crime in crimes
    ]
    subjects = joined([(crime,) for crime in crimes], _listed(draw, len(crimes)))
    return (*subjects, head, basis_words, "分别", verb, *joined(values, _listed(draw, len(values))))


@st.composite
def changes_in_a_row(draw: Draw) -> Clause:
    """盗窃警情同比下降5.2%,赌博警情上升8.9个百分点: a basis reaches forward."""
    basis_words, basis = draw(st.sampled_from(words.BASES))
    head = draw(st.sampled_from(words.HEADS))
    items: list[Clause] = []
    for crime in draw(_some_crimes):
        down = draw(st.booleans())
        verb = draw(st.sampled_from(words.DOWN if down else words.UP))
        unit = draw(st.sampled_from(["%", "%", "百分点"]))
        value = _ratio(draw(numbers.percentages), (crime, head), kind="change", basis=basis, down=down, unit=unit)
        items.append((crime, head, "" if items else basis_words, verb, *value))
    return joined(items, ("，",) * (len(items) - 1))


@st.composite
def level_then_changes(draw: Draw) -> Clause:
    """破获刑事案件300起,抓获犯罪嫌疑人500名,同比分别上升7%、9%."""
    acts = draw(st.lists(st.sampled_from(words.ACTS), min_size=2, max_size=2, unique=True))
    chosen = [(act, *draw(st.sampled_from(things))) for act, things in acts]
    levels = [(act, thing, *amount(draw(numbers.closing), unit, (act, thing))) for act, thing, unit in chosen]
    basis_words, basis = draw(st.sampled_from(words.BASES[:-1]))
    down = draw(st.booleans())
    verb = draw(st.sampled_from(words.DOWN if down else words.UP))
    values = [
        _ratio(draw(numbers.percentages), (thing,), kind="change", basis=basis, down=down, unit="%")
        for _, thing, _ in chosen
    ]
    return (
        *joined(levels, (draw(st.sampled_from(["，", "、"])),)),
        "，",
        basis_words,
        "分别",
        verb,
        *joined(values, "、"),
    )


@st.composite
def parts_of_a_whole(draw: Draw) -> Clause:
    """打掉犯罪团伙70个,其中盗窃团伙20个、赌博团伙30个; the same in brackets."""
    act, whole, unit, tail = draw(
        st.sampled_from(
            [("打掉", "犯罪团伙", "个", "团伙"), ("破获", "刑事案件", "起", "案件"), ("查处", "治安案件", "起", "案件")]
        )
    )
    opening, closing = draw(st.sampled_from([("，其中", ""), ("（其中", "）"), ("（", "）"), ("，其中，", "")]))
    parts = [(crime + tail, *amount(draw(numbers.closing), unit, (act, crime + tail))) for crime in draw(_some_crimes)]
    inside = joined(parts, ("、",) * (len(parts) - 1))
    return (act, whole, *amount(draw(numbers.closing), unit, (act, whole)), opening, *inside, closing)


@st.composite
def rate_of_what_was_found(draw: Draw) -> Clause:
    """排查矛盾纠纷8421起,化解8375起,化解率达99.45%."""
    found, thing, unit, done = draw(
        st.sampled_from([("排查", "矛盾纠纷", "起", "化解"), ("排查", "安全隐患", "处", "整改")])
    )
    share = _ratio(draw(numbers.percentages), (done + "率",), kind="share", basis=None, down=False, unit="%")
    return (
        *(found, thing, *amount(draw(numbers.closing), unit, (found, thing)), "，"),
        *(done, *amount(draw(numbers.closing), unit, (done, thing)), "，"),
        *(done, "率", draw(st.sampled_from(["达", "为", "达到", ""])), *share),
    )


@st.composite
def place_by_place(draw: Draw) -> Clause:
    """长沙市破获盗窃案件30起、株洲市25起、湘潭市18起."""
    act, things = draw(st.sampled_from(words.ACTS))
    thing, unit = draw(st.sampled_from(things))
    around = draw(st.sampled_from(words.NEIGHBOURS))
    chosen = draw(st.lists(st.sampled_from(around), min_size=2, max_size=4, unique=True))
    items = [
        (name, *((act, thing) if number == 0 else ()), *amount(draw(numbers.closing), unit, (act, thing), region=code))
        for number, (name, code) in enumerate(chosen)
    ]
    return joined(items, ("、",) * (len(items) - 1))


@st.composite
def act_behind(draw: Draw) -> Clause:
    """48名犯罪嫌疑人被抓获; 对48名犯罪嫌疑人采取刑事强制措施."""
    thing = draw(st.sampled_from(["犯罪嫌疑人", "违法人员", "在逃人员"]))
    before, behind, act = draw(
        st.sampled_from(
            [
                ("", "被抓获", "抓获"),
                ("", "被依法刑事拘留", "刑事拘留"),
                ("对", "采取刑事强制措施", "采取刑事强制措施"),
                ("对", "依法采取强制措施", "采取强制措施"),
            ]
        )
    )
    return (before, *amount(draw(numbers.counts), draw(st.sampled_from("名人")), (act, thing)), thing, behind)


@st.composite
def from_to(draw: Draw) -> Clause:
    """破案率由12%升至15%: two shares."""
    rate = draw(st.sampled_from(words.RATES))
    values = [
        _ratio(draw(numbers.percentages), (rate,), kind="share", basis=None, down=False, unit="%") for _ in range(2)
    ]
    return (rate, draw(st.sampled_from(["由", "从"])), *values[0], draw(st.sampled_from("升降")), "至", *values[1])


@st.composite
def multiples(draw: Draw) -> Clause:
    """盗窃发案同比增长3.3倍; 抓获人数是2019年的3.3倍."""
    crime = draw(st.sampled_from(words.CRIMES))
    digits = draw(st.integers(11, 99).map(lambda tenths: f"{(Decimal(tenths) / 10).normalize():f}"))
    if draw(st.booleans()):
        must = (crime, "立案数")
        return (
            *must,
            "同比增长",
            *_ratio(digits, must, kind="change", basis="yoy", down=False, unit="倍"),
        )
    must = (crime, "破案数")
    basis_words, basis = draw(st.sampled_from(words.COMPARED))
    return (*must, "是", basis_words, "的", *_ratio(digits, must, kind="multiple", basis=basis, down=False, unit="倍"))


@st.composite
def stacked(draw: Draw) -> Clause:
    """移交线索28条54人; 起诉涉黑案件6件43人: two figures of one act."""
    act, thing, units = draw(
        st.sampled_from(
            [("移交", "线索", ("条", "人")), ("起诉", "涉黑案件", ("件", "人")), ("查处", "案件", ("起", "人"))]
        )
    )
    first, second = (
        amount(Written(str(n), Decimal(n)), unit, (act,)) for n, unit in zip(draw(_pairs), units, strict=True)
    )
    return (act, thing, *first, *second)


_pairs = st.tuples(st.integers(2, 9_999), st.integers(2, 9_999))


@st.composite
def one_measure_word(draw: Draw) -> Clause:
    """盗窃、诈骗案件分别为186、42起: one measure word for several numbers."""
    crimes = draw(_some_crimes)
    digits = [draw(st.integers(2, 9_999)) for _ in crimes]
    values = [(Stated(str(n), Decimal(n), "起", (crime,)),) for n, crime in zip(digits, crimes, strict=True)]
    subjects = joined([(crime,) for crime in crimes], _listed(draw, len(crimes)))
    return ("破获", *subjects, "案件分别为", *joined(values, _listed(draw, len(values))), "起")


@st.composite
def in_chinese_numerals(draw: Draw) -> Clause:
    """破获盗窃案件三千余起,其中近七成…: numerals in characters."""
    crime = draw(st.sampled_from(words.CRIMES))
    digits, value = draw(st.sampled_from([("三千", 3000), ("五百九十七", 597), ("两万一千", 21000), ("一百二十", 120)]))
    more = draw(st.sampled_from(["", "余"]))
    stated = Stated(digits, Decimal(value), "起", ("破获", crime), approx="over" if more else "exact")
    share, percent = draw(st.sampled_from([("百分之二十", "20"), ("百分之三十点五", "30.5"), ("三分之一", "33.333")]))
    change = Stated(share, Decimal(percent), "%", (crime,), kind="change", basis="yoy")
    return ("破获", crime, "案件", stated, more, "起，", crime, "警情同比上升", change)


ACTED = {
    construction.__name__: construction()
    for construction in (
        act_thing_numeral,
        numeral_before_thing,
        money,
        level_then_changes,
        parts_of_a_whole,
        rate_of_what_was_found,
        stacked,
        one_measure_word,
        in_chinese_numerals,
    )
}
"""Clauses that begin with an act: what somebody did."""
SAID = {
    construction.__name__: construction()
    for construction in (shared_changes, changes_in_a_row, act_behind, from_to, multiples)
}
"""Clauses that begin with what they are about."""
PLACED = {"place_by_place": place_by_place()}
"""Clauses that name their own places."""


@st.composite
def passages(draw: Draw, clause: st.SearchStrategy[Clause], *, named: bool = False) -> Passage:
    """A sentence around a clause of ``ACTED`` or ``SAID``: who, in which campaign, in which span of time.

    ``named``: always in a campaign.
    """
    campaign = draw(st.sampled_from(words.CAMPAIGNS)) if named or draw(st.booleans()) else None
    period = None if campaign else draw(st.sampled_from((None, None, *words.PERIODS)))
    place, region = draw(st.sampled_from(words.PLACES))
    opening = draw(st.sampled_from(words.OPENINGS if campaign else words.PLAIN_OPENINGS))
    opening = opening.format(place=place, campaign=campaign, span=f"{period}，" if period else "")
    around = tuple(filter(None, (place, campaign, period, *words.SUBJECTS)))
    return Passage((opening, *draw(clause), "。"), region, campaign and f"{campaign}专项行动", period, around)


@st.composite
def led(draw: Draw, clause: st.SearchStrategy[Clause]) -> Clause:
    """An acted clause behind an adverb that is no part of any label."""
    return (draw(st.sampled_from(words.LEADS)), *draw(clause))


CLAUSES = {**{name: led(clause) for name, clause in ACTED.items()}, **SAID}
"""Every construction that stands behind a subject, by its name."""
