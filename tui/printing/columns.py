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
        "name year headline_value headline figures releases latest rank ranked change change_basis place_name "
        "campaign_id"
    ),
    "FigureRow": (
        "metric value unit kind basis region_name campaign period published outlet covers_to figure_id title"
    ),
    "StatementRow": (
        "metric value unit kind basis region_name campaign period published outlet covers_to figure_id title notes"
    ),
    "RankRow": (
        "rank region_name value unit unranked year covers_to campaign basis period as_of outlet kind ranked statements "
        "figure_id title"
    ),
    "ChangeRow": (
        "metric value unit kind basis year region_name campaign period amount amount_unit covers_to outlet published "
        "figure_id title"
    ),
    "CityRow": "short figures releases campaigns latest level code",
    "TimelineRow": "published metric value unit unranked title covers_to figures outlet release_id",
    "MetricRow": "label unit places releases figures least most metric_id group_label",
    "ReleaseRow": "title outlet published figures release_id",
    "FindingRow": "check figure_id region_name metric text explanation other_id release_id title",
    "Hit": "label kind detail place english",
}
"""As the dashboard's views weigh them; how exact a value is, stands at the value (``in_words``)."""
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


def ordered(row_type: str, columns: Sequence[str], script: Script, by: str = "value") -> tuple[str, ...]:
    """``columns`` of a row type by importance; in English the English names stand for the Chinese ones."""
    first = important(row_type, columns, script, by)
    return (*first, *(name for name in columns if name not in first))


def important(row_type: str, columns: Sequence[str], script: Script, by: str = "value") -> tuple[str, ...]:
    """Those of ``columns`` that a reader wants before the rest, by importance.

    What a ranking goes ``by`` stands before the value as it is stated.
    """
    first = _FIRST.get(row_type, "").split()
    if by != "value":
        first.insert(first.index("value"), by)
    if script == "en":
        first = [_ENGLISH[name] if _ENGLISH.get(name) in columns else name for name in first]
    return tuple(name for name in dict.fromkeys(first) if name in columns)


def in_script(answer: Answer, script: Script) -> Answer:
    """``answer`` for eyes that read ``script``."""
    if script != "hant":
        return answer
    return Answer(answer.columns, (_traditional(row) for row in answer.rows))


def _traditional(row: Row) -> Row:
    return tuple(traditional(value) if isinstance(value, str) else value for value in row)
