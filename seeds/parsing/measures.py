"""Measure words: which words behind a numeral are its unit, and what that unit is called."""

from __future__ import annotations

import re

from seeds.catalogue import any_of, read_words, words

# A word of the text that is no measure word although it begins like one: 16部门, 3支队, 4万人民警察, 300处罚.
_NOT = {
    "人": "民工格体身事口大才质道手员机",
    "部": "门署委队级分长",
    "支": "队部付援持行",
    "家": "庭属里长电园",
    "处": "罚置理分级长",
    "场": "景地",
    "份": "额",
    "条": "例",
    "把": "手关握",
    "发": "案生现展布动放起挥出",
    "所": "长有属辖谓",
    "户": "籍口",
    "套": "路现牌",
    "台": "账阶湾",
    "分": "局钟别之队组类批县析布期管",
    "名": "称单优录义",
    "项": "目链",
    "起": "诉底来步点草早",
    "个": "别体性旧",
    "批": "准示捕次评复",
    "组": "织建成长",
    "张": "家贴望",
    "单": "位项独元",
    "位": "于居列置",
    "座": "谈",
    "本": "地市省次轮县区报人年月周",
    "面": "对向积",
    "门": "店牌类户",
    "头": "目部",
    "班": "子组长",
    "口": "岸",
    "次": "日年月生于要",
    "点": "位击对多",
    "包": "括联保庇案",
    "克": "服难拉隆什",
    "只": "有能",
    "笔": "录者",
    "例": "如",
    "片": "区",
    "对": "于",
    "双": "方向",
    "轮": "船",
    "尾": "机号",
}

_WORDS = read_words("measure_words")
_KNOWN = frozenset((*_WORDS, "列"))
"""What may stand for a measure word in brackets (架(艘、列)次); 列 alone is none: 列入."""

_MONEY = {"港币": "港元", "美金": "美元", "人民币": "元", "元人民币": "元", "台币": "新台币", "越盾": "越南盾"}
_RATIO = re.compile(r"%+|‰|倍")
CURRENCY = any_of(words("人民币 港币 港元 美元 美金 欧元 日元 韩元 英镑 泰铢 新台币 台币"))
"""A currency named in front of an amount."""
_PREFIXED = re.compile(rf"({CURRENCY})(?:约|近|超|逾|超过)?$")

_MEASURE = re.compile(
    any_of(_WORDS, {word: f"(?![{others}])" for word, others in _NOT.items()})
    + r"(?:[(](?P<other>[\u4e00-\u9fff]{1,3}(?:、[\u4e00-\u9fff]){0,4})[)]次?)?"
)
_DURATION = re.compile(
    r"个?(?:多|半)?(?:小时|钟头|工作日|月|星期|年头|昼夜|日夜)|分钟|秒钟?|天|周(?![边年岁围])|年|日|夜|晚|岁|时(?!\d)|周岁|周年|旬|季"
)
_SHARED_POINTS = re.compile(r"个(?=(?:[、和](?:上升|下降|提高|提升|降低)?\d+(?:\.\d+)?个?)+百分点)")
"""提高1.1个、6.2个百分点: what follows the last holds for all."""
_CASES = re.compile(r"案(?=\d[\d\ue000]*[余多]?[人名])")
"""15案186人: as courts count cases and the persons tried in them."""
_SCORE = re.compile(r"分(?![局钟别之队组类批县析布期管])")
_SCORED = re.compile(r"(?:得分|评分|满意度|安全感|指数|测评|分值|均分|平均分|成绩|打分)[^。;]{0,30}$")
"""分 is a unit only of what is scored."""

DURATION_UNITS = ("分钟", "小时", "个工作日", "天", "秒")


def measure_at(text: str, at: int) -> tuple[str, int] | None:
    """The unit whose measure word stands at ``at``, and where the text goes on behind it; None where none does."""
    ratio = _RATIO.match(text, at)
    if ratio:
        return ratio.group()[0], ratio.end()
    if _SHARED_POINTS.match(text, at):
        return "百分点", at + 1
    if _CASES.match(text, at):
        return "案", at + 1
    match = _MEASURE.match(text, at)
    if match is None:
        if _SCORE.match(text, at) and _SCORED.search(text, max(0, at - 48), at):
            return "分", at + 1
        return None
    word = match.group().partition("(")[0]
    if match["other"] and not set(match["other"].split("、")) <= _KNOWN:
        return _named(word), at + len(word)
    return _named(word), match.end()


def _named(word: str) -> str:
    return "百分点" if word == "个百分点" else _MONEY.get(word, word)


def money_before(text: str, at: int) -> str | None:
    """The currency named in front of an amount (港币18万元), or None."""
    match = _PREFIXED.search(text, max(0, at - 8), at)
    return None if match is None else _MONEY.get(match[1], match[1])


def duration_at(text: str, at: int) -> str | None:
    """The word for a span or point of time that stands at ``at`` (年, 个月, 小时), or None."""
    match = _DURATION.match(text, at)
    return match.group() if match else None
