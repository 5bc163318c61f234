"""Which columns a table shows first: those that say what, where and how much, then how, then the citation.

A terminal has room for the first of them; a pipe gets all. Names come in the reader's script.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.printing.answer import Answer, Row
from tui.script import Script, traditional

_FIRST = {
    "ProvinceRow": "short figures releases campaigns latest residents",
    "CampaignRow": (
        "name year place_name figures releases latest headline headline_value rank change change_basis campaign_id"
    ),
    "FigureRow": (
        "metric value unit approx kind basis region_name campaign period scope published outlet figure_id title"
    ),
    "StatementRow": (
        "metric value unit approx kind basis region_name campaign period scope published outlet figure_id title notes"
    ),
    "RankRow": (
        "rank region_name value unit approx unranked covers_to year campaign ranked as_of outlet kind basis period "
        "statements figure_id title"
    ),
    "ChangeRow": (
        "metric value unit approx kind basis year region_name amount amount_unit campaign period covers_to outlet "
        "published figure_id title"
    ),
    "CityRow": "short figures releases campaigns latest level code",
    "TimelineRow": "published title metric value unit approx covers_to unranked figures outlet release_id",
    "MetricRow": "label unit places releases figures least most metric_id group_label",
    "ReleaseRow": "title outlet published figures release_id",
    "Hit": "label kind detail place english",
}
_ENGLISH = {
    "short": "english",
    "name": "english",
    "label": "english",
    "metric": "metric_english",
    "campaign": "campaign_english",
    "region_name": "region_english",
    "place_name": "place_english",
    "headline": "headline_english",
    "detail": "detail_english",
    "group_label": "group_english",
}


def ordered(row_type: str, columns: Sequence[str], script: Script) -> tuple[str, ...]:
    """``columns`` of a row type by importance; in English the English names stand for the Chinese ones."""
    first = _FIRST.get(row_type, "").split()
    if script == "en":
        first = [_ENGLISH[name] if _ENGLISH.get(name) in columns else name for name in first]
    known = [name for name in dict.fromkeys(first) if name in columns]
    return (*known, *(name for name in columns if name not in known))


def in_script(answer: Answer, script: Script) -> Answer:
    """``answer`` for eyes that read ``script``."""
    if script != "hant":
        return answer
    return Answer(answer.columns, (_traditional(row) for row in answer.rows))


def _traditional(row: Row) -> Row:
    return tuple(traditional(value) if isinstance(value, str) else value for value in row)
