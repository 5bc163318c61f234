"""Numerals become quantities: a value with its measure word and its hedge. What is no figure goes here.

The rule that removes almost all numerals that are no figures: *no measure word, no figure*. The few ways in which
releases leave a measure word out are listed in ``_unit_left_out``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from seeds.figure import Trace
from seeds.parsing.acts import RESULT, act_at_start
from seeds.parsing.measures import CURRENCY, DURATION_UNITS, duration_at, measure_at, money_before
from seeds.parsing.no_figures import is_named, is_restriction
from seeds.parsing.nouns import COMPLETE
from seeds.parsing.numerals import Numeral, numerals
from seeds.terms import Approx, Basis, Kind, Scope


@dataclass(slots=True)
class Quantity:
    """A quantity on its way to a figure; positions are in the flat text. Each step of the pipeline fills its fields."""

    start: int
    end: int
    after: int
    """Where the text goes on behind the measure word."""
    value: Decimal
    unit: str
    approx: Approx
    chinese: bool = False
    kind: Kind = "level"
    basis: Basis | None = None
    metric: str = ""
    region: str = ""
    campaign: str | None = None
    period: str | None = None
    scope: Scope = "total"
    confidence: float = 1.0
    notes: list[str] = field(default_factory=list)
    trace: list[Trace] = field(default_factory=list)

    def because(self, name: str, rule: str, start: int | None = None, end: int | None = None) -> None:
        """Remember which rule decided a field, and the words that it read."""
        self.trace.append(Trace(name, rule, start, end))


_UNDER = re.compile(rf"(?:近|将近|接近|不到|不足|未满|不超过|低于)[了达]?(?:{CURRENCY})?$")
_ABOUT = re.compile(rf"(?:大?约|估计|大概)[为有达占]?(?:{CURRENCY})?$")
_OVER = re.compile(rf"(?:超过?|逾|突破|高于|不低于|不少于|至少)[了达]?(?:{CURRENCY})?$")
_SOME = re.compile(r"(?<![以人案起件警获])[上数几]$|成$")
"""Of a bare magnitude alone: 上千, 数百, 成千."""
_HEDGE_BEHIND = re.compile(r"[余多几]|来(?=[个名人起件条次])|[+](?=[\u4e00-\u9fff])")
_BEHIND_UNIT = re.compile(
    r"(?P<over>以上|之多(?=[,。])|有余|多(?=[,。;、)\n]|$))|(?P<about>左右|上下)|(?P<under>以内|以下)"
)
_SEPARATOR = re.compile(r"[、,和及与至到~-]|以及|、[^,、。;:\d\n]{1,10}")
_LED_IN = re.compile(r"^(?:其中|另有|另|含|已|共|✅|[■◆▶●★☆])+")
_COUNTED = re.compile(r"(?:量|人数|总数|用户|粉丝|数)(?:已?突破|已?超过?|已?达到?|近|约|为|逾)*$")
_PEOPLE = re.compile(r"(?:余|多)?(?:民辅?警|辅警|警力|干警|警务人员|群众|民众|志愿者|网格员|党员|学生|民兵|保安)")
_PUBLIC = re.compile(
    r"(?:移动|联通|电信|手机|网络|宽带|微信)*用户|市民|网民|网友|居民|村民|师生|旅客|游客|老年人|老人|青少年|家长|业主"
)
"""What may stand behind thousands without a measure word: 30万手机用户."""
_SORTS = re.compile(r"种(?=[、,。;)\n]|\d)")
"""Behind what was seized, how many sorts: 查扣假药60余种|、900余盒. 10种手法 only tells how many kinds there are."""
_SOLVED = re.compile(r"(?:侦?破|[查侦]办|立|破获)$")
_CASES = re.compile(r"[\u4e00-\u9fff]{1,6}案(?:件|(?=[,、。; \n]|$))")
"""As headlines have it: 破4.8万|诈骗案."""
_MONEY_WORDS = re.compile(
    r"资金|资产|赃|损失?|款|金额|价值|案值|流水|财物|现金|止付|冻结|追缴|挽回|涉案|赌资|毒资|罚金|罚款|奖金"
)
_SLOT = re.compile(r"[^,、。;:!?\n()“”]*$")
_CLAUSE = re.compile(r"[^,。;:!?\n]*$")
_ENDS_SLOT = re.compile(r"[,、。;!? \n)(]|$")
_SPELLED_OUT = re.compile(r"[十百千万亿]")
_SHORTENED = re.compile(r"(?:缩短|压缩|减少|提前|延长|提速|缩减|增加)(?:了|约|近|超)?$")
_TIMED = re.compile(r"(?:时间|用时|时长|周期|时限)[^,。;\n)]{0,14}$")
_BASE = re.compile(r"(?:[同环]比|较|比)(?:[今去上前]年|上个?月)?(?:同期|\d{1,2}月份?)?的?(?<![同环]比)$|[同环]比$")
_CHANGES = re.compile(r",?(?:上升|下降|增长|增加|减少|升|降)[\d了约近超]")
_ENDS = re.compile(r"[。!?\n]")
_SPEED = re.compile(r"/(?:小时|时|分|秒|[hs])")
_YEAR = re.compile(r"(?:19|20)\d\d$")


def quantities(text: str) -> list[Quantity]:
    """The quantities of a flat text, in order."""
    found: list[Quantity] = []
    waiting: list[Numeral] = []
    for numeral in numerals(text):
        if waiting and not _continues(text, waiting[-1], numeral):
            waiting.clear()
        quantity = _quantity(text, numeral) or _base(text, numeral, found)
        if quantity is None:
            if _may_share(text, numeral):
                waiting.append(numeral)
            else:
                waiting.clear()
            continue
        found += (_sharing(text, one, quantity) for one in waiting)
        waiting.clear()
        found.append(quantity)
    return found


def _continues(text: str, before: Numeral, numeral: Numeral) -> bool:
    between = text[before.after : numeral.start]
    return len(between) <= 12 and _SEPARATOR.fullmatch(between) is not None


def _may_share(text: str, numeral: Numeral) -> bool:
    """A bare numeral in front of a separator: its measure word may follow behind the next one (186、42起)."""
    if numeral.chinese or is_named(text, numeral) or not _SEPARATOR.match(text, numeral.after):
        return False
    return numeral.start > 0 and text[numeral.start - 1] not in "\n("


def _sharing(text: str, numeral: Numeral, owner: Quantity) -> Quantity:
    quantity = Quantity(
        numeral.start, numeral.end, numeral.after, numeral.value, owner.unit, _approx(text, numeral, numeral.after)
    )
    quantity.because("unit", "unit.shared", owner.end, owner.after)
    return quantity


def _base(text: str, numeral: Numeral, found: list[Quantity]) -> Quantity | None:
    """The base of a change, without its measure word (立案31起,同比去年同期42下降26%): it has that of its amount."""
    if numeral.chinese or not found or not _CHANGES.match(text, numeral.after):
        return None
    if not _BASE.search(text, max(0, numeral.start - 12), numeral.start) or _ENDS.search(
        text, found[-1].end, numeral.start
    ):
        return None
    owner = next((one for one in reversed(found) if one.unit not in {"%", "百分点", "倍"}), None)
    return None if owner is None else _sharing(text, numeral, owner)


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    if numeral.value == 0 or is_named(text, numeral):
        return None
    at = numeral.after
    if not numeral.over and (hedge := _HEDGE_BEHIND.match(text, at)) and not numeral.unit:
        at = hedge.end()
    unit, after = _unit(text, numeral, at)
    if unit is None or _SPEED.match(text, after) or is_restriction(text, numeral, after, unit):
        return None
    if numeral.chinese and not _is_result(text, numeral, unit):
        return None
    approx = _approx(text, numeral, after)
    behind = _BEHIND_UNIT.match(text, after)
    quantity = Quantity(
        numeral.start,
        numeral.end,
        behind.end() if behind else after,
        numeral.value,
        unit,
        approx,
        chinese=numeral.chinese,
    )
    if after > numeral.after:
        quantity.because("unit", "unit.measure", at, after)
    return quantity


def _unit(text: str, numeral: Numeral, at: int) -> tuple[str | None, int]:
    if numeral.unit:
        return numeral.unit, numeral.after
    duration = duration_at(text, at)
    if duration is not None:
        return (duration, at + len(duration)) if _is_measured_time(text, numeral, duration) else (None, at)
    currency = money_before(text, numeral.start)
    measure = measure_at(text, at)
    if measure is not None:
        unit, after = measure
        return (currency if currency and unit == "元" else unit), after
    if currency:
        return currency, at
    if _SORTS.match(text, at) and _act_before(text[max(0, numeral.start - 48) : numeral.start]):
        return "种", at + 1
    return _unit_left_out(text, numeral, at)


def _is_measured_time(text: str, numeral: Numeral, duration: str) -> bool:
    """Whether a duration is what is measured (平均出警时间8分钟, 缩短15分钟), not a window of time."""
    if duration not in DURATION_UNITS:
        return False
    before = text[max(0, numeral.start - 24) : numeral.start]
    if before.endswith("提前") and duration not in {"分钟", "小时", "秒"}:
        return False
    return _SHORTENED.search(before) is not None or _TIMED.search(before) is not None


def _unit_left_out(text: str, numeral: Numeral, at: int) -> tuple[str | None, int]:
    """破案1203、抓人986 · 追赃5.3亿 · 4万民警 · 抓获15涉嫌…."""
    if numeral.chinese:
        return None, at
    clause = _CLAUSE.search(text, max(0, numeral.start - 30), numeral.start)
    slot = _SLOT.search(text, max(0, numeral.start - 20), numeral.start)
    words = _LED_IN.sub("", slot.group() if slot else "")
    ends = _ENDS_SLOT.match(text, at) is not None
    magnitude = text[numeral.end - 1] in "万亿" or numeral.over
    if magnitude and (ends or text[at] in "用") and clause and _MONEY_WORDS.search(clause.group()):
        return "元", at
    if _PEOPLE.match(text, at) or (magnitude and _PUBLIC.match(text, at)):
        return "", at
    if _YEAR.match(text, numeral.start, numeral.end):
        return None, at
    act = "" if words.startswith("拨打") else act_at_start(words)
    if ends and magnitude and _COUNTED.search(words):
        return "", at
    if (
        ends
        and act
        and len(words) <= (16 if magnitude or COMPLETE.search(words) else 8)
        and not words.endswith(("于", "在", "至", "为"))
    ):
        return "", at
    if act and act == words and (re.match(r"涉嫌|犯罪|嫌疑|违法", text[at : at + 2])):
        return "", at
    if magnitude and _SOLVED.search(words) and _CASES.match(text, at):
        return "", at
    return None, at


def _is_result(text: str, numeral: Numeral, unit: str) -> bool:
    """Whether a numeral in Chinese characters states a result: not 一批, 四个一批, 十大, 万家."""
    words = text[numeral.start : numeral.end]
    before = text[max(0, numeral.start - 12) : numeral.start]
    if "“" in before[-6:] and "”" not in before[before.rfind("“") :]:
        return False
    if numeral.unit:
        return numeral.unit != "%" or _is_share(text, numeral, words)
    if words[0] == "零":
        return False
    hedges = (_UNDER, _OVER, _ABOUT, _SOME)
    hedged = bool(_HEDGE_BEHIND.match(text, numeral.end)) or any(one.search(before) for one in hedges)
    if all(char in "十百千万亿" for char in words):
        return hedged or (words == "十" and _act_before(before) and unit in {"起", "名", "人"})
    if len(words) >= 2:
        return _SPELLED_OUT.search(words) is not None
    return (
        words != "一"
        and unit in {"起", "名", "人", "件", "支", "辆", "把", "处", "个"}
        and (hedged or _act_before(before))
    )


def _is_share(text: str, numeral: Numeral, words: str) -> bool:
    """一半 and 七成 are shares where something is counted, not in 事倍功半, 成倍, 一半是…."""
    return "分之" in words or words in {"一半", "半数", "过半"} or text[numeral.end : numeral.end + 1] not in "人"


def _act_before(before: str) -> bool:
    slot = _CLAUSE.search(before)
    return slot is not None and RESULT.search(slot.group()) is not None


def _approx(text: str, numeral: Numeral, after: int) -> Approx:
    before = text[max(0, numeral.start - 6) : numeral.start]
    if _UNDER.search(before):
        return "under"
    if _ABOUT.search(before):
        return "about"
    some = numeral.chinese and text[numeral.start] in "十百千万亿" and _SOME.search(before) is not None
    if some or numeral.over or _OVER.search(before) or _HEDGE_BEHIND.match(text, numeral.after):
        return "over"
    behind = _BEHIND_UNIT.match(text, after)
    if behind:
        return "over" if behind["over"] else "about" if behind["about"] else "under"
    return "exact"
