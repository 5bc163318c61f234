"""Shortening: what is left of a label that enumerates more than a label says."""

from __future__ import annotations

import re

from seeds.parsing.acts import act_at_start
from seeds.parsing.nouns import head_length, topic_of

LONGEST = 29
"""Characters of a label; what is longer is a clause of the release, which no label repeats."""
_LONG = 18
"""From this length on, a label gives the kind in place of its examples."""
_SHORT = 8
"""Characters of an example that may stand for the others."""
_EXAMPLES = re.compile(r"[^等]*(?:、|”“)[^等]*等(?:违法犯罪)?(?P<kind>[\u4e00-\u9fff“”]{2,})$")

_WHO_VALUES = ("群众", "百姓", "公众", "各界", "社会")
_VALUED = re.compile(
    r"(?:人民|广大|社会)?(?:群众|百姓|公众|各界|社会)(?:普遍|高度)?(?:(?:反[映响]|意见)(?:最|较|比较|十分)?(?:强烈|突出|集中|大)|深恶痛绝|痛恨|关[注切心])的(?=.{2})"
)
"""What people think of the things counted: 群众反映强烈的盗抢骗案件 are 盗抢骗案件."""
_SUMMED_UP = re.compile(r"“[一二三四五六七八九十][\u4e00-\u9fff]{1,3}”$")
"""Behind a list, by which number it goes: 集贸、建材、配货市场“三场”."""


def in_short(label: str) -> str:
    """打掉强揽工程、强买强卖、欺行霸市等涉黑组织 → 打掉涉黑组织; a clause keeps its act and its head noun alone."""
    if "的" in label and any(who in label for who in _WHO_VALUES):
        label = _VALUED.sub("", label)
    if len(label) <= _LONG:
        return label
    act = act_at_start(label)
    rest = label[len(act) :]
    if len(label) > LONGEST and "、" in rest:
        rest = _SUMMED_UP.sub("", rest)
    examples = _EXAMPLES.fullmatch(rest)
    if examples and topic_of(examples["kind"]):
        return act + examples["kind"]
    if examples and not act_at_start(examples["kind"]):
        return f"{act}{_first(rest)}等{examples['kind']}"
    head = head_length(rest)
    if len(label) > LONGEST and act and "、" in rest and head < len(rest) and len(_first(rest)) <= _SHORT:
        return f"{act}{_first(rest)}等{rest[-head:]}"
    return act + rest[-head:] if len(label) > LONGEST and act and head < len(rest) else label


def _first(examples: str) -> str:
    return re.split("、|(?<=”)(?=“)", examples, maxsplit=1)[0]
