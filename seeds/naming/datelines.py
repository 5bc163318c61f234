"""Datelines: the place that a report was sent from, which says nothing of whom it reports on."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"(?:发自|新华社|中新社|中新网|人民网|央广网|央视网|光明网|本报|本网|专电|[讯社网])$")
_BEHIND = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:[电讯]|消息|[(])|[电讯][(]|报道[(]?")


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a place named at ``start`` to ``end`` is where a report was sent from (新华社武汉6月1日电)."""
    return _BEFORE.search(text[max(0, start - 4) : start]) is not None or _BEHIND.match(text, end) is not None
