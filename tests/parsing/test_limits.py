"""Long and strange documents: the time they take grows as their length does, and memory stays bounded."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from seeds import parse

REPEATED = {
    "paragraphs": "全市公安机关打掉犯罪团伙37个，抓获犯罪嫌疑人1.31万名。\n",
    "sentences of one line": "全市公安机关打掉犯罪团伙37个，抓获犯罪嫌疑人1.31万名。",
    "a sentence without an end": "打掉犯罪团伙37个、窝点12处，抓获犯罪嫌疑人1.31万名，",
    "values without an end": "12%、",
    "changes without an end": "同比分别下降12%、9%，",
    "from one value to the next": "由12%升至15%",
    "an act around every number": "对3人采取",
    "open brackets": "（打掉团伙3个",
    "open quotes": "“",
    "straight quotes": '"',
    "quoted words": "“净网”",
    "campaigns": "“净网”专项行动",
    "the word for campaigns": "专项行动",
    "places": "武汉市、",
    "places with numbers": "武汉市破案3起、",
    "subjects": "盗窃警情、",
    "Traditional text": "打掉犯罪團夥37個。",
    "rows of a table": "刑事立案(起) 98 76 -11.2%\n",
    "digits": "1",
    "digits and blanks": "1 ",
    "grouped digits": "1,234,567,",
    "Chinese numerals": "三千",
    "magnitudes": "亿万",
    "dates": "2021年3月",
    "blanks": " ",
    "empty lines": "\n",
    "commas": "，",
    "list marks": "一、打击。\n",
    "marks that nobody sees": "\u202e\u200b",
    "furniture": "评论 0\n",
}
_CHARACTERS = 6_000
_SLACK = 2.0
"""Four times the text may take eight times as long; a quadratic step takes sixteen times."""
_NOISE = 0.02
"""Seconds that say nothing about growth."""


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        parse(text)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_time_grows_as_the_text_does(piece: str) -> None:
    short = piece * (_CHARACTERS // len(piece))
    once, four_times = _seconds(short), _seconds(short * 4)
    assert four_times <= max(once, _NOISE) * 4 * _SLACK, (
        f"{once:.3f} s, then {four_times:.3f} s for four times the text"
    )


def test_a_million_digits_are_no_figure() -> None:
    assert parse("抓获" + "1" * 1_000_000 + "人").figures == ()


@pytest.mark.parametrize("before", ["", "1", "1余", "百分之一"])
def test_a_hundred_thousand_magnitudes_are_no_number(before: str) -> None:
    assert all(figure.value <= 1 for figure in parse("抓获" + before + "亿" * 100_000 + "人").figures)


def test_brackets_may_nest_as_deep_as_they_like() -> None:
    deep = 200_000
    figures = parse("（" * deep + "打掉团伙3个" + "）" * deep).figures
    assert [(one.raw, one.start) for one in figures] == [("3", deep + 4)]


_TEN_MEGABYTES = """
import resource
from seeds import parse
sentence = "武汉市打掉犯罪团伙37个。"
parse(sentence)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
line = sentence + "\u7532" * (10_000_000 // 3) + "\u3002" + sentence
figures = parse(line).figures
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print([figure.raw for figure in figures], (after - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the unit of ru_maxrss is KiB on Linux only")
def test_ten_megabytes_on_one_line_stay_within_bounds() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _TEN_MEGABYTES], capture_output=True, text=True, timeout=120, check=True
    )
    raws, mebibytes = run.stdout.rsplit(" ", 1)
    assert raws == "['37', '37']"
    assert int(mebibytes) < 200
