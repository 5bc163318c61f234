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


def in_short(label: str) -> str:
    """打掉强揽工程、强买强卖、欺行霸市等涉黑组织 → 打掉涉黑组织; a clause keeps its act and its head noun alone."""
    if len(label) <= _LONG:
        return label
    act = act_at_start(label)
    rest = label[len(act) :]
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
