"""Runs: the labels of values that one subject has, shared out over its items, its bases or who acted."""

from __future__ import annotations

import re
from itertools import pairwise

from seeds.parsing.acts import act_at_start
from seeds.parsing.clauses import right_of
from seeds.parsing.coordination import items, share_out
from seeds.parsing.nouns import AREA, head_length
from seeds.parsing.phrases import split_finite, strip_opening, strip_places
from seeds.parsing.quantities import Quantity

RANGE_GAP = re.compile(r"[至到~-]")
SHARE_OF_WHOLE = re.compile(r"(?<=.)占[^占]{0,14}比$")
_EACH = re.compile(r"(?P<things>[^,。;]+?)(?:分别|各)(?P<act>[\u4e00-\u9fff]{2,12})")
"""盗窃、诈骗案件分别破获18起、42起: one act for a list that stands before it; or for all who did it."""


def labels_of(text: str, subject: str, run: list[Quantity]) -> list[str]:
    """A label for each value of a run, from the subject that they share."""
    several = len(run) > 1
    if (several and RANGE_GAP.fullmatch(text[run[0].after : run[1].start])) or len(
        {quantity.basis for quantity in run}
    ) == len(run) == 2:
        return [subject] * len(run)
    if several and subject.count("占") == len(run) == len(parts := items(subject)):
        return [strip_places(part).removesuffix("比") + "比" for part in parts]
    if share := SHARE_OF_WHOLE.search(subject):
        return [label + share.group() for label in share_out(subject[: share.start()], len(run))]
    each = _EACH.fullmatch(subject) if run[0].kind == "level" else None
    if each and (act := act_at_start(each["act"])):
        things = share_out(strip_opening(each["things"]), len(run))
        return [act + thing for thing in things] if act == each["act"] else [each["act"]] * len(run)
    return share_out(subject, len(run))


def share_predicates(text: str, quantities: list[Quantity]) -> None:
    """13个集体、57名个人获记功: the predicate behind the list's last item holds for all."""
    for one, other in list(pairwise(quantities))[::-1]:
        gap = text[one.after : other.start]
        if len(gap) <= 6 and gap.endswith(("、", "和")) and one.metric and one.metric == gap[:-1]:
            if one.metric.endswith("级") and (grade := other.metric.find("级")) > 0:
                one.metric += other.metric[grade + 1 :]
                continue
            _, rest = split_finite(right_of(text, other, None, other.after + 20).words)
            if rest and rest not in one.metric:
                one.metric = rest + one.metric


def has_its_own_thing(text: str, first: Quantity, quantity: Quantity) -> bool:
    """枪支30支、|15支|仿真枪: the thing of the first stands before it, that of the next behind it."""
    before = text[max(0, first.start - 8) : first.start]
    noun = split_finite(right_of(text, quantity, None, quantity.after + 16).words)[0]
    return head_length(before) < len(before) and len(noun) > 1 and not act_at_start(noun)


def of_areas(labels: list[str], whole: str) -> list[str]:
    """刑事警情下降12%,其中城区下降9%: where a kind of area is all that a label names, it is a part of the whole."""
    return [label + AREA.sub("", whole, count=1) if AREA.fullmatch(label) else label for label in labels]


def in_turn(text: str, first: Quantity, gap: str) -> bool:
    """Whether counts of several measures are shared out: 破案数、抓获数分别达31起、52人."""
    return gap in {"、", "和", "及"} and "分别" in text[max(0, first.start - 6) : first.start]


def in_closed_bracket(text: str, quantity: Quantity) -> bool:
    """Whether a figure stands in a bracket that is closed behind it: an aside."""
    opened = text.rfind("(", max(0, quantity.start - 40), quantity.start)
    closed = text.rfind(")", max(0, quantity.start - 40), quantity.start)
    return opened > closed and ")" in text[quantity.after : quantity.after + 20]
