"""Coordinated subjects shared out over a list of values: A和B、C警情分别下降x、y、z is three statements."""

from __future__ import annotations

import re

from seeds.parsing.acts import ACT
from seeds.parsing.nouns import BARE_MEASURE, COMPLETE, SHARED_MEASURE, takes_no_act
from seeds.parsing.phrases import split_act

_JOINT = re.compile(r"、|,|以及|和|及(?![时格其])|与(?!上年|去年)")
_COMMA = re.compile("[、,]")
"""The joints of a list whose items have 和 inside: 治安警情、火警和救援警情分别下降3%、2%."""
_CLOSE = {"“": "”", "(": ")", "《": "》", "[": "]"}
_OPENING = re.compile(r"^(?:以及|和|及|与|、|,)+")


def items(subject: str, joints: re.Pattern[str] = _JOINT) -> list[str]:
    """The coordinated items of a subject as they stand, quoted and bracketed words kept whole."""
    parts: list[str] = []
    depth: list[str] = []
    start = 0
    at = 0
    while at < len(subject):
        char = subject[at]
        if depth and char == depth[-1]:
            depth.pop()
        elif char in _CLOSE:
            depth.append(_CLOSE[char])
        elif not depth and (joint := joints.match(subject, at)):
            parts.append(subject[start:at])
            at = start = joint.end()
            continue
        at += 1
    parts.append(subject[start:])
    return [part for part in parts if part]


def share_out(subject: str, count: int) -> list[str]:
    """Labels for ``count`` values of one subject, each with the head, the act and the measure that the list shares.

    One item: all values are of it. More items than values: the last ones are meant. Fewer: the last item repeats.
    """
    parts = items(subject)
    if len(parts) <= 1 or count == 1:
        return [subject] * count
    by_comma = items(subject, _COMMA)
    if len(parts) > count == len(by_comma):
        parts = by_comma
    full = _with_shared_act(_with_shared_head(parts))
    if len(full) >= count:
        return full[len(full) - count :]
    return full + [full[-1]] * (count - len(full))


def _with_shared_head(parts: list[str]) -> list[str]:
    """刑事、治安警情 → 刑事警情、治安警情; X案件立案数、破案数 → …, X案件破案数."""
    last = parts[-1]
    full = _spelled_out(parts)
    if BARE_MEASURE.fullmatch(last):
        stem = _stem(full)
        return [stem + part if BARE_MEASURE.fullmatch(part) and stem not in part else part for part in full]
    head = SHARED_MEASURE.search(last) or _AVERAGE_OF.search(last)
    if head:
        for number, part in enumerate(full[:-1]):
            if not COMPLETE.search(part) or (
                (head.group() in _FOR_ALL or head.group().endswith("率")) and not part.endswith(("数", "率", "量"))
            ):
                full[number] = part + head.group() if not part.endswith(head.group()) else part
    return full


def _spelled_out(parts: list[str]) -> list[str]:
    """立、破案数 → 立案数、破案数; 部级、省级集群案件 → 部级集群案件、省级集群案件."""
    full = list(parts)
    for number in range(len(parts) - 2, -1, -1):
        part, following = full[number], full[number + 1]
        graded = _GRADE.match(following) if _GRADE.search(part) else None
        if graded:
            full[number] = part + following[graded.end() :]
        elif part.endswith(_CASE_VERBS) and following[:2] in _WITH_CASE:
            full[number] = part + following[1:]
    return full


_AVERAGE_OF = re.compile(r"(?:口岸|车站|机场|景区)?[日月年]均[^、,。;]{2,}$")
"""What is averaged, which a list of places shares: 甲、乙口岸日均出入境人员."""
_GRADE = re.compile(r"(?:[发侦破打办查][起获破掉办处])?[部省市县厅区][级督]$|[部省市县厅区][级督](?=.{2})")
_CASE_VERBS = ("立", "破", "发")
_WITH_CASE = ("破案", "立案", "发案")
_FOR_ALL = ("发案数", "发案量", "发案", "立案数", "破案数", "人数")
"""Measures that a whole list shares, also by items that are nouns of their own: 命案和抢劫、抢夺发案数."""


def _stem(parts: list[str]) -> str:
    """What the first item measures: 食药环案件 of 食药环案件立案数."""
    first = parts[0]
    for length in range(len(first) - 1, 0, -1):
        if BARE_MEASURE.fullmatch(first[-length:]) and len(first) - length >= 2:
            stem = first[:-length]
            return "" if ACT.fullmatch(stem) else stem
    return ""


def _with_shared_act(parts: list[str]) -> list[str]:
    before, act, thing = split_act(parts[0])
    if before or not act or not thing:
        return parts
    return [
        part if number == 0 or split_act(part)[1] or takes_no_act(part) else act + part
        for number, part in enumerate(parts)
    ]
