"""Clauses: which words of the gaps between numerals belong to which numeral, to its left and to its right."""

from __future__ import annotations

import re
from typing import NamedTuple

from seeds.parsing.layout import Sentence
from seeds.parsing.quantities import Quantity

PLACE = "\ue001"
"""Stands for every character of a place name in the text that labels are read from."""
ASIDE = "\ue002"
"""Stands for every character of a longer aside in brackets."""

IN_BRACKETS = re.compile(r"[(][^()\n]{3,60}[)]")
"""An aside long enough to be no part of a measure word (头(只))."""
_BREAK = re.compile(r"[,;:。!?\n \[\]]")
_RIGHT_END = re.compile(r"[,;:。!?\n( )\]]")
_JOINT = re.compile(r"[、和及]|(?<!参)与(?!人)")
_JOINED = re.compile(r"[、,()]*(?:其中[,:]?|当中[,:]?|和|及|以及|并|另|含)*")


_LEADING_JOINT = re.compile(r"^(?:[、和与]|以及|及(?!时))+")
_NOUN_JOINED = re.compile(r"[^,;:。、()\d]{1,12}[、和及]")
"""The noun behind a number, and the joint to the next item: 4支|自制步枪、|铅弹201发."""
_FEW = re.compile(r"(?<=中)[^,、。;:()\d]{2,10}[一两二三四五六七八九十][个起名人件][,、]")
"""An item whose count is too small to be written in digits: 其中涉黑组织两个,|涉恶团伙43个."""
_SPOKEN = 6
"""Characters behind an open quote from which on it is speech, and no name: “今年共破获案件|90起."""
_JOINTS = ("、", "和", "及", "与")


_LEADS_ON = re.compile(r"(?:其中|如下|分别|情况|数据|显示|统计|通报|战果|成果|介绍|透露|表示|包括|[称说指即:]|[(]):$")
"""Before a colon, words that lead on to a list or to what is said; any others are an entry's name: 盗窃案件:|31起."""


_LONGEST_CAPTION = 16
_NO_CAPTION = re.compile(r"[\d,。;:!?]")


class Right(NamedTuple):
    """The words behind a measure word that may name what it counts."""

    words: str
    flows_on: bool = False
    """They run up to the next numeral and may belong to it: 抓获50人移送起诉20人."""
    stacked: bool = False
    """Another numeral follows at once (101支1626人的…); the words stand behind that one."""


def left_of(text: str, sentence: Sentence, quantity: Quantity, before: Quantity | None) -> tuple[str, str]:
    """The gap in front of a quantity, and the clause in it that belongs to the numeral."""
    gap = text[before.after if before else sentence.start : quantity.start]
    entry = gap[:-1] if gap.endswith(":") and not _LEADS_ON.search(gap) else gap
    if not gap and before is None and text[quantity.after : quantity.after + 1] in ("", "\n"):
        entry = _line_above(text, quantity.start)
    return gap, _clause(entry, first=before is None)


def _line_above(text: str, start: int) -> str:
    """The line right above a number that has its own: pictures with a word over each number."""
    if text[start - 1 : start] != "\n":
        return ""
    line = text[max(0, start - _LONGEST_CAPTION - 2) : start - 1].rpartition("\n")
    return line[2] if line[1] and not _NO_CAPTION.search(line[2]) else ""


def _clause(gap: str, *, first: bool) -> str:
    """From the last break, open bracket, or joint of a list to the gap's end; asides are no part of it."""
    gap = IN_BRACKETS.sub(lambda match: ASIDE * len(match.group()), gap)
    breaks = [match.end() for match in _BREAK.finditer(gap)]
    start = breaks[-1] if breaks else 0
    opened, closed = gap.rfind("("), gap.rfind(")")
    if opened >= start and closed < opened:
        start = opened + 1
    elif closed >= start and "(" not in gap[start:closed]:
        start = closed + 1
    quoted = gap.rfind("“", start)
    if quoted >= 0 and "”" not in gap[quoted:] and len(gap) - quoted > _SPOKEN:
        start = quoted + 1
    if start == 0 and not first and gap[:1] not in "、和及与" and not gap.startswith("以及"):
        start = _last_joint(gap) + 1
    return _LEADING_JOINT.sub("", gap[start:].replace(ASIDE, ""))


def right_of(text: str, quantity: Quantity, following: Quantity | None, end: int) -> Right:
    """The words behind a quantity up to a break, or the joint of a list before the next numeral."""
    words = text[quantity.after : following.start if following else end]
    if words[:1] == "、" and len(words) > 1:
        return Right("")
    stop = _RIGHT_END.search(words)
    if stop:
        return Right(_own(words[: stop.start()]))
    if following is None:
        return Right(_own(words))
    if not words or words in _JOINTS:
        beyond = text[following.after : following.after + 24]
        stop = _RIGHT_END.search(beyond)
        return Right(_own(beyond[: stop.start() if stop else None]), stacked=True)
    cut = _last_joint(words)
    return Right(_own(words[:cut] if cut >= 0 else words), flows_on=cut < 0)


_AND_OTHERS = re.compile(
    r"(?<=[\u4e00-\u9fffA-Z]{2})等(?:重点|人员密集|娱乐|服务|公共|复杂|各类)*(?:部位|场所|区域|点位)(?=(?:开展|进行|实施)了?)"
)
"""Between a thing and what was done, what else it is one of: 2个广场|等重点部位|开展检查."""
_PER_DAY = re.compile("/[天日周月年]")


def _own(words: str) -> str:
    words = words[per.end() :] if (per := _PER_DAY.match(words)) else words
    words = _AND_OTHERS.sub("", words)
    return words.replace(PLACE, "").removeprefix("的")


def _last_joint(words: str) -> int:
    """Where a list's next item begins: at the last 、, else the last 和, 及, 与; -1 where there is none."""
    comma = words.rfind("、")
    if comma >= 0:
        return comma
    joints = [match.start() for match in _JOINT.finditer(words)]
    return joints[-1] if joints else -1


def is_listed(gap: str, clause: str) -> bool:
    """Whether a clause goes on with a list: behind 、 or ,其中, or a comma with nothing else between."""
    if not clause and gap[-1:] in _JOINTS:
        return True
    plain = _FEW.sub("", IN_BRACKETS.sub("", gap))
    between = plain[: len(plain) - len(clause)] if clause else plain
    return between != "" and (
        _JOINED.fullmatch(between) is not None
        or (_NOUN_JOINED.fullmatch(between) is not None and not clause.endswith("等"))
    )


def opens_bracket(gap: str) -> bool:
    """Whether a gap opens a bracket that it does not close: the next figures are an aside."""
    return gap.rfind("(") > gap.rfind(")")


def closes_bracket(gap: str) -> bool:
    """Whether a gap closes a bracket that an earlier one opened."""
    closed = gap.find(")")
    return closed >= 0 and (gap.find("(") < 0 or closed < gap.find("("))
