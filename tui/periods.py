"""The time that a release gives for a figure, in the three scripts.

English reads dates, spans of them and a few fixed words (``截至8月中旬``, ``2019年至2023年``, ``今年以来``). A period
is put into English whole or not at all: what is not understood to its end stays as the release words it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui.script import Script, traditional

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_FIXED = {
    "今年": "this year", "去年": "last year", "今年以来": "this year so far", "今年来": "this year so far",
    "去年以来": "since last year", "去年同期": "the same time last year", "今年初": "early this year",
    "年初以来": "since the start of the year", "今年上半年": "first half of this year", "上半年": "first half",
    "下半年": "second half", "去年全年": "all of last year", "全年": "whole year", "今年内": "within this year",
    "今年第一季度": "first quarter of this year", "一季度": "first quarter", "二季度": "second quarter",
    "三季度": "third quarter", "四季度": "fourth quarter", "近年来": "in recent years", "近期": "recently",
    "一年来": "over one year", "两年来": "over two years", "三年来": "over three years",
    "三年累计": "three years in all", "五年来": "over five years", "十年来": "over ten years",
    "春节期间": "Spring Festival", "节日期间": "the holidays", "国庆期间": "National Day holiday",
    "中秋、国庆假期": "Mid-Autumn and National Day holidays",
    "中秋节假期": "Mid-Autumn holiday", "春节、元宵节期间": "Spring and Lantern Festivals",
    "今年截至目前": "this year until now", "第一次集中统一行动": "first joint action",
    "第二次集中统一行动": "second joint action", "第三次集中统一行动": "third joint action",
}  # fmt: skip
_WITHIN = {"底": "end of", "末": "end of", "初": "early", "上旬": "early", "中旬": "mid", "下旬": "late"}
_HOURS = {"凌晨": "early", "上午": "morning of", "下午": "afternoon of", "晚": "night of", "深夜": "night of"}
# Patterns are compiled when they are needed first: at few starts.
_POINT = (
    r"(?P<year>\d{4}年|今年|去年|本月)?(?:(?P<month>1[0-2]|[1-9])月份?)?(?P<within>底|末|初|上旬|中旬|下旬)?"
    r"(?:(?P<day>[12]\d|3[01]|[1-9])日)?(?P<half>上半年|下半年)?(?P<hours>凌晨|上午|下午|晚|深夜)?"
    r"(?:(?P<hour>1\d|2[0-4]|\d)[时点]许?)?"
)
_FRAME = r"(?P<this>今年以来)?(?P<until>截至|截止|至|到)?(?P<what>.+?)(?P<since>以来)?"
_SPAN = r"从?(?P<first>.+?)[至到—-](?P<last>.+)"
_NOON = 12
_LATE = {"下午": range(1, 12), "晚": range(6, 13), "深夜": range(6, 13)}
"""Hours that are counted from noon: 晚12点 is midnight, 深夜1时 an hour after it."""
_ORDINAL = {"1": "st", "2": "nd", "3": "rd"}
_YEARS = {"今年": "this year", "去年": "last year", "本月": "this month"}


def period_in(period: str, script: Script) -> str:
    """``period`` in ``script``."""
    if script == "en":
        return _english(period)
    return traditional(period) if script == "hant" else period


@lru_cache(maxsize=4096)
def _english(period: str) -> str:
    """In English, or as it is."""
    if period in _FIXED:
        return _FIXED[period]
    frame = re.fullmatch(_FRAME, period)
    if frame is None:
        return period
    until, since = frame["until"], frame["since"]
    said = _point(frame["what"]) if until or since else _point(frame["what"]) or _span(frame["what"])
    if not said or (until and since) or (frame["this"] and not until):
        return period
    return f"{'this year ' if frame['this'] else ''}{'until ' if until else 'since ' if since else ''}{said}"


def _span(words: str) -> str:
    """From one point to another; what only one says holds for both (``1至5月``, ``7月18日至27日``). Empty: not read."""
    found = re.fullmatch(_SPAN, re.sub(r"(?<!\d)(\d{1,2})(?=[至到—-]\d{1,2}月)", r"\1月", words))
    first, last = (re.fullmatch(_POINT, found[end]) for end in ("first", "last")) if found else (None, None)
    if found is None or first is None or last is None:
        return ""
    ahead, behind = found["first"], found["last"]
    if first["month"] and last["day"] and not last["month"]:
        behind = f"{first['month']}月{behind}"
        if not any(point[part] for point in (first, last) for part in ("hours", "hour")):
            ahead = ahead.replace(f"{first['month']}月", "")
    if first["year"] and not last["year"]:  # the year is told once, at the end
        ahead, behind = ahead.removeprefix(first["year"]), first["year"] + behind
    month = first["month"] or last["month"]  # told once, at the end
    said = _point(ahead, (month and first["day"]) or ""), _point(behind)
    return "–".join(said) if all(said) else ""


def _point(words: str, alone: str = "") -> str:
    """A day, a month, a year, or a part of one; empty where it is none. ``alone``: a day whose month is told later."""
    found = re.fullmatch(_POINT, words)
    if not words or found is None:
        return ""
    year = _YEARS.get(found["year"] or "", (found["year"] or "").removesuffix("年"))
    month = _MONTHS[int(found["month"]) - 1] if found["month"] else ""
    day = found["day"] or ""
    if day and not month and day != alone:
        day = f"the {day}{'th' if day[:-1] == '1' else _ORDINAL.get(day[-1], 'th')}"
    half = {"上半年": "first half of", "下半年": "second half of"}.get(found["half"] or "", "")
    within = _WITHIN.get(found["within"] or "", "")
    hours, hour = _HOURS.get(found["hours"] or "", ""), ""
    if found["hour"]:
        late = int(found["hour"]) in _LATE.get(found["hours"] or "", ())
        hours, hour = "", f"{int(found['hour']) + _NOON * late}:00"
    if within == "mid":
        within, month = "", f"mid-{month}" if month else "mid"
    return " ".join(word for word in (hours, half, within, day, month, year, hour) if word)
