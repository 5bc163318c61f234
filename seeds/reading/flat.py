"""The parser's view of a document: simplified, half-width, without the blanks that pages put between characters.

Every later rule reads ``Flat.text``; ``Flat.at`` leads back, so that offsets of figures are always those of the
document as decoded. Lines that a page broke in mid-sentence are joined; every other line is a paragraph of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from seeds.catalogue import beginning_with
from seeds.script import to_simplified

GROUP = "\ue000"
"""Stands for the comma inside 12,045, so that a comma is always a comma."""

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME = str.maketrans(
    {
        **{chr(code): chr(half) for code, half in _HALF.items()},
        "﹪": "%", "℅": "%", "﹐": ",", "﹔": ";", "﹕": ":", "︰": ":", "﹑": "、", "｡": "。", "‧": "·", "•": "·",
        "⬇": "降", "↓": "降", "🔻": "降", "⬆": "升", "↑": "升", "🔺": "升", "・": "·", "「": "“", "」": "”",
        "『": "“", "』": "”", "〝": "“", "〞": "”", "‘": "“", "’": "”", "—": "-", "–": "-", "―": "-", "−": "-",
        "～": "~", "〜": "~", "〇": "零", "○": "零", "【": "[", "】": "]", "〔": "(", "〕": ")", "\u3000": " ",
        "\xa0": " ", "\t": " ", "\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n",
        "\u2029": "\n",
    }
)  # fmt: skip
_GROUPED = re.compile(
    beginning_with(
        "0-9０-９",
        r"(?<![\d.])(?<!\d,)[0-9]{1,3}(?:,[0-9]{3})+(?![\d,]*\d)|(?<![０-９．])(?<![０-９]，)[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])",
    )
)
_WESTERN_STOP = re.compile(r"(?<=[\u4e00-\u9fff”)%])\.(?=[\u4e00-\u9fff“\n]|\s*$)")
_FINANCIAL = re.compile("(?<![队入大内登着行退])[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*")
"""A numeral as cheques have it (贰佰叁拾万): its characters are words of their own elsewhere (队伍, 大陆)."""
_PLAIN_NUMERALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_STRAY_COMMA = re.compile(r",(?=[、。;])")
"""A comma that a copier put in front of another mark."""
_READING = re.compile(r"\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,5} ?\)")
_READINGS = re.compile(rf"(?<=[\u4e00-\u9fff]){_READING.pattern}|(?<=[\u4e00-\u9fff])\([a-zü]{{1,6}} ?\)")
"""How a character is read, which some pages put behind it: 410個(gè). Toneless ones count beside others."""
_FORBIDDEN = re.compile("[\ud800-\udfff\ue000-\ue00f]")
"""Lone surrogates, and what the parser uses as marks of its own."""
_NOISE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LINE = re.compile(r"[^\n ][^\n]*")
_GAP = re.compile(rf"[ {_NOISE}]+")
_NOISE_ONLY = re.compile(rf"[{_NOISE}]+")
_PUNCTUATED = re.compile(r"[,。;、]")
_SENTENCE_MARK = re.compile(r"[,。;:!?>|/]")
_NUMBER_CELL = re.compile(r"[-+升降]?\d[\d.\ue000]*[万亿]?(?:%|‰|年|[\u4e00-\u9fff]{0,4})")
_LATIN = re.compile(r"[0-9A-Za-z.%-]")
_MID_NUMERAL = re.compile(r"(?:\d|\d[十百千万亿]{1,2}|\d[余多几])$")
_ACT_WITHOUT_OBJECT = re.compile(r"(?:打掉|破获|侦破|抓获|收缴|缴获|查处|出动|累计|共)$")
_TIME = re.compile(r"\d+(?:年|天|个月|月份)")
"""With a time, the second half of a headline begins: 举行大比武 20天缴毒1吨."""
_HALF_ENDS = re.compile(r"(?:行动|活动|会战|战役|整治|战果|成效|通报)$")
"""So the first half of a headline ends: 警方开展返赃活动 32辆被盗车归还失主."""
_NUMERAL_GOES_ON = re.compile(
    r"[百千万亿余多元%‰.]|(?:个百分点|家次|人次|台次|辆次|公斤|[个起名人件条次处家支发把枚张部台辆份场项户吨])[,、。;(]"
)
_LIST_MARK = re.compile(r"[一二三四五六七八九十]+、|\(|\d+[.、]|[·#*-]")
_PAGE_LINE = re.compile(
    r"(?:发布时间|发布日期|时间|日期|来源|稿源|信息来源|作者|编辑|责编|责任编辑)\s*:"
    r"|[\u4e00-\u9fff]{0,10}(?:记者|通讯员)[ :]|[\u4e00-\u9fff]{2,8}[讯电] ?\(|(?:19|20)\d\d-\d{1,2}-\d{1,2}"
)
"""How a line begins that tells when, where and by whom a page came out: no sentence goes on in it."""
_SENTENCE_END = "。!?;:”)…"


@dataclass(frozen=True, slots=True)
class Flat:
    """A document's text as the parser reads it, with the way back."""

    text: str
    starts: tuple[int, ...]
    """Where each unbroken stretch begins in ``text``; ascending, the first 0."""
    origins: tuple[int, ...]
    """Where each stretch begins in the document."""

    def at(self, position: int) -> int:
        """The document's offset of a position in ``text``."""
        stretch = bisect_right(self.starts, position) - 1
        return self.origins[stretch] + position - self.starts[stretch]

    def end(self, position: int) -> int:
        """The document's offset behind the character before ``position`` (for half-open ends)."""
        return self.at(position - 1) + 1


def flatten(document: str) -> Flat:
    """Make the parser's view of a document as decoded; linear in its length."""
    document = _FORBIDDEN.sub("\ufffd", document)
    grouped = _GROUPED.sub(lambda match: match.group().replace(",", GROUP).replace("，", GROUP), document)
    text = _WESTERN_STOP.sub("。", _STRAY_COMMA.sub("\u200b", to_simplified(grouped.translate(_SAME))))
    text = _FINANCIAL.sub(lambda match: match.group().translate(_PLAIN_NUMERALS), text)
    if _READING.search(text):
        text = _READINGS.sub(lambda match: "\u200b" * len(match.group()), text)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for separator, start, end in _stretches(text):
        parts += (separator, text[start:end])
        length += len(separator)
        starts.append(length)
        origins.append(start)
        length += end - start
    return Flat(_paired_quotes("".join(parts)), (0, *starts), (0, *origins))


def _stretches(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (separator before it, start, end) of what lies between blanks."""
    line_before = ""
    end_before = 0
    width = _wrapping_width(text)
    for line in _LINE.finditer(text):
        words = line.group().rstrip()
        separator = ""
        if line_before:
            separator = _between_lines(line_before, words, text.count("\n", end_before, line.start()), width)
        headline = _PUNCTUATED.search(words) is None
        tabular = _is_tabular(words)
        start = line.start()
        for gap in _GAP.finditer(words):
            if gap.start() == 0:
                start = line.start() + gap.end()
                continue
            yield separator, start, line.start() + gap.start()
            start = line.start() + gap.end()
            separator = " " if tabular else _between_words(words, gap, headline=headline)
        yield separator, start, line.start() + len(words)
        line_before, end_before = words, line.end()


def _is_tabular(line: str) -> bool:
    """Whether a line is a row of a pasted table: cells parted by blanks, two of them numbers, or names of columns."""
    if " " not in line or _SENTENCE_MARK.search(line):
        return False
    cells = _GAP.split(line)
    numbers = sum(_NUMBER_CELL.fullmatch(cell) is not None for cell in cells)
    return numbers >= 2 or (len(cells) >= 3 and max(map(len, cells)) <= 12 and not any(map(str.isdigit, line)))


def _between_words(line: str, gap: re.Match[str], *, headline: bool) -> str:
    """A blank stays where it parts two numerals or words in Latin letters, or the halves of a headline."""
    if _NOISE_ONLY.fullmatch(gap.group()) or gap.end() == len(line):
        return ""
    before, after = line[gap.start() - 1], line[gap.end()]
    if _ACT_WITHOUT_OBJECT.search(line, max(0, gap.start() - 4), gap.start()):
        return ""
    latin_before, latin_after = _LATIN.match(before), _LATIN.match(after)
    if headline and not latin_before and (_TIME.match(line, gap.end()) or _HALF_ENDS.search(line[: gap.start()])):
        return " "
    if latin_before and latin_after:
        inside = after in ".%" or before == "." or (not headline and before.isdigit() and after.isdigit())
        return "" if inside else " "
    return (
        " "
        if headline
        and not latin_before
        and not latin_after
        and (before.isalnum() or before in ")%")
        and after.isalnum()
        else ""
    )


def _wrapping_width(text: str) -> int:
    """The line length at which a text is hard-wrapped; 0 where its lines are paragraphs."""
    lengths = sorted(len(line) for line in text[:20_000].split("\n") if line.strip())
    if len(lengths) < 8:
        return 0
    typical = lengths[len(lengths) * 7 // 10]
    alike = sum(abs(length - typical) <= 2 for length in lengths)
    return typical if 10 <= typical <= 60 and alike * 5 >= len(lengths) * 2 else 0


def _between_lines(before: str, after: str, breaks: int, width: int) -> str:
    """Nothing where the page broke a line in mid-sentence; else the end of a paragraph."""
    if _is_tabular(before):
        return "\n"
    if (
        before[-1] in ",、"
        or _ACT_WITHOUT_OBJECT.search(before)
        or (_MID_NUMERAL.search(before[-4:]) and _NUMERAL_GOES_ON.match(after))
    ):
        return ""
    if width and breaks == 1 and len(before) >= width - 3 and before[-1] not in "。!?:”":
        return ""
    wrapped = (
        breaks == 1
        and len(before) >= 20
        and before[-1] not in _SENTENCE_END
        and _PUNCTUATED.search(before)
        and not _LIST_MARK.match(after)
        and not _PAGE_LINE.match(after)
        and (_PUNCTUATED.search(after) or len(after) >= 15)
    )
    return "" if wrapped else "\n"


def _paired_quotes(text: str) -> str:
    """Straight quotes open and close in turn, anew in every paragraph."""
    if '"' not in text:
        return text
    paragraphs = []
    for paragraph in text.split("\n"):
        pieces = paragraph.split('"')
        paired = [pieces[0]]
        for number, piece in enumerate(pieces[1:]):
            paired += ("”" if number % 2 else "“", piece)
        paragraphs.append("".join(paired))
    return "\n".join(paragraphs)
